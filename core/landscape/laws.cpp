#include "core/landscape/laws.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <limits>

namespace hopscope {

std::optional<double> mergeFactor(const ModelSpec& model) {
  const bool softmax = model.id == "softmax";
  if (!softmax && model.id != "sparsemax") return std::nullopt;
  const ParameterValues values = resolve(hopscope::model(model.id).parameters, model.values);
  if (choiceValue(values, "similarity") != "dot") return std::nullopt;
  return softmax ? 2.0 : 1.0;
}

std::vector<PairMerge> pairMerges(const ModelSpec& model, const Memory& memory) {
  std::vector<PairMerge> merges;
  const auto factor = mergeFactor(model);
  if (!factor) return merges;
  const Eigen::MatrixXd patterns = memory.patterns().cast<double>();
  for (Index a = 0; a < memory.count(); ++a) {
    for (Index b = a + 1; b < memory.count(); ++b) {
      const double left = patterns.col(a).norm();
      const double right = patterns.col(b).norm();
      if (left == 0.0 || std::abs(left - right) > 1e-3 * left) continue;
      const double apart = (patterns.col(a) - patterns.col(b)).squaredNorm();
      const double beta = apart > 0.0 ? 2.0 * *factor / apart : std::numeric_limits<double>::infinity();
      merges.push_back({a, b, patterns.col(a).dot(patterns.col(b)) / (left * right), beta});
    }
  }
  std::ranges::stable_sort(merges, std::ranges::greater{}, &PairMerge::beta);
  return merges;
}

std::optional<double> originTurns(const ModelSpec& model, const Memory& memory) {
  const auto factor = mergeFactor(model);
  const Eigen::MatrixXd patterns = memory.patterns().cast<double>();
  const double longest = patterns.colwise().norm().maxCoeff();
  const auto count = static_cast<double>(memory.count());
  if (!factor || longest == 0.0 || patterns.rowwise().mean().norm() > 1e-3 * longest) return std::nullopt;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(patterns * patterns.transpose(), Eigen::EigenvaluesOnly);
  const double largest = solver.eigenvalues().maxCoeff();
  return *factor == 2.0 ? count / largest : 1.0 / largest;
}

}  // namespace hopscope
