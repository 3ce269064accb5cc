#pragma once

class QWidget;

namespace hopscope::ui {

/// Applies the style sheet again after a dynamic property has changed.
void repolish(QWidget* widget);

}  // namespace hopscope::ui
