#pragma once

#include <cstdint>
#include <span>

namespace hopscope {

struct Interval {
  double low = 0.0;
  double high = 1.0;
};

/// The Wilson score interval (E. B. Wilson, 1927) of a share of `successes` in `trials`.
/// @param z quantile of the normal distribution: 1.959964 for 95 %
/// @return [0, 1] when there are no trials
/// @throws std::invalid_argument unless 0 ≤ successes ≤ trials and z > 0
[[nodiscard]] Interval wilsonInterval(int successes, int trials, double z = 1.959963984540054);

struct MeanEstimate {
  double mean = 0.0;
  double standardError = 0.0;  ///< s/√n with the unbiased variance s²; 0 for fewer than two values
};

/// The 95 % percentile interval of the mean by the bootstrap (B. Efron, 1979): 1000 means of as many values drawn with
/// replacement, the same ones for the same seed.
/// @param values at least one, finite
/// @throws std::invalid_argument for no values
[[nodiscard]] Interval bootstrapInterval(std::span<const double> values, std::uint64_t seed);

/// Mean and its standard error, in double; zeros for no values.
[[nodiscard]] MeanEstimate estimateMean(std::span<const float> values);

}  // namespace hopscope
