#pragma once

#include <QApplication>
#include <QString>
#include <QStringList>

namespace hopscope::ui {

/// Languages the program speaks, by code: "en", "de".
[[nodiscard]] QStringList languages();
/// What a language calls itself: "Deutsch".
[[nodiscard]] QString languageTitle(const QString& code);

/// The language the settings ask for; empty: that of the system.
[[nodiscard]] QString chosenLanguage();
/// Takes effect at the next start.
void chooseLanguage(const QString& code);

/// The language the program speaks when `chosen` is asked for: that, or the first of the system's that it knows, or
/// English.
[[nodiscard]] QString spokenLanguage(const QString& chosen, const QStringList& ofTheSystem);

/// Makes every text from now on one of `code`. Before any widget is made.
/// @return whether there is such a translation; English needs none
bool installLanguage(QApplication& application, const QString& code);

}  // namespace hopscope::ui
