#include <algorithm>
#include <cmath>
#include <utility>

#include "core/separations/support/power_threshold.h"
#include "core/separations/support/sparse_separation.h"

namespace hopscope::separations {

namespace {

std::unique_ptr<const Separation> create(const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  ParameterSpec gamma = realParameter("gamma", "\u03b3", "order of the norm", 2.0, 1.0, 10.0,
                                      "Towards 1 the best memory alone; the larger, the more equal the weights of "
                                      "the memories that are in the support.");
  gamma.minimumExcluded = true;
  gamma.sliderMinimum = 1.1;
  return {std::move(gamma)};
}

}  // namespace

/// p = y/Σy with y = max(θ − τ, 0)^(1/(γ − 1)) and Σ max(θ − τ, 0)^(γ/(γ − 1)) = 1: the limit γ → 1 is the largest score
/// alone, γ → ∞ equal weights on the scores less than 1 below it. Blondel, Martins & Niculae 2020.
extern const SeparationEntry normmax_entry;
const SeparationEntry normmax_entry{
    .id = "normmax",
    .title = "\u03b3-Normmax",
    .formula = "p = \u2016p\u2016_\u03b3 max(0, \u03b8 \u2212 \u03c4)^(1/(\u03b3 \u2212 1))",
    .entropy = "\u03a9(p) = \u2016p\u2016_\u03b3 \u2212 1",
    .order = 40,
    .exactZeros = true,
    .parameters = parameters,
    .create = create,
};

namespace {

class Normmax final : public SparseSeparation {
 public:
  explicit Normmax(const ParameterValues& values)
      : SparseSeparation(normmax_entry, values), excess_(realValue(values, "gamma") - 1.0) {}

  [[nodiscard]] double margin() const override { return 1.0; }
  [[nodiscard]] double relativeThreshold(std::span<const double> scores) const override {
    return powerThreshold(scores, 1.0, 1.0 + 1.0 / excess_);
  }
  void separate(std::span<double> scores, double threshold) const override {
    separateByPower(scores, threshold, 1.0 / excess_);
  }
  [[nodiscard]] double entropy(std::span<const double> weights) const override {
    return std::expm1(std::log1p(powerSumLessOne(weights, excess_)) / (1.0 + excess_));
  }

  // With t = θ − τ and r = p/t on the support: dτ = p·dθ, so J = (diag(r) − rpᵀ − prᵀ + Σr ppᵀ)/(γ − 1).
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> result = relative(scores);
    const double tau = relativeThreshold(result);
    const std::vector<double> p = weights(scores);
    double mean = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) mean += p[i] * cotangent[i];
    double rest = 0.0;  // r·(v − mean)
    for (std::size_t i = 0; i < p.size(); ++i) {
      result[i] = p[i] > 0.0 ? p[i] / (result[i] - tau) * (cotangent[i] - mean) : 0.0;
      rest += result[i];
    }
    for (std::size_t i = 0; i < p.size(); ++i) result[i] = (result[i] - p[i] * rest) / excess_;
    return result;
  }

  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    const double tau = threshold(scores);
    const double norm = 1.0 + entropy(weights(scores));
    WeightFormula formula;
    formula.general = "*p* = \u2016*p*\u2016_{\u03b3} max(0, \u03b8 \u2212 \u03c4)^{1/(\u03b3 \u2212 1)}";
    formula.numbers = {{"\u03b3", 1.0 + excess_}, {"threshold \u03c4", tau}, {"\u2016*p*\u2016_{\u03b3}", norm}};
    formula.parts = {FormulaPart::number(norm),
                     FormulaPart::words(" \u00d7 max(0, "),
                     FormulaPart::number(scores[memory]),
                     FormulaPart::subtracted(tau),
                     FormulaPart::words(")^{"),
                     FormulaPart::number(1.0 / excess_),
                     FormulaPart::words("}")};
    formula.value = norm * std::pow(std::max(0.0, scores[memory] - tau), 1.0 / excess_);
    return formula;
  }

  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    return std::pow(static_cast<double>(count), -1.0 / (1.0 + excess_)) / excess_;
  }

 private:
  double excess_;  ///< γ − 1
};

std::unique_ptr<const Separation> create(const ParameterValues& values) {
  return std::make_unique<const Normmax>(values);
}

}  // namespace

}  // namespace hopscope::separations
