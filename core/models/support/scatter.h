#pragma once

#include "core/base/types.h"

namespace hopscope {

/// ΞΞᵀ (N × N) of ±1 patterns (N × M): exact whole numbers for M < 2²⁴. Runs on all threads.
[[nodiscard]] Matrix scatter(const ConstMatrixRef& patterns);

}  // namespace hopscope
