#pragma once

namespace hopscope::ui {

class MainWindow;

/// Fills the menu bar of the window from its actions, docks and workspaces.
void buildMenus(MainWindow& window);

}  // namespace hopscope::ui
