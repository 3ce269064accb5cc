#pragma once

#include "core/base/parameters.h"

namespace hopscope::ui {

class MainWindow;

/// The settings of a window that belong into a session: workspace, step, speed and how playing ends.
[[nodiscard]] ParameterValues viewOf(MainWindow& window);
/// Brings the window back to such settings, standing still; what is unknown or of another type is left out.
void applyView(MainWindow& window, const ParameterValues& view);

}  // namespace hopscope::ui
