#include <algorithm>
#include <cmath>
#include <utility>

#include "core/separations/support/power_threshold.h"
#include "core/separations/support/sparse_separation.h"

namespace hopscope::separations {

namespace {

std::unique_ptr<const Separation> create(const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  ParameterSpec alpha =
      realParameter("alpha", "\u03b1", "sparsity", 1.5, 1.0, 10.0,
                    "1 is softmax, where every memory has weight; 2 is sparsemax; the larger, the fewer memories "
                    "keep any weight.");
  alpha.sliderMaximum = 5.0;
  return {std::move(alpha)};
}

}  // namespace

/// Softmax is the limit α → 1, sparsemax the case α = 2. Peters, Niculae & Martins 2019.
extern const SeparationEntry entmax_entry;
const SeparationEntry entmax_entry{
    .id = "entmax",
    .title = "\u03b1-Entmax",
    .formula = "p = max(0, (\u03b1 \u2212 1)\u03b8 \u2212 \u03c4)^(1/(\u03b1 \u2212 1))",
    .entropy = "\u03a9(p) = (\u03a3 p^\u03b1 \u2212 1)/(\u03b1(\u03b1 \u2212 1))",
    .order = 30,
    .exactZeros = true,
    .parameters = parameters,
    .create = create,
};

namespace {

class Entmax final : public SparseSeparation {
 public:
  explicit Entmax(const ParameterValues& values)
      : SparseSeparation(entmax_entry, values), excess_(realValue(values, "alpha") - 1.0) {}

  [[nodiscard]] double margin() const override { return 1.0 / excess_; }
  [[nodiscard]] double relativeThreshold(std::span<const double> scores) const override {
    return powerThreshold(scores, excess_, 1.0 / excess_) / excess_;
  }
  void separate(std::span<double> scores, double threshold) const override {
    separateByPower(scores, threshold, 1.0 / excess_);
  }
  [[nodiscard]] double entropy(std::span<const double> weights) const override {
    return powerSumLessOne(weights, excess_) / (excess_ * (1.0 + excess_));
  }

  // J = diag(s) − ssᵀ/Σs with s = p^(2 − α) on the support.
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> result = weights(scores);
    double sum = 0.0;
    double mean = 0.0;
    for (std::size_t i = 0; i < result.size(); ++i) {
      result[i] = result[i] > 0.0 ? std::pow(result[i], 1.0 - excess_) : 0.0;
      sum += result[i];
      mean += result[i] * cotangent[i];
    }
    for (std::size_t i = 0; i < result.size(); ++i) result[i] *= cotangent[i] - mean / sum;
    return result;
  }

  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    // The τ of the equation is that of (α − 1)θ.
    const double tau = excess_ * threshold(scores);
    WeightFormula formula;
    formula.general =
        "*p* = \u03b1-entmax(\u03b8) = max(0, (\u03b1 \u2212 1) \u03b8 \u2212 \u03c4)^{1/(\u03b1 \u2212 1)}";
    formula.numbers = {{"\u03b1", 1.0 + excess_}, {"threshold \u03c4", tau}};
    formula.parts = {FormulaPart::words("max(0, "),       FormulaPart::number(excess_), FormulaPart::words(" \u00d7 "),
                     FormulaPart::number(scores[memory]), FormulaPart::subtracted(tau), FormulaPart::words(")^{"),
                     FormulaPart::number(1.0 / excess_),  FormulaPart::words("}")};
    formula.value = std::pow(std::max(0.0, excess_ * scores[memory] - tau), 1.0 / excess_);
    return formula;
  }

  // p^(2 − α) at p = 1/count.
  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    return std::pow(static_cast<double>(count), excess_ - 1.0);
  }
  // Up to α = 3, where p₁ − p₂ of two memories is a straight line.
  [[nodiscard]] bool slopeDecidesMerges() const override { return excess_ <= 2.0; }

 private:
  double excess_;  ///< α − 1
};

std::unique_ptr<const Separation> create(const ParameterValues& values) {
  const double alpha = realValue(values, "alpha");
  if (alpha == 1.0) return separation("softmax").create({});
  if (alpha == 2.0) return separation("sparsemax").create({});
  return std::make_unique<const Entmax>(values);
}

}  // namespace

}  // namespace hopscope::separations
