#include "core/experiments/run_sweep.h"

#include <chrono>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/experiments/sweep_network.h"
#include "core/metrics/metrics.h"
#include "core/metrics/nearest_memory.h"

namespace hopscope {

namespace {

/// A network with its queries, and what the baselines score on them. Kept while only other things than the stored
/// patterns change from cell to cell.
struct Network {
  SweepNetwork patterns;
  std::vector<Index> targets;
  Matrix queries;  // d × trials of this network, pixels
};

class Judge {
 public:
  Judge(const SweepSpec& cell, const Memory& memory) : metric_(metric(cell.metric)), memory_(memory) {}

  [[nodiscard]] float score(const ConstVectorRef& state, const ConstVectorRef& pixels, Index target) const {
    const bool identified = metric_.id == "identified" && nearestMemory(memory_, state) == target;
    return static_cast<float>(metric_.score({state, memory_.patterns().col(target), pixels,
                                             memory_.images().col(target), memory_.dataset().range, identified}));
  }
  [[nodiscard]] float scoreOfPixels(const ConstVectorRef& pixels, Index target) const {
    return score(memory_.encodePixels(pixels), pixels, target);
  }

 private:
  const MetricInfo& metric_;
  const Memory& memory_;
};

/// The end of one retrieval: the last state, its picture, and what the model says of it.
struct End {
  Vector state;
  Vector pixels;
  int steps = 0;
  Termination termination = Termination::StepLimit;
  Association association;
  std::optional<double> energy;
  double seconds = 0.0;
};

/// A damped update leaves some of every earlier state, so its picture needs the whole history.
End endOfTrace(const std::shared_ptr<const RetrievalModel>& model, const Vector& query, Index target,
               const RetrievalSpec& dynamics, const JobContext& job) {
  const RetrievalTrace trace = retrieve(model, query, target, dynamics, job);
  if (trace.termination == Termination::Cancelled) throw Cancelled();
  End end;
  end.state = trace.states.rightCols(1);
  end.pixels = trace.pixels.rightCols(1);
  end.steps = trace.steps();
  end.termination = trace.termination;
  end.association = trace.associations.back();
  end.energy = trace.energies.back();
  end.seconds = trace.seconds;
  return end;
}

/// The same bits as endOfTrace, without what is only of earlier steps.
End endOf(const std::shared_ptr<const RetrievalModel>& model, const Vector& query, Index target,
          const RetrievalSpec& dynamics, const JobContext& job) {
  if (dynamics.damping != 1.0) return endOfTrace(model, query, target, dynamics, job);
  const Memory& memory = model->memory();
  const Matrix start = memory.encodePixels(ConstMatrixRef(query));
  const auto began = std::chrono::steady_clock::now();
  const BatchRetrieval batch = retrieveBatch(*model, start, {&target, 1}, dynamics, false, job);
  End end;
  end.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  end.state = batch.states.col(0);
  end.steps = batch.steps.front();
  end.termination = batch.terminations.front();
  const Step last = batch.stepOf(0, end.steps, job.stop);
  end.association = model->associate(end.state, last);
  if (const auto energies = model->energies(batch.states, last)) end.energy = energies->front();
  if (end.steps == 0) {
    end.pixels = query;
    return end;
  }
  const Association before = model->associate(batch.previous.col(0), batch.stepOf(0, end.steps - 1, job.stop));
  end.pixels = before.weights.size() > 0 ? memory.blend(before.weights) : memory.decodeState(end.state);
  return end;
}

SweepTrial runTrial(const SweepSpec& cell, const std::shared_ptr<const RetrievalModel>& model, int trial,
                    const Vector& query, Index target, const SweepTrial& baselines, const JobContext& job) {
  const Memory& memory = model->memory();
  const End end = endOf(model, query, target, trialRetrieval(cell, trial), job);
  SweepTrial result = baselines;
  result.network = networkOfTrial(cell, trial);
  result.target = target;
  result.score = Judge(cell, memory).score(end.state, end.pixels, target);
  result.overlap = static_cast<float>(cosine(end.state, memory.patterns().col(target)));
  result.squaredError = static_cast<float>(sumOfSquaredErrors(end.pixels, memory.images().col(target)));
  result.identified = nearestMemory(memory, end.state) == target;
  result.steps = end.steps;
  result.termination = end.termination;
  result.regime = classify(*model, end.state, end.association, target).regime;
  result.effective = static_cast<float>(end.association.effectiveMemories);
  result.support = end.association.weights.size() > 0 ? end.association.support : 0;
  result.energy = end.energy;
  if (cell.timed) result.seconds = end.seconds;
  return result;
}

/// Only the scores of the baselines are filled in.
SweepTrial scoreBaselines(const SweepSpec& cell, const Memory& memory, const Vector& query, Index target) {
  const Judge judge(cell, memory);
  const Vector state = memory.encodePixels(ConstVectorRef(query));
  Index nearest = 0;
  (memory.patterns().transpose() * state).maxCoeff(&nearest);
  SweepTrial scores;
  scores.untouchedQuery = judge.score(state, query, target);
  scores.meanImage = judge.scoreOfPixels(memory.meanImage(), target);
  scores.nearestNeighbour = judge.scoreOfPixels(memory.images().col(nearest), target);
  return scores;
}

/// The rows of one cell after another.
class CellRunner {
 public:
  CellRunner(const SweepSpec& spec, std::shared_ptr<const Dataset> source, const JobContext& job)
      : spec_(spec), source_(std::move(source)), job_(job) {}

  [[nodiscard]] std::vector<SweepRow> run(Index number, const std::vector<int>& wanted) {
    const SweepSpec cell = spec_.at(number);
    prepareNetworks(cell);
    const auto baselines = runBaselines(cell, wanted);
    const auto models = bindModels(cell, wanted);
    std::vector<SweepRow> rows;
    for (const int model : wanted) {
      rows.push_back({number, model, cell.count, networks_.front().patterns.dataset->dimension(), {}});
      rows.back().trials.resize(static_cast<std::size_t>(cell.trials));
    }
    const Index tasks = static_cast<Index>(wanted.size()) * cell.trials;
    const auto task = [&](Index job) {
      job_.throwIfStopped();
      const auto m = static_cast<std::size_t>(job / cell.trials);
      const auto trial = static_cast<int>(job % cell.trials);
      const int n = networkOfTrial(cell, trial);
      const Network& network = networks_[static_cast<std::size_t>(n)];
      const int place = trial - firstTrial(cell, n);
      const auto& bound = models[m * networks_.size() + static_cast<std::size_t>(n)];
      const auto& scores = baselines.at(bound->memory().encoding());
      rows[m].trials[static_cast<std::size_t>(trial)] =
          runTrial(cell, bound, trial, network.queries.col(place), network.targets[static_cast<std::size_t>(place)],
                   scores[static_cast<std::size_t>(trial)], {job_.stop, nullptr});
      job_.advance();
    };
    if (cell.timed) {
      warmUp(cell, models);
      for (Index i = 0; i < tasks; ++i) task(i);
    } else {
      parallelFor(tasks, task);
    }
    return rows;
  }

 private:
  /// One retrieval of every model in every network: what is built at the first is not of the times.
  void warmUp(const SweepSpec& cell, const std::vector<std::shared_ptr<const RetrievalModel>>& models) const {
    for (std::size_t i = 0; i < models.size(); ++i) {
      job_.throwIfStopped();
      const Network& network = networks_[i % networks_.size()];
      const int trial = firstTrial(cell, static_cast<int>(i % networks_.size()));
      (void)endOf(models[i], network.queries.col(0), network.targets.front(), trialRetrieval(cell, trial),
                  {job_.stop, nullptr});
    }
  }

  /// Patterns and targets anew when they are others than in the cell before, queries always.
  void prepareNetworks(const SweepSpec& cell) {
    const bool same =
        !networks_.empty() && cell.count == count_ && cell.dimension == dimension_ && cell.encoding == encoding_;
    if (!same) networks_.assign(static_cast<std::size_t>(cell.networks), {});
    count_ = cell.count;
    dimension_ = cell.dimension;
    encoding_ = cell.encoding;
    if (!same) {
      parallelFor(cell.networks, [&](Index number) {
        job_.throwIfStopped();
        Network& network = networks_[static_cast<std::size_t>(number)];
        network.patterns = makeNetwork(cell, source_, static_cast<int>(number));
        network.targets = trialTargets(cell, static_cast<int>(number));
        network.queries.resize(network.patterns.dataset->dimension(), static_cast<Index>(network.targets.size()));
      });
    }
    parallelFor(cell.trials, [&](Index trial) {
      job_.throwIfStopped();
      const int n = networkOfTrial(cell, static_cast<int>(trial));
      Network& network = networks_[static_cast<std::size_t>(n)];
      const Index place = trial - firstTrial(cell, n);
      network.queries.col(place) = trialQuery(cell, static_cast<int>(trial), *network.patterns.memories.begin()->second,
                                              network.targets[static_cast<std::size_t>(place)]);
    });
  }

  [[nodiscard]] std::map<Encoding, std::vector<SweepTrial>> runBaselines(const SweepSpec& cell,
                                                                         const std::vector<int>& wanted) const {
    std::map<Encoding, std::vector<SweepTrial>> baselines;
    for (const int index : wanted) {
      const Encoding encoding = encodingFor(model(cell.models[static_cast<std::size_t>(index)].id), cell.encoding);
      auto& scores = baselines[encoding];
      if (!scores.empty()) continue;
      scores.resize(static_cast<std::size_t>(cell.trials));
      parallelFor(cell.trials, [&](Index trial) {
        job_.throwIfStopped();
        const int n = networkOfTrial(cell, static_cast<int>(trial));
        const Network& network = networks_[static_cast<std::size_t>(n)];
        const Index place = trial - firstTrial(cell, n);
        scores[static_cast<std::size_t>(trial)] =
            scoreBaselines(cell, *network.patterns.memories.at(encoding), network.queries.col(place),
                           network.targets[static_cast<std::size_t>(place)]);
      });
    }
    return baselines;
  }

  /// wanted × networks.
  [[nodiscard]] std::vector<std::shared_ptr<const RetrievalModel>> bindModels(const SweepSpec& cell,
                                                                              const std::vector<int>& wanted) const {
    std::vector<std::shared_ptr<const RetrievalModel>> models(wanted.size() * networks_.size());
    parallelFor(static_cast<Index>(models.size()), [&](Index task) {
      job_.throwIfStopped();
      const auto slot = static_cast<std::size_t>(task);
      const ModelSpec& spec = cell.models[static_cast<std::size_t>(wanted[slot / networks_.size()])];
      const SweepNetwork& network = networks_[slot % networks_.size()].patterns;
      models[slot] = createModel(spec, network.memories.at(encodingFor(model(spec.id), cell.encoding)));
    });
    return models;
  }

  const SweepSpec& spec_;
  std::shared_ptr<const Dataset> source_;
  const JobContext& job_;
  std::vector<Network> networks_;
  Index count_ = 0;
  Index dimension_ = 0;
  Encoding encoding_ = Encoding::Raw;
};

}  // namespace

bool runSweep(const SweepSpec& spec, const std::shared_ptr<const Dataset>& source,
              const std::function<bool(Index cell, int model)>& skip, const std::function<void(SweepRow)>& onRow,
              const JobContext& job) {
  spec.validate(source.get());
  std::vector<std::pair<Index, std::vector<int>>> plan;
  std::int64_t rows = 0;
  for (Index cell = 0; cell < spec.cells(); ++cell) {
    std::vector<int> wanted;
    for (int index = 0; index < static_cast<int>(spec.models.size()); ++index) {
      if (!skip || !skip(cell, index)) wanted.push_back(index);
    }
    rows += static_cast<std::int64_t>(wanted.size());
    if (!wanted.empty()) plan.emplace_back(cell, std::move(wanted));
  }
  job.begin(rows * spec.trials);
  CellRunner runner(spec, source, job);
  try {
    for (const auto& [cell, wanted] : plan) {
      std::vector<SweepRow> finished;
      withThreads(job.threadLimit(), [&] { finished = runner.run(cell, wanted); });
      for (SweepRow& row : finished) onRow(std::move(row));
    }
  } catch (const Cancelled&) {
    return false;
  }
  return true;
}

}  // namespace hopscope
