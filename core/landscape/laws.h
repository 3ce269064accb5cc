#pragma once

#include <optional>
#include <vector>

#include "core/memory/memory.h"
#include "core/models/model.h"

namespace hopscope {

/// k of the exact law that two unit memories of cosine c, alone, merge below β = k / (1 − c): the inverse of the slope
/// of the separation at two equal scores, 2 for softmax, 1 for sparsemax, 2^(2 − α) for α-entmax up to α = 3; nullopt
/// where that slope does not decide (Separation::slopeDecidesMerges), and for models and similarities without an energy
/// of this form.
[[nodiscard]] std::optional<double> mergeFactor(const ModelSpec& model);
[[nodiscard]] std::optional<double> mergeFactor(const ModelEntry& entry, const ParameterValues& values);

/// Below which β two memories are one attractor, if they were alone.
struct PairMerge {
  Index first = 0;
  Index second = 0;
  double cosine = 0.0;
  double beta = 0.0;  ///< 2k / ‖ξ₁ − ξ₂‖², which is k / (1 − c) for unit memories; infinite for equal ones
};

/// Of all pairs of memories of equal length, highest β first. Empty when the model has no such law.
[[nodiscard]] std::vector<PairMerge> pairMerges(const ModelSpec& model, const Memory& memory);

/// At which β the origin turns from valley to hill, when the memories sum to zero: the largest eigenvalue λ of ΞΞᵀ with
/// the slope σ of the separation at M equal scores, 1/M for softmax and 1 for sparsemax, gives β = 1/(σλ). For M ≥ 3
/// evenly on the unit circle λ = M/2, so softmax has β = 2. nullopt when the memories do not sum to zero, or there is no
/// such slope.
[[nodiscard]] std::optional<double> originTurns(const ModelSpec& model, const Memory& memory);

}  // namespace hopscope
