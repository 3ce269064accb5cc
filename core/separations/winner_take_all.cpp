#include <algorithm>
#include <cmath>
#include <limits>

#include "core/separations/separation.h"

namespace hopscope::separations {

namespace {

std::unique_ptr<const Separation> create(const ParameterValues& values);

}  // namespace

/// What every separation becomes as β grows without bound.
extern const SeparationEntry winner_take_all_entry;
const SeparationEntry winner_take_all_entry{
    .id = "winner_take_all",
    .title = "Winner take all",
    .formula = "p = 1 for the largest \u03b8, the first of equal ones, else 0",
    .entropy = "\u03a9(p) = 0",
    .order = 50,
    .exactZeros = true,
    .continuous = false,
    .parameters = [] { return std::vector<ParameterSpec>{}; },
    .create = create,
};

namespace {

class WinnerTakeAll final : public Separation {
 public:
  explicit WinnerTakeAll(const ParameterValues& values) : Separation(winner_take_all_entry, values) {}

  [[nodiscard]] std::vector<double> weights(std::span<const double> scores) const override {
    std::vector<double> weights(scores.size(), 0.0);
    if (!weights.empty()) weights[winner(scores)] = 1.0;
    return weights;
  }
  [[nodiscard]] double conjugate(std::span<const double> scores) const override {
    return *std::ranges::max_element(scores);
  }
  [[nodiscard]] double margin() const override { return 0.0; }
  [[nodiscard]] double threshold(std::span<const double> scores) const override {
    return std::nextafter(*std::ranges::max_element(scores), -std::numeric_limits<double>::infinity());
  }
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> /*cotangent*/) const override {
    std::vector<double> nothing(scores.size(), 0.0);
    return nothing;
  }
  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    const std::size_t best = winner(scores);
    WeightFormula formula;
    formula.general = "*p* = 1 for the largest similarity, 0 for all others";
    formula.numbers = {{"largest score", scores[best]}};
    formula.value = best == memory ? 1.0 : 0.0;
    formula.parts = {FormulaPart::number(formula.value)};
    formula.note = best == memory ? "the largest score" : "not the largest score, or not the first of them";
    return formula;
  }
  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index /*count*/) const override { return std::nullopt; }
  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override {
    return kernels::winnerTakeAllPass(keys, states, request.beta, request.readOut, stop, request.similarities);
  }

 private:
  [[nodiscard]] static std::size_t winner(std::span<const double> scores) {
    return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
  }
};

std::unique_ptr<const Separation> create(const ParameterValues& values) {
  return std::make_unique<const WinnerTakeAll>(values);
}

}  // namespace

}  // namespace hopscope::separations
