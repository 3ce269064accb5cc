#include "tests/ui/support/application.h"

#include <QApplication>

#include "ui/theme/theme.h"

namespace hopscope::ui {

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
  auto application = std::make_unique<QApplication>(argc, argv);
  Theme::instance().apply(*application);
  return application;
}

}  // namespace hopscope::ui
