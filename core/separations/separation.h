#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"
#include "core/kernels/passes.h"
#include "core/separations/weight_formula.h"

namespace hopscope {

struct SeparationEntry;

/// A separation function sep: scores θ (one per memory, any finite numbers) → weights p ≥ 0 with Σp = 1, the gradient of
/// the convex conjugate Ω* of a regulariser Ω on the simplex (Blondel, Martins & Niculae 2020). The update of a model is
/// T(x) = Ξ sep(β s(x)). All of it in double, but for the streaming pass. Immutable, thread-safe.
class Separation {
 public:
  Separation(const SeparationEntry& entry, ParameterValues values);
  virtual ~Separation();
  Separation(const Separation&) = delete;
  Separation& operator=(const Separation&) = delete;

  [[nodiscard]] const SeparationEntry& entry() const { return entry_; }
  [[nodiscard]] const ParameterValues& parameters() const { return values_; }

  /// p of θ; as many as there are scores.
  [[nodiscard]] virtual std::vector<double> weights(std::span<const double> scores) const = 0;
  /// Ω*(θ) = max_p p·θ − Ω(p). @param scores at least one
  [[nodiscard]] virtual double conjugate(std::span<const double> scores) const = 0;
  /// Scores this far below the largest have no weight, whatever the others are; ∞ where that is not known.
  [[nodiscard]] virtual double margin() const = 0;
  /// Scores up to this one have no weight; −∞ where all have. @param scores at least one
  [[nodiscard]] virtual double threshold(std::span<const double> scores) const = 0;
  /// Jᵀv with J = ∂p/∂θ, which is symmetric: the gradient of v·sep(θ). Where the support changes, that of the side with
  /// the support of `scores`. @param cotangent v, as many as there are scores
  [[nodiscard]] virtual std::vector<double> pullBack(std::span<const double> scores,
                                                     std::span<const double> cotangent) const = 0;
  /// The weight of one memory, in parts that can be worked out again.
  [[nodiscard]] virtual WeightFormula formula(std::span<const double> scores, std::size_t memory) const = 0;

  /// ∂(p_i − p_j)/∂(θ_i − θ_j) at `count` equal scores; nullopt where there is no such slope.
  [[nodiscard]] virtual std::optional<double> slopeAtEqualScores(Index count) const = 0;
  /// Whether p₁ − p₂ of two memories is a concave function of θ₁ − θ₂ ≥ 0, so that the slope at equal scores decides
  /// when the two merge.
  [[nodiscard]] virtual bool slopeDecidesMerges() const { return false; }

  /// What a batch is asked for.
  struct Request {
    double beta = 1.0;  ///< θ = β s, β > 0
    kernels::ReadOut readOut = kernels::ReadOut::Wanted;
    Matrix* similarities = nullptr;  ///< M × B: filled in on the way, as kernels::similarities() has them; may be null
  };
  /// Ξ sep(β s(x)) and Ω*(β s(x)) of a batch of states, in one pass over the memories wherever the support is small or
  /// everything. @throws Cancelled
  [[nodiscard]] virtual kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                                 const Request& request, const std::stop_token& stop) const = 0;

 private:
  const SeparationEntry& entry_;
  ParameterValues values_;
};

/// Everything the program knows of a separation. One file in core/separations defines one `extern const SeparationEntry
/// <stem>_entry` in namespace hopscope::separations. Constants only: model entries read them while the program starts.
struct SeparationEntry {
  std::string_view id;       ///< "sparsemax"
  std::string_view title;    ///< "Sparsemax"
  std::string_view formula;  ///< "p = max(0, θ − τ)"
  std::string_view entropy;  ///< "Ω(p) = ½(‖p‖² − 1)"
  int order = 0;             ///< place in lists
  bool exactZeros = false;   ///< weights may be exactly 0
  bool continuous = true;    ///< small changes of the scores make small changes of the weights
  std::vector<ParameterSpec> (*parameters)() = nullptr;
  /// `values` are resolved.
  std::unique_ptr<const Separation> (*create)(const ParameterValues& values) = nullptr;
};

namespace separations {
/// All separations in the order of their files.
[[nodiscard]] std::span<const SeparationEntry* const> separationCatalog();
}  // namespace separations

/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const SeparationEntry& separation(std::string_view id);

/// @throws std::invalid_argument on an unknown id or an illegal parameter
[[nodiscard]] std::shared_ptr<const Separation> createSeparation(std::string_view id,
                                                                 const ParameterValues& values = {});

}  // namespace hopscope
