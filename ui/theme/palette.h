#pragma once

#include <QPalette>

namespace hopscope::ui {

/// The tokens as a QPalette, all roles and groups.
[[nodiscard]] QPalette themePalette(bool dark);

/// Whether text is lighter than the window: Qt 6.4 has no other hint of the system's colour scheme.
[[nodiscard]] bool isDarkPalette(const QPalette& palette);

}  // namespace hopscope::ui
