#include "core/separations/support/log_sum_exp.h"

#include <cmath>

#include "core/base/types.h"

namespace hopscope {

double logSumExp(std::span<const double> scores) {
  const Eigen::Map<const Eigen::VectorXd> theta(scores.data(), static_cast<Index>(scores.size()));
  const double largest = theta.maxCoeff();
  return largest + std::log((theta.array() - largest).exp().sum());
}

WeightFormula formulaOfChosen(std::span<const double> chosen, std::optional<double> score) {
  WeightFormula formula;
  formula.general = "*p* = softmax of \u03b8 over the chosen memories, 0 elsewhere";
  formula.numbers = {{"chosen memories", static_cast<double>(chosen.size())}};
  if (!score) {
    formula.parts = {FormulaPart::number(0.0)};
    formula.note = "not among the chosen memories";
    return formula;
  }
  const double sum = logSumExp(chosen);
  formula.numbers.push_back({"log \u03a3 exp(\u03b8)", sum});
  formula.parts = {FormulaPart::words("exp("), FormulaPart::score(*score), FormulaPart::subtracted(sum),
                   FormulaPart::words(")")};
  formula.value = std::exp(*score - sum);
  return formula;
}

}  // namespace hopscope
