#pragma once

#include <memory>
#include <mutex>

#include "core/models/model.h"

namespace hopscope {

/// What the memories come to under a feature map φ = (φ_1 … φ_D), all φ_i > 0: Z_i = Σ_μ φ_i(ξ_μ) and the mean memory
/// of each feature, r_i = Σ_μ φ_i(ξ_μ) ξ_μ / Z_i. In logarithms, so that nothing overflows or needs an additive ε.
struct FeatureSums {
  Eigen::VectorXd logMass;  ///< log Z_i, D values
  Matrix readOut;           ///< r_iᵀ as rows, D × d
};

/// A kernel memory in running-sum form, K(x, ξ) = φ(x)·φ(ξ):
///   T(x) = Σ_μ K(x, ξ_μ) ξ_μ / Σ_ν K(x, ξ_ν) = Σ_i q_i r_i,  q = softmax(log φ(x) + log Z),
/// so that an update costs D·d whatever the number of memories (Katharopoulos et al. 2020). The sums are built at the
/// first use. No energy is known for it.
class FeatureModel : public RetrievalModel {
 public:
  using RetrievalModel::RetrievalModel;

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const final;
  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states, const Step& step) const final;
  /// p_μ = K(x, ξ_μ)/Σ_ν K(x, ξ_ν); this one asks every memory.
  [[nodiscard]] Association associate(const ConstVectorRef& state, const Step& step) const final;
  /// K of one memory and of all, in logarithms.
  [[nodiscard]] std::optional<WeightFormula> weightFormula(const ConstVectorRef& state, const Association& association,
                                                           Index memory) const final;

 protected:
  /// log φ_i of every column (d × n): D × n. For `stored` patterns up to nothing, for states up to a summand that is
  /// the same for all features.
  [[nodiscard]] virtual Matrix logFeatures(const ConstMatrixRef& columns, bool stored) const = 0;
  [[nodiscard]] virtual FeatureSums build(const std::stop_token& stop) const = 0;

 private:
  [[nodiscard]] const FeatureSums& sums(const std::stop_token& stop) const;
  /// q of every state, D × n.
  [[nodiscard]] Matrix mixture(const FeatureSums& sums, const ConstMatrixRef& states) const;

  mutable std::mutex mutex_;
  mutable std::unique_ptr<const FeatureSums> sums_;
};

}  // namespace hopscope
