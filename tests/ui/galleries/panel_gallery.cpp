// The panels in a window of their own, on real data: to look at, not a test.
//   hopscope_panel_gallery [--light] [--set NAME] [--count M] [--model ID] [--experiment]

#include <QApplication>
#include <QCommandLineParser>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "tests/ui/support/panel_fixture.h"
#include "ui/jobs/sweep_queue.h"
#include "ui/panels/corruption_panel.h"
#include "ui/panels/form_row.h"
#include "ui/panels/lanes_panel.h"
#include "ui/panels/memories_panel.h"
#include "ui/panels/model_panel.h"
#include "ui/panels/score_panel.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/experiment/experiment_setup_panel.h"
#include "ui/workspaces/experiment/experiment_workspace.h"

using namespace hopscope;
using namespace hopscope::ui;

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QCommandLineParser parser;
  parser.addOptions(
      {{"light", "light theme"}, {"set", "data set", "name", "fashion28"}, {"count", "memories", "M", "100"}});
  parser.addHelpOption();
  parser.process(application);
  Theme::instance().setMode(parser.isSet("light") ? ThemeMode::Light : ThemeMode::Dark);
  Theme::instance().apply(application);

  PanelFixture fixture;
  RunSpec spec;
  spec.source = parser.value("set").toStdString();
  spec.memory.count = parser.value("count").toInt();
  spec.target = 16;
  spec.corruptions = {{.id = "half_mask", .level = 0.5, .values = {{"fill", std::string("mean")}}},
                      {.id = "gaussian_noise", .level = 0.3}};
  spec.lanes = {{parser.value("model").toStdString(), {}}, {"sparsemax", {{"beta", 16.0}}}, {"hebb", {}}};
  (void)fixture.start(spec);
  fixture.playback.seek(2);

  QWidget window;
  window.setProperty("surface", "panel");
  auto* row = new QHBoxLayout(&window);
  row->setSpacing(16);
  row->setContentsMargins(0, 8, 0, 8);
  if (parser.isSet("experiment")) {
    auto* sweeps = new SweepQueue(fixture.library, fixture.jobs, {}, &fixture.session);
    auto* workspace = new ExperimentWorkspace(fixture.session, *sweeps);
    workspace->setupPanel()->setFixedWidth(312);
    row->setSpacing(0);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(workspace, 1);
    row->addWidget(workspace->setupPanel());
    window.resize(1312, 900);
    window.show();
    return QApplication::exec();
  }
  auto* memories = new MemoriesPanel(fixture.session, fixture.playback, fixture.highlight);
  memories->setFixedWidth(288);
  auto* right = new QWidget;
  right->setFixedWidth(312);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(new ModelPanel(fixture.session, fixture.jobs));
  column->addWidget(separatorLine());
  column->addWidget(new CorruptionPanel(fixture.session));
  column->addWidget(separatorLine());
  column->addWidget(new ScorePanel(fixture.session, fixture.playback));
  column->addStretch();
  auto* lanes = new LanesPanel(fixture.session, fixture.jobs);
  lanes->setFixedWidth(312);
  row->addWidget(memories);
  row->addWidget(right);
  row->addWidget(lanes);
  row->addStretch();
  window.resize(1000, 1000);
  window.show();
  return QApplication::exec();
}
