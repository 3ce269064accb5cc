#pragma once

#include <QString>

namespace hopscope::ui {

class MainWindow;

/// The look the settings remember: theme, text size, motion. Before widgets are made.
void restoreLook();
/// Place and docks of a window, speed and loop. Once it is built.
void restoreWindow(MainWindow& window);
/// The workspace a window starts with: the one that was shown last, if the settings count; else the one for a first start.
[[nodiscard]] QString firstWorkspace(bool remembers);
/// All of these.
void saveWindow(MainWindow& window);

}  // namespace hopscope::ui
