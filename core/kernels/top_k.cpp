#include "core/kernels/top_k.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "core/base/errors.h"

namespace hopscope::kernels {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::size_t atLeastOne(Index count) {
  if (count < 1) throwBadArgument("k", std::to_string(count), "at least 1");
  return static_cast<std::size_t>(count);
}

}  // namespace

TopK::TopK(Index count) : count_(atLeastOne(count)) {}

double TopK::margin() const { return infinity; }

double TopK::threshold(std::span<const double> scores) const {
  if (scores.size() <= count_) return -infinity;
  std::vector<double> ordered(scores.begin(), scores.end());
  const auto last = ordered.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
  std::ranges::nth_element(ordered, last, std::greater<>());
  return std::nextafter(*last, -infinity);
}

void TopK::separate(std::span<double> scores, double threshold) const {
  const double last = std::nextafter(threshold, infinity);
  std::size_t ties = count_ - std::min(count_, static_cast<std::size_t>(std::ranges::count_if(
                                                   scores, [last](double score) { return score > last; })));
  double sum = 0.0;
  for (double& score : scores) {
    const bool tie = score == last && ties > 0;
    if (tie) --ties;
    score = score > last || tie ? std::exp(score) : 0.0;
    sum += score;
  }
  for (double& score : scores) score /= sum;
}

double TopK::entropy(std::span<const double> weights) const {
  double sum = 0.0;
  for (const double weight : weights) {
    if (weight > 0.0) sum += weight * std::log(weight);
  }
  return sum;
}

}  // namespace hopscope::kernels
