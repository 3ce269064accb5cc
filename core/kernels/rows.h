#pragma once

#include <cstdint>

#include "core/base/types.h"

namespace hopscope::kernels {

/// Patterns or states as the loops see them: `count` contiguous vectors, `stride` values from one to the next.
template <class Value>
struct RowsOf {
  const Value* data = nullptr;
  Index stride = 0;
  Index count = 0;

  [[nodiscard]] const Value* row(Index index) const { return data + index * stride; }
  [[nodiscard]] RowsOf slice(Index first, Index length) const { return {row(first), stride, length}; }
};
using Rows = RowsOf<float>;
using ByteRows = RowsOf<std::uint8_t>;

/// The columns of a matrix.
[[nodiscard]] inline Rows columnsOf(const ConstMatrixRef& matrix) {
  return {matrix.data(), matrix.outerStride(), matrix.cols()};
}

/// What is summed over the neurons: Σ x_i ξ_i, or −Σ |x_i − ξ_i|.
enum class Metric { Product, Distance };

}  // namespace hopscope::kernels
