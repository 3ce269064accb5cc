#include "tests/ui/support/window_fixture.h"

#include "tests/support/paths.h"

namespace hopscope::ui {

const DatasetLibrary& library() {
  static const DatasetLibrary library({hopscope::test::datasetsFolder()});
  return library;
}

WindowOptions offscreenOptions() {
  WindowOptions options;
  options.demoPrefix = QStringLiteral("unused");
  return options;
}

}  // namespace hopscope::ui
