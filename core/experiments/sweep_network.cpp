#include "core/experiments/sweep_network.h"

#include <algorithm>

#include "core/data/generator.h"

namespace hopscope {

namespace {

constexpr std::uint64_t networkStream = streamId("network");
constexpr std::uint64_t networkTargetStream = streamId("target");

std::uint64_t networkSeed(const SweepSpec& spec, int network) {
  return seedFor(spec.seed, networkStream, static_cast<std::uint64_t>(network));
}

/// A generated set comes from the seed of the run, which a run on it must keep; any other leaves it to the network.
bool seedsItsData(const SweepSpec& spec) { return !spec.drawn() && parseGeneratedSource(spec.source).has_value(); }

ParameterValues drawnValues(const SweepSpec& cell) {
  return {{"dimension", static_cast<double>(cell.dimension)}, {"count", static_cast<double>(cell.count)}};
}

MemorySpec memorySpec(const SweepSpec& cell, int network) {
  MemorySpec spec;
  spec.encoding = cell.encoding;
  if (!cell.drawn()) {
    spec.count = cell.count;
    spec.order = networkSeed(cell, network);
  }
  return spec;
}

}  // namespace

int firstTrial(const SweepSpec& spec, int network) {
  return network * (spec.trials / spec.networks) + std::min(network, spec.trials % spec.networks);
}

int networkOfTrial(const SweepSpec& spec, int trial) {
  int network = 0;
  while (network + 1 < spec.networks && firstTrial(spec, network + 1) <= trial) ++network;
  return network;
}

SweepNetwork makeNetwork(const SweepSpec& cell, const std::shared_ptr<const Dataset>& source, int number) {
  SweepNetwork network;
  network.dataset = cell.drawn() ? generateDataset(cell.source, drawnValues(cell), networkSeed(cell, number)) : source;
  MemorySpec spec = memorySpec(cell, number);
  for (const ModelSpec& each : cell.models) {
    spec.encoding = encodingFor(model(each.id), cell.encoding);
    if (!network.memories.contains(spec.encoding)) {
      network.memories[spec.encoding] = Memory::create(network.dataset, spec);
    }
  }
  return network;
}

std::vector<Index> trialTargets(const SweepSpec& cell, int network) {
  const int trials = firstTrial(cell, network + 1) - firstTrial(cell, network);
  const Vector draws = uniformVector(trials, seedFor(networkSeed(cell, network), networkTargetStream));
  std::vector<Index> targets;
  for (int i = 0; i < trials; ++i) {
    targets.push_back(std::min(static_cast<Index>(draws[i] * static_cast<float>(cell.count)), cell.count - 1));
  }
  return targets;
}

RetrievalSpec trialRetrieval(const SweepSpec& cell, int trial) {
  RetrievalSpec retrieval = cell.retrieval;
  const int network = networkOfTrial(cell, trial);
  const bool master = seedsItsData(cell);
  retrieval.seed = master ? cell.seed : networkSeed(cell, network);
  retrieval.firstQuery = static_cast<std::uint64_t>(master ? trial : trial - firstTrial(cell, network));
  return retrieval;
}

Vector trialQuery(const SweepSpec& cell, int trial, const Memory& memory, Index target) {
  const RetrievalSpec retrieval = trialRetrieval(cell, trial);
  return corrupt(memory.images().col(target), cell.corruptions, {memory, target},
                 corruptionSeed(retrieval.seed, static_cast<Index>(retrieval.firstQuery)));
}

RunSpec trialRun(const SweepSpec& spec, Index cell, int model, int trial) {
  const SweepSpec point = spec.at(cell);
  const int network = networkOfTrial(point, trial);
  RunSpec run;
  run.source = point.drawn() ? generatedSource(generator(point.source), drawnValues(point)) : point.source;
  run.load = point.load;
  run.memory = memorySpec(point, network);
  run.target = trialTargets(point, network)[static_cast<std::size_t>(trial - firstTrial(point, network))];
  run.corruptions = point.corruptions;
  run.lanes = {point.models[static_cast<std::size_t>(model)]};
  run.retrieval = trialRetrieval(point, trial);
  return run;
}

}  // namespace hopscope
