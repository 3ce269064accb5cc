// Stores the patterns of a file (or random ones), damages one of them and gets it back.
//   retrieve [pictures/ | digits.npy | train-images-idx3-ubyte.gz | table.csv]
#include <hopscope/corruption/corruption.h>
#include <hopscope/data/format.h>
#include <hopscope/data/generator.h>
#include <hopscope/dynamics/retrieval.h>

#include <cstdio>
#include <exception>

int main(int argc, char** argv) try {
  // Load: whatever holds patterns becomes a Dataset, one pattern a column.
  const auto dataset = argc > 1 ? hopscope::loadPath(argv[1])
                                : hopscope::generateDataset("random", {{"dimension", 100.0}, {"count", 10.0}}, 1);

  // Store: a Memory holds the encoded patterns and never changes.
  const auto memory = hopscope::Memory::create(dataset, {.encoding = hopscope::Encoding::UnitNorm});
  const auto model = hopscope::createModel({"softmax", {{"beta", 32.0}}}, memory);

  // Damage the first pattern: a tenth of its values is flipped, the same ones for the same seed.
  const hopscope::CorruptionSpec damage{.id = "bit_flip", .level = 0.1};
  const hopscope::Index target = 0;
  const hopscope::Vector query = hopscope::corrupt(memory->images().col(target), {&damage, 1}, {*memory, target}, 42);

  // Retrieve: the whole history of the query, and what became of it.
  const hopscope::RetrievalTrace trace = hopscope::retrieve(model, query, target, {});
  std::printf("%s after %d steps\n", trace.outcome().text().c_str(), trace.steps());
  return trace.outcome().regime == hopscope::Regime::SingleMemory ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
