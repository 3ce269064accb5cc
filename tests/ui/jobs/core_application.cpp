// Of the program that has the suites of ui/jobs alone.
#include "tests/ui/support/application.h"

namespace hopscope::ui {

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
  return std::make_unique<QCoreApplication>(argc, argv);
}

}  // namespace hopscope::ui
