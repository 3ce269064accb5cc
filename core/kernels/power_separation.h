#pragma once

#include <span>

#include "core/kernels/sparse_separation.h"

namespace hopscope::kernels {

/// τ < 0 with Σ max(s u − τ, 0)^power = 1 for scores s u ≤ 0, one of which is 0: the common equation of entmax and
/// normmax. Solved for λ = ln(−τ) · power, the logarithm of what the largest score contributes, by Newton's method
/// inside a bracket: full double precision for any power > 0, also where −τ is 1 to all digits.
/// @return τ in [−1, 0); −1 when the scores sum up to no more than 1 there
[[nodiscard]] double powerThreshold(std::span<const double> scores, double scale, double power);

/// p = max((α − 1)θ − τ, 0)^(1/(α − 1)), Ω(p) = (Σ p^α − 1)/(α(α − 1)), for α > 1: softmax is the limit α → 1,
/// sparsemax the case α = 2. Peters, Niculae & Martins 2019.
class Entmax final : public SparseSeparation {
 public:
  /// @throws std::invalid_argument unless α is a finite number above 1
  explicit Entmax(double alpha);

  [[nodiscard]] double margin() const override { return 1.0 / excess_; }
  [[nodiscard]] double threshold(std::span<const double> scores) const override;
  void separate(std::span<double> scores, double threshold) const override;
  [[nodiscard]] double entropy(std::span<const double> weights) const override;

 private:
  double excess_;  ///< α − 1
};

/// p = y/Σy with y = max(θ − τ, 0)^(1/(γ − 1)) and Σ max(θ − τ, 0)^(γ/(γ − 1)) = 1, Ω(p) = ‖p‖_γ − 1, for γ > 1: the
/// limit γ → 1 is the largest score alone, γ → ∞ equal weights on the scores less than 1 below it. Blondel, Martins &
/// Niculae 2020.
class Normmax final : public SparseSeparation {
 public:
  /// @throws std::invalid_argument unless γ is a finite number above 1
  explicit Normmax(double gamma);

  [[nodiscard]] double margin() const override { return 1.0; }
  [[nodiscard]] double threshold(std::span<const double> scores) const override;
  void separate(std::span<double> scores, double threshold) const override;
  [[nodiscard]] double entropy(std::span<const double> weights) const override;

 private:
  double excess_;  ///< γ − 1
};

}  // namespace hopscope::kernels
