#pragma once

#include <stop_token>

#include "core/kernels/passes.h"

/// Similarities and read-outs of many states as whole tables, for what looks at every single weight. A column has the
/// same bits alone as beside any others, on any number of threads. Callers bound the number of columns: a table has M
/// values for each.
namespace hopscope::kernels {

/// similarities() of every column: M × B, of all memories whatever the selection, accumulated in double.
/// @param states d × B
/// @throws std::invalid_argument when sizes do not match; Cancelled
[[nodiscard]] Matrix similarityTable(const Keys& keys, const ConstMatrixRef& states, const std::stop_token& stop = {});

/// Σ_μ p_μ ξ_μ over the memories that take part, of every column of weights: d × B. Memories that no column has weight
/// for are not read.
/// @param weights keys.count() × B
/// @throws Cancelled
[[nodiscard]] Matrix weightedSums(const Keys& keys, const ConstMatrixRef& weights, const std::stop_token& stop = {});

}  // namespace hopscope::kernels
