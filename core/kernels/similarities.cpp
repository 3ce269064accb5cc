#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/observer.h"
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

/// similarities [first, first + count) of one state.
void fillIn(const Keys& keys, const float* state, double length, Index first, Index count, float* out) {
  std::vector<double> sums(static_cast<std::size_t>(count));
  preciseSums(keys.similarity, columnsOf(keys.patterns).slice(first, count), state, keys.patterns.rows(), sums.data());
  for (Index m = 0; m < count; ++m) {
    const double lengths = keys.similarity == Similarity::Cosine ? length * keys.norms[first + m] : 1.0;
    out[m] = static_cast<float>(similarityOf(keys.similarity, sums[static_cast<std::size_t>(m)], lengths));
  }
}

}  // namespace

Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop) {
  checkPass(keys, state, 1.0);
  const Index memories = keys.patterns.cols();
  const double length = state.cast<double>().norm();
  Vector result(memories);
  // A task is about a quarter of a million neurons, a fraction of a millisecond.
  const Index step = std::clamp<Index>((Index{1} << 18) / keys.patterns.rows(), 1, 4096);
  parallelFor((memories + step - 1) / step, [&](Index task) {
    throwIfStopped(stop);
    const Index first = task * step;
    fillIn(keys, state.data(), length, first, std::min(step, memories - first), result.data() + first);
  });
  return result;
}

SimilarityObserver::SimilarityObserver(const Keys& keys, const ConstMatrixRef& states, Matrix& similarities)
    : keys_(keys), states_(states), similarities_(similarities), lengths_(states.cols()) {
  if (!keys.selection.empty())
    throwBadArgument("selection", "some memories", "empty where all similarities are wanted");
  similarities_.resize(keys.patterns.cols(), states.cols());
  for (Index q = 0; q < states.cols(); ++q) lengths_[q] = states.col(q).cast<double>().norm();
}

void SimilarityObserver::take(Index firstQuery, Index queries, Index firstMemory, Index count) const {
  for (Index q = firstQuery; q < firstQuery + queries; ++q) {
    fillIn(keys_, states_.col(q).data(), lengths_[q], firstMemory, count, similarities_.col(q).data() + firstMemory);
  }
}

}  // namespace hopscope::kernels
