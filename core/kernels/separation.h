#pragma once

#include <span>
#include <vector>

namespace hopscope::kernels {

/// Separation functions on one score vector θ of any length, in double: the plain definitions, used where one state's
/// weights are wanted and as the yardstick of the streaming passes. All are pure and safe for any finite scores.

/// exp(θ − max θ)/Σ.
[[nodiscard]] std::vector<double> softmax(std::span<const double> scores);

/// max(θ − τ, 0) with τ from the sorted-prefix rule; exact zeros outside the support, Σ = 1.
[[nodiscard]] std::vector<double> sparsemax(std::span<const double> scores);

}  // namespace hopscope::kernels
