#include "core/kernels/sparse_separation.h"

#include <algorithm>
#include <vector>

namespace hopscope::kernels {

double SparseSeparation::weigh(std::span<float> similarities, double beta) const {
  const double largest = static_cast<double>(*std::ranges::max_element(similarities));
  std::vector<double> scores(similarities.size());
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = beta * (static_cast<double>(similarities[i]) - largest);
  std::vector<double> weights = scores;
  separate(weights, relativeThreshold(scores));
  double gain = 0.0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    gain += weights[i] * scores[i];
    similarities[i] = static_cast<float>(weights[i]);
  }
  return beta * largest + gain - entropy(weights);
}

}  // namespace hopscope::kernels
