#include "core/experiments/run_sweep.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/experiments/sweep_network.h"
#include "core/experiments/trial_batch.h"

namespace hopscope {

namespace {

/// A network with its queries, and what the baselines score on them. Kept while only other things than the stored
/// patterns change from cell to cell.
struct Network {
  SweepNetwork patterns;
  std::vector<Index> targets;
  Matrix queries;  // d × trials of this network, pixels
};

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
    std::vector<std::function<void()>> tasks;
    for (std::size_t m = 0; m < wanted.size(); ++m) {
      for (std::size_t n = 0; n < networks_.size(); ++n) {
        const auto& bound = models[m * networks_.size() + n];
        for (const TrialBatch& batch : batches(cell, n)) {
          tasks.emplace_back([&, m, batch] {
            const std::span<const SweepTrial> scores(baselines.at(bound->memory().encoding()));
            const auto place = static_cast<std::size_t>(batch.first);
            const auto size = static_cast<std::size_t>(batch.size());
            const auto trials = std::span(rows[m].trials).subspan(place, size);
            std::ranges::copy(scores.subspan(place, size), trials.begin());
            runTrials(cell, bound, batch, trials, job_);
          });
        }
      }
    }
    if (cell.timed) warmUp(cell, models);
    each(cell, tasks);
    return rows;
  }

 private:
  /// The trials of one network that are run together.
  [[nodiscard]] std::vector<TrialBatch> batches(const SweepSpec& cell, std::size_t n) const {
    const Network& network = networks_[n];
    const TrialBatch all{firstTrial(cell, static_cast<int>(n)), network.queries, network.targets};
    const Index width = cell.timed ? 1 : trialsTogether(network.queries.rows());
    std::vector<TrialBatch> batches;
    for (Index first = 0; first < all.size(); first += width) {
      batches.push_back(all.slice(first, std::min(width, all.size() - first)));
    }
    return batches;
  }

  /// Batches of a small network side by side; those of a large one, which use all threads and much memory themselves,
  /// and timed trials one after the other.
  void each(const SweepSpec& cell, const std::vector<std::function<void()>>& tasks) const {
    constexpr Index largeNetwork = Index{1} << 20;
    const auto run = [&](Index task) {
      job_.throwIfStopped();
      tasks[static_cast<std::size_t>(task)]();
    };
    const auto count = static_cast<Index>(tasks.size());
    if (cell.timed || cell.count * networks_.front().queries.rows() >= largeNetwork) {
      for (Index task = 0; task < count; ++task) run(task);
    } else {
      parallelFor(count, run);
    }
  }

  /// One retrieval of every model in every network: what is built at the first is not of the times.
  void warmUp(const SweepSpec& cell, const std::vector<std::shared_ptr<const RetrievalModel>>& models) const {
    for (std::size_t i = 0; i < models.size(); ++i) {
      job_.throwIfStopped();
      const std::size_t n = i % networks_.size();
      std::vector<SweepTrial> unused(1);
      runTrials(cell, models[i], batches(cell, n).front(), unused, {job_.stop, nullptr});
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
      std::vector<std::function<void()>> tasks;
      for (std::size_t n = 0; n < networks_.size(); ++n) {
        const Memory& memory = *networks_[n].patterns.memories.at(encoding);
        for (const TrialBatch& batch : batches(cell, n)) {
          tasks.emplace_back([&, batch] {
            std::ranges::copy(scoreBaselines(cell, memory, batch, job_), scores.begin() + batch.first);
          });
        }
      }
      each(cell, tasks);
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
    for (const auto& cell : plan) {
      std::vector<SweepRow> finished;
      withThreads(job.threadLimit(), [&] { finished = runner.run(cell.first, cell.second); });
      for (SweepRow& row : finished) onRow(std::move(row));
    }
  } catch (const Cancelled&) {
    return false;
  }
  return true;
}

}  // namespace hopscope
