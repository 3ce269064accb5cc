#include "core/kernels/full_support.h"

#include <algorithm>
#include <optional>

#include "core/base/parallel.h"
#include "core/kernels/memory_cuts.h"
#include "core/kernels/query_block.h"
#include "core/kernels/tables.h"
#include "core/kernels/wave.h"

namespace hopscope::kernels {

namespace {

constexpr Index bytesOfScores = Index{32} << 20;

/// A few queries and all their scores, M × n, later their weights.
class FullBlock {
 public:
  FullBlock(const Keys& keys, const ConstMatrixRef& states, const std::stop_token& stop)
      : keys_(keys), stop_(stop), queries_(keys, states), scores_(keys.count(), states.cols()) {
    chunks_ = memoryChunks(states.rows(), keys.count());
  }

  /// @param observer may be null; @param firstQuery of the block, in the batch that is observed
  void score(const SimilarityObserver* observer, Index firstQuery) {
    forChunks([&, this](Index, Index begin, Index end) {
      forBlocks(begin, end, [&](ScoreBlock& block, Index first, Index count) {
        queries_.scores(first, count, block);
        if (observer != nullptr) observer->take(firstQuery, queries_.count(), first, count);
        unpackPanels(block.panel(0), block.stride(), queries_.shape(), queries_.count(), count,
                     scores_.col(0).data() + first, scores_.outerStride());
      });
    });
  }

  /// Scores of one query → weights. Returns Ω*.
  double separate(Index query, double beta, const SparseSeparation& separation) {
    const std::span<float> column(scores_.col(query).data(), static_cast<std::size_t>(scores_.rows()));
    return separation.weigh(column, beta) + beta * queries_.shift(query);
  }

  /// Ξ p of every query, d × n.
  [[nodiscard]] Matrix readOut() const { return weightedSums(keys_, scores_, stop_); }

 private:
  template <class Work>
  void forChunks(const Work& work) const {
    const Index memories = keys_.count();
    parallelFor(chunks_,
                [&](Index chunk) { work(chunk, chunk * memories / chunks_, (chunk + 1) * memories / chunks_); });
  }

  template <class Work>
  void forBlocks(Index begin, Index end, const Work& work) const {
    const Index step = memoriesWeighedTogether(queries_.dimension());
    ScoreBlock block(queries_.shape(), step);
    for (Index first = begin; first < end; first += step) {
      throwIfStopped(stop_);
      work(block, first, std::min(step, end - first));
    }
  }

  const Keys& keys_;
  const std::stop_token& stop_;
  QueryBlock queries_;
  Matrix scores_;
  Index chunks_ = 1;
};

}  // namespace

void fullSupportPass(const Keys& keys, const ConstMatrixRef& states, const std::vector<Index>& which, double beta,
                     const SparseSeparation& separation, ReadOut readOut, const SimilarityObserver* observer,
                     const std::stop_token& stop, PassResult& result) {
  // A quarter of what the scores take is left for the read-outs of one task.
  const Index perQuery = static_cast<Index>(sizeof(float)) * std::max(keys.count(), 4 * keys.patterns.rows());
  Index most = std::clamp<Index>(bytesOfScores / perQuery, 1, queriesReadOutTogether(states.rows(), keys.count()));
  if (most > 64) most = most / 64 * 64;  // whole panels
  const auto total = static_cast<Index>(which.size());
  for (Index first = 0; first < total; first += most) {
    const Index count = std::min(most, total - first);
    const std::span<const Index> columns(which.data() + first, static_cast<std::size_t>(count));
    Matrix queries(states.rows(), count);
    for (Index q = 0; q < count; ++q) queries.col(q) = states.col(columns[static_cast<std::size_t>(q)]);
    FullBlock block(keys, queries, stop);
    block.score(observer, columns.front());
    parallelFor(count, [&](Index q) {
      throwIfStopped(stop);
      const Index column = columns[static_cast<std::size_t>(q)];
      result.conjugate[static_cast<std::size_t>(column)] = block.separate(q, beta, separation);
    });
    if (readOut == ReadOut::Skipped) continue;
    const Matrix read = block.readOut();
    for (Index q = 0; q < count; ++q) result.states.col(columns[static_cast<std::size_t>(q)]) = read.col(q);
  }
}

}  // namespace hopscope::kernels
