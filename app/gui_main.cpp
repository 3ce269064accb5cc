#include <QApplication>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "core/base/errors.h"
#include "core/base/version.h"
#include "core/data/library.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/offscreen.h"
#include "ui/window/window_options.h"

int main(int argc, char** argv) {
  using namespace hopscope;
  QCoreApplication::setApplicationName(QStringLiteral("hopscope"));
  QCoreApplication::setOrganizationName(QStringLiteral("hopscope"));
  QCoreApplication::setApplicationVersion(QString::fromStdString(hopscope::programVersion()));

  // Help, mistakes and offscreen work need no display, so the arguments are read before there is an application.
  QStringList arguments;
  for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
  const ui::ParsedArguments parsed = ui::parseArguments(arguments);
  if (!parsed.answer.isEmpty()) {
    std::fputs(qPrintable(parsed.answer), stdout);
    return 0;
  }
  if (!parsed.problem.isEmpty()) {
    std::fprintf(stderr, "hopscope: %s\nhopscope --help lists the options.\n", qPrintable(parsed.problem));
    return 2;
  }
  if (parsed.options.offscreen()) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(parsed.options.scale));
  }

  QApplication application(argc, argv);
  try {
    std::error_code ignored;
    const DatasetLibrary library(standardDataFolders(std::filesystem::read_symlink("/proc/self/exe", ignored)));
    if (parsed.options.offscreen()) return ui::runOffscreen(application, library, parsed.options);
    ui::installLanguage(application, ui::spokenLanguage(ui::chosenLanguage(), QLocale::system().uiLanguages()));
    ui::MainWindow window(application, library, parsed.options);
    window.show();
    return QApplication::exec();
  } catch (const DataError& error) {
    std::fprintf(stderr, "hopscope: %s\n", error.what());
    return 3;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "hopscope: %s\n", error.what());
    return 4;
  }
}
