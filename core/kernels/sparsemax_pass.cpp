#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/blocks.h"
#include "core/kernels/candidates.h"
#include "core/kernels/row_loops.h"
#include "core/kernels/separation.h"

namespace hopscope::kernels {

namespace {

constexpr float margin = 1.0F;
constexpr Index denseScores = 2 * 1024 * 1024;  // 8 MiB of scores held for queries of wide support
constexpr Index denseChunk = 2048;              // memories a task in the dense treatment

double thresholdOf(const std::vector<double>& scores) { return sparsemaxThreshold(scores); }

std::vector<Candidates> runTask(const BlockKernel& kernel, const Plan& plan, Index task, const std::stop_token& stop) {
  const Index queries = plan.queryCount(task);
  std::vector<Candidates> candidates(static_cast<std::size_t>(queries), Candidates(margin, thresholdOf));
  FloatBuffer scores(plan.block * queries);
  FloatBuffer work(plan.block * queries);
  std::vector<std::int32_t> indices(static_cast<std::size_t>(plan.block));
  const Index end = plan.firstMemory(task) + plan.memoryCount(task);
  for (Index first = plan.firstMemory(task); first < end; first += plan.block) {
    if (stop.stop_requested()) throw Cancelled();
    const Index memories = std::min(plan.block, end - first);
    kernel.scores(first, memories, plan.firstQuery(task), queries, scores.data(), work.data());
    for (Index q = 0; q < queries; ++q) {
      candidates[static_cast<std::size_t>(q)].add(scores.data() + q * plan.block, memories, first, indices.data());
    }
  }
  return candidates;
}

/// Ω*(θ) = p·θ − (‖p‖² − 1)/2 from the support.
double conjugateOf(const std::vector<double>& scores, const std::vector<double>& weights) {
  double product = 0.0;
  double squares = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    product += weights[i] * scores[i];
    squares += weights[i] * weights[i];
  }
  return product - 0.5 * (squares - 1.0);
}

/// The threshold of a whole row of scores without sorting it: from below, dropping what lies under the threshold of the
/// rest until nothing does (Michelot 1986).
double thresholdOfRow(const float* scores, Index count) {
  double threshold = -std::numeric_limits<double>::infinity();
  for (Index active = count, before = 0; active != before;) {
    before = active;
    double sum = 0.0;
    active = 0;
    for (Index i = 0; i < count; ++i) {
      const auto score = static_cast<double>(scores[i]);
      if (score <= threshold) continue;
      sum += score;
      ++active;
    }
    threshold = (sum - 1.0) / static_cast<double>(active);
  }
  return threshold;
}

/// Queries whose support is wide: all their scores at once, a few queries at a time, and a read-out over all memories.
class DenseTreatment {
 public:
  DenseTreatment(const Keys& keys, const ConstMatrixRef& states, double beta, bool wanted, const std::stop_token& stop)
      : keys_(keys), states_(states), beta_(beta), wanted_(wanted), stop_(stop) {}

  void run(const std::vector<Index>& queries, PassResult& result) const {
    const auto memories = keys_.patterns.cols();
    const auto together = static_cast<std::size_t>(std::clamp<Index>(denseScores / memories, 1, 16));
    for (std::size_t first = 0; first < queries.size(); first += together) {
      const std::size_t count = std::min(together, queries.size() - first);
      runGroup({queries.begin() + static_cast<std::ptrdiff_t>(first),
                queries.begin() + static_cast<std::ptrdiff_t>(first + count)},
               result);
    }
  }

 private:
  void runGroup(const std::vector<Index>& queries, PassResult& result) const {
    const Matrix group = states_(Eigen::all, queries);
    const auto count = group.cols();
    const Index memories = keys_.patterns.cols();
    const Plan plan(keys_.patterns.rows(), memories, count);
    const ConstMatrixRef view(group);
    const BlockKernel kernel(keys_, view, beta_, plan);
    Matrix rows(memories, count);
    const Index chunks = (memories + denseChunk - 1) / denseChunk;
    parallelFor(chunks, [&](Index chunk) {
      if (stop_.stop_requested()) throw Cancelled();
      FloatBuffer scores(plan.block * count);
      FloatBuffer work(plan.block * count);
      eachBlock(chunk, plan, [&](Index first, Index size) {
        kernel.scores(first, size, 0, count, scores.data(), work.data());
        for (Index q = 0; q < count; ++q) std::copy_n(scores.data() + q * plan.block, size, &rows(first, q));
      });
    });
    parallelFor(count, [&](Index q) {
      const double threshold = thresholdOfRow(rows.col(q).data(), memories);
      double product = 0.0;
      double squares = 0.0;
      for (float& score : rows.col(q)) {
        const double weight = std::max(static_cast<double>(score) - threshold, 0.0);
        product += weight * static_cast<double>(score);
        squares += weight * weight;
        score = static_cast<float>(weight);
      }
      result.conjugate[static_cast<std::size_t>(queries[static_cast<std::size_t>(q)])] =
          product - 0.5 * (squares - 1.0);
    });
    if (wanted_) readOut(queries, rows, plan, kernel, result);
  }

  template <typename Work>
  void eachBlock(Index chunk, const Plan& plan, Work work) const {
    const Index end = std::min((chunk + 1) * denseChunk, keys_.patterns.cols());
    for (Index first = chunk * denseChunk; first < end; first += plan.block)
      work(first, std::min(plan.block, end - first));
  }

  void readOut(const std::vector<Index>& queries, const Matrix& weights, const Plan& plan, const BlockKernel& kernel,
               PassResult& result) const {
    const Index count = weights.cols();
    const Index stride = kernel.readOutStride();
    // A fixed number of partial sums, whatever the number of memories.
    const Index chunks = (keys_.patterns.cols() + denseChunk - 1) / denseChunk;
    const Index parts = std::min<Index>(8, chunks);
    std::vector<FloatBuffer> sums(static_cast<std::size_t>(parts));
    parallelFor(parts, [&](Index part) {
      FloatBuffer& sum = sums[static_cast<std::size_t>(part)];
      sum = FloatBuffer(stride * count, 0.0F);
      FloatBuffer block(plan.block * count);
      FloatBuffer work(plan.block * count);
      for (Index chunk = part; chunk < chunks; chunk += parts) {
        if (stop_.stop_requested()) throw Cancelled();
        eachBlock(chunk, plan, [&](Index first, Index size) {
          for (Index q = 0; q < count; ++q) std::copy_n(&weights(first, q), size, block.data() + q * plan.block);
          kernel.readOut(first, size, block.data(), count, sum.data(), work.data());
        });
      }
    });
    for (Index q = 0; q < count; ++q) {
      auto state = result.states.col(queries[static_cast<std::size_t>(q)]);
      state.setZero();
      for (const FloatBuffer& sum : sums) state += Eigen::Map<const Vector>(sum.data() + q * stride, state.size());
    }
  }

  const Keys& keys_;
  const ConstMatrixRef& states_;
  double beta_;
  bool wanted_;
  const std::stop_token& stop_;
};

}  // namespace

PassResult sparsemaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                         const std::stop_token& stop) {
  const Index dimension = keys.patterns.rows();
  const Plan plan(dimension, keys.patterns.cols(), states.cols());
  const BlockKernel kernel(keys, states, beta, plan);
  const bool wanted = readOut == ReadOut::Wanted;
  PassResult result;
  result.conjugate.resize(static_cast<std::size_t>(states.cols()));
  if (wanted) result.states.resize(dimension, states.cols());
  if (states.cols() == 0) return result;

  std::vector<std::vector<Candidates>> parts(static_cast<std::size_t>(plan.tasks()));
  parallelFor(plan.tasks(),
              [&](Index task) { parts[static_cast<std::size_t>(task)] = runTask(kernel, plan, task, stop); });
  std::vector<char> wide(static_cast<std::size_t>(states.cols()), 0);
  parallelFor(states.cols(), [&](Index query) {
    const Index firstTask = query / plan.queriesPerPart * plan.memoryParts;
    const auto q = static_cast<std::size_t>(query % plan.queriesPerPart);
    std::vector<double> scores;
    std::vector<std::int32_t> memories;
    for (Index i = 0; i < plan.memoryParts; ++i) {
      const Candidates& part = parts[static_cast<std::size_t>(firstTask + i)][q];
      if (part.overflowed()) wide[static_cast<std::size_t>(query)] = 1;
      scores.insert(scores.end(), part.scores().begin(), part.scores().end());
      memories.insert(memories.end(), part.memories().begin(), part.memories().end());
    }
    if (wide[static_cast<std::size_t>(query)] != 0) return;
    const std::vector<double> weights = sparsemax(scores);
    result.conjugate[static_cast<std::size_t>(query)] = conjugateOf(scores, weights);
    if (!wanted) return;
    std::vector<std::int32_t> support;
    std::vector<float> shares;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (weights[i] <= 0.0) continue;
      support.push_back(memories[i]);
      shares.push_back(static_cast<float>(weights[i]));
    }
    weightedSum(kernel.memories(), support, shares, dimension, result.states.col(query).data());
  });
  parts.clear();

  std::vector<Index> dense;
  for (Index query = 0; query < states.cols(); ++query) {
    if (wide[static_cast<std::size_t>(query)] != 0) dense.push_back(query);
  }
  if (!dense.empty()) DenseTreatment(keys, states, beta, wanted, stop).run(dense, result);
  return result;
}

}  // namespace hopscope::kernels
