#include "core/separations/support/power_threshold.h"

#include <algorithm>
#include <cmath>

namespace hopscope {

namespace {

/// S = Σ r^power and Σ r^(power − 1) with r = max(1 + u/c, 0): how much all scores contribute when the largest
/// contributes 1.
struct Contributions {
  double sum = 0.0;
  double slope = 0.0;
  double count = 0.0;
};

Contributions contributions(std::span<const double> scores, double scale, double power, double c) {
  Contributions total;
  const double factor = scale / c;
  for (const double score : scores) {
    const double u = factor * score;
    if (u <= -1.0) continue;
    const double ratio = 1.0 + u;
    // log1p: for a large power the weight lies in the digits that 1 + u loses.
    const double value = power == 2.0 ? ratio * ratio : std::exp(power * std::log1p(u));
    total.sum += value;
    total.slope += value / ratio;
    total.count += 1.0;
  }
  return total;
}

}  // namespace

double powerThreshold(std::span<const double> scores, double scale, double power) {
  // g(λ) = λ + ln S(e^(λ/power)) rises, g' = Σ r^(power − 1)/S ≥ 1, and g(−ln count) ≤ 0 ≤ g(0).
  Contributions at = contributions(scores, scale, power, 1.0);
  if (at.sum <= 1.0) return -1.0;
  double lower = -std::log(at.count);
  double upper = 0.0;
  double lambda = 0.0;
  double height = std::log(at.sum);
  constexpr int maxRounds = 200;  // far more than the bisection alone would need
  for (int round = 0; round < maxRounds; ++round) {
    double next = lambda - height * at.sum / at.slope;
    if (!(next >= lower && next <= upper)) next = 0.5 * (lower + upper);
    const double step = std::abs(next - lambda);
    lambda = next;
    if (step <= 4e-16 * (1.0 + std::abs(lambda))) break;
    at = contributions(scores, scale, power, std::exp(lambda / power));
    const double before = std::abs(height);
    height = lambda + std::log(at.sum);
    if (height > 0.0) upper = lambda;
    if (height <= 0.0) lower = lambda;
    if (height == 0.0) break;
    // Newton's method is slow next to a score that just has no weight (power < 1): halve the bracket instead.
    if (std::abs(height) > 0.5 * before && upper - lower > 4e-16 * (1.0 + std::abs(lambda))) {
      lambda = 0.5 * (lower + upper);
      at = contributions(scores, scale, power, std::exp(lambda / power));
      height = lambda + std::log(at.sum);
      (height > 0.0 ? upper : lower) = lambda;
    }
  }
  return -std::exp(lambda / power);
}

void separateByPower(std::span<double> scores, double threshold, double power) {
  double sum = 0.0;
  for (double& score : scores) {
    const double u = -score / threshold;
    score = u > -1.0 ? std::exp(power * std::log1p(u)) : 0.0;
    sum += score;
  }
  for (double& score : scores) score /= sum;
}

double powerSumLessOne(std::span<const double> weights, double excess) {
  double sum = 0.0;
  for (const double weight : weights) {
    if (weight > 0.0) sum += weight * std::expm1(excess * std::log(weight));
  }
  return sum;
}

}  // namespace hopscope
