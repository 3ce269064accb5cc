#pragma once

namespace hopscope::ui {

class MainWindow;

/// Shows every action of the window that has a key, with its key.
void showKeys(MainWindow& window);

}  // namespace hopscope::ui
