#include "core/kernels/sparse_separation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace hopscope::kernels {

namespace {

struct Above {
  double sum = 0.0;
  double count = 0.0;
};

/// Sum and number of the scores above τ. Four sums side by side: the additions would wait for each other.
Above scoresAbove(std::span<const double> scores, double threshold) {
  constexpr std::size_t strands = 4;
  std::array<Above, strands> parts{};
  const auto take = [threshold](Above& part, double score) {
    const bool above = score > threshold;
    part.sum += above ? score : 0.0;
    part.count += above ? 1.0 : 0.0;
  };
  std::size_t i = 0;
  for (; i + strands <= scores.size(); i += strands) {
    for (std::size_t k = 0; k < strands; ++k) take(parts[k], scores[i + k]);
  }
  for (; i < scores.size(); ++i) take(parts[0], scores[i]);
  Above total;
  for (const Above& part : parts) {
    total.sum += part.sum;
    total.count += part.count;
  }
  return total;
}

}  // namespace

double SparseSeparation::weigh(std::span<float> similarities, double beta) const {
  const double largest = static_cast<double>(*std::ranges::max_element(similarities));
  std::vector<double> scores(similarities.size());
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = beta * (static_cast<double>(similarities[i]) - largest);
  std::vector<double> weights = scores;
  separate(weights, threshold(scores));
  double gain = 0.0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    gain += weights[i] * scores[i];
    similarities[i] = static_cast<float>(weights[i]);
  }
  return beta * largest + gain - entropy(weights);
}

double Sparsemax::threshold(std::span<const double> scores) const {
  // From below: the scores above −1 contain the support, and each round drops some that do not belong to it.
  double threshold = -margin();
  double count = static_cast<double>(scores.size()) + 1.0;
  for (;;) {
    const Above above = scoresAbove(scores, threshold);
    if (above.count == 0.0 || above.count >= count) return threshold;
    count = above.count;
    threshold = (above.sum - 1.0) / above.count;
  }
}

void Sparsemax::separate(std::span<double> scores, double threshold) const {
  for (double& score : scores) score = std::max(score - threshold, 0.0);
}

double Sparsemax::entropy(std::span<const double> weights) const {
  double squares = 0.0;
  for (const double weight : weights) squares += weight * weight;
  return 0.5 * (squares - 1.0);
}

}  // namespace hopscope::kernels
