#pragma once

#include <QList>

#include "ui/page/page_dock.h"

namespace hopscope::ui {

class Actions;
class LandscapeControl;
class Playback;

/// All panels of the landscape, new.
[[nodiscard]] QList<PageDock> landscapeDocks(LandscapeControl& control, Playback& playback, Actions& actions);

}  // namespace hopscope::ui
