#pragma once

#include <span>
#include <vector>

#include "core/base/types.h"

namespace hopscope::kernels {

/// Separation functions on one score vector θ of any length, in double: the plain definitions, used where one state's
/// weights are wanted and as the yardstick of the streaming passes. All are pure and safe for any finite scores.

/// exp(θ − max θ)/Σ.
[[nodiscard]] std::vector<double> softmax(std::span<const double> scores);

/// max(θ − τ, 0) with τ from the sorted-prefix rule; exact zeros outside the support, Σ = 1.
[[nodiscard]] std::vector<double> sparsemax(std::span<const double> scores);

/// max((α − 1)θ − τ, 0)^(1/(α − 1)) with Σ = 1, for α ≥ 1; softmax at α = 1, sparsemax at α = 2.
/// @throws std::invalid_argument unless α is a finite number of at least 1
[[nodiscard]] std::vector<double> entmax(std::span<const double> scores, double alpha);

/// max(θ − τ, 0)^(1/(γ − 1))/Σ with Σ max(θ − τ, 0)^(γ/(γ − 1)) = 1, for γ > 1.
/// @throws std::invalid_argument unless γ is a finite number above 1
[[nodiscard]] std::vector<double> normmax(std::span<const double> scores, double gamma);

/// 1 for the largest score, the first of equal ones, and 0 for the others.
[[nodiscard]] std::vector<double> winnerTakeAll(std::span<const double> scores);

/// Softmax over the `count` largest scores, the first of equal ones, and exactly 0 elsewhere.
/// @throws std::invalid_argument unless count ≥ 1
[[nodiscard]] std::vector<double> topK(std::span<const double> scores, Index count);

}  // namespace hopscope::kernels
