#include "ui/widgets/slider_scale.h"

#include <algorithm>
#include <cmath>

namespace hopscope::ui {

double SliderScale::share(double value) const {
  if (!(high > low)) return 0.0;
  if (mapping == SliderMapping::Linear) return std::clamp((value - low) / (high - low), 0.0, 1.0);
  if (value <= low) return 0.0;
  return std::clamp(std::log(value / low) / std::log(high / low), 0.0, 1.0);
}

double SliderScale::value(double share) const {
  const double at = std::clamp(share, 0.0, 1.0);
  double result = mapping == SliderMapping::Linear ? low + at * (high - low) : low * std::pow(high / low, at);
  if (step > 0.0) result = std::round(result / step) * step;
  return std::clamp(result, low, high);
}

double SliderScale::moved(double value, double count) const {
  const double start = std::clamp(value, low, high);
  if (mapping == SliderMapping::Linear) {
    const double unit = step > 0.0 ? step : (high - low) / 100.0;
    return std::clamp(start + count * unit, low, high);
  }
  const double scaled = start * std::pow(high / low, count / 100.0);
  if (step <= 0.0) return std::clamp(scaled, low, high);
  // Near the low end a hundredth of the span is less than a step.
  const double snapped = std::round(scaled / step) * step;
  const double least = start + std::copysign(step, count);
  return std::clamp(count > 0 ? std::max(snapped, least) : std::min(snapped, least), low, high);
}

}  // namespace hopscope::ui
