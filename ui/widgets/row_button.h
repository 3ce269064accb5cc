#pragma once

#include <QString>

class QToolButton;

namespace hopscope::ui {

/// A small button in a row of a list: an icon, with its name as tooltip and for assistive programs.
[[nodiscard]] QToolButton* makeRowButton(const QString& icon, const QString& name);

}  // namespace hopscope::ui
