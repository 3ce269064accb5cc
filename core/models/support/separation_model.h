#pragma once

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "core/kernels/passes.h"
#include "core/models/model.h"

namespace hopscope {

/// The two faces of a separation function sep: a streaming pass for batches and the plain definition for one state.
/// Both hold the parameters of their model besides β and are thread-safe.
struct Separation {
  std::function<kernels::PassResult(const kernels::Keys& keys, const ConstMatrixRef& states, double beta,
                                    kernels::ReadOut readOut, const std::stop_token& stop)>
      pass;
  std::function<std::vector<double>(std::span<const double> scores)> weights;
};

/// A model of the family T(x) = Ξ sep(β s(x)) with the energy E(x) = −Ω*(β Ξᵀx)/β + ½‖x‖², Ω* the convex conjugate
/// whose gradient is sep (Ramsauer 2020; Santos, Niculae & Martins 2024). The update is a concave-convex step, so E
/// never rises; this holds for the dot product only: with another similarity the model has no energy. Parameters:
/// separationParameters(), or similarityParameter() alone where β changes nothing.
[[nodiscard]] std::unique_ptr<const RetrievalModel> createSeparationModel(const ModelEntry& entry,
                                                                          std::shared_ptr<const Memory> memory,
                                                                          const ParameterValues& values,
                                                                          Separation separation);

/// "beta" and "similarity".
[[nodiscard]] std::vector<ParameterSpec> separationParameters();
[[nodiscard]] ParameterSpec similarityParameter();

/// The laws all separation models share, and those of the ones with exact zeros.
[[nodiscard]] Laws separationLaws();
[[nodiscard]] Laws sparseLaws();

/// The choice "similarity" of separationParameters().
[[nodiscard]] kernels::Similarity similarityOf(const ParameterValues& values);

/// E(x) = −Ω*/β + ½‖x‖² of each column.
[[nodiscard]] std::vector<double> energiesOf(const ConstMatrixRef& states, std::vector<double> conjugate, double beta);

/// N_eff = exp(−Σ p ln p) and the number of exact non-zeros, filled into `association` from its weights.
void summariseWeights(Association& association);

}  // namespace hopscope
