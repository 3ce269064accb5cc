#include "core/kernels/separation.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/kernels/power_separation.h"
#include "core/kernels/top_k.h"

namespace hopscope::kernels {

namespace {

std::vector<double> separated(std::span<const double> scores, const SparseSeparation& separation) {
  std::vector<double> weights(scores.begin(), scores.end());
  if (weights.empty()) return weights;
  const double largest = *std::ranges::max_element(weights);
  for (double& weight : weights) weight -= largest;
  separation.separate(weights, separation.threshold(weights));
  return weights;
}

}  // namespace

std::vector<double> softmax(std::span<const double> scores) {
  std::vector<double> weights(scores.begin(), scores.end());
  if (weights.empty()) return weights;
  const double largest = *std::ranges::max_element(weights);
  double total = 0.0;
  for (double& weight : weights) total += weight = std::exp(weight - largest);
  for (double& weight : weights) weight /= total;
  return weights;
}

std::vector<double> sparsemax(std::span<const double> scores) {
  std::vector<double> weights(scores.begin(), scores.end());
  if (weights.empty()) return weights;
  // Relative to the maximum, so that nothing is lost to large scores.
  const double largest = *std::ranges::max_element(weights);
  for (double& weight : weights) weight -= largest;
  std::vector<double> sorted = weights;
  std::ranges::sort(sorted, std::greater<>());
  double sum = 0.0;
  double threshold = 0.0;
  for (std::size_t k = 0; k < sorted.size(); ++k) {
    sum += sorted[k];
    const double number = static_cast<double>(k + 1);
    if (1.0 + number * sorted[k] <= sum) break;
    threshold = (sum - 1.0) / number;
  }
  for (double& weight : weights) weight = std::max(weight - threshold, 0.0);
  return weights;
}

std::vector<double> entmax(std::span<const double> scores, double alpha) {
  if (alpha == 1.0) return softmax(scores);
  if (alpha == 2.0) return sparsemax(scores);
  return separated(scores, Entmax(alpha));
}

std::vector<double> normmax(std::span<const double> scores, double gamma) { return separated(scores, Normmax(gamma)); }

std::vector<double> winnerTakeAll(std::span<const double> scores) {
  std::vector<double> weights(scores.size(), 0.0);
  if (!weights.empty()) weights[static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin())] = 1.0;
  return weights;
}

std::vector<double> topK(std::span<const double> scores, Index count) { return separated(scores, TopK(count)); }

}  // namespace hopscope::kernels
