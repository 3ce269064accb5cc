#pragma once

#include <memory>
#include <stop_token>

#include "core/base/types.h"

namespace hopscope {

/// The local fields of one ±1 state, kept up to date while single neurons flip. Belongs to one thread.
class LocalFields {
 public:
  virtual ~LocalFields() = default;

  /// N·h_i for neuron i, whose value is `current`: a positive multiple of E(s with s_i = −1) − E(s with s_i = +1).
  /// Exactly 0 where the two are equal.
  [[nodiscard]] virtual double field(Index neuron, float current) = 0;
  /// Neuron i now has the value `value` (±1) and had the opposite one.
  virtual void flipped(Index neuron, float value) = 0;
};

/// How the neurons of a bipolar network act on each other: in pairs (the classical rules) or in larger groups (dense
/// associative memories). Immutable, thread-safe.
class Couplings {
 public:
  virtual ~Couplings() = default;

  /// @param state ±1, N values  @throws Cancelled
  [[nodiscard]] virtual std::unique_ptr<LocalFields> track(const ConstVectorRef& state,
                                                           const std::stop_token& stop) const = 0;
  /// E(s). @throws Cancelled
  [[nodiscard]] virtual double energy(const ConstVectorRef& state, const std::stop_token& stop) const = 0;
};

/// The Hebb rule W = ΞΞᵀ/N, zero diagonal, for ±1 patterns (N × M, M < 2²⁴). Kept as the patterns themselves while
/// M < N (a flip costs M), as the coupling matrix otherwise (a flip costs N). All fields are exact: N·h is a whole
/// number.
[[nodiscard]] std::unique_ptr<const Couplings> hebbCouplings(const ConstMatrixRef& patterns);

/// Any symmetric W (N × N); its diagonal is set to 0. Works in double. A field that is 0 but for the rounding of W and
/// of the sum, |h_i| ≤ 1e-10 max_i Σ_j |W_ij|, counts as exactly 0.
[[nodiscard]] std::unique_ptr<const Couplings> pairCouplings(Eigen::MatrixXd couplings);

}  // namespace hopscope
