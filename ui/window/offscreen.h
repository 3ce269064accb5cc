#pragma once

#include <QApplication>

#include "core/data/library.h"
#include "ui/window/window_options.h"

namespace hopscope::ui {

/// Renders what the options ask for — a picture of a workspace, or the demonstration film — without a display, prints a
/// summary of the run, and returns the exit code of the program.
/// @throws DataError when a file cannot be written
int runOffscreen(QApplication& application, const DatasetLibrary& library, const WindowOptions& options);

}  // namespace hopscope::ui
