#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

#include "core/kernels/candidates.h"
#include "core/kernels/full_support.h"
#include "core/kernels/memory_cuts.h"
#include "core/kernels/observer.h"
#include "core/kernels/passes.h"
#include "core/kernels/row_loops.h"
#include "core/kernels/score_loops.h"
#include "core/kernels/wave.h"

namespace hopscope::kernels {

namespace {

class SparsePass final : public WavePass {
 public:
  SparsePass(const Keys& keys, double beta, const SparseSeparation& separation, ReadOut readOut, Index chunks,
             Index capacity, const SimilarityObserver* observer, const std::stop_token& stop, PassResult& result)
      : keys_(keys),
        beta_(beta),
        separation_(separation),
        readOut_(readOut),
        chunks_(chunks),
        capacity_(static_cast<std::size_t>(capacity)),
        observer_(observer),
        stop_(stop),
        result_(result),
        large_(result.conjugate.size(), 0) {}

  void begin(Index queriesInWave) override {
    firstOfWave_ += queries_;
    queries_ = queriesInWave;
    lists_.clear();
    lists_.resize(static_cast<std::size_t>(chunks_ * queries_));
  }

  void work(const WaveTask& task) override {
    const QueryBlock& block = task.block;
    const Index step = memoriesSearchedTogether(block.dimension());
    const Index width = block.shape().width();
    ScoreBlock scores(block.shape(), step);
    FloatBuffer limits(width);
    std::vector<Hit> hits;
    bool anyLeft = true;
    for (Index first = task.firstMemory; first < task.endMemory; first += step) {
      const Index count = std::min(step, task.endMemory - first);
      throwIfStopped(stop_);
      if (observer_ != nullptr) observer_->take(firstOfWave_ + task.firstQuery, block.count(), first, count);
      if (!anyLeft) continue;
      block.scores(first, count, scores);
      anyLeft = false;
      for (Index panel = 0; panel < block.shape().panels; ++panel) {
        const Index valid = block.validColumns(panel);
        const auto lists =
            std::span(lists_).subspan(static_cast<std::size_t>(task.chunk * queries_ + task.firstQuery + panel * width),
                                      static_cast<std::size_t>(valid));
        anyLeft = select(scores.panel(panel), first, count, width, lists, limits, hits) || anyLeft;
      }
      if (!anyLeft && observer_ == nullptr) return;
    }
  }

  void finish(const WaveQuery& query) override {
    std::vector<Candidate> candidates;
    for (Index chunk = 0; chunk < chunks_; ++chunk) {
      const CandidateList& list = lists_[static_cast<std::size_t>(chunk * queries_ + query.inWave)];
      if (list.gaveUp()) {
        large_[static_cast<std::size_t>(query.inBatch)] = 1;
        return;
      }
      candidates.insert(candidates.end(), list.candidates().begin(), list.candidates().end());
    }
    const float largest = std::ranges::max(candidates, {}, &Candidate::score).score;
    std::vector<double> scores;
    scores.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
      scores.push_back(beta_ * (static_cast<double>(candidate.score) - static_cast<double>(largest)));
    }
    std::vector<double> weights = scores;
    separation_.separate(weights, separation_.relativeThreshold(scores));
    double gain = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) gain += weights[i] * scores[i];
    result_.conjugate[static_cast<std::size_t>(query.inBatch)] =
        beta_ * (static_cast<double>(largest) + query.block.shift(query.inBlock)) + gain - separation_.entropy(weights);
    if (readOut_ == ReadOut::Skipped) return;
    std::vector<std::int32_t> support;
    std::vector<float> positive;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (weights[i] <= 0.0) continue;
      support.push_back(static_cast<std::int32_t>(keys_.memory(candidates[i].memory)));
      positive.push_back(static_cast<float>(weights[i]));
    }
    weightedSum(columnsOf(keys_.patterns), support, positive, keys_.patterns.rows(),
                result_.states.col(query.inBatch).data());
  }

  /// The queries whose lists gave up.
  [[nodiscard]] std::vector<Index> large() const {
    std::vector<Index> which;
    for (std::size_t query = 0; query < large_.size(); ++query) {
      if (large_[query] != 0) which.push_back(static_cast<Index>(query));
    }
    return which;
  }

 private:
  /// Hands the scores of one panel to the lists of its queries. Returns whether any list still goes on.
  bool select(const float* scores, Index firstMemory, Index count, Index width, std::span<CandidateList> lists,
              FloatBuffer& limits, std::vector<Hit>& hits) const {
    columnMaxima(scores, count, width, limits.data());
    bool anyLeft = false;
    for (Index column = 0; column < width; ++column) {
      float& limit = limits.data()[column];
      if (column >= static_cast<Index>(lists.size())) {
        limit = std::numeric_limits<float>::infinity();
        continue;
      }
      CandidateList& list = lists[static_cast<std::size_t>(column)];
      list.expect(limit, beta_, separation_);
      limit = list.threshold();
      anyLeft = anyLeft || !list.gaveUp();
    }
    if (!anyLeft) return false;
    hits.clear();
    selectAbove(scores, count, width, limits.data(), hits);
    for (const Hit& hit : hits) {
      lists[static_cast<std::size_t>(hit.column)].add({hit.score, static_cast<std::int32_t>(firstMemory) + hit.row},
                                                      beta_, separation_, capacity_);
    }
    return true;
  }

  const Keys& keys_;
  double beta_;
  const SparseSeparation& separation_;
  ReadOut readOut_;
  Index chunks_;
  std::size_t capacity_;
  const SimilarityObserver* observer_;
  const std::stop_token& stop_;
  PassResult& result_;
  Index firstOfWave_ = 0;
  Index queries_ = 0;
  std::vector<CandidateList> lists_;
  std::vector<char> large_;
};

}  // namespace

PassResult sparsePass(const Keys& keys, const ConstMatrixRef& states, double beta, const SparseSeparation& separation,
                      ReadOut readOut, const std::stop_token& stop, Index support, Matrix* similarities) {
  checkPass(keys, states, beta);
  throwIfStopped(stop);
  PassResult result;
  result.conjugate.resize(static_cast<std::size_t>(states.cols()));
  if (readOut == ReadOut::Wanted) result.states.resize(states.rows(), states.cols());
  std::optional<SimilarityObserver> observer;
  if (similarities != nullptr) observer.emplace(keys, states, *similarities);
  if (states.cols() == 0) return result;
  const Index memories = keys.count();
  // Gathering more than this costs as much as reading out all memories.
  const Index capacity = std::clamp<Index>(memories / 16, 64, 512);
  // A list without room for as many again would be pruned for every few that are added.
  if (2 * support > capacity) {
    std::vector<Index> all(static_cast<std::size_t>(states.cols()));
    std::iota(all.begin(), all.end(), Index{0});
    fullSupportPass(keys, states, all, beta, separation, readOut, observer ? &*observer : nullptr, stop, result);
    return result;
  }
  const WavePlan plan =
      planWaves(states.rows(), memories, states.cols(), capacity * static_cast<Index>(sizeof(Candidate)));
  SparsePass pass(keys, beta, separation, readOut, plan.chunks, capacity, observer ? &*observer : nullptr, stop,
                  result);
  runWaves(keys, states, plan, pass, stop);
  const std::vector<Index> large = pass.large();
  if (!large.empty()) fullSupportPass(keys, states, large, beta, separation, readOut, nullptr, stop, result);
  return result;
}

}  // namespace hopscope::kernels
