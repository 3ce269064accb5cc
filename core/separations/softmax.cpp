#include <algorithm>
#include <cmath>
#include <limits>

#include "core/separations/separation.h"
#include "core/separations/support/log_sum_exp.h"

namespace hopscope::separations {

namespace {

std::unique_ptr<const Separation> create(const ParameterValues& values);

}  // namespace

extern const SeparationEntry softmax_entry;
const SeparationEntry softmax_entry{
    .id = "softmax",
    .title = "Softmax",
    .formula = "p = exp(\u03b8)/\u03a3 exp(\u03b8)",
    .entropy = "\u03a9(p) = \u03a3 p ln p",
    .order = 10,
    .parameters = [] { return std::vector<ParameterSpec>{}; },
    .create = create,
};

namespace {

class Softmax final : public Separation {
 public:
  explicit Softmax(const ParameterValues& values) : Separation(softmax_entry, values) {}

  [[nodiscard]] std::vector<double> weights(std::span<const double> scores) const override {
    std::vector<double> weights(scores.begin(), scores.end());
    if (weights.empty()) return weights;
    const double largest = *std::ranges::max_element(weights);
    double total = 0.0;
    for (double& weight : weights) total += weight = std::exp(weight - largest);
    for (double& weight : weights) weight /= total;
    return weights;
  }

  [[nodiscard]] double conjugate(std::span<const double> scores) const override { return logSumExp(scores); }
  [[nodiscard]] double margin() const override { return std::numeric_limits<double>::infinity(); }
  [[nodiscard]] double threshold(std::span<const double> /*scores*/) const override {
    return -std::numeric_limits<double>::infinity();
  }

  // J = diag(p) − ppᵀ.
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> result = weights(scores);
    double mean = 0.0;
    for (std::size_t i = 0; i < result.size(); ++i) mean += result[i] * cotangent[i];
    for (std::size_t i = 0; i < result.size(); ++i) result[i] *= cotangent[i] - mean;
    return result;
  }

  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    const double sum = logSumExp(scores);
    WeightFormula formula;
    formula.general = "*p* = softmax(\u03b8) = exp(\u03b8) / \u03a3 exp(\u03b8)";
    formula.numbers = {{"log \u03a3 exp(\u03b8)", sum}};
    formula.parts = {FormulaPart::words("exp("), FormulaPart::score(scores[memory]), FormulaPart::subtracted(sum),
                     FormulaPart::words(")")};
    formula.value = std::exp(scores[memory] - sum);
    return formula;
  }

  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    return 1.0 / static_cast<double>(count);
  }
  [[nodiscard]] bool slopeDecidesMerges() const override { return true; }

  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override {
    return kernels::softmaxPass(keys, states, request.beta, request.readOut, stop, request.similarities);
  }
};

std::unique_ptr<const Separation> create(const ParameterValues& values) {
  return std::make_unique<const Softmax>(values);
}

}  // namespace

}  // namespace hopscope::separations
