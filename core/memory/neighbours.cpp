#include "core/memory/neighbours.h"

#include <algorithm>
#include <limits>
#include <mutex>

#include "core/base/parallel.h"
#include "core/kernels/products.h"

namespace hopscope {

namespace {

/// Whether the entries on the diagonal count: a column is no neighbour of itself.
enum class Diagonal { Skip, Count };

/// The best found so far for the columns of one block.
struct Best {
  std::mutex mutex;
  Vector cosine;
  std::vector<Index> index;

  /// The order of the offers does not matter: the larger cosine wins, then the smaller index.
  void offer(Index place, float value, Index candidate) {
    auto& held = index[static_cast<std::size_t>(place)];
    if (value < cosine[place] || (value == cosine[place] && held >= 0 && held < candidate)) return;
    cosine[place] = value;
    held = candidate;
  }
};

/// The place of the largest entry of a column, without the entry `skipped` (−1: none).
Index largestEntry(const Matrix& table, Index column, Index skipped) {
  const float* values = table.col(column).data();
  Index place = -1;
  float best = -std::numeric_limits<float>::infinity();
  for (Index row = 0; row < table.rows(); ++row) {
    if (values[row] > best && row != skipped) {
      best = values[row];
      place = row;
    }
  }
  return place;
}

/// What the columns of one block find in another: for each column the largest entry of its column in `table`.
void offerColumns(const Matrix& table, Index firstRow, Diagonal diagonal, Best& best) {
  std::vector<Index> places(static_cast<std::size_t>(table.cols()));
  for (Index column = 0; column < table.cols(); ++column) {
    places[static_cast<std::size_t>(column)] = largestEntry(table, column, diagonal == Diagonal::Skip ? column : -1);
  }
  const std::scoped_lock lock(best.mutex);
  for (Index column = 0; column < table.cols(); ++column) {
    const Index row = places[static_cast<std::size_t>(column)];
    if (row >= 0) best.offer(column, table(row, column), firstRow + row);
  }
}

double exactCosine(const ConstMatrixRef& patterns, Index a, Index b) {
  const double product = patterns.col(a).cast<double>().dot(patterns.col(b).cast<double>());
  const double lengths = patterns.col(a).cast<double>().norm() * patterns.col(b).cast<double>().norm();
  return lengths > 0.0 ? product / lengths : 0.0;
}

}  // namespace

std::vector<Neighbour> findNearestNeighbours(const ConstMatrixRef& patterns, const Vector& norms,
                                             const JobContext& job) {
  const Index count = patterns.cols();
  // A tile must end within a few milliseconds, so that a stop request is seen in time.
  const Index side = patterns.rows() <= 2048 ? 512 : 128;
  const Index blocks = (count + side - 1) / side;
  const Vector inverse = norms.unaryExpr([](float norm) { return norm > 0.0F ? 1.0F / norm : 0.0F; });
  const auto sizeOf = [&](Index block) { return std::min(side, count - block * side); };
  std::vector<Best> best(static_cast<std::size_t>(blocks));
  for (Index block = 0; block < blocks; ++block) {
    best[static_cast<std::size_t>(block)].cosine.setConstant(sizeOf(block), -std::numeric_limits<float>::infinity());
    best[static_cast<std::size_t>(block)].index.assign(static_cast<std::size_t>(sizeOf(block)), -1);
  }

  // The table of cosines is symmetric: only tiles with a ≤ b are computed, numbered row by row.
  std::vector<std::pair<Index, Index>> tiles;
  for (Index a = 0; a < blocks; ++a) {
    for (Index b = a; b < blocks; ++b) tiles.emplace_back(a, b);
  }
  job.begin(static_cast<std::int64_t>(tiles.size()));
  parallelFor(static_cast<Index>(tiles.size()), [&](Index tile) {
    job.throwIfStopped();
    const auto [a, b] = tiles[static_cast<std::size_t>(tile)];
    Matrix cosines =
        kernels::innerProducts(patterns.middleCols(a * side, sizeOf(a)), patterns.middleCols(b * side, sizeOf(b)));
    for (Index column = 0; column < cosines.cols(); ++column) {
      cosines.col(column).array() *= inverse[b * side + column] * inverse.segment(a * side, sizeOf(a)).array();
    }
    offerColumns(cosines, a * side, a == b ? Diagonal::Skip : Diagonal::Count, best[static_cast<std::size_t>(b)]);
    if (a != b) offerColumns(cosines.transpose(), b * side, Diagonal::Count, best[static_cast<std::size_t>(a)]);
    job.advance();
  });

  std::vector<Neighbour> result(static_cast<std::size_t>(count));
  for (Index i = 0; i < count; ++i) {
    const Index nearest = best[static_cast<std::size_t>(i / side)].index[static_cast<std::size_t>(i % side)];
    if (nearest < 0) continue;
    result[static_cast<std::size_t>(i)] = {nearest, exactCosine(patterns, i, nearest)};
  }
  return result;
}

}  // namespace hopscope
