#pragma once

#include <cstddef>
#include <span>

namespace hopscope::kernels {

/// Softmax of β s over the `count` largest similarities, the first of equal ones; all others become 0. In float and
/// without sorting: there are many similarities where this is used.
/// @param count ≥ 1
/// @return log Σ exp(β s) of the chosen ones
double weighLargest(std::span<float> similarities, std::size_t count, double beta);

/// The `rank`-th largest of the values, from 1, by their leading bits (radix select).
/// @param rank 1 … values.size()
[[nodiscard]] float valueOfRank(std::span<const float> values, std::size_t rank);

}  // namespace hopscope::kernels
