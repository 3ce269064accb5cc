#pragma once

#include <string>
#include <vector>

#include "core/models/model.h"

namespace hopscope {

enum class Regime {
  SingleMemory,   ///< one memory (the target, or any when there is no target)
  OtherMemory,    ///< one memory, not the target
  Metastable,     ///< a blend of k of M
  GlobalAverage,  ///< nearly all memories alike
  Inverse,        ///< the negative of a memory (bipolar)
  Mixture,        ///< sign of a sum of three memories (bipolar)
  Spurious,       ///< none of these: a fixed point beside the memories (bipolar), or weights that are not numbers
  Null,           ///< the origin: "not known"
};

/// What a state is, as a badge tells it.
struct Outcome {
  Regime regime = Regime::Spurious;
  std::vector<Index> memories;  ///< the memory, or the three of a mixture, or the one of an inverse
  Index effective = 0;          ///< k of "k of M"
  Index count = 0;              ///< M
  bool exact = false;           ///< support is 1, or the bipolar state equals the memory in every bit

  /// "Single memory: 16", "Metastable: 3 of 100", "Single memory: 7, exact".
  [[nodiscard]] std::string text() const;
};

/// Real models: single below N_eff 2 (the heaviest memory), global average when N_eff > 0.95 M, else metastable with
/// k = round(N_eff). Bipolar models, by overlap m_μ = ξ_μ·x/d: memory ≥ 0.95, inverse ≤ −0.95, mixture when the three
/// largest |m| lie in 0.35 … 0.65 and the state is close to the sign of their signed sum, else spurious.
[[nodiscard]] Outcome classify(const RetrievalModel& model, const ConstVectorRef& state, const Association& association,
                               Index target);

}  // namespace hopscope
