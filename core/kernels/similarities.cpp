#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/observer.h"
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

Eigen::VectorXd lengthsOf(const ConstMatrixRef& states) {
  Eigen::VectorXd lengths(states.cols());
  for (Index q = 0; q < states.cols(); ++q) lengths[q] = states.col(q).cast<double>().norm();
  return lengths;
}

/// Rows [first, first + count) of the similarities of some states. @param lengths ‖x‖ of every one, for Cosine
void fillIn(const Keys& keys, const ConstMatrixRef& states, const Eigen::Ref<const Eigen::VectorXd>& lengths,
            Index first, Index count, MatrixRef out) {
  std::vector<double> sums(static_cast<std::size_t>(count * states.cols()));
  preciseSums(keys.similarity, columnsOf(keys.patterns).slice(first, count), columnsOf(states), keys.patterns.rows(),
              sums.data());
  for (Index q = 0; q < states.cols(); ++q) {
    for (Index m = 0; m < count; ++m) {
      const double scale = keys.similarity == Similarity::Cosine ? lengths[q] * keys.norms[first + m] : 1.0;
      out(first + m, q) =
          static_cast<float>(similarityOf(keys.similarity, sums[static_cast<std::size_t>(q * count + m)], scale));
    }
  }
}

}  // namespace

Matrix similarityTable(const Keys& keys, const ConstMatrixRef& states, const std::stop_token& stop) {
  checkPass(keys, states, 1.0);
  const Index memories = keys.patterns.cols();
  const Index dimension = keys.patterns.rows();
  Matrix result(memories, states.cols());
  if (states.cols() == 0) return result;
  const Eigen::VectorXd lengths = lengthsOf(states);
  // A task is about a quarter of a million neurons of one state, a fraction of a millisecond, or a few of many states.
  const Index step = std::clamp<Index>((Index{1} << 18) / dimension, 1, 4096);
  parallelFor((memories + step - 1) / step, [&](Index task) {
    throwIfStopped(stop);
    const Index first = task * step;
    fillIn(keys, states, lengths, first, std::min(step, memories - first), result);
  });
  return result;
}

Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop) {
  return similarityTable(keys, state, stop).col(0);
}

SimilarityObserver::SimilarityObserver(const Keys& keys, const ConstMatrixRef& states, Matrix& similarities)
    : keys_(keys), states_(states), similarities_(similarities), lengths_(lengthsOf(states)) {
  if (!keys.selection.empty())
    throwBadArgument("selection", "some memories", "empty where all similarities are wanted");
  similarities_.resize(keys.patterns.cols(), states.cols());
}

void SimilarityObserver::take(Index firstQuery, Index queries, Index firstMemory, Index count) const {
  fillIn(keys_, states_.middleCols(firstQuery, queries), lengths_.segment(firstQuery, queries), firstMemory, count,
         similarities_.middleCols(firstQuery, queries));
}

}  // namespace hopscope::kernels
