// A program of another project: stores random patterns, damages one and gets it back through the installed engine.
#include <cstdio>

#include "core/corruption/corruption.h"
#include "core/data/generator.h"
#include "core/dynamics/retrieval.h"
#include "core/memory/memory.h"
#include "core/models/model.h"

int main() {
  const auto dataset = hopscope::generateDataset("random", {{"dimension", 100.0}, {"count", 10.0}}, 1);
  const auto memory = hopscope::Memory::create(dataset, {.encoding = hopscope::Encoding::UnitNorm});
  const auto model = hopscope::createModel({"softmax", {{"beta", 32.0}}}, memory);
  const hopscope::CorruptionSpec damage{.id = "bit_flip", .level = 0.1};
  const hopscope::Vector query = hopscope::corrupt(memory->images().col(3), {&damage, 1}, {*memory, 3}, 42);
  const hopscope::RetrievalTrace trace = hopscope::retrieve(model, query, 3, {});
  std::printf("%s\n", trace.outcome().text().c_str());
  const bool recalled = trace.outcome().regime == hopscope::Regime::SingleMemory;
  return recalled ? 0 : 1;
}
