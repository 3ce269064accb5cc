#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/models/model.h"
#include "core/models/support/costs.h"
#include "core/similarities/similarity.h"

namespace hopscope {

/// A model of the family T(x) = Ξ sep(β s(x)) with the energy E(x) = −Ω*(β Ξᵀx)/β + ½‖x‖², Ω* the convex conjugate
/// whose gradient is sep (Ramsauer 2020; Santos, Niculae & Martins 2024). The update is a concave-convex step, so E
/// never rises; this holds for the dot product only: with another similarity the model has no energy. sep is
/// entry.separation; parameters: separationParameters(), or similarityParameter() alone where β changes nothing.
[[nodiscard]] std::unique_ptr<const RetrievalModel> createSeparationModel(const ModelEntry& entry,
                                                                          std::shared_ptr<const Memory> memory,
                                                                          const ParameterValues& values);

/// The inverse temperature.
[[nodiscard]] ParameterSpec betaParameter();
/// "beta", what the separation has, and "similarity".
[[nodiscard]] std::vector<ParameterSpec> separationParameters(std::string_view separation = "softmax");

/// The laws all separation models share, and those of the ones with exact zeros.
[[nodiscard]] Laws separationLaws();
[[nodiscard]] Laws sparseLaws();

/// The separation `id` with those of the model's values that are its parameters.
[[nodiscard]] std::shared_ptr<const Separation> separationOf(std::string_view id, const ParameterValues& values);

/// E(x) = −Ω*/β + ½‖x‖² of each column.
[[nodiscard]] std::vector<double> energiesOf(const ConstMatrixRef& states, std::vector<double> conjugate, double beta);

/// θ = β s.
[[nodiscard]] std::vector<double> scoresOf(const Vector& similarity, double beta);

/// Similarities and weights of one state, and what follows from the weights.
[[nodiscard]] Association associationOf(Vector similarity, Vector weights);
[[nodiscard]] Vector toFloat(const std::vector<double>& weights);

}  // namespace hopscope
