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

/// The damped update x + η (T(x) − x) from T(x).
Matrix damped(const RetrievalModel& model, const Matrix& states, Matrix next, const RetrievalSpec& spec) {
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

double stateDistance(const ConstVectorRef& a, const ConstVectorRef& b) { return (a - b).cast<double>().norm(); }

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

  /// The state of column t, and how far it is from the one before.
  void place(Index t, const ConstVectorRef& state, const Vector& pixels, double stepSize) {
    trace_.states.col(t) = state;
    trace_.pixels.col(t) = pixels;
    trace_.stepSizes.push_back(stepSize);
  }

  /// What was observed of the state that was placed last.
  void record(Index t, Observation observation) {
    trace_.energies.push_back(observation.energies ? std::optional(observation.energies->front()) : std::nullopt);
    trace_.associations.push_back(std::move(observation.associations.front()));
    trace_.outcomes.push_back(classify(*trace_.model, trace_.states.col(t), trace_.associations.back(), trace_.target));
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
  Vector blend = memory.blend(association.weights);
  if (damping == 1.0F) return blend;
  return trace.pixels.col(t) + damping * (blend - trace.pixels.col(t));
}

/// Why the state in column `newest` is the last of its run; nullopt when the run goes on.
std::optional<Termination> ending(RetrievalTrace& trace, Index newest) {
  const RetrievalSpec& spec = trace.spec;
  if (newest > trace.forkedAt) {
    if (settles(*trace.model, trace.stepSizes.back(), spec)) return Termination::FixedPoint;
    trace.cycleLength = cycleLength(*trace.model, trace.states, trace.forkedAt, newest, spec);
    if (trace.cycleLength > 0) return Termination::LimitCycle;
  }
  return newest == trace.forkedAt + spec.maxSteps ? std::optional(Termination::StepLimit) : std::nullopt;
}

/// Records `state` as column forkedAt of the trace, and its future. A state, its energy and its update are observed
/// together: whether it is the last, so that no update is wanted, is known before.
void runOn(RetrievalTrace& trace, Recorder& recorder, Matrix state, Vector pixels, const JobContext& job) {
  const RetrievalModel& dynamics = *trace.model;
  const RetrievalSpec& spec = trace.spec;
  const std::uint64_t seed = querySeed(spec);
  const Index first = trace.forkedAt;
  job.begin(spec.maxSteps);
  double moved = first > 0 ? stateDistance(state.col(0), trace.states.col(first - 1)) : 0.0;
  Index columns = first;
  try {
    for (;;) {
      recorder.place(columns, state.col(0), pixels, moved);
      const std::optional<Termination> end = ending(trace, columns);
      const auto start = std::chrono::steady_clock::now();
      Observation observation = dynamics.observe(state, Step{{&seed, 1}, columns, job.stop, {&trace.target, 1}},
                                                 end ? Next::Skipped : Next::Wanted);
      if (!end) trace.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      Matrix next = end ? Matrix() : damped(dynamics, state, std::move(observation.next), spec);
      recorder.record(columns, std::move(observation));
      ++columns;
      if (columns > first + 1) job.advance();
      if (end) {
        trace.termination = *end;
        break;
      }
      if (!next.allFinite()) {
        trace.termination = Termination::Diverged;
        break;
      }
      moved = stateDistance(next.col(0), state.col(0));
      pixels = nextPixels(trace, columns - 1, next.col(0));
      state = std::move(next);
    }
  } catch (const Cancelled&) {
    if (columns == first) throw;
    trace.termination = Termination::Cancelled;
    trace.cycleLength = 0;
  }
  recorder.cutTo(columns);
}

}  // namespace

void RetrievalSpec::validate() const {
  if (maxSteps < 0 || maxSteps > limits::updates) {
    throwBadArgument("steps", std::to_string(maxSteps), "from 0 to " + std::to_string(limits::updates));
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
  Recorder recorder(trace, spec.maxSteps + 1);
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
  Recorder recorder(trace, step + parent.spec.maxSteps + 1);
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
  job.begin(spec.maxSteps);

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
  for (int step = 0; step < spec.maxSteps && !active.empty(); ++step) {
    job.throwIfStopped();
    const Matrix current = result.states(Eigen::all, active);
    const Matrix next = damped(model, current, model.step(current, Step{seeds, step, job.stop, wanted}), spec);
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
      if (settles(model, stateDistance(next.col(column), current.col(column)), spec)) {
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
