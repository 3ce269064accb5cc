#include "app/cli/bench_cases.h"

#include <algorithm>
#include <utility>

namespace hopscope::cli {

namespace {

std::string sphere(Index dimension, Index count) {
  return "sphere:dimension=" + std::to_string(dimension) + ":count=" + std::to_string(count);
}

std::string random(Index dimension, Index count) {
  return "random:dimension=" + std::to_string(dimension) + ":count=" + std::to_string(count);
}

/// A network is small enough for its couplings to be built in a moment.
Index networkSize(Index dimension) { return std::min<Index>(2000, 4 * dimension); }

using Memory = BenchVariant::Memory;

/// Where nothing is said: one and many queries against many patterns, or a network at a low load.
std::vector<BenchVariant> variantsOf(const ModelEntry& entry) {
  if (!entry.bench.empty()) return entry.bench;
  if (entry.domain == StateDomain::Real) return {BenchVariant{}};
  return {BenchVariant{.memory = Memory::LowLoad, .queries = {1}}};
}

/// Low temperatures, unless the variant says otherwise, so that a memory comes back.
ParameterValues valuesOf(const ModelEntry& entry, const BenchVariant& variant) {
  ParameterValues values = variant.values;
  const ParameterSpec* beta = parameterOf(entry.parameters, ParameterRole::InverseTemperature);
  if (beta != nullptr) values.try_emplace(beta->id, 16.0);
  return values;
}

/// Sources of the patterns, and how many each has.
struct Source {
  std::string text;
  Index count;
  std::string suffix;
};
std::vector<Source> sourcesOf(Memory memory, Index memories, Index dimension) {
  const Index neurons = networkSize(dimension);
  const std::string network = "_N" + std::to_string(neurons);
  const Index few = std::min<Index>(1000, memories);
  switch (memory) {
    case Memory::Sphere:
      return {{sphere(dimension, memories), memories, ""}};
    case Memory::SphereTwoSizes:
      if (few == memories) return {{sphere(dimension, memories), memories, ""}};
      return {{sphere(dimension, few), few, ""}, {sphere(dimension, memories), memories, ""}};
    case Memory::BipolarBytes:
      return {{random(dimension, memories), memories, ""}};
    case Memory::LowLoad:
      return {{random(neurons, neurons / 10), neurons / 10, network}};
    case Memory::FullLoad:
      return {{random(neurons, neurons), neurons, network}};
    case Memory::SmallNetwork:
      return {{random(512, std::min<Index>(5000, memories)), std::min<Index>(5000, memories), "_N512"}};
  }
  return {};
}

}  // namespace

std::vector<BenchCase> benchCases(const ModelEntry& entry, Index memories, Index dimension) {
  std::vector<BenchCase> cases;
  for (const BenchVariant& variant : variantsOf(entry)) {
    for (const Source& source : sourcesOf(variant.memory, memories, dimension)) {
      for (const Index queries : variant.queries) {
        cases.push_back({entry.id + variant.suffix + source.suffix + "/M" + std::to_string(source.count) + "/B" +
                             std::to_string(queries),
                         {entry.id, valuesOf(entry, variant)},
                         source.text,
                         queries});
      }
    }
  }
  return cases;
}

std::vector<BenchCase> benchCases(Index memories, Index dimension) {
  std::vector<BenchCase> cases;
  for (const ModelEntry* entry : models()) {
    for (BenchCase& each : benchCases(*entry, memories, dimension)) cases.push_back(std::move(each));
  }
  return cases;
}

}  // namespace hopscope::cli
