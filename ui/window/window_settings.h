#pragma once

#include <optional>

#include "ui/window/workspace.h"

namespace hopscope::ui {

class MainWindow;

/// The look the settings remember: theme, text size, motion. Before widgets are made.
void restoreLook();
/// Place and docks of a window, speed and loop. Once it is built.
void restoreWindow(MainWindow& window);
[[nodiscard]] std::optional<Workspace> rememberedWorkspace();
/// All of these.
void saveWindow(MainWindow& window);

}  // namespace hopscope::ui
