#pragma once

#include <QByteArray>

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// Every step of every lane of a run as CSV (UTF-8, RFC 4180): lane, model, step, energy, overlap, mean absolute error,
/// effective memories, support, heaviest memory, its weight, ‖Δx‖ and what the state is. What does not exist is empty.
/// Numbers have a decimal point whatever the language, in the shortest form that reads back exactly.
[[nodiscard]] QByteArray traceTable(const Run& run);

}  // namespace hopscope::ui
