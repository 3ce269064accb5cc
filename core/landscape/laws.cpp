#include "core/landscape/laws.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <limits>

#include "core/separations/separation.h"
#include "core/similarities/similarity.h"

namespace hopscope {

namespace {

/// The separation whose slope says when minima merge: that of a model with an energy.
std::shared_ptr<const Separation> separationOf(const ModelEntry& entry, const ParameterValues& given, Index count) {
  const ParameterValues values = resolve(entry.parameters, given);
  if (entry.separation == nullptr || !inverseTemperature(entry, values)) return nullptr;
  if (!similarityOf(entry.parameters, values).energy) return nullptr;
  return entry.separation(count, values);
}

}  // namespace

std::optional<double> mergeFactor(const ModelSpec& model) {
  return mergeFactor(hopscope::model(model.id), model.values);
}

std::optional<double> mergeFactor(const ModelEntry& entry, const ParameterValues& values) {
  const auto separation = separationOf(entry, values, 2);
  const auto slope = separation ? separation->slopeAtEqualScores(2) : std::nullopt;
  if (!slope || !separation->slopeDecidesMerges()) return std::nullopt;
  return 1.0 / *slope;
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
  const auto separation = separationOf(hopscope::model(model.id), model.values, memory.count());
  const auto slope = separation ? separation->slopeAtEqualScores(memory.count()) : std::nullopt;
  const Eigen::MatrixXd patterns = memory.patterns().cast<double>();
  const double longest = patterns.colwise().norm().maxCoeff();
  if (!slope || longest == 0.0 || patterns.rowwise().mean().norm() > 1e-3 * longest) return std::nullopt;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(patterns * patterns.transpose(), Eigen::EigenvaluesOnly);
  const double largest = solver.eigenvalues().maxCoeff();
  return 1.0 / (*slope * largest);
}

}  // namespace hopscope
