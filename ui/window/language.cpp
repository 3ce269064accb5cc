#include "ui/window/language.h"

#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/theme/icons.h"

namespace hopscope::ui {

namespace {

const QString languageKey = QStringLiteral("language");

const QList<std::pair<QString, QString>>& table() {
  static const QList<std::pair<QString, QString>> languages{{QStringLiteral("en"), QStringLiteral("English")},
                                                            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
  return languages;
}

bool install(QApplication& application, const QString& name, const QString& folder) {
  auto* translator = new QTranslator(&application);
  if (translator->load(name, folder) && QCoreApplication::installTranslator(translator)) return true;
  delete translator;
  return false;
}

}  // namespace

QStringList languages() {
  QStringList codes;
  for (const auto& [code, title] : table()) codes << code;
  return codes;
}

QString languageTitle(const QString& code) {
  for (const auto& [each, title] : table()) {
    if (each == code) return title;
  }
  return code;
}

QString chosenLanguage() {
  const QString code = QSettings().value(languageKey).toString();
  return languages().contains(code) ? code : QString();
}

void chooseLanguage(const QString& code) { QSettings().setValue(languageKey, code); }

QString spokenLanguage(const QString& chosen, const QStringList& ofTheSystem) {
  if (languages().contains(chosen)) return chosen;
  for (const QString& each : ofTheSystem) {
    const QString code = each.left(2).toLower();
    if (languages().contains(code)) return code;
  }
  return QStringLiteral("en");
}

bool installLanguage(QApplication& application, const QString& code) {
  if (code == QLatin1String("en")) return true;
  initialiseResources();
  // Buttons of Qt's own dialogs, where the distribution has them.
  install(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  return install(application, QStringLiteral("hopscope_") + code, QStringLiteral(":/hopscope/translations"));
}

}  // namespace hopscope::ui
