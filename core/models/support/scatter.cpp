#include "core/models/support/scatter.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/kernels/products.h"

namespace hopscope {

Matrix scatter(const ConstMatrixRef& patterns) {
  constexpr Index memoriesTogether = 2048;
  constexpr Index neuronsTogether = 128;
  const Index neurons = patterns.rows();
  Matrix sum = Matrix::Zero(neurons, neurons);
  for (Index first = 0; first < patterns.cols(); first += memoriesTogether) {
    const Matrix rows = patterns.middleCols(first, std::min(memoriesTogether, patterns.cols() - first)).transpose();
    parallelFor((neurons + neuronsTogether - 1) / neuronsTogether, [&](Index block) {
      const Index left = block * neuronsTogether;
      const Index count = std::min(neuronsTogether, neurons - left);
      sum.middleCols(left, count) += kernels::innerProducts(rows, rows.middleCols(left, count));
    });
  }
  return sum;
}

}  // namespace hopscope
