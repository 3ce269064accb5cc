#include "tests/ui/support/window_fixture.h"

namespace hopscope::ui {

const DatasetLibrary& library() {
  static const DatasetLibrary library({HOPSCOPE_SOURCE_DIR "/datasets"});
  return library;
}

WindowOptions offscreenOptions() {
  WindowOptions options;
  options.demoPrefix = QStringLiteral("unused");
  return options;
}

}  // namespace hopscope::ui
