#include <bit>
#include <cstdint>
#include <string>

#include "core/base/errors.h"
#include "core/data/generator.h"
#include "core/data/layout.h"

namespace hopscope {

namespace {

std::vector<ParameterOption> powersOfTwo() {
  std::vector<ParameterOption> options;
  for (int power = 1; power <= 12; ++power) options.push_back({std::to_string(1 << power), std::to_string(1 << power)});
  return options;
}

Dataset generate(const ParameterValues& values, std::uint64_t) {
  const Index dimension = std::stoll(choiceValue(values, "dimension"));
  const Index count = integerValue(values, "count");
  const Index first = flagValue(values, "skip_constant") ? 1 : 0;
  if (first + count > dimension) {
    throwBadArgument("count", std::to_string(count),
                     "at most " + std::to_string(dimension - first) + " with dimension " + std::to_string(dimension));
  }
  Dataset dataset;
  dataset.shape = pictureShape(dimension);
  dataset.range = {-1.0F, 1.0F};
  dataset.patterns.resize(dimension, count);
  for (Index column = 0; column < count; ++column) {
    for (Index row = 0; row < dimension; ++row) {
      // Sylvester's matrix: H_ij = (−1)^(number of ones the binary i and j share).
      const auto shared = static_cast<std::uint64_t>(row & (column + first));
      dataset.patterns(row, column) = std::popcount(shared) % 2 == 0 ? 1.0F : -1.0F;
    }
  }
  return dataset;
}

}  // namespace

extern const GeneratorEntry hadamard_entry;
const GeneratorEntry hadamard_entry{
    .id = "hadamard",
    .title = "Hadamard rows",
    .summary =
        "Rows of Sylvester's Hadamard matrix: \u00b11 patterns, each exactly orthogonal to all others. The seed does "
        "not matter.",
    .parameters = {choiceParameter("dimension", "neurons", "64", powersOfTwo(),
                                   "Number of bits of a pattern, a power of two."),
                   integerParameter("count", "M", "patterns", 10, 1, 4096,
                                    "Number of patterns, at most as many as there are rows."),
                   flagParameter("skip_constant", "skip the constant row", true,
                                 "Leave out the first row, which is all +1.")},
    .generate = generate,
};

}  // namespace hopscope
