#include "ui/document/recent_sessions.h"

#include <QSettings>

namespace hopscope::ui {

namespace {

const QString recentKey = QStringLiteral("recentSessions");
constexpr qsizetype maxRemembered = 10;

}  // namespace

QStringList recentSessions() { return QSettings().value(recentKey).toStringList(); }

void rememberSession(const QString& path) {
  QStringList paths = recentSessions();
  paths.removeAll(path);
  paths.prepend(path);
  QSettings().setValue(recentKey, paths.mid(0, maxRemembered));
}

void forgetSession(const QString& path) {
  QStringList paths = recentSessions();
  paths.removeAll(path);
  QSettings().setValue(recentKey, paths);
}

}  // namespace hopscope::ui
