#pragma once

#include <vector>

#include "core/models/model.h"
#include "core/models/support/couplings.h"

namespace hopscope {

/// "update" (async, sync) and "order" (random, sequential).
[[nodiscard]] std::vector<ParameterSpec> updateParameters();

/// updateParameters() and "temperature".
[[nodiscard]] std::vector<ParameterSpec> bipolarParameters();

/// What asynchronous updates at temperature 0 promise of every network that follows the sign of its fields, with
/// symmetric couplings or an energy of its own: the energy never rises, a lone pattern stays.
[[nodiscard]] Laws bipolarLaws(const std::vector<ParameterSpec>& parameters);

/// The neurons in the order in which an asynchronous sweep visits them. @param values those of a model with
/// updateParameters(); @param seed of the query; @param number of the sweep, from 0
[[nodiscard]] std::vector<Index> sweepOrder(Index neurons, const ParameterValues& values, std::uint64_t seed,
                                            std::int64_t number);

/// A bipolar network: couplings and an update of the states.
///   asynchronous: one sweep = every neuron once, s_i ← sgn(h_i), in a seeded random order or 0, 1, 2 …
///   synchronous: all neurons at once from the same fields
///   temperature T > 0 (Glauber): s_i = +1 with probability 1/(1 + exp(−2 h_i/T)); T = 0 for a model without it
/// A field of exactly 0 keeps the neuron as it is.
class BipolarModel final : public RetrievalModel {
 public:
  BipolarModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values,
               std::unique_ptr<const Couplings> couplings);

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const override;
  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states,
                                                            const Step& step) const override;
  /// Overlaps ξ_μ·x/d; no weights: the network reads nothing out.
  [[nodiscard]] Association associate(const ConstVectorRef& state, const Step& step) const override;
  [[nodiscard]] bool stochastic() const override { return temperature_ > 0.0; }

 private:
  void sweep(VectorRef state, std::uint64_t seed, const Step& step) const;
  void updateAll(VectorRef state, std::uint64_t seed, const Step& step) const;

  std::unique_ptr<const Couplings> couplings_;
  bool asynchronous_;
  double temperature_;
};

}  // namespace hopscope
