#pragma once

#include <span>

/// What entmax and normmax share: weights that are a power of how far a score is above a threshold.
namespace hopscope {

/// τ < 0 with Σ max(s u − τ, 0)^power = 1 for scores s u ≤ 0, one of which is 0: the common equation of entmax and
/// normmax. Solved for λ = ln(−τ) · power, the logarithm of what the largest score contributes, by Newton's method
/// inside a bracket: full double precision for any power > 0, also where −τ is 1 to all digits.
/// @return τ in [−1, 0); −1 when the scores sum up to no more than 1 there
[[nodiscard]] double powerThreshold(std::span<const double> scores, double scale, double power);

/// Scores → max(1 − θ/τ, 0)^power, normalised: the same as max(θ − τ, 0)^power/Σ, but exact where τ is nearly the
/// bound.
void separateByPower(std::span<double> scores, double threshold, double power);

/// Σ p^(1 + excess) − 1 for Σp = 1, without cancellation.
[[nodiscard]] double powerSumLessOne(std::span<const double> weights, double excess);

}  // namespace hopscope
