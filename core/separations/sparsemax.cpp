#include <algorithm>
#include <array>

#include "core/separations/support/sparse_separation.h"

namespace hopscope::separations {

namespace {

std::unique_ptr<const Separation> create(const ParameterValues& values);

struct Above {
  double sum = 0.0;
  double count = 0.0;
};

/// Sum and number of the scores above τ. Four sums side by side: the additions would wait for each other.
Above scoresAbove(std::span<const double> scores, double threshold) {
  constexpr std::size_t strands = 4;
  std::array<Above, strands> parts{};
  const auto take = [threshold](Above& part, double score) {
    const bool above = score > threshold;
    part.sum += above ? score : 0.0;
    part.count += above ? 1.0 : 0.0;
  };
  std::size_t i = 0;
  for (; i + strands <= scores.size(); i += strands) {
    for (std::size_t k = 0; k < strands; ++k) take(parts[k], scores[i + k]);
  }
  for (; i < scores.size(); ++i) take(parts[0], scores[i]);
  Above total;
  for (const Above& part : parts) {
    total.sum += part.sum;
    total.count += part.count;
  }
  return total;
}

}  // namespace

/// Martins & Astudillo 2016; τ by the finite fixed-point iteration of Michelot 1986.
extern const SeparationEntry sparsemax_entry;
const SeparationEntry sparsemax_entry{
    .id = "sparsemax",
    .title = "Sparsemax",
    .formula = "p = max(0, \u03b8 \u2212 \u03c4)",
    .entropy = "\u03a9(p) = \u00bd(\u2016p\u2016\u00b2 \u2212 1)",
    .order = 20,
    .exactZeros = true,
    .parameters = [] { return std::vector<ParameterSpec>{}; },
    .create = create,
};

namespace {

class Sparsemax final : public SparseSeparation {
 public:
  explicit Sparsemax(const ParameterValues& values) : SparseSeparation(sparsemax_entry, values) {}

  [[nodiscard]] double margin() const override { return 1.0; }

  [[nodiscard]] double relativeThreshold(std::span<const double> scores) const override {
    // From below: the scores above −1 contain the support, and each round drops some that do not belong to it.
    double threshold = -margin();
    double count = static_cast<double>(scores.size()) + 1.0;
    for (;;) {
      const Above above = scoresAbove(scores, threshold);
      if (above.count == 0.0 || above.count >= count) return threshold;
      count = above.count;
      threshold = (above.sum - 1.0) / above.count;
    }
  }

  void separate(std::span<double> scores, double threshold) const override {
    for (double& score : scores) score = std::max(score - threshold, 0.0);
  }

  [[nodiscard]] double entropy(std::span<const double> weights) const override {
    double squares = 0.0;
    for (const double weight : weights) squares += weight * weight;
    return 0.5 * (squares - 1.0);
  }

  // J = diag(s) − ssᵀ/Σs with s the indicator of the support.
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> result = weights(scores);
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < result.size(); ++i) {
      if (result[i] <= 0.0) continue;
      sum += cotangent[i];
      count += 1.0;
    }
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = result[i] > 0.0 ? cotangent[i] - sum / count : 0.0;
    return result;
  }

  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    const double tau = threshold(scores);
    WeightFormula formula;
    formula.general = "*p* = sparsemax(\u03b8) = max(0, \u03b8 \u2212 \u03c4)";
    formula.numbers = {{"threshold \u03c4", tau}};
    formula.parts = {FormulaPart::words("max(0, "), FormulaPart::score(scores[memory]), FormulaPart::subtracted(tau),
                     FormulaPart::words(")")};
    formula.value = std::max(0.0, scores[memory] - tau);
    return formula;
  }

  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index /*count*/) const override { return 1.0; }
  [[nodiscard]] bool slopeDecidesMerges() const override { return true; }
};

std::unique_ptr<const Separation> create(const ParameterValues& values) {
  return std::make_unique<const Sparsemax>(values);
}

}  // namespace

}  // namespace hopscope::separations
