#include "core/experiments/statistics.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/errors.h"
#include "core/base/parameters.h"
#include "core/base/random.h"

namespace hopscope {

Interval wilsonInterval(int successes, int trials, double z) {
  if (trials < 0) throwBadArgument("trials", std::to_string(trials), "0 or more");
  if (successes < 0 || successes > trials) {
    throwBadArgument("successes", std::to_string(successes), "from 0 to " + std::to_string(trials));
  }
  if (!(z > 0.0)) throwBadArgument("z", numberText(z), "above 0");
  if (trials == 0) return {};
  const double n = trials;
  const double share = successes / n;
  const double shrink = 1.0 / (1.0 + z * z / n);
  const double centre = shrink * (share + z * z / (2.0 * n));
  const double half = shrink * z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
  // The ends of 0 and n successes are exactly 0 and 1; rounding must not leave the unit interval there.
  return {successes == 0 ? 0.0 : std::max(centre - half, 0.0),
          successes == trials ? 1.0 : std::min(centre + half, 1.0)};
}

Interval bootstrapInterval(std::span<const double> values, std::uint64_t seed) {
  if (values.empty()) throwBadArgument("values", "none", "at least one");
  constexpr int resamples = 1000;
  constexpr std::ptrdiff_t lowPlace = 25;  // 2.5 % of them
  RandomEngine engine(seed);
  std::vector<double> means(resamples);
  for (double& mean : means) {
    double sum = 0.0;
    // The upper 32 bits times the number of values, without a division: the bias is below 2⁻³² · n.
    for (std::size_t i = 0; i < values.size(); ++i) sum += values[((engine() >> 32U) * values.size()) >> 32U];
    mean = sum / static_cast<double>(values.size());
  }
  std::ranges::sort(means);
  return {means[lowPlace], means[resamples - 1 - lowPlace]};
}

MeanEstimate estimateMean(std::span<const float> values) {
  if (values.empty()) return {};
  const auto n = static_cast<double>(values.size());
  double sum = 0.0;
  for (const float value : values) sum += static_cast<double>(value);
  const double mean = sum / n;
  if (values.size() == 1) return {mean, 0.0};
  double squares = 0.0;
  for (const float value : values) squares += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
  return {mean, std::sqrt(squares / (n - 1.0) / n)};
}

}  // namespace hopscope
