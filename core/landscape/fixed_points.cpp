#include "core/landscape/fixed_points.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/landscape/newton.h"

namespace hopscope {

namespace {

/// With more neurons Newton's method from a plane of starts finds nothing that following them does not.
constexpr Index newtonNeurons = 4;
/// An eigenvalue this small is not told from zero.
constexpr double flat = 2e-3;

/// Eigenvalues of H = I − J and the direction of the smallest.
struct Curvature {
  std::vector<double> eigenvalues;
  Eigen::VectorXd softest;
};

Curvature curvature(const Eigen::MatrixXd& jacobian, bool symmetric) {
  const Eigen::MatrixXd hessian = Eigen::MatrixXd::Identity(jacobian.rows(), jacobian.cols()) - jacobian;
  if (symmetric) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(0.5 * (hessian + hessian.transpose()));
    return {{solver.eigenvalues().begin(), solver.eigenvalues().end()}, solver.eigenvectors().col(0)};
  }
  const Eigen::EigenSolver<Eigen::MatrixXd> solver(hessian);
  Curvature result;
  for (Index i = 0; i < hessian.rows(); ++i) result.eigenvalues.push_back(solver.eigenvalues()[i].real());
  Index least = 0;
  solver.eigenvalues().real().minCoeff(&least);
  result.softest = solver.eigenvectors().col(least).real().stableNormalized();
  std::ranges::sort(result.eigenvalues);
  return result;
}

/// Builds what is known of one state after the other.
class Describer {
 public:
  Describer(const Descent& descent, const JobContext& job) : descent_(descent), job_(job) {
    owners_.resize(descent.attractors().size());
    const DescentEnds ends = descent.ends(descent.model().memory().patterns(), job);
    for (std::size_t i = 0; i < ends.labels.size(); ++i) {
      if (ends.labels[i] >= 0) owners_[static_cast<std::size_t>(ends.labels[i])].push_back(static_cast<Index>(i));
    }
  }

  [[nodiscard]] FixedPoint attractor(int index, const Vector& state) const {
    FixedPoint point = measured(state).point;
    point.attractor = index;
    point.memories = owners_[static_cast<std::size_t>(index)];
    point.kind = point.memories.empty()       ? FixedPointKind::Spurious
                 : point.memories.size() == 1 ? FixedPointKind::Stored
                                              : FixedPointKind::Merged;
    return point;
  }

  /// nullopt when its kind cannot be told
  [[nodiscard]] std::optional<FixedPoint> other(const Vector& state) const {
    Measured found = measured(state);
    const auto& values = found.point.eigenvalues;
    if (values.front() > -flat) return std::nullopt;
    found.point.kind = values.back() < 0.0 ? FixedPointKind::Maximum : FixedPointKind::Saddle;
    if (found.point.kind == FixedPointKind::Saddle) found.point.memories = sides(found);
    return std::move(found.point);
  }

 private:
  struct Measured {
    FixedPoint point;
    Eigen::VectorXd softest;
  };

  [[nodiscard]] Measured measured(const Vector& state) const {
    Measured result;
    FixedPoint& point = result.point;
    point.state = state;
    const std::vector<std::uint64_t> seeds{descent_.spec().seed};
    const Step step{.seeds = seeds, .stop = job_.stop};
    const Association association = descent_.model().associate(state, step);
    point.weights = association.weights;
    point.effectiveMemories = association.effectiveMemories;
    if (const auto energies = descent_.model().energies(state, step)) point.energy = energies->front();
    Curvature bends = curvature(jacobians(descent_, state, job_).front(), point.energy.has_value());
    for (const double value : bends.eigenvalues) {
      point.contraction = std::max(point.contraction, std::abs(1.0 - descent_.spec().damping * value));
    }
    point.eigenvalues = std::move(bends.eigenvalues);
    result.softest = std::move(bends.softest);
    return result;
  }

  /// Where a saddle is left to, both ways: of each attractor the memory with the most weight at the saddle.
  [[nodiscard]] std::vector<Index> sides(const Measured& saddle) const {
    const Vector push = (0.02 * descent_.scale() * saddle.softest).cast<float>();
    Matrix states(push.size(), 2);
    states << saddle.point.state + push, saddle.point.state - push;
    std::vector<Index> memories;
    for (const auto label : descent_.ends(states, job_).labels) {
      if (label < 0 || owners_[static_cast<std::size_t>(label)].empty()) continue;
      const auto& owners = owners_[static_cast<std::size_t>(label)];
      memories.push_back(*std::ranges::max_element(owners, {}, [&](Index memory) {
        return saddle.point.weights.size() > memory ? saddle.point.weights[memory] : 0.0F;
      }));
    }
    std::ranges::sort(memories);
    memories.erase(std::ranges::unique(memories).begin(), memories.end());
    return memories;
  }

  const Descent& descent_;
  const JobContext& job_;
  std::vector<std::vector<Index>> owners_;  ///< of each attractor
};

int rank(FixedPointKind kind) { return isStable(kind) ? 0 : static_cast<int>(kind); }

}  // namespace

std::vector<FixedPoint> fixedPoints(const Descent& descent, const ConstMatrixRef& starts, const JobContext& job) {
  std::vector<FixedPoint> found;
  if (descent.model().stochastic()) return found;
  const Describer describe(descent, job);
  const auto& attractors = descent.attractors();
  std::vector<Vector> solutions;
  if (descent.model().memory().dimension() <= newtonNeurons) {
    Matrix all(starts.rows(), starts.cols() + static_cast<Index>(attractors.size()));
    for (std::size_t i = 0; i < attractors.size(); ++i) all.col(static_cast<Index>(i)) = attractors[i].state;
    all.rightCols(starts.cols()) = starts;
    solutions = newtonSolutions(descent, all, job);
  }
  const auto near = [&](const Vector& a, const Vector& b) {
    return static_cast<double>((a - b).norm()) < 6e-3 * descent.scale();
  };
  for (std::size_t i = 0; i < attractors.size(); ++i) {
    // The attractor itself to the last digit, where Newton's method has it.
    const auto it =
        std::ranges::find_if(solutions, [&](const Vector& each) { return near(each, attractors[i].state); });
    found.push_back(describe.attractor(static_cast<int>(i), it == solutions.end() ? attractors[i].state : *it));
  }
  for (const Vector& solution : solutions) {
    if (std::ranges::any_of(attractors, [&](const Attractor& each) { return near(each.state, solution); })) continue;
    if (auto point = describe.other(solution)) found.push_back(std::move(*point));
  }
  std::ranges::stable_sort(found, [](const FixedPoint& a, const FixedPoint& b) {
    constexpr double none = std::numeric_limits<double>::infinity();
    if (rank(a.kind) != rank(b.kind)) return rank(a.kind) < rank(b.kind);
    return a.energy.value_or(none) < b.energy.value_or(none);
  });
  return found;
}

std::vector<FixedPoint> describeAttractors(const Descent& descent, const std::vector<int>& indices,
                                           const JobContext& job) {
  std::vector<FixedPoint> found;
  if (descent.model().stochastic()) return found;
  const Describer describe(descent, job);
  for (const int index : indices) {
    found.push_back(describe.attractor(index, descent.attractors().at(static_cast<std::size_t>(index)).state));
  }
  return found;
}

Matrix searchStarts(const Memory& memory, Index side) {
  const ConstMatrixRef patterns = memory.patterns();
  const Index count = memory.count();
  constexpr Index maxPairs = 300;
  std::vector<Vector> starts;
  for (Index i = 0; i < count; ++i) starts.emplace_back(patterns.col(i));
  starts.emplace_back(patterns.rowwise().mean());
  starts.emplace_back(Vector::Zero(patterns.rows()));
  Index pairs = 0;
  for (Index a = 0; a < count; ++a) {
    for (Index b = a + 1; b < count && pairs < maxPairs; ++b, ++pairs) {
      starts.emplace_back(0.5F * (patterns.col(a) + patterns.col(b)));
    }
  }
  if (patterns.rows() == 2) {
    const Vector low = patterns.rowwise().minCoeff();
    const Vector high = patterns.rowwise().maxCoeff();
    const PlaneGrid grid{{low[0], high[0], low[1], high[1]}, side, side};
    for (Index pixel = 0; pixel < grid.size(); ++pixel)
      starts.push_back(Plane::ofTwoNeurons().state(grid.point(pixel)));
  }
  Matrix result(patterns.rows(), static_cast<Index>(starts.size()));
  for (std::size_t i = 0; i < starts.size(); ++i) result.col(static_cast<Index>(i)) = starts[i];
  return result;
}

}  // namespace hopscope
