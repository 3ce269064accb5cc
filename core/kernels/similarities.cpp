#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/parallel.h"
#include "core/kernels/passes.h"
#include "core/kernels/similarity_loops.h"
#include "core/kernels/tables.h"
#include "core/kernels/wave.h"

namespace hopscope::kernels {

namespace {

double similarityOf(Similarity similarity, double sum, double lengths) {
  switch (similarity) {
    case Similarity::Dot:
      return sum;
    case Similarity::Cosine:
      return lengths > 0.0 ? sum / lengths : 0.0;
    case Similarity::Euclidean:
      return -0.5 * sum;
    case Similarity::Manhattan:
      return -sum;
  }
  return sum;
}

}  // namespace

Matrix similarityTable(const Keys& keys, const ConstMatrixRef& states, const std::stop_token& stop) {
  checkPass(keys, states, 1.0);
  const Index memories = keys.patterns.cols();
  const Index dimension = keys.patterns.rows();
  const Index queries = states.cols();
  std::vector<double> lengths;
  for (Index q = 0; q < queries; ++q) lengths.push_back(states.col(q).cast<double>().norm());
  Matrix result(memories, queries);
  if (queries == 0) return result;
  // A task is about a quarter of a million neurons of one state, a fraction of a millisecond, or a few of many states.
  const Index step = std::clamp<Index>((Index{1} << 18) / dimension, 1, 4096);
  parallelFor((memories + step - 1) / step, [&](Index task) {
    throwIfStopped(stop);
    const Index first = task * step;
    const Index count = std::min(step, memories - first);
    std::vector<double> sums(static_cast<std::size_t>(count * queries));
    preciseSums(keys.similarity, columnsOf(keys.patterns).slice(first, count), columnsOf(states), dimension,
                sums.data());
    for (Index q = 0; q < queries; ++q) {
      for (Index m = 0; m < count; ++m) {
        const double scale =
            keys.similarity == Similarity::Cosine ? lengths[static_cast<std::size_t>(q)] * keys.norms[first + m] : 1.0;
        result(first + m, q) =
            static_cast<float>(similarityOf(keys.similarity, sums[static_cast<std::size_t>(q * count + m)], scale));
      }
    }
  });
  return result;
}

Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop) {
  return similarityTable(keys, state, stop).col(0);
}

}  // namespace hopscope::kernels
