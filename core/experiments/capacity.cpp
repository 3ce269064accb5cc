#include "core/experiments/capacity.h"

#include <algorithm>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/generator.h"
#include "core/metrics/metrics.h"
#include "core/metrics/nearest_memory.h"

namespace hopscope {

namespace {

constexpr std::uint64_t networkStream = streamId("network");
constexpr std::uint64_t targetStream = streamId("target");
constexpr std::uint64_t damageStream = streamId("corruption");
constexpr std::uint64_t dynamicsStream = streamId("dynamics");
constexpr int largestTrialCount = 1'000'000;

/// One choice of stored patterns with its queries, shared by all models of a count.
struct Network {
  std::shared_ptr<const Dataset> dataset;
  std::vector<Index> targets;  // one per trial
  Matrix queries;              // d × trials, damaged pixels
  std::uint64_t seed = 0;
};

struct Score {
  std::vector<float> values;
  int successes = 0;
};

struct BaselineCounts {
  int untouchedQuery = 0;
  int meanImage = 0;
  int nearestNeighbour = 0;
};

int trialsOf(const CapacitySpec& spec, int network) {
  return spec.trials / spec.networks + (network < spec.trials % spec.networks ? 1 : 0);
}

std::shared_ptr<const Dataset> choosePatterns(const CapacitySpec& spec, const std::shared_ptr<const Dataset>& source,
                                              Index count, std::uint64_t seed) {
  if (source == nullptr) {
    return generateDataset(
        "random", {{"dimension", static_cast<double>(spec.randomDimension)}, {"count", static_cast<double>(count)}},
        seed);
  }
  std::vector<Index> order = permutation(source->count(), seed);
  order.resize(static_cast<std::size_t>(count));
  return subset(*source, order);
}

Network makeNetwork(const CapacitySpec& spec, const std::shared_ptr<const Dataset>& source, Index count, int number,
                    const JobContext& job) {
  Network network;
  network.seed = seedFor(spec.seed, networkStream, static_cast<std::uint64_t>(number));
  network.dataset = choosePatterns(spec, source, count, network.seed);
  const auto memory = Memory::create(network.dataset, {.encoding = Encoding::Raw});
  const int trials = trialsOf(spec, number);
  const Vector draws = uniformVector(trials, seedFor(network.seed, targetStream));
  network.queries.resize(memory->dimension(), trials);
  for (int trial = 0; trial < trials; ++trial) {
    job.throwIfStopped();
    const auto target = static_cast<Index>(draws[trial] * static_cast<float>(count));
    network.targets.push_back(std::min(target, count - 1));
    network.queries.col(trial) =
        corrupt(memory->images().col(network.targets.back()), spec.corruptions, {*memory, network.targets.back()},
                seedFor(network.seed, damageStream, static_cast<std::uint64_t>(trial)));
  }
  return network;
}

class Judge {
 public:
  Judge(const CapacitySpec& spec, const Memory& memory)
      : metric_(metric(spec.metric)), limit_(spec.criterion()), memory_(memory) {}

  [[nodiscard]] double score(const ConstVectorRef& state, const ConstVectorRef& pixels, Index target) const {
    const bool identified = metric_.id == "identified" && nearestMemory(memory_, state) == target;
    return metric_.score({state, memory_.patterns().col(target), pixels, memory_.images().col(target),
                          memory_.dataset().range, identified});
  }
  [[nodiscard]] double scoreOfPixels(const ConstVectorRef& pixels, Index target) const {
    return score(memory_.encodePixels(pixels), pixels, target);
  }
  [[nodiscard]] bool passes(double score) const { return metric_.passes(score, limit_); }
  [[nodiscard]] bool needsPixels() const { return metric_.needsPixels; }

 private:
  const MetricInfo& metric_;
  double limit_;
  const Memory& memory_;
};

/// The picture of a final state: read out with the weights of the update that made it, where there are weights. A
/// damped update leaves some of every earlier state, of which only the state itself tells.
Vector finalPixels(const RetrievalModel& model, const BatchRetrieval& batch, double damping, Index trial) {
  if (damping == 1.0 && batch.steps[static_cast<std::size_t>(trial)] > 0) {
    const Association association = model.associate(
        batch.previous.col(trial), batch.stepOf(trial, batch.steps[static_cast<std::size_t>(trial)] - 1));
    if (association.weights.size() > 0) return model.memory().blend(association.weights);
  }
  return model.memory().decodeState(batch.states.col(trial));
}

Score scoreModel(const CapacitySpec& spec, const ModelSpec& wanted, const Network& network, const JobContext& job) {
  const Encoding encoding = encodingFor(model(wanted.id), spec.encoding);
  const auto memory = Memory::create(network.dataset, {.encoding = encoding});
  const auto retrieval = createModel(wanted, memory);
  RetrievalSpec dynamics = spec.retrieval;
  dynamics.seed = seedFor(network.seed, dynamicsStream);
  const Matrix states = memory->encodePixels(ConstMatrixRef(network.queries));
  const BatchRetrieval batch = retrieveBatch(*retrieval, states, network.targets, dynamics, false, {job.stop, nullptr});
  const Judge judge(spec, *memory);
  Score result;
  for (Index trial = 0; trial < batch.states.cols(); ++trial) {
    job.throwIfStopped();
    const Vector pixels =
        judge.needsPixels() ? finalPixels(*retrieval, batch, dynamics.damping, trial) : network.queries.col(trial);
    const double value = judge.score(batch.states.col(trial), pixels, network.targets[static_cast<std::size_t>(trial)]);
    result.values.push_back(static_cast<float>(value));
    if (judge.passes(value)) ++result.successes;
  }
  job.advance(batch.states.cols());
  return result;
}

BaselineCounts scoreBaselines(const CapacitySpec& spec, Encoding encoding, const Network& network,
                              const JobContext& job) {
  const auto memory = Memory::create(network.dataset, {.encoding = encoding});
  const Judge judge(spec, *memory);
  BaselineCounts counts;
  for (Index trial = 0; trial < network.queries.cols(); ++trial) {
    job.throwIfStopped();
    const Index target = network.targets[static_cast<std::size_t>(trial)];
    const auto query = network.queries.col(trial);
    const Vector state = memory->encodePixels(ConstVectorRef(query));
    Index nearest = 0;
    (memory->patterns().transpose() * state).maxCoeff(&nearest);
    counts.untouchedQuery += judge.passes(judge.score(state, query, target)) ? 1 : 0;
    counts.meanImage += judge.passes(judge.scoreOfPixels(memory->meanImage(), target)) ? 1 : 0;
    counts.nearestNeighbour += judge.passes(judge.scoreOfPixels(memory->images().col(nearest), target)) ? 1 : 0;
  }
  return counts;
}

/// All models of one count; rows in the order of `wanted` (model indices).
std::vector<CapacityRow> runCount(const CapacitySpec& spec, const std::shared_ptr<const Dataset>& source, Index count,
                                  const std::vector<int>& wanted, const JobContext& job) {
  const auto networks = static_cast<std::size_t>(spec.networks);
  std::vector<Network> network(networks);
  parallelFor(spec.networks, [&](Index number) {
    job.throwIfStopped();
    network[static_cast<std::size_t>(number)] = makeNetwork(spec, source, count, static_cast<int>(number), job);
  });

  std::vector<Encoding> used;
  for (const int index : wanted) {
    const Encoding encoding = encodingFor(model(spec.models[static_cast<std::size_t>(index)].id), spec.encoding);
    if (std::ranges::find(used, encoding) == used.end()) used.push_back(encoding);
  }
  std::vector<Score> scores(wanted.size() * networks);
  std::vector<BaselineCounts> baselines(used.size() * networks);
  parallelFor(static_cast<Index>(scores.size() + baselines.size()), [&](Index task) {
    job.throwIfStopped();
    const auto slot = static_cast<std::size_t>(task);
    if (slot < scores.size()) {
      const auto& wantedModel = spec.models[static_cast<std::size_t>(wanted[slot / networks])];
      scores[slot] = scoreModel(spec, wantedModel, network[slot % networks], job);
    } else {
      const std::size_t rest = slot - scores.size();
      baselines[rest] = scoreBaselines(spec, used[rest / networks], network[rest % networks], job);
    }
  });

  std::vector<CapacityRow> rows;
  for (std::size_t m = 0; m < wanted.size(); ++m) {
    CapacityRow row;
    row.model = wanted[m];
    row.count = count;
    row.dimension = network.front().dataset->dimension();
    const Encoding encoding = encodingFor(model(spec.models[static_cast<std::size_t>(row.model)].id), spec.encoding);
    const auto e = static_cast<std::size_t>(std::ranges::find(used, encoding) - used.begin());
    for (std::size_t n = 0; n < networks; ++n) {
      const Score& score = scores[m * networks + n];
      row.scores.insert(row.scores.end(), score.values.begin(), score.values.end());
      row.successes += score.successes;
      const BaselineCounts& baseline = baselines[e * networks + n];
      row.untouchedQuery += baseline.untouchedQuery;
      row.meanImage += baseline.meanImage;
      row.nearestNeighbour += baseline.nearestNeighbour;
    }
    row.trials = static_cast<int>(row.scores.size());
    row.interval = wilsonInterval(row.successes, row.trials);
    double sum = 0.0;
    for (const float score : row.scores) sum += static_cast<double>(score);
    row.meanScore = sum / row.trials;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

double CapacitySpec::criterion() const { return threshold.value_or(hopscope::metric(metric).threshold); }

void CapacitySpec::validate(const Dataset* source) const {
  if (models.empty()) throwBadArgument("models", "none", "at least one");
  std::vector<ModelSpec> seen;
  for (const ModelSpec& wanted : models) {
    ModelSpec whole{wanted.id, resolve(model(wanted.id).parameters, wanted.values)};
    if (std::ranges::find(seen, whole) != seen.end()) {
      throwBadArgument("models", wanted.id + " twice with the same parameters", "different from each other");
    }
    seen.push_back(std::move(whole));
  }
  (void)hopscope::metric(metric);
  for (const CorruptionSpec& corruption : corruptions) corruption.validate();
  retrieval.validate();
  if (trials < 1 || trials > largestTrialCount) {
    throwBadArgument("trials", std::to_string(trials), "from 1 to " + std::to_string(largestTrialCount));
  }
  if (networks < 1 || networks > trials) {
    throwBadArgument("networks", std::to_string(networks), "from 1 to the number of trials, " + std::to_string(trials));
  }
  if (counts.empty()) throwBadArgument("counts", "none", "at least one");
  if (source == nullptr && randomDimension < 1) {
    throwBadArgument("dimension", std::to_string(randomDimension), "at least 1 for random patterns");
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Index count = counts[i];
    if (count < 1) throwBadArgument("counts", std::to_string(count), "at least 1");
    if (i > 0 && count <= counts[i - 1]) {
      throwBadArgument("counts", std::to_string(counts[i - 1]) + ", " + std::to_string(count), "in rising order");
    }
    if (source != nullptr && count > source->count()) {
      throwBadArgument("counts", std::to_string(count),
                       "at most " + std::to_string(source->count()) + ", the patterns of " + source->name);
    }
  }
}

bool runCapacity(const CapacitySpec& spec, const std::shared_ptr<const Dataset>& source,
                 const std::function<bool(int model, Index count)>& skip, const std::function<void(CapacityRow)>& onRow,
                 const JobContext& job) {
  spec.validate(source.get());
  std::vector<std::pair<Index, std::vector<int>>> plan;
  std::int64_t points = 0;
  for (const Index count : spec.counts) {
    std::vector<int> wanted;
    for (int index = 0; index < static_cast<int>(spec.models.size()); ++index) {
      if (!skip || !skip(index, count)) wanted.push_back(index);
    }
    points += static_cast<std::int64_t>(wanted.size());
    if (!wanted.empty()) plan.emplace_back(count, std::move(wanted));
  }
  job.begin(points * spec.trials);
  try {
    for (const auto& [count, wanted] : plan) {
      for (CapacityRow& row : runCount(spec, source, count, wanted, job)) onRow(std::move(row));
    }
  } catch (const Cancelled&) {
    return false;
  }
  return true;
}

}  // namespace hopscope
