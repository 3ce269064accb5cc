#pragma once

#include "core/base/types.h"

namespace hopscope::kernels {

/// AᵀB: every column of `left` (d × m) with every column of `right` (d × n). Runs on the calling thread, so that
/// callers cut the work and poll for a stop; 512 × 512 columns of 784 neurons take a few milliseconds. Thread-safe.
/// @throws std::invalid_argument when the columns differ in length
[[nodiscard]] Matrix innerProducts(const ConstMatrixRef& left, const ConstMatrixRef& right);

}  // namespace hopscope::kernels
