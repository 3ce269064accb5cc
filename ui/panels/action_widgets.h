#pragma once

class QAction;
class QCheckBox;
class QToolButton;

namespace hopscope::ui {

/// A check box that is the same switch as an action.
[[nodiscard]] QCheckBox* checkBoxOf(QAction* action);

/// A button with the icon and the text of an action.
[[nodiscard]] QToolButton* textButtonOf(QAction* action);

}  // namespace hopscope::ui
