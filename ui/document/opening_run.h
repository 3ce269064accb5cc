#pragma once

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// The run a first start shows: a plaid shirt, its lower half hidden and noisy, healing in a dense and a sparse lane.
[[nodiscard]] RunSpec openingRun();

}  // namespace hopscope::ui
