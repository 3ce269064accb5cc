#pragma once

namespace hopscope {

struct Interval {
  double low = 0.0;
  double high = 1.0;
};

/// The Wilson score interval (E. B. Wilson, 1927) of a share of `successes` in `trials`.
/// @param z quantile of the normal distribution: 1.959964 for 95 %
/// @return [0, 1] when there are no trials
[[nodiscard]] Interval wilsonInterval(int successes, int trials, double z = 1.959963984540054);

}  // namespace hopscope
