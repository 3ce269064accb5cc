#include "core/kernels/separation.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hopscope::kernels {

std::vector<double> softmax(std::span<const double> scores) {
  const double most = *std::ranges::max_element(scores);
  std::vector<double> weights(scores.size());
  double sum = 0.0;
  for (std::size_t i = 0; i < scores.size(); ++i) sum += weights[i] = std::exp(scores[i] - most);
  for (double& weight : weights) weight /= sum;
  return weights;
}

double sparsemaxThreshold(std::span<const double> scores) {
  std::vector<double> sorted(scores.begin(), scores.end());
  std::ranges::sort(sorted, std::greater<>());
  // Sums of differences from the largest: no digits are lost when the scores are large.
  const double most = sorted.front();
  double sum = 0.0;
  double threshold = -1.0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    const double score = sorted[k] - most;
    sum += score;
    const auto size = static_cast<double>(k + 1);
    if (1.0 + size * score <= sum) break;
    threshold = (sum - 1.0) / size;
  }
  return most + threshold;
}

std::vector<double> sparsemax(std::span<const double> scores) {
  const double threshold = sparsemaxThreshold(scores);
  std::vector<double> weights(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) weights[i] = std::max(scores[i] - threshold, 0.0);
  return weights;
}

}  // namespace hopscope::kernels
