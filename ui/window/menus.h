#pragma once

namespace hopscope::ui {

class MainWindow;
class TransportBar;

/// Fills the menu bar of the window from its actions, docks and pages. @return the tool bar with what is used most of them, new
[[nodiscard]] TransportBar* buildMenus(MainWindow& window);

}  // namespace hopscope::ui
