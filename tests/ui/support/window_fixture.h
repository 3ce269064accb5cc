#pragma once

#include "core/data/library.h"
#include "ui/window/window_options.h"

namespace hopscope::ui {

/// The bundled data.
[[nodiscard]] const DatasetLibrary& library();

/// A window that neither reads nor writes settings.
[[nodiscard]] WindowOptions offscreenOptions();

}  // namespace hopscope::ui
