#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/parallel.h"
#include "core/kernels/passes.h"
#include "core/kernels/similarity_loops.h"
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

Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop) {
  checkPass(keys, state, 1.0);
  const Index memories = keys.patterns.cols();
  const Index dimension = keys.patterns.rows();
  const double length = state.cast<double>().norm();
  Vector result(memories);
  // A task is about a quarter of a million neurons, a fraction of a millisecond.
  const Index step = std::clamp<Index>((Index{1} << 18) / dimension, 1, 4096);
  parallelFor((memories + step - 1) / step, [&](Index task) {
    throwIfStopped(stop);
    const Index first = task * step;
    const Index count = std::min(step, memories - first);
    std::vector<double> sums(static_cast<std::size_t>(count));
    preciseSums(keys.similarity, columnsOf(keys.patterns).slice(first, count), state.data(), dimension, sums.data());
    for (Index m = 0; m < count; ++m) {
      const double lengths = keys.similarity == Similarity::Cosine ? length * keys.norms[first + m] : 1.0;
      result[first + m] = static_cast<float>(similarityOf(keys.similarity, sums[static_cast<std::size_t>(m)], lengths));
    }
  });
  return result;
}

}  // namespace hopscope::kernels
