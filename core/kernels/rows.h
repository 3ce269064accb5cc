#pragma once

#include "core/base/types.h"

namespace hopscope::kernels {

/// Patterns or states as the loops see them: `count` contiguous vectors, `stride` floats from one to the next.
struct Rows {
  const float* data = nullptr;
  Index stride = 0;
  Index count = 0;

  [[nodiscard]] const float* row(Index index) const { return data + index * stride; }
  [[nodiscard]] Rows slice(Index first, Index length) const { return {row(first), stride, length}; }
};

/// The columns of a matrix.
[[nodiscard]] inline Rows columnsOf(const ConstMatrixRef& matrix) {
  return {matrix.data(), matrix.outerStride(), matrix.cols()};
}

/// What is summed over the neurons: Σ x_i ξ_i, or −Σ |x_i − ξ_i|.
enum class Metric { Product, Distance };

}  // namespace hopscope::kernels
