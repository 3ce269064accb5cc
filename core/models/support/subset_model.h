#pragma once

#include <cstdint>
#include <vector>

#include "core/kernels/passes.h"
#include "core/models/model.h"
#include "core/similarities/similarity.h"

namespace hopscope {

/// A sparse-structured model: softmax over a subset S of the memories, T(x) = Ξ_S softmax(β s_S(x)); the others have
/// weight 0 because their scores are −∞ before the softmax (Hu et al. 2025, section 4). An update touches the memories
/// of S only. While S stays, E_S(x) = −log Σ_{μ∈S} exp(β ξ_μ·x)/β + ½‖x‖² never rises.
class SubsetModel : public RetrievalModel {
 public:
  /// @param values an inverse temperature and a similarity among them
  SubsetModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values);

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const final;
  /// nullopt when S changes from update to update, or for a similarity other than the dot product.
  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& states, const Step& step) const final;
  [[nodiscard]] Association associate(const ConstVectorRef& state, const Step& step) const final;
  [[nodiscard]] std::vector<Association> associateAll(const ConstMatrixRef& states,
                                                      std::span<const Step> steps) const final;
  [[nodiscard]] Observation observe(const ConstMatrixRef& states, const Step& step, Next next) const final;
  [[nodiscard]] std::optional<WeightFormula> weightFormula(const ConstVectorRef& state, const Association& association,
                                                           Index memory) const final;

 protected:
  using Subset = std::vector<std::int32_t>;

  /// S of one column: ascending, at least one memory.
  [[nodiscard]] virtual Subset subset(const Step& step, Index column) const = 0;
  /// Whether all columns of a batch have the same S.
  [[nodiscard]] virtual bool shared() const = 0;
  /// Whether S stays the same from update to update.
  [[nodiscard]] virtual bool fixed() const = 0;

 private:
  [[nodiscard]] kernels::Keys keys(const Subset& subset) const;
  [[nodiscard]] Association weigh(Vector similarity, const Subset& own) const;
  [[nodiscard]] kernels::PassResult pass(const ConstMatrixRef& states, const Step& step,
                                         kernels::ReadOut readOut) const;

  /// Whether there is an energy.
  [[nodiscard]] bool hasEnergy() const;

  double beta_;
  const SimilarityEntry& similarity_;
  std::shared_ptr<const Separation> softmax_;
};

}  // namespace hopscope
