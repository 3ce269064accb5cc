#include <cmath>
#include <limits>

#include "core/separations/separation.h"
#include "core/separations/support/log_sum_exp.h"

namespace hopscope::separations {

namespace {

std::vector<ParameterSpec> parameters();
std::unique_ptr<const Separation> create(const ParameterValues& values);

}  // namespace

/// Part of the weight goes to all memories alike, the rest to the softmax.
extern const SeparationEntry toy_even_entry;
const SeparationEntry toy_even_entry{
    .id = "toy_even",
    .title = "Toy: evened softmax",
    .formula = "p = (1 \u2212 s) softmax(\u03b8) + s/M",
    .entropy = "\u03a9(p) = (1 \u2212 s) \u03a3 q ln q,  q = (p \u2212 s/M)/(1 \u2212 s)",
    .order = 1000,
    .parameters = parameters,
    .create = create,
};

namespace {

class Evened final : public Separation {
 public:
  explicit Evened(const ParameterValues& values)
      : Separation(toy_even_entry, values), even_(realValue(parameters(), "even")) {}

  [[nodiscard]] std::vector<double> weights(std::span<const double> scores) const override {
    std::vector<double> weights = softmax_->weights(scores);
    for (double& weight : weights) weight = (1.0 - even_) * weight + even_ / static_cast<double>(weights.size());
    return weights;
  }
  [[nodiscard]] double conjugate(std::span<const double> scores) const override {
    double sum = 0.0;
    for (const double score : scores) sum += score;
    return (1.0 - even_) * logSumExp(scores) + even_ * sum / static_cast<double>(scores.size());
  }
  [[nodiscard]] double margin() const override { return std::numeric_limits<double>::infinity(); }
  [[nodiscard]] double threshold(std::span<const double> /*scores*/) const override {
    return -std::numeric_limits<double>::infinity();
  }
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> pulled = softmax_->pullBack(scores, cotangent);
    for (double& each : pulled) each *= 1.0 - even_;
    return pulled;
  }

  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    const double sum = logSumExp(scores);
    const double share = even_ / static_cast<double>(scores.size());
    WeightFormula formula;
    formula.general = "*p* = (1 \u2212 *s*) softmax(\u03b8) + *s*/*M*";
    formula.numbers = {{"log \u03a3 exp(\u03b8)", sum}};
    formula.parts = {FormulaPart::number(1.0 - even_),   FormulaPart::words(" \u00d7 exp("),
                     FormulaPart::score(scores[memory]), FormulaPart::subtracted(sum),
                     FormulaPart::words(") + "),         FormulaPart::number(share)};
    formula.value = (1.0 - even_) * std::exp(scores[memory] - sum) + share;
    return formula;
  }

  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    return (1.0 - even_) / static_cast<double>(count);
  }
  [[nodiscard]] bool slopeDecidesMerges() const override { return true; }

  // The mean of all scores needs all similarities, whether or not they are asked for.
  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override {
    Matrix own;
    Request whole = request;
    if (whole.similarities == nullptr) whole.similarities = &own;
    kernels::PassResult result = softmax_->pass(keys, states, whole, stop);
    const Vector mean = keys.patterns.cast<double>().rowwise().mean().cast<float>();
    const auto even = static_cast<float>(even_);
    for (Index column = 0; column < states.cols(); ++column) {
      const double score = request.beta * whole.similarities->col(column).cast<double>().mean();
      double& conjugate = result.conjugate[static_cast<std::size_t>(column)];
      conjugate = (1.0 - even_) * conjugate + even_ * score;
      if (request.readOut == kernels::ReadOut::Wanted)
        result.states.col(column) = (1.0F - even) * result.states.col(column) + even * mean;
    }
    return result;
  }

 private:
  std::shared_ptr<const Separation> softmax_ = createSeparation("softmax");
  double even_;
};

std::vector<ParameterSpec> parameters() {
  ParameterSpec even =
      realParameter("even", "s", "evenness", 0.1, 0.0, 1.0, "Share of the weight that goes to all memories alike.");
  even.sliderMaximum = 0.9;
  return {even};
}

std::unique_ptr<const Separation> create(const ParameterValues& values) {
  return std::make_unique<const Evened>(values);
}

}  // namespace

}  // namespace hopscope::separations
