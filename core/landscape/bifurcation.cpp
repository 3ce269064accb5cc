#include "core/landscape/bifurcation.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/errors.h"
#include "core/base/parallel.h"

namespace hopscope {

namespace {

constexpr Index searchSide = 9;
constexpr int stepsToFollow = 4000;

struct Found {
  BranchKind kind;
  PlanePoint at;
  Index memory;
};

BranchKind branchKind(FixedPointKind kind) {
  if (isStable(kind)) return BranchKind::Stable;
  return kind == FixedPointKind::Saddle ? BranchKind::Saddle : BranchKind::Maximum;
}

PlanePoint planePointOf(const ConstVectorRef& state) {
  return {static_cast<double>(state[0]), static_cast<double>(state[1])};
}

double planeDistance(PlanePoint a, PlanePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

std::shared_ptr<const RetrievalModel> modelAt(const std::shared_ptr<const Memory>& memory, const BifurcationSpec& spec,
                                              int index) {
  ModelSpec model = spec.model;
  model.values[parameterOf(hopscope::model(model.id).parameters, ParameterRole::InverseTemperature)->id] =
      spec.beta(index);
  return createModel(model, memory);
}

std::vector<Found> foundAt(const std::shared_ptr<const Memory>& memory, const BifurcationSpec& spec, int index,
                           const Matrix& starts, const JobContext& job) {
  const Descent descent(modelAt(memory, spec, index), starts, spec.descent, job);
  std::vector<Found> found;
  for (const FixedPoint& point : fixedPoints(descent, starts, job)) {
    const bool owned = isStable(point.kind) && !point.memories.empty();
    found.push_back({branchKind(point.kind), planePointOf(point.state), owned ? point.memories.front() : -1});
  }
  return found;
}

/// Continues open branches with the points found at the next β, nearest pairs first; what is left over begins anew.
class Linker {
 public:
  explicit Linker(double reach) : reach_(reach) {}

  void add(int index, const std::vector<Found>& found) {
    struct Pair {
      double away;
      std::size_t branch;
      std::size_t point;
    };
    std::vector<Pair> pairs;
    for (const std::size_t branch : open_) {
      for (std::size_t i = 0; i < found.size(); ++i) {
        const double away = planeDistance(branches_[branch].points.back().at, found[i].at);
        if (branches_[branch].kind == found[i].kind && away < reach_) pairs.push_back({away, branch, i});
      }
    }
    std::ranges::stable_sort(pairs, {}, &Pair::away);
    std::vector<bool> taken(found.size(), false);
    std::vector<std::size_t> still;
    for (const Pair& pair : pairs) {
      if (taken[pair.point] || std::ranges::find(still, pair.branch) != still.end()) continue;
      taken[pair.point] = true;
      extend(branches_[pair.branch], index, found[pair.point]);
      still.push_back(pair.branch);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (taken[i]) continue;
      branches_.push_back({found[i].kind, -1, {}});
      extend(branches_.back(), index, found[i]);
      still.push_back(branches_.size() - 1);
    }
    open_ = std::move(still);
  }

  [[nodiscard]] std::vector<Branch> take() { return std::move(branches_); }

 private:
  static void extend(Branch& branch, int index, const Found& found) {
    branch.points.push_back({index, found.at});
    if (found.memory >= 0) branch.memory = found.memory;
  }

  double reach_;
  std::vector<Branch> branches_;
  std::vector<std::size_t> open_;
};

/// Carries states through the values of β, one column per path. A push far below what can be seen lets them leave a
/// point that has become a saddle.
std::vector<std::vector<PlanePoint>> carried(const std::vector<std::shared_ptr<const RetrievalModel>>& models,
                                             const std::vector<int>& order, Matrix states, const DescentSpec& spec,
                                             const JobContext& job) {
  std::vector<std::vector<PlanePoint>> paths(static_cast<std::size_t>(states.cols()),
                                             std::vector<PlanePoint>(models.size()));
  const double scale = static_cast<double>(models.front()->memory().norms().maxCoeff());
  for (const int index : order) {
    states.row(0).array() += static_cast<float>(1e-4 * scale);
    states.row(1).array() -= static_cast<float>(0.7e-4 * scale);
    const std::vector<std::uint64_t> seeds(static_cast<std::size_t>(states.cols()), spec.seed);
    for (int step = 0; step < stepsToFollow; ++step) {
      job.throwIfStopped();
      const Matrix next = models[static_cast<std::size_t>(index)]->step(states, {.seeds = seeds, .stop = job.stop});
      const double moved = static_cast<double>((next - states).colwise().norm().maxCoeff());
      states += static_cast<float>(spec.damping) * (next - states);
      if (!(moved > 1e-6 * scale)) break;
    }
    for (Index path = 0; path < states.cols(); ++path) {
      paths[static_cast<std::size_t>(path)][static_cast<std::size_t>(index)] = planePointOf(states.col(path));
    }
  }
  return paths;
}

}  // namespace

void BifurcationSpec::validate() const {
  if (parameterOf(hopscope::model(model.id).parameters, ParameterRole::InverseTemperature) == nullptr) {
    throwBadArgument("model", model.id, "one with an inverse temperature");
  }
  if (!(low > 0.0)) throwBadArgument("low", std::to_string(low), "above 0");
  if (!(high > low)) throwBadArgument("high", std::to_string(high), "above low");
  if (count < 2 || count > 10'000) throwBadArgument("count", std::to_string(count), "from 2 to 10000");
}

double BifurcationSpec::beta(int index) const {
  return low * std::pow(high / low, static_cast<double>(index) / (count - 1));
}

Bifurcation bifurcation(const std::shared_ptr<const Memory>& memory, const BifurcationSpec& spec,
                        const JobContext& job) {
  spec.validate();
  if (memory->dimension() != 2) throwBadArgument("memory", std::to_string(memory->dimension()) + " neurons", "of two");
  const Matrix starts = searchStarts(*memory, searchSide);
  const auto count = static_cast<std::size_t>(spec.count);
  std::vector<std::vector<Found>> found(count);
  Bifurcation result{.spec = spec};
  job.begin(spec.count);
  parallelFor(spec.count, [&](Index index) {
    job.throwIfStopped();
    found[static_cast<std::size_t>(index)] = foundAt(memory, spec, static_cast<int>(index), starts, job);
    job.advance();
  });
  const double scale = static_cast<double>(memory->norms().maxCoeff());
  Linker linker(0.2 * scale);
  std::vector<std::shared_ptr<const RetrievalModel>> models;
  std::vector<int> upwards;
  for (int index = 0; index < spec.count; ++index) {
    result.betas.push_back(spec.beta(index));
    linker.add(index, found[static_cast<std::size_t>(index)]);
    models.push_back(modelAt(memory, spec, index));
    upwards.push_back(index);
  }
  result.branches = linker.take();
  if (models.front()->stochastic() || scale == 0.0) return result;

  const ConstMatrixRef patterns = memory->patterns();
  result.up = carried(models, upwards, patterns.rowwise().mean(), spec.descent, job).front();
  const Descent top(models.back(), patterns, spec.descent, job);
  Matrix ends(2, static_cast<Index>(top.attractors().size()));
  for (std::size_t i = 0; i < top.attractors().size(); ++i) ends.col(static_cast<Index>(i)) = top.attractors()[i].state;
  if (ends.cols() > 0) result.down = carried(models, {upwards.rbegin(), upwards.rend()}, ends, spec.descent, job);
  return result;
}

}  // namespace hopscope
