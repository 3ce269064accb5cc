#pragma once

namespace hopscope::ui {

enum class SliderMapping { Linear, Logarithmic };

/// How a slider's travel 0 … 1 maps to values. A logarithmic one needs 0 < low.
struct SliderScale {
  double low = 0.0;
  double high = 1.0;
  SliderMapping mapping = SliderMapping::Linear;
  double step = 0.0;  ///< values snap to multiples of it (1 for integers); 0 = none

  /// Travel of a value, clamped to 0 … 1.
  [[nodiscard]] double share(double value) const;
  /// Value at a travel, snapped to `step` and kept in low … high.
  [[nodiscard]] double value(double share) const;
  /// `value` moved by `count` key steps: whole steps, else hundredths of the span (of its logarithm); kept in low …
  /// high. With `step` the result moves by at least one step.
  [[nodiscard]] double moved(double value, double count) const;
};

}  // namespace hopscope::ui
