#include "core/kernels/products.h"

#include <algorithm>
#include <string>

#include "core/base/errors.h"
#include "core/kernels/memory_cuts.h"
#include "core/kernels/query_block.h"

namespace hopscope::kernels {

Matrix innerProducts(const ConstMatrixRef& left, const ConstMatrixRef& right) {
  if (left.rows() != right.rows()) {
    throwBadArgument("rows of the right matrix", std::to_string(right.rows()),
                     std::to_string(left.rows()) + " as the left one has");
  }
  if (left.rows() == 0) return Matrix::Zero(left.cols(), right.cols());
  constexpr Index together = 256;
  Matrix result(left.cols(), right.cols());
  const Vector unused;
  const Keys keys{left, unused};
  const Index step = memoriesSearchedTogether(left.rows());
  for (Index q = 0; q < right.cols(); q += together) {
    const QueryBlock block(keys, right.middleCols(q, std::min(together, right.cols() - q)));
    ScoreBlock scores(block.shape(), std::min(step, left.cols()));
    for (Index first = 0; first < left.cols(); first += step) {
      const Index count = std::min(step, left.cols() - first);
      block.scores(first, count, scores);
      unpackPanels(scores.panel(0), scores.stride(), block.shape(), block.count(), count, result.col(q).data() + first,
                   result.outerStride());
    }
  }
  return result;
}

}  // namespace hopscope::kernels
