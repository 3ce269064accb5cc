#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "core/memory/memory.h"
#include "core/models/support/couplings.h"

namespace hopscope {

/// The function F of a dense associative memory, E(s) = −Σ_μ F(ξ_μ·s) (Krotov & Hopfield 2016), seen through counts:
/// an overlap of N neurons takes N + 1 values only, u = 2k − N with k the number of neurons that agree. What a state
/// tells of the memories is therefore how many of them agree in k neurons. Sums over these counts do not depend on the
/// order of the memories, and contributions that cancel do so exactly, however large F is.
class Interaction {
 public:
  virtual ~Interaction() = default;

  /// A positive multiple of Σ_k counts[k] (F(r + 1) − F(r − 1)), r = 2k − (N − 1): the local field of a neuron that is
  /// left out of the overlaps. Exactly 0 where the sum is 0.
  /// @param counts N whole numbers: Σ ξ_μi over the memories μ that agree in k of the other N − 1 neurons
  [[nodiscard]] virtual double field(std::span<const std::int32_t> counts) const = 0;

  /// The energy of a state.
  /// @param counts N + 1 numbers of memories, by k
  [[nodiscard]] virtual double energy(std::span<const std::int32_t> counts) const = 0;
};

/// The couplings of all orders that F makes between N neurons. The numbers of agreeing neurons are kept up to date flip
/// by flip, so that one field costs M and a sweep O(N M). `memory` (±1) must outlive the result.
[[nodiscard]] std::unique_ptr<const Couplings> denseCouplings(const Memory& memory,
                                                              std::unique_ptr<const Interaction> interaction);

}  // namespace hopscope
