#pragma once

#include <QString>

namespace hopscope::ui {

class Theme;

/// The style sheet of the application in the colours and text size of `theme`.
///
/// Dynamic properties it knows:
/// - QPushButton, QToolButton `kind` = "primary", "default", "flat", "danger", "tool"; tool buttons also
///   `dense` = true (24 px) or `row` = true (22 px)
/// - QFrame, QWidget `surface` = "canvas", "panel", "card", "field"
/// - QLabel `role` = "caption" (11 px, text 3), "label" (12 px, text 2), "heading" (600), "title" (16 px, 600),
///   "error", "link"
/// - QLineEdit, QAbstractSpinBox, QComboBox `error` = true
/// After changing a property of a visible widget call repolish().
[[nodiscard]] QString styleSheet(const Theme& theme);

}  // namespace hopscope::ui
