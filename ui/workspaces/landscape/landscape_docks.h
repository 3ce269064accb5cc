#pragma once

#include <QList>
#include <QString>
#include <Qt>

class QWidget;

namespace hopscope::ui {

class Actions;
class LandscapeControl;
class Playback;

/// A panel of the landscape and where its dock belongs.
struct LandscapeDock {
  QString name;
  QString title;
  QWidget* panel;
  Qt::DockWidgetArea area;
};

/// All panels, new; the docks own them.
[[nodiscard]] QList<LandscapeDock> landscapeDocks(LandscapeControl& control, Playback& playback, Actions& actions);

}  // namespace hopscope::ui
