#pragma once

#include "ui/window/window_options.h"

namespace hopscope::ui {

class MainWindow;

/// What a new window shows first: the session, the data or the table that is asked for, else the opening run, with what was kept
/// of unsaved changes and the welcome above it. A session of an offscreen window is there when this returns.
/// @throws DataError, std::invalid_argument when that one cannot be opened
void startWith(MainWindow& window, const WindowOptions& options);

}  // namespace hopscope::ui
