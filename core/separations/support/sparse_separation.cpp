#include "core/separations/support/sparse_separation.h"

#include <algorithm>

namespace hopscope {

std::vector<double> SparseSeparation::relative(std::span<const double> scores) {
  std::vector<double> shifted(scores.begin(), scores.end());
  if (shifted.empty()) return shifted;
  const double largest = *std::ranges::max_element(shifted);
  for (double& score : shifted) score -= largest;
  return shifted;
}

std::vector<double> SparseSeparation::weights(std::span<const double> scores) const {
  std::vector<double> weights = relative(scores);
  if (!weights.empty()) separate(weights, relativeThreshold(weights));
  return weights;
}

double SparseSeparation::conjugate(std::span<const double> scores) const {
  const std::vector<double> p = weights(scores);
  double gain = 0.0;
  for (std::size_t i = 0; i < p.size(); ++i) gain += p[i] > 0.0 ? p[i] * scores[i] : 0.0;
  return gain - entropy(p);
}

double SparseSeparation::threshold(std::span<const double> scores) const {
  return *std::ranges::max_element(scores) + relativeThreshold(relative(scores));
}

kernels::PassResult SparseSeparation::pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                           const Request& request, const std::stop_token& stop) const {
  return kernels::sparsePass(keys, states, request.beta, *this, request.readOut, stop, 0, request.similarities);
}

}  // namespace hopscope
