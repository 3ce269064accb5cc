#include "core/dynamics/retrieval.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/errors.h"
#include "core/base/limits.h"
#include "core/base/random.h"

namespace hopscope {

namespace {

constexpr std::uint64_t queryStream = streamId("query");

/// One update with damping: x + η (T(x) − x).
Matrix advance(const RetrievalModel& model, const Matrix& states, const RetrievalSpec& spec, const Step& step) {
  Matrix next = model.step(states, step);
  if (spec.damping != 1.0 && model.entry().domain == StateDomain::Real) {
    next = states + static_cast<float>(spec.damping) * (next - states);
  }
  return next;
}

bool settles(const RetrievalModel& model, double stepSize, const RetrievalSpec& spec) {
  return spec.tolerance > 0.0 && stepSize < spec.tolerance && !model.stochastic();
}

/// How many updates ago the newest of `states` was seen before, in column `first` or later; 0 when never. Only where
/// equal states mean equal futures.
int cycleLength(const RetrievalModel& model, const Matrix& states, Index first, Index newest,
                const RetrievalSpec& spec) {
  if (!spec.detectCycles || spec.tolerance <= 0.0 || model.stochastic()) return 0;
  if (model.entry().domain != StateDomain::Bipolar) return 0;
  for (Index earlier = newest - 1; earlier >= first; --earlier) {
    if (states.col(earlier) == states.col(newest)) return static_cast<int>(newest - earlier);
  }
  return 0;
}

double distance(const ConstVectorRef& a, const ConstVectorRef& b) { return (a - b).cast<double>().norm(); }

void checkTargets(const RetrievalModel& model, std::span<const Index> targets, Index queries) {
  if (!targets.empty() && static_cast<Index>(targets.size()) != queries) {
    throwBadArgument("targets", std::to_string(targets.size()), "one per query, " + std::to_string(queries));
  }
  const Index last = model.memory().count() - 1;
  for (const Index target : targets) {
    if (target < -1 || target > last) {
      throwBadArgument("target", std::to_string(target), "from 0 to " + std::to_string(last) + ", or \u22121");
    }
  }
}

void checkQueries(const RetrievalModel& model, const ConstMatrixRef& states) {
  const Index dimension = model.memory().dimension();
  if (states.rows() != dimension) {
    throwBadArgument("query", std::to_string(states.rows()) + " values",
                     "of the memory's dimension, " + std::to_string(dimension));
  }
  if (!states.allFinite()) throwBadArgument("query", "NaN or infinity", "finite in every value");
}

/// Flips are counted along, so a bipolar network must never see anything else.
void checkStates(const RetrievalModel& model, const ConstMatrixRef& states) {
  if (model.entry().domain != StateDomain::Bipolar || (states.array().abs() == 1.0F).all()) return;
  throwBadArgument("query", "values other than \u00b11",
                   "\u00b11 for the model " + model.entry().id + "; the bipolar encoding makes it so");
}

/// Writes column t of a trace: what can be said of one state.
class Recorder {
 public:
  Recorder(RetrievalTrace& trace, Index columns) : trace_(trace) {
    const Index dimension = trace.model->memory().dimension();
    trace_.states.resize(dimension, columns);
    trace_.pixels.resize(dimension, columns);
  }

  void record(const ConstVectorRef& state, const Vector& pixels, double stepSize, const Step& step) {
    const auto t = static_cast<Index>(step.index);
    trace_.states.col(t) = state;
    trace_.pixels.col(t) = pixels;
    trace_.stepSizes.push_back(stepSize);
    const auto energies = trace_.model->energies(state, step);
    trace_.energies.push_back(energies ? std::optional(energies->front()) : std::nullopt);
    trace_.associations.push_back(trace_.model->associate(state, step));
    trace_.outcomes.push_back(classify(*trace_.model, state, trace_.associations.back(), trace_.target));
  }

  /// The first columns of another trace.
  void takeOver(const RetrievalTrace& other, Index columns) {
    trace_.states.leftCols(columns) = other.states.leftCols(columns);
    trace_.pixels.leftCols(columns) = other.pixels.leftCols(columns);
    trace_.energies.assign(other.energies.begin(), other.energies.begin() + columns);
    trace_.associations.assign(other.associations.begin(), other.associations.begin() + columns);
    trace_.stepSizes.assign(other.stepSizes.begin(), other.stepSizes.begin() + columns);
    trace_.outcomes.assign(other.outcomes.begin(), other.outcomes.begin() + columns);
  }

  void cutTo(Index columns) {
    trace_.states.conservativeResize(Eigen::NoChange, columns);
    trace_.pixels.conservativeResize(Eigen::NoChange, columns);
    trace_.energies.resize(static_cast<std::size_t>(columns));
    trace_.associations.resize(static_cast<std::size_t>(columns));
    trace_.stepSizes.resize(static_cast<std::size_t>(columns));
    trace_.outcomes.resize(static_cast<std::size_t>(columns));
  }

 private:
  RetrievalTrace& trace_;
};

/// The picture of x_{t+1} = x_t + η (Ξ p_t − x_t): the same combination of the stored pictures.
Vector nextPixels(const RetrievalTrace& trace, Index t, const ConstVectorRef& next) {
  const Memory& memory = trace.model->memory();
  const Association& association = trace.associations[static_cast<std::size_t>(t)];
  if (association.weights.size() == 0) return memory.decodeState(next);
  const auto damping = static_cast<float>(trace.spec.damping);
  const Vector blend = memory.blend(association.weights);
  if (damping == 1.0F) return blend;
  return trace.pixels.col(t) + damping * (blend - trace.pixels.col(t));
}

/// Records `state` as column forkedAt of the trace, and its future.
void runOn(RetrievalTrace& trace, Recorder& recorder, Matrix state, const Vector& pixels, const JobContext& job) {
  const RetrievalModel& dynamics = *trace.model;
  const RetrievalSpec& spec = trace.spec;
  const std::uint64_t seed = querySeed(spec);
  const Index first = trace.forkedAt;
  job.begin(spec.maximumSteps);
  Index columns = first;
  try {
    const auto stepAt = [&](Index index) { return Step{{&seed, 1}, index, job.stop, {&trace.target, 1}}; };
    const double jump = first > 0 ? distance(state.col(0), trace.states.col(first - 1)) : 0.0;
    recorder.record(state.col(0), pixels, jump, stepAt(first));
    columns = first + 1;
    while (columns <= first + spec.maximumSteps) {
      const auto start = std::chrono::steady_clock::now();
      Matrix next = advance(dynamics, state, spec, stepAt(columns - 1));
      trace.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      if (!next.allFinite()) {
        trace.termination = Termination::Diverged;
        break;
      }
      const double stepSize = distance(next.col(0), state.col(0));
      recorder.record(next.col(0), nextPixels(trace, columns - 1, next.col(0)), stepSize, stepAt(columns));
      state = std::move(next);
      ++columns;
      job.advance();
      if (settles(dynamics, stepSize, spec)) {
        trace.termination = Termination::FixedPoint;
        break;
      }
      trace.cycleLength = cycleLength(dynamics, trace.states, first, columns - 1, spec);
      if (trace.cycleLength > 0) {
        trace.termination = Termination::LimitCycle;
        break;
      }
    }
  } catch (const Cancelled&) {
    if (columns == first) throw;
    trace.termination = Termination::Cancelled;
  }
  recorder.cutTo(columns);
}

}  // namespace

void RetrievalSpec::validate() const {
  if (maximumSteps < 0 || maximumSteps > limits::updates) {
    throwBadArgument("steps", std::to_string(maximumSteps), "from 0 to " + std::to_string(limits::updates));
  }
  if (!(tolerance >= 0.0) || !std::isfinite(tolerance)) {
    throwBadArgument("tolerance", numberText(tolerance), "0 or more");
  }
  if (!(damping > 0.0 && damping < 2.0)) throwBadArgument("damping", numberText(damping), "above 0 and below 2");
}

std::uint64_t querySeed(const RetrievalSpec& spec) { return seedFor(spec.seed, queryStream, spec.firstQuery); }

std::string_view title(Termination termination) {
  switch (termination) {
    case Termination::FixedPoint:
      return "fixed point";
    case Termination::LimitCycle:
      return "limit cycle";
    case Termination::StepLimit:
      return "step limit";
    case Termination::Diverged:
      return "diverged";
    case Termination::Cancelled:
      return "cancelled";
  }
  return {};
}

RetrievalTrace retrieve(std::shared_ptr<const RetrievalModel> model, const ConstVectorRef& queryPixels, Index target,
                        const RetrievalSpec& spec, const JobContext& job) {
  spec.validate();
  checkQueries(*model, queryPixels);
  RetrievalTrace trace;
  trace.model = std::move(model);
  trace.spec = spec;
  trace.target = target;
  Matrix state = trace.model->memory().encodePixels(queryPixels);
  checkStates(*trace.model, state);
  Recorder recorder(trace, spec.maximumSteps + 1);
  runOn(trace, recorder, std::move(state), queryPixels, job);
  return trace;
}

RetrievalTrace continueRetrieval(const RetrievalTrace& parent, int step, const ConstVectorRef& state,
                                 const ConstVectorRef& pixels, const JobContext& job) {
  if (step < 0 || step > parent.steps()) {
    throwBadArgument("step", std::to_string(step), "from 0 to " + std::to_string(parent.steps()));
  }
  checkQueries(*parent.model, state);
  checkStates(*parent.model, state);
  RetrievalTrace trace;
  trace.model = parent.model;
  trace.spec = parent.spec;
  trace.target = parent.target;
  trace.forkedAt = step;
  Recorder recorder(trace, step + parent.spec.maximumSteps + 1);
  recorder.takeOver(parent, step);
  runOn(trace, recorder, state, pixels, job);
  return trace;
}

BatchRetrieval retrieveBatch(const RetrievalModel& model, const ConstMatrixRef& states, std::span<const Index> targets,
                             const RetrievalSpec& spec, bool wantEnergies, const JobContext& job) {
  spec.validate();
  checkQueries(model, states);
  checkStates(model, states);
  checkTargets(model, targets, states.cols());
  const auto count = static_cast<std::size_t>(states.cols());
  BatchRetrieval result;
  result.states = states;
  result.previous = states;
  result.steps.assign(count, 0);
  result.terminations.assign(count, Termination::StepLimit);
  result.firstEnergies.resize(count);
  result.lastEnergies.resize(count);
  job.begin(spec.maximumSteps);

  result.targets.assign(count, -1);
  std::ranges::copy(targets, result.targets.begin());
  result.seeds.resize(count);
  for (std::size_t i = 0; i < count; ++i) result.seeds[i] = seedFor(spec.seed, queryStream, spec.firstQuery + i);
  const auto measure = [&](std::vector<std::optional<double>>& into) {
    if (!wantEnergies) return;
    const Step step{result.seeds, 0, job.stop, result.targets};
    if (const auto energies = model.energies(result.states, step)) into.assign(energies->begin(), energies->end());
  };
  measure(result.firstEnergies);

  std::vector<Index> active(count);
  std::iota(active.begin(), active.end(), Index{0});
  std::vector<std::uint64_t> seeds = result.seeds;
  std::vector<Index> wanted = result.targets;
  for (int step = 0; step < spec.maximumSteps && !active.empty(); ++step) {
    job.throwIfStopped();
    const Matrix current = result.states(Eigen::all, active);
    const Matrix next = advance(model, current, spec, Step{seeds, step, job.stop, wanted});
    std::vector<Index> moving;
    std::vector<std::uint64_t> movingSeeds;
    std::vector<Index> movingTargets;
    for (std::size_t i = 0; i < active.size(); ++i) {
      const Index query = active[i];
      const auto column = static_cast<Index>(i);
      const auto slot = static_cast<std::size_t>(query);
      if (!next.col(column).allFinite()) {
        result.terminations[slot] = Termination::Diverged;
        continue;
      }
      const bool backAgain = spec.detectCycles && spec.tolerance > 0.0 && step > 0 && !model.stochastic() &&
                             model.entry().domain == StateDomain::Bipolar &&
                             next.col(column) == result.previous.col(query) && next.col(column) != current.col(column);
      result.previous.col(query) = current.col(column);
      result.states.col(query) = next.col(column);
      result.steps[slot] = step + 1;
      if (settles(model, distance(next.col(column), current.col(column)), spec)) {
        result.terminations[slot] = Termination::FixedPoint;
      } else if (backAgain) {
        result.terminations[slot] = Termination::LimitCycle;
      } else {
        moving.push_back(query);
        movingSeeds.push_back(seeds[i]);
        movingTargets.push_back(wanted[i]);
      }
    }
    active = std::move(moving);
    seeds = std::move(movingSeeds);
    wanted = std::move(movingTargets);
    job.advance();
  }
  measure(result.lastEnergies);
  return result;
}

}  // namespace hopscope
