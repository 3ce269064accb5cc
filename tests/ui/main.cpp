// hopscope_ui_tests SUITE [QtTest arguments]: runs one suite in a process of its own, with a home of its own, so that suites
// can run side by side.
#include <QTemporaryDir>
#include <cstdio>

#include "tests/ui/support/application.h"
#include "tests/ui/support/ui_tests.h"

int main(int argc, char** argv) {
  using hopscope::ui::uiTests;
  const auto suite = argc > 1 ? uiTests().find(argv[1]) : uiTests().end();
  if (suite == uiTests().end()) {
    std::fputs("Which suite? One of:\n", stderr);
    for (const auto& [name, make] : uiTests()) std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
  }
  const QTemporaryDir home;
  for (const char* kind : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
    qputenv(kind, home.filePath(QString::fromLatin1(kind)).toLocal8Bit());
  }
  argv[1] = argv[0];
  const std::unique_ptr<QCoreApplication> application = hopscope::ui::makeApplication(--argc, ++argv);
  QCoreApplication::setApplicationName(QString::fromStdString(suite->first));
  return QTest::qExec(suite->second().get(), argc, argv);
}
