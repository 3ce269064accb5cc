#include <algorithm>
#include <vector>

#include "core/base/parallel.h"
#include "core/kernels/memory_cuts.h"
#include "core/kernels/query_block.h"
#include "core/kernels/row_loops.h"
#include "core/kernels/tables.h"
#include "core/kernels/wave.h"

namespace hopscope::kernels {

namespace {

/// The read-outs of a few columns of weights.
class WeightedBlock {
 public:
  WeightedBlock(const Keys& keys, const ConstMatrixRef& weights, const std::stop_token& stop)
      : keys_(keys), weights_(weights), stop_(stop), layout_(keys, weights.cols()) {}

  [[nodiscard]] Matrix sums() const {
    const Index dimension = layout_.dimension;
    const Index stride = paddedDimension(dimension);
    const Index chunks = memoryChunks(dimension, keys_.count());
    FloatBuffer parts(chunks * layout_.queries * stride);
    parallelFor(chunks, [&](Index chunk) {
      ReadOutBlock sums(keys_, layout_, parts.data() + chunk * layout_.queries * stride, stride);
      add(chunk * keys_.count() / chunks, (chunk + 1) * keys_.count() / chunks, sums);
      sums.finish();
    });
    Matrix total = Matrix::Zero(dimension, layout_.queries);
    for (Index query = 0; query < layout_.queries; ++query) {
      for (Index chunk = 0; chunk < chunks; ++chunk) {
        const float* part = parts.data() + (chunk * layout_.queries + query) * stride;
        total.col(query) += Eigen::Map<const Vector>(part, dimension);
      }
    }
    return total;
  }

 private:
  void add(Index begin, Index end, ReadOutBlock& sums) const {
    const Index step = memoriesWeighedTogether(layout_.dimension);
    const std::vector<char> active(static_cast<std::size_t>(layout_.shape.panels), 1);
    ScoreBlock block(layout_.shape, step);
    FloatBuffer together(step * layout_.dimension);
    for (Index first = begin; first < end; first += step) {
      throwIfStopped(stop_);
      const Index count = std::min(step, end - first);
      const std::vector<Index> used = weighed(first, count);
      if (used.empty()) continue;
      // Leaving out what has no weight changes no sum. A few are read out by themselves, most not worth the copy.
      if (layout_.bytes || 4 * static_cast<Index>(used.size()) > count) {
        copyWeights(block, count, [first](Index row) { return first + row; });
        sums.add(first, count, block, active);
        continue;
      }
      for (std::size_t row = 0; row < used.size(); ++row) {
        std::copy_n(keys_.patterns.col(keys_.memory(used[row])).data(), layout_.dimension,
                    together.data() + static_cast<Index>(row) * layout_.dimension);
      }
      const Rows rows{together.data(), layout_.dimension, static_cast<Index>(used.size())};
      copyWeights(block, rows.count, [&used](Index row) { return used[static_cast<std::size_t>(row)]; });
      sums.addRows(rows, block, active);
    }
  }

  /// The memories [first, first + count) that any column has weight for.
  [[nodiscard]] std::vector<Index> weighed(Index first, Index count) const {
    std::vector<char> any(static_cast<std::size_t>(count), 0);
    for (Index query = 0; query < layout_.queries; ++query) {
      const float* column = weights_.col(query).data() + first;
      for (Index m = 0; m < count; ++m) any[static_cast<std::size_t>(m)] |= static_cast<char>(column[m] != 0.0F);
    }
    std::vector<Index> used;
    for (Index m = 0; m < count; ++m) {
      if (any[static_cast<std::size_t>(m)] != 0) used.push_back(first + m);
    }
    return used;
  }

  /// Row r of the panels = the weights of memory memoryOf(r).
  template <class MemoryOf>
  void copyWeights(ScoreBlock& block, Index rows, const MemoryOf& memoryOf) const {
    const Index width = layout_.shape.width();
    constexpr Index tile = 16;  // a cache line: one side has the queries side by side, the other the memories
    for (Index r = 0; r < rows; r += tile) {
      for (Index query = 0; query < layout_.queries; ++query) {
        float* column = block.panel(query / width) + query % width;
        for (Index row = r; row < std::min(rows, r + tile); ++row) {
          column[row * width] = weights_(memoryOf(row), query);
        }
      }
    }
  }

  const Keys& keys_;
  const ConstMatrixRef& weights_;
  const std::stop_token& stop_;
  QueryLayout layout_;
};

}  // namespace

Matrix weightedSums(const Keys& keys, const ConstMatrixRef& weights, const std::stop_token& stop) {
  const Index dimension = keys.patterns.rows();
  const Index together = queriesReadOutTogether(dimension, keys.count());
  Matrix sums(dimension, weights.cols());
  for (Index first = 0; first < weights.cols(); first += together) {
    const Index count = std::min(together, weights.cols() - first);
    const ConstMatrixRef columns = weights.middleCols(first, count);
    sums.middleCols(first, count) = WeightedBlock(keys, columns, stop).sums();
  }
  return sums;
}

}  // namespace hopscope::kernels
