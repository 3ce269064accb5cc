#pragma once

#include <QStringList>

namespace hopscope::ui {

/// The sessions opened and saved last, newest first, as the settings of the program remember them.
[[nodiscard]] QStringList recentSessions();
/// Puts one in front; at most ten are remembered.
void rememberSession(const QString& path);
/// Of one that is not there any more.
void forgetSession(const QString& path);

}  // namespace hopscope::ui
