#include "core/experiments/trial_batch.h"

#include <algorithm>
#include <chrono>

#include "core/base/parallel.h"
#include "core/experiments/sweep_network.h"
#include "core/kernels/tables.h"
#include "core/metrics/metrics.h"
#include "core/metrics/nearest_memory.h"

namespace hopscope {

namespace {

class Judge {
 public:
  Judge(const SweepSpec& cell, const Memory& memory) : metric_(metric(cell.metric)), memory_(memory) {}

  /// @param nearest the stored pattern nearest to the state
  [[nodiscard]] float score(const ConstVectorRef& state, const ConstVectorRef& pixels, Index target,
                            Index nearest) const {
    return static_cast<float>(
        metric_.score({state, memory_.patterns().col(target), pixels, memory_.images().col(target),
                       memory_.dataset().range, nearest == target}));
  }

  /// Looked for only when the metric asks for it; else −1 for all.
  [[nodiscard]] std::vector<Index> nearest(const ConstMatrixRef& states, const std::stop_token& stop) const {
    if (metric_.needsNearest) return nearestMemories(memory_, states, stop);
    return std::vector<Index>(static_cast<std::size_t>(states.cols()), -1);
  }

 private:
  const MetricInfo& metric_;
  const Memory& memory_;
};

/// The ends of retrievals, as far as they say what the trials came to.
struct Ends {
  Matrix states;  // d × B
  Matrix pixels;  // d × B
  std::vector<int> steps;
  std::vector<Termination> terminations;
  std::vector<Association> associations;
  std::vector<std::optional<double>> energies;
  std::vector<double> seconds;  // of a timed experiment
};

/// A damped update leaves some of every earlier state, so its picture needs the whole history: one by one.
Ends endsOfTraces(const SweepSpec& cell, const std::shared_ptr<const RetrievalModel>& model, const TrialBatch& batch,
                  const JobContext& job) {
  const auto size = static_cast<std::size_t>(batch.size());
  Ends ends{Matrix(batch.queries.rows(), batch.size()),
            Matrix(batch.queries.rows(), batch.size()),
            std::vector<int>(size),
            std::vector<Termination>(size),
            std::vector<Association>(size),
            std::vector<std::optional<double>>(size),
            std::vector<double>(size)};
  const auto record = [&](Index i) {
    const auto place = static_cast<std::size_t>(i);
    const RetrievalTrace trace = retrieve(model, batch.queries.col(i), batch.targets[place],
                                          trialRetrieval(cell, batch.first + static_cast<int>(i)), {job.stop, nullptr});
    if (trace.termination == Termination::Cancelled) throw Cancelled();
    ends.states.col(i) = trace.states.rightCols(1);
    ends.pixels.col(i) = trace.pixels.rightCols(1);
    ends.steps[place] = trace.steps();
    ends.terminations[place] = trace.termination;
    ends.associations[place] = trace.associations.back();
    ends.energies[place] = trace.energies.back();
    ends.seconds[place] = trace.seconds;
  };
  if (cell.timed) {
    for (Index i = 0; i < batch.size(); ++i) record(i);
  } else {
    parallelFor(batch.size(), record);
  }
  return ends;
}

/// Some queries of a batch that was retrieved together.
struct Part {
  const BatchRetrieval& retrieved;
  Index from;
  TrialBatch batch;  // these alone

  [[nodiscard]] int steps(Index i) const { return retrieved.steps[static_cast<std::size_t>(from + i)]; }
  [[nodiscard]] auto states() const { return retrieved.states.middleCols(from, batch.size()); }
};

/// The pictures of the last states, where they are read out: what the states before were read out with.
Matrix readOutPixels(const RetrievalModel& model, const Part& part, const JobContext& job) {
  const Memory& memory = model.memory();
  std::vector<Step> before;
  for (Index i = 0; i < part.batch.size(); ++i) {
    before.push_back(part.retrieved.stepOf(part.from + i, std::max(0, part.steps(i) - 1), job.stop));
  }
  const auto states = part.retrieved.previous.middleCols(part.from, part.batch.size());
  const std::vector<Association> associations = model.associateAll(states, before);
  Matrix weights(memory.count(), part.batch.size());
  for (std::size_t i = 0; i < associations.size(); ++i) {
    weights.col(static_cast<Index>(i)) = associations[i].weights;
  }
  const Vector unused;
  return kernels::weightedSums({memory.images(), unused}, weights, job.stop);
}

Matrix pixelsOf(const RetrievalModel& model, const Part& part, bool readOut, const JobContext& job) {
  Matrix pixels(part.batch.queries.rows(), part.batch.size());
  if (readOut) {
    pixels = readOutPixels(model, part, job);
  } else {
    for (Index i = 0; i < part.batch.size(); ++i) pixels.col(i) = model.memory().decodeState(part.states().col(i));
  }
  for (Index i = 0; i < part.batch.size(); ++i) {
    if (part.steps(i) == 0) pixels.col(i) = part.batch.queries.col(i);
  }
  return pixels;
}

/// The same bits as endsOfTraces, without what is only of earlier steps, and for much less.
Ends endsOf(const RetrievalModel& model, const Part& part, const JobContext& job) {
  const auto from = static_cast<std::size_t>(part.from);
  const auto size = static_cast<std::size_t>(part.batch.size());
  std::vector<Step> last;
  for (Index i = 0; i < part.batch.size(); ++i) {
    last.push_back(part.retrieved.stepOf(part.from + i, part.steps(i), job.stop));
  }
  Ends ends;
  ends.states = part.states();
  ends.associations = model.associateAll(ends.states, last);
  ends.pixels = pixelsOf(model, part, ends.associations.front().weights.size() > 0, job);
  const Step all{std::span(part.retrieved.seeds).subspan(from, size), 0, job.stop,
                 std::span(part.retrieved.targets).subspan(from, size)};
  ends.energies.resize(size);
  if (const auto energies = model.energies(ends.states, all)) ends.energies.assign(energies->begin(), energies->end());
  ends.steps.assign(part.retrieved.steps.begin() + part.from,
                    part.retrieved.steps.begin() + part.from + part.batch.size());
  ends.terminations.assign(part.retrieved.terminations.begin() + part.from,
                           part.retrieved.terminations.begin() + part.from + part.batch.size());
  return ends;
}

/// How many trials are finished together: each takes two associations and the tables they come from.
Index finishedTogether(Index memories) {
  constexpr Index bytes = Index{32} << 20;
  return std::clamp<Index>(bytes / (6 * memories * static_cast<Index>(sizeof(float))), 16, 128);
}

void record(const SweepSpec& cell, const RetrievalModel& model, const TrialBatch& batch, const Ends& ends,
            std::span<SweepTrial> trials, const JobContext& job) {
  const Memory& memory = model.memory();
  const std::vector<Index> nearest = nearestMemories(memory, ends.states, job.stop);
  const Judge judge(cell, memory);
  parallelFor(batch.size(), [&](Index i) {
    job.throwIfStopped();
    const auto place = static_cast<std::size_t>(i);
    const Index target = batch.targets[place];
    const Association& association = ends.associations[place];
    SweepTrial& trial = trials[place];
    trial.network = networkOfTrial(cell, batch.first + static_cast<int>(i));
    trial.target = target;
    trial.score = judge.score(ends.states.col(i), ends.pixels.col(i), target, nearest[place]);
    trial.overlap = static_cast<float>(cosine(ends.states.col(i), memory.patterns().col(target)));
    trial.squaredError = static_cast<float>(sumOfSquaredErrors(ends.pixels.col(i), memory.images().col(target)));
    trial.identified = nearest[place] == target;
    trial.steps = ends.steps[place];
    trial.termination = ends.terminations[place];
    trial.regime = classify(model, ends.states.col(i), association, target).regime;
    trial.effective = static_cast<float>(association.effectiveMemories);
    trial.support = association.weights.size() > 0 ? association.support : 0;
    trial.energy = ends.energies[place];
    if (cell.timed) trial.seconds = ends.seconds[place];
  });
}

}  // namespace

Index trialsTogether(Index dimension) {
  constexpr Index bytes = Index{16} << 20;
  return std::clamp<Index>(bytes / (8 * dimension * static_cast<Index>(sizeof(float))), 32, 256);
}

std::vector<SweepTrial> scoreBaselines(const SweepSpec& cell, const Memory& memory, const TrialBatch& batch,
                                       const JobContext& job) {
  const Judge judge(cell, memory);
  const Matrix states = memory.encodePixels(batch.queries);
  const std::vector<Index> similar = mostSimilarMemories(memory, states, job.stop);
  const Vector meanState = memory.encodePixels(ConstVectorRef(memory.meanImage()));
  Matrix neighbours(states.rows(), states.cols());
  for (Index i = 0; i < batch.size(); ++i) {
    neighbours.col(i) = memory.encodePixels(ConstVectorRef(memory.images().col(similar[static_cast<std::size_t>(i)])));
  }
  const std::vector<Index> nearestToQuery = judge.nearest(states, job.stop);
  const Index nearestToMean = judge.nearest(meanState, job.stop).front();
  const std::vector<Index> nearestToNeighbour = judge.nearest(neighbours, job.stop);
  std::vector<SweepTrial> trials(static_cast<std::size_t>(batch.size()));
  parallelFor(batch.size(), [&](Index i) {
    job.throwIfStopped();
    const auto place = static_cast<std::size_t>(i);
    const Index target = batch.targets[place];
    SweepTrial& scores = trials[place];
    scores.untouchedQuery = judge.score(states.col(i), batch.queries.col(i), target, nearestToQuery[place]);
    scores.meanImage = judge.score(meanState, memory.meanImage(), target, nearestToMean);
    scores.nearestNeighbour =
        judge.score(neighbours.col(i), memory.images().col(similar[place]), target, nearestToNeighbour[place]);
  });
  return trials;
}

void runTrials(const SweepSpec& cell, const std::shared_ptr<const RetrievalModel>& model, const TrialBatch& batch,
               std::span<SweepTrial> trials, const JobContext& job) {
  const Index together = finishedTogether(model->memory().count());
  const RetrievalSpec dynamics = trialRetrieval(cell, batch.first);
  if (dynamics.damping != 1.0) {
    for (Index from = 0; from < batch.size(); from += together) {
      const TrialBatch part = batch.slice(from, std::min(together, batch.size() - from));
      const auto place = static_cast<std::size_t>(from);
      record(cell, *model, part, endsOfTraces(cell, model, part, job),
             trials.subspan(place, static_cast<std::size_t>(part.size())), job);
      job.advance(part.size());
    }
    return;
  }
  const Matrix start = model->memory().encodePixels(batch.queries);
  const auto began = std::chrono::steady_clock::now();
  const BatchRetrieval retrieved = retrieveBatch(*model, start, batch.targets, dynamics, false, {job.stop, nullptr});
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  for (Index from = 0; from < batch.size(); from += together) {
    const Part part{retrieved, from, batch.slice(from, std::min(together, batch.size() - from))};
    Ends ends = endsOf(*model, part, job);
    ends.seconds.assign(static_cast<std::size_t>(part.batch.size()), seconds);
    record(cell, *model, part.batch, ends, trials.subspan(static_cast<std::size_t>(from), ends.seconds.size()), job);
    job.advance(part.batch.size());
  }
}

}  // namespace hopscope
