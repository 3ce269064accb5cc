#include "core/dynamics/run.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/errors.h"
#include "core/base/large_matrix.h"
#include "core/data/generator.h"
#include "core/metrics/metrics.h"

namespace hopscope {

namespace {

/// The added pictures that fit the patterns of a data set.
std::vector<std::shared_ptr<const PaintLayer>> fitting(const RunSpec& spec, const Dataset& dataset) {
  auto added = spec.added;
  std::erase_if(added, [&](const auto& picture) {
    return picture == nullptr || static_cast<Index>(picture->size()) != dataset.dimension();
  });
  return added;
}

/// The chosen patterns with the added ones behind them.
std::shared_ptr<const Dataset> extended(const Memory& chosen,
                                        const std::vector<std::shared_ptr<const PaintLayer>>& added) {
  const Dataset& data = chosen.dataset();
  const Index count = chosen.count();
  Dataset stored{.name = data.name, .source = data.source, .licence = data.licence, .credit = data.credit};
  stored.shape = data.shape;
  stored.range = data.range;
  stored.classNames = data.classNames;
  resizeLarge(stored.patterns, data.dimension(), count + static_cast<Index>(added.size()));
  stored.patterns.leftCols(count) = chosen.images();
  for (Index i = 0; i < count; ++i) {
    if (!data.labels.empty()) stored.labels.push_back(chosen.label(i));
    stored.patternNames.push_back(chosen.describe(i));
  }
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (!data.labels.empty()) stored.labels.push_back(-1);
    stored.patternNames.push_back("kept " + std::to_string(i + 1));
    stored.patterns.col(count + static_cast<Index>(i)) = Eigen::Map<const Vector>(added[i]->data(), data.dimension());
  }
  return finished(std::move(stored));
}

std::shared_ptr<const Dataset> takeStored(const Run& run, const Run* previous) {
  const auto added = fitting(run.spec, *run.dataset);
  if (added.empty()) return run.dataset;
  MemorySpec spec = run.spec.memory;
  spec.encoding = Encoding::Raw;
  if (previous != nullptr && previous->dataset == run.dataset && fitting(previous->spec, *run.dataset) == added) {
    MemorySpec before = previous->spec.memory;
    before.encoding = Encoding::Raw;
    if (before == spec) return previous->stored;
  }
  return extended(*Memory::create(run.dataset, spec), added);
}

std::shared_ptr<const Memory> takeMemory(const Run& run, const Run* previous, Encoding encoding) {
  MemorySpec spec = run.stored == run.dataset ? run.spec.memory : MemorySpec{};
  spec.encoding = encoding;
  if (previous != nullptr && previous->stored == run.stored) {
    for (const auto& [known, memory] : previous->memories) {
      if (memory->spec() == spec) return memory;
    }
  }
  return Memory::create(run.stored, spec);
}

Baselines measureBaselines(const Run& run) {
  const Memory& memory = run.memory();
  const ConstVectorRef target = memory.images().col(run.spec.target);
  const Vector state = memory.encodePixels(ConstVectorRef(run.query));
  Baselines baselines;
  (memory.patterns().transpose() * state).maxCoeff(&baselines.nearest);
  baselines.untouchedQuery = meanAbsoluteError(run.query, target);
  baselines.meanImage = meanAbsoluteError(memory.meanImage(), target);
  baselines.nearestNeighbour = meanAbsoluteError(memory.images().col(baselines.nearest), target);
  return baselines;
}

std::shared_ptr<const RetrievalTrace> computeLane(const Run& run, std::size_t lane, const Run* previous,
                                                  const JobContext& job) {
  const ModelSpec& wanted = run.spec.lanes[lane];
  const ModelEntry& entry = model(wanted.id);
  const auto& memory = run.memories.at(encodingFor(entry, run.spec.memory.encoding));
  const ParameterValues values = resolve(entry.parameters, wanted.values);
  std::shared_ptr<const RetrievalModel> bound;
  if (previous != nullptr) {
    for (const auto& trace : previous->traces) {
      if (&trace->model->entry() != &entry || trace->model->parameters() != values) continue;
      if (trace->model->sharedMemory() != memory) continue;
      if (trace->spec == run.spec.retrieval && trace->target == run.spec.target && trace->pixels.col(0) == run.query) {
        return trace;
      }
      bound = trace->model;
    }
  }
  if (bound == nullptr) bound = createModel(wanted, memory);
  auto trace = std::make_shared<RetrievalTrace>(retrieve(bound, run.query, run.spec.target, run.spec.retrieval, job));
  if (trace->termination == Termination::Cancelled) throw Cancelled();
  return trace;
}

/// The lane of an earlier computation of the same fork of the same parent; null when there is none.
std::shared_ptr<const RetrievalTrace> knownFork(const Run* previous, const ForkSpec& fork,
                                                const std::shared_ptr<const RetrievalTrace>& parent) {
  if (previous == nullptr) return nullptr;
  for (std::size_t i = 0; i < previous->forks.size(); ++i) {
    const ForkSpec& known = previous->spec.forks[i];
    const auto& parents =
        known.parent < 0 ? previous->traces : previous->forks[static_cast<std::size_t>(known.parent)]->traces;
    for (std::size_t lane = 0; lane < parents.size(); ++lane) {
      if (parents[lane] != parent || known.step != fork.step || known.corruptions != fork.corruptions) continue;
      if (samePaint(known.paint, fork.paint)) return previous->forks[i]->traces[lane];
    }
  }
  return nullptr;
}

/// The same data, query and baselines; each lane continued from its own state.
std::shared_ptr<const Run> computeFork(const Run& run, const ForkSpec& fork, const Run* previous,
                                       const JobContext& job) {
  const Run& parent = fork.parent < 0 ? run : *run.forks[static_cast<std::size_t>(fork.parent)];
  auto forked = std::make_shared<Run>(run);
  forked->forks.clear();
  forked->traces.clear();
  for (const auto& trace : parent.traces) {
    auto continued = knownFork(previous, fork, trace);
    if (continued == nullptr) continued = std::make_shared<const RetrievalTrace>(retrieveFork(*trace, fork, job));
    if (continued->termination == Termination::Cancelled) throw Cancelled();
    forked->traces.push_back(std::move(continued));
  }
  return forked;
}

PinnedRun computePinned(const PinnedSpec& pinned, const std::shared_ptr<const Run>& beside,
                        const DatasetLibrary& library, const JobContext& job) {
  try {
    auto run = computeRun(pinned.run, library, beside, job);
    if (pinned.dataHash && *pinned.dataHash != run->dataset->hash) {
      return {nullptr, pinned.run.source + ": does not hold the data of this run any more"};
    }
    if (pinned.fork >= 0) run = run->forks.at(static_cast<std::size_t>(pinned.fork));
    return {std::move(run), {}};
  } catch (const Cancelled&) {
    throw;
  } catch (const std::exception& error) {
    return {nullptr, error.what()};
  }
}

/// The kept runs, as far as `previous` has not computed them.
std::vector<PinnedRun> takePinned(const std::shared_ptr<const Run>& run, const Run* previous,
                                  const DatasetLibrary& library, const JobContext& job) {
  std::vector<PinnedRun> pinned;
  for (const auto& spec : run->spec.pinned) {
    std::size_t place = 0;
    if (previous != nullptr) {
      const auto& known = previous->spec.pinned;
      place = static_cast<std::size_t>(std::ranges::find(known, spec) - known.begin());
    }
    const bool known = previous != nullptr && place < previous->pinned.size();
    pinned.push_back(known ? previous->pinned[place] : computePinned(*spec, run, library, job));
  }
  return pinned;
}

Index clampedColumn(const RetrievalTrace& trace, int step) { return std::clamp(step, 0, trace.steps()); }

}  // namespace

bool RunSpec::samePaint(const RunSpec& other) const { return hopscope::samePaint(paint, other.paint); }

bool RunSpec::sameData(const RunSpec& other) const {
  return source == other.source && load == other.load &&
         (!parseGeneratedSource(source) || retrieval.seed == other.retrieval.seed);
}

Index Run::addedCount() const { return static_cast<Index>(fitting(spec, *dataset).size()); }

int Run::steps() const {
  int steps = 0;
  for (const auto& trace : traces) steps = std::max(steps, trace->steps());
  return steps;
}

double Run::error(std::size_t lane, int step) const {
  const RetrievalTrace& trace = *traces[lane];
  return meanAbsoluteError(trace.pixels.col(clampedColumn(trace, step)), memory().images().col(spec.target));
}

double Run::overlap(std::size_t lane, int step) const {
  const RetrievalTrace& trace = *traces[lane];
  return cosine(trace.states.col(clampedColumn(trace, step)), trace.model->memory().patterns().col(spec.target));
}

std::shared_ptr<const Run> computeRun(const RunSpec& spec, const DatasetLibrary& library,
                                      const std::shared_ptr<const Run>& previous, const JobContext& job) {
  if (spec.lanes.empty()) throwBadArgument("lanes", "0", "at least one model");
  validate(spec.forks);
  auto run = std::make_shared<Run>();
  run->spec = spec;
  run->dataset = previous != nullptr && spec.sameData(previous->spec)
                     ? previous->dataset
                     : library.load(spec.source, spec.load, spec.retrieval.seed, job);
  // A smaller data set than the one before holds what it has.
  if (const Index most = spec.memory.available(*run->dataset); most > 0) {
    run->spec.memory.count = std::min(spec.memory.count, most);
  }
  run->stored = takeStored(*run, previous.get());
  run->memories[spec.memory.encoding] = takeMemory(*run, previous.get(), spec.memory.encoding);
  for (const ModelSpec& lane : spec.lanes) {
    const Encoding encoding = encodingFor(model(lane.id), spec.memory.encoding);
    if (!run->memories.contains(encoding)) run->memories[encoding] = takeMemory(*run, previous.get(), encoding);
  }
  job.throwIfStopped();

  const Memory& memory = run->memory();
  run->spec.target = std::clamp<Index>(spec.target, 0, memory.count() - 1);
  run->corrupted = corrupt(memory.images().col(run->spec.target), spec.corruptions, {memory, run->spec.target},
                           corruptionSeed(spec.retrieval.seed, static_cast<Index>(spec.retrieval.firstQuery)));
  run->query = run->corrupted;
  applyPaint(run->query, spec.paint);
  run->baselines = measureBaselines(*run);
  for (std::size_t lane = 0; lane < spec.lanes.size(); ++lane) {
    run->traces.push_back(computeLane(*run, lane, previous.get(), job));
  }
  for (const ForkSpec& fork : spec.forks) run->forks.push_back(computeFork(*run, fork, previous.get(), job));
  run->pinned = takePinned(run, previous.get(), library, job);
  return run;
}

}  // namespace hopscope
