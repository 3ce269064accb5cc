#include "ui/window/window_settings.h"

#include <QSettings>
#include <algorithm>

#include "ui/window/main_window.h"

namespace hopscope::ui {

void restoreLook() {
  const QSettings settings;
  Theme& theme = Theme::instance();
  const int mode = settings.value(QStringLiteral("theme"), static_cast<int>(ThemeMode::System)).toInt();
  theme.setMode(static_cast<ThemeMode>(std::clamp(mode, 0, 2)));
  theme.setTextScale(settings.value(QStringLiteral("textScale"), 1.0).toDouble());
  theme.setReducedMotion(settings.value(QStringLiteral("reducedMotion"), false).toBool());
}

void restoreWindow(MainWindow& window) {
  const QSettings settings;
  window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
  window.docks().load();
  window.playback().setSpeed(settings.value(QStringLiteral("speed"), 4.0).toDouble());
  window.playback().setLoop(settings.value(QStringLiteral("loop"), false).toBool());
}

QString firstWorkspace(bool remembers) {
  const QString remembered = remembers ? QSettings().value(QStringLiteral("workspace")).toString() : QString();
  if (findWorkspace(remembered) != nullptr) return remembered;
  const auto all = workspaces();
  const auto first = std::ranges::find_if(all, &WorkspaceEntry::shownAtFirst);
  return QLatin1String((first == all.end() ? all.front() : *first)->id);
}

void saveWindow(MainWindow& window) {
  window.docks().save();
  QSettings settings;
  settings.setValue(QStringLiteral("geometry"), window.saveGeometry());
  settings.setValue(QStringLiteral("workspace"), window.workspace());
  settings.setValue(QStringLiteral("theme"), static_cast<int>(Theme::instance().mode()));
  settings.setValue(QStringLiteral("textScale"), Theme::instance().textScale());
  settings.setValue(QStringLiteral("reducedMotion"), Theme::instance().reducedMotion());
  settings.setValue(QStringLiteral("speed"), window.playback().speed());
  settings.setValue(QStringLiteral("loop"), window.playback().loop());
}

}  // namespace hopscope::ui
