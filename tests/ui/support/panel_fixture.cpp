#include "tests/ui/support/panel_fixture.h"

#include <QRegularExpression>

#include "tests/support/paths.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

PanelFixture::PanelFixture() : library({hopscope::test::datasetsFolder()}), session(library, jobs) {
  QObject::connect(&session, &Session::runChanged, &playback,
                   [this] { playback.setStepCount(session.run()->steps()); });
}

RunSpec PanelFixture::smallRun() {
  RunSpec spec;
  spec.source = "digits8";
  spec.memory.count = 40;
  spec.target = 3;
  spec.corruptions = {{.id = "half_mask", .level = 0.5}};
  spec.lanes = {{"softmax", {{"beta", 8.0}}}};
  return spec;
}

bool PanelFixture::start(const RunSpec& spec) {
  session.start(spec);
  return settle();
}

bool PanelFixture::settle() {
  return QTest::qWaitFor([this] { return session.run() != nullptr && !session.computing(); }, 10'000);
}

}  // namespace hopscope::ui
