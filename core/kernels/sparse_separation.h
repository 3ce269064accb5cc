#pragma once

#include <span>

namespace hopscope::kernels {

/// A separation function with exact zeros, as the streaming pass needs to know it. Scores are θ − max θ: at most 0, and
/// one of them is 0. Immutable and thread-safe.
class SparseSeparation {
 public:
  virtual ~SparseSeparation() = default;

  /// Only scores above −margin() can have weight, whatever the others are.
  [[nodiscard]] virtual double margin() const = 0;
  /// τ ≥ −margin(): scores up to τ have no weight. Never falls when scores are added, so that the τ of some of the
  /// scores already tells which of them can be forgotten.
  [[nodiscard]] virtual double relativeThreshold(std::span<const double> scores) const = 0;
  /// Scores → weights p, in place; Σp = 1.
  virtual void separate(std::span<double> scores, double threshold) const = 0;
  /// Ω(p); zeros may be left out of `weights`.
  [[nodiscard]] virtual double entropy(std::span<const double> weights) const = 0;

  /// All similarities s of a query → weights of β s, in place, by the functions above. Returns Ω*(β s).
  [[nodiscard]] virtual double weigh(std::span<float> similarities, double beta) const;
};

}  // namespace hopscope::kernels
