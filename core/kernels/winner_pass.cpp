#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "core/kernels/memory_cuts.h"
#include "core/kernels/observer.h"
#include "core/kernels/passes.h"
#include "core/kernels/score_loops.h"
#include "core/kernels/wave.h"

namespace hopscope::kernels {

namespace {

/// The largest score of a query so far and the first memory that has it.
struct Winner {
  float score = -std::numeric_limits<float>::infinity();
  Index memory = 0;
};

class WinnerPass final : public WavePass {
 public:
  WinnerPass(const Keys& keys, double beta, ReadOut readOut, Index chunks, const SimilarityObserver* observer,
             const std::stop_token& stop, PassResult& result)
      : keys_(keys),
        beta_(beta),
        readOut_(readOut),
        chunks_(chunks),
        observer_(observer),
        stop_(stop),
        result_(result) {}

  void begin(Index queriesInWave) override {
    firstOfWave_ += queries_;
    queries_ = queriesInWave;
    winners_.assign(static_cast<std::size_t>(chunks_ * queries_), {});
  }

  void work(const WaveTask& task) override {
    const QueryBlock& block = task.block;
    const Index step = memoriesSearchedTogether(block.dimension());
    const Index width = block.shape().width();
    ScoreBlock scores(block.shape(), step);
    FloatBuffer largest(width);
    for (Index first = task.firstMemory; first < task.endMemory; first += step) {
      const Index count = std::min(step, task.endMemory - first);
      throwIfStopped(stop_);
      block.scores(first, count, scores);
      if (observer_ != nullptr) observer_->take(firstOfWave_ + task.firstQuery, block.count(), first, count);
      for (Index panel = 0; panel < block.shape().panels; ++panel) {
        columnMaxima(scores.panel(panel), count, width, largest.data());
        for (Index column = 0; column < block.validColumns(panel); ++column) {
          Winner& winner = winnerOf(task.chunk, task.firstQuery + panel * width + column);
          if (!(largest.data()[column] > winner.score)) continue;
          winner = {largest.data()[column], first};
          for (const float* score = scores.panel(panel) + column; *score != winner.score; score += width)
            ++winner.memory;
        }
      }
    }
  }

  void finish(const WaveQuery& query) override {
    Winner best;
    for (Index chunk = 0; chunk < chunks_; ++chunk) {
      const Winner& winner = winnerOf(chunk, query.inWave);
      if (winner.score > best.score) best = winner;
    }
    result_.conjugate[static_cast<std::size_t>(query.inBatch)] =
        beta_ * (static_cast<double>(best.score) + query.block.shift(query.inBlock));
    if (readOut_ == ReadOut::Wanted) result_.states.col(query.inBatch) = keys_.patterns.col(keys_.memory(best.memory));
  }

 private:
  [[nodiscard]] Winner& winnerOf(Index chunk, Index query) {
    return winners_[static_cast<std::size_t>(chunk * queries_ + query)];
  }

  const Keys& keys_;
  double beta_;
  ReadOut readOut_;
  Index chunks_;
  const SimilarityObserver* observer_;
  const std::stop_token& stop_;
  PassResult& result_;
  Index firstOfWave_ = 0;
  Index queries_ = 0;
  std::vector<Winner> winners_;
};

}  // namespace

PassResult winnerTakeAllPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                             const std::stop_token& stop, Matrix* similarities) {
  checkPass(keys, states, beta);
  throwIfStopped(stop);
  PassResult result;
  result.conjugate.resize(static_cast<std::size_t>(states.cols()));
  if (readOut == ReadOut::Wanted) result.states.resize(states.rows(), states.cols());
  std::optional<SimilarityObserver> observer;
  if (similarities != nullptr) observer.emplace(keys, states, *similarities);
  if (states.cols() == 0) return result;
  const WavePlan plan = planWaves(states.rows(), keys.count(), states.cols(), static_cast<Index>(sizeof(Winner)));
  WinnerPass pass(keys, beta, readOut, plan.chunks, observer ? &*observer : nullptr, stop, result);
  runWaves(keys, states, plan, pass, stop);
  return result;
}

}  // namespace hopscope::kernels
