#pragma once

#include <memory>

#include "core/base/types.h"

namespace hopscope {

/// The local fields of a bipolar network under a learning rule, kept up to date flip by flip.
/// Fields are scaled by N (the number of neurons), so that those of the Hebb rule are whole numbers and a field of
/// exactly zero is seen as zero.
class Couplings {
 public:
  virtual ~Couplings() = default;

  /// What is carried along while single neurons flip; belongs to one state.
  using Tracker = Eigen::VectorXd;

  [[nodiscard]] virtual Tracker track(const ConstVectorRef& state) const = 0;
  /// N·h_i = N Σ_{j≠i} W_ij s_j for the tracked state.
  [[nodiscard]] virtual double field(const Tracker& tracker, const ConstVectorRef& state, Index neuron) const = 0;
  /// Tells the tracker that `neuron` now has the value `value` (±1) and had the opposite one.
  virtual void flipped(Tracker& tracker, Index neuron, float value) const = 0;
  /// −½ sᵀWs, W with zero diagonal.
  [[nodiscard]] virtual double energy(const ConstVectorRef& state) const = 0;
};

/// The Hebb rule W = ΞΞᵀ/N, zero diagonal, for ±1 patterns (d × M, must outlive the result). Kept as the patterns
/// themselves while M < N (a flip costs M), as the coupling matrix otherwise (a flip costs N).
[[nodiscard]] std::unique_ptr<const Couplings> hebbCouplings(const ConstMatrixRef& patterns);

}  // namespace hopscope
