#include <cmath>
#include <limits>
#include <vector>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/blocks.h"
#include "core/kernels/score_loops.h"

namespace hopscope::kernels {

namespace {

/// What one task knows of its queries after its memories: the largest score, Σ exp(θ − largest) and the read-out with
/// the same weights, not yet divided by the sum.
struct Part {
  std::vector<float> largest;
  std::vector<double> sum;
  FloatBuffer readOut;
};

Part runTask(const BlockKernel& kernel, const Plan& plan, Index task, bool wanted, const std::stop_token& stop) {
  const Index queries = plan.queryCount(task);
  const auto count = static_cast<std::size_t>(queries);
  Part part;
  part.largest.assign(count, -std::numeric_limits<float>::infinity());
  part.sum.assign(count, 0.0);
  const Index stride = kernel.readOutStride();
  if (wanted) part.readOut = FloatBuffer(stride * queries, 0.0F);
  FloatBuffer scores(plan.block * queries);
  FloatBuffer work(plan.block * queries);
  const Index end = plan.firstMemory(task) + plan.memoryCount(task);
  for (Index first = plan.firstMemory(task); first < end; first += plan.block) {
    if (stop.stop_requested()) throw Cancelled();
    const Index memories = std::min(plan.block, end - first);
    kernel.scores(first, memories, plan.firstQuery(task), queries, scores.data(), work.data());
    for (Index q = 0; q < queries; ++q) {
      const auto slot = static_cast<std::size_t>(q);
      float* row = scores.data() + q * plan.block;
      const float most = hopscope::kernels::largest(row, memories);
      if (most > part.largest[slot]) {
        // exp(−∞) = 0 the first time.
        const float factor = std::exp(part.largest[slot] - most);
        part.largest[slot] = most;
        part.sum[slot] *= static_cast<double>(factor);
        if (wanted && factor != 0.0F) scale(part.readOut.data() + q * stride, kernel.dimension(), factor);
        if (wanted && factor == 0.0F) std::fill_n(part.readOut.data() + q * stride, stride, 0.0F);
      }
      part.sum[slot] += exponentials(row, memories, part.largest[slot]);
    }
    if (wanted) kernel.readOut(first, memories, scores.data(), queries, part.readOut.data(), work.data());
  }
  return part;
}

}  // namespace

PassResult softmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                       const std::stop_token& stop) {
  const Index dimension = keys.patterns.rows();
  const Plan plan(dimension, keys.patterns.cols(), states.cols());
  const BlockKernel kernel(keys, states, beta, plan);
  const bool wanted = readOut == ReadOut::Wanted;
  PassResult result;
  result.conjugate.resize(static_cast<std::size_t>(states.cols()));
  if (wanted) result.states.resize(dimension, states.cols());
  if (states.cols() == 0) return result;

  std::vector<Part> parts(static_cast<std::size_t>(plan.tasks()));
  parallelFor(plan.tasks(),
              [&](Index task) { parts[static_cast<std::size_t>(task)] = runTask(kernel, plan, task, wanted, stop); });
  for (Index query = 0; query < states.cols(); ++query) {
    const Index firstTask = query / plan.queriesPerPart * plan.memoryParts;
    const auto q = static_cast<std::size_t>(query % plan.queriesPerPart);
    const auto part = [&](Index index) -> Part& { return parts[static_cast<std::size_t>(firstTask + index)]; };
    float most = part(0).largest[q];
    for (Index i = 1; i < plan.memoryParts; ++i) most = std::max(most, part(i).largest[q]);
    double sum = 0.0;
    for (Index i = 0; i < plan.memoryParts; ++i) {
      sum += part(i).sum[q] * std::exp(static_cast<double>(part(i).largest[q] - most));
    }
    result.conjugate[static_cast<std::size_t>(query)] = static_cast<double>(most) + std::log(sum);
    if (!wanted) continue;
    result.states.col(query).setZero();
    for (Index i = 0; i < plan.memoryParts; ++i) {
      const auto share = static_cast<float>(std::exp(static_cast<double>(part(i).largest[q] - most)) / sum);
      const Eigen::Map<const Vector> read(part(i).readOut.data() + static_cast<Index>(q) * kernel.readOutStride(),
                                          dimension);
      result.states.col(query) += share * read;
    }
  }
  return result;
}

}  // namespace hopscope::kernels
