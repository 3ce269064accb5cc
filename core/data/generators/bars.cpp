#include <boost/random/uniform_int_distribution.hpp>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "core/base/errors.h"
#include "core/base/random.h"
#include "core/data/generator.h"

namespace hopscope {

namespace {

constexpr int horizontal = 0;

Dataset generate(const ParameterValues& values, std::uint64_t seed) {
  const Index side = integerValue(values, "side");
  const Index count = integerValue(values, "count");
  // The empty and the full grid are left out: they are neither bars nor stripes.
  const std::uint64_t masks = (std::uint64_t{1} << static_cast<unsigned>(side)) - 2;
  if (static_cast<std::uint64_t>(count) > 2 * masks) {
    throwBadArgument("count", std::to_string(count),
                     "at most " + std::to_string(2 * masks) + " with side " + std::to_string(side));
  }
  Dataset dataset;
  dataset.shape = {side, side, 1};
  dataset.classNames = {"bars", "stripes"};
  dataset.patterns.resize(side * side, count);
  RandomEngine engine(seedFor(seed, streamId("bars")));
  boost::random::uniform_int_distribution<int> pickDirection(0, 1);
  boost::random::uniform_int_distribution<std::uint64_t> pickMask(1, masks);
  std::set<std::pair<int, std::uint64_t>> taken;
  for (Index column = 0; column < count; ++column) {
    std::pair<int, std::uint64_t> drawn;
    do {
      drawn.first = pickDirection(engine);
      drawn.second = pickMask(engine);
    } while (!taken.insert(drawn).second);
    dataset.labels.push_back(drawn.first);
    for (Index pixel = 0; pixel < side * side; ++pixel) {
      const Index line = drawn.first == horizontal ? pixel / side : pixel % side;
      dataset.patterns(pixel, column) = static_cast<float>(drawn.second >> static_cast<unsigned>(line) & 1U);
    }
  }
  return dataset;
}

}  // namespace

extern const GeneratorEntry bars_entry;
const GeneratorEntry bars_entry{
    .id = "bars",
    .title = "Bars and stripes",
    .summary =
        "Pictures of full horizontal bars or full vertical stripes, no two alike, drawn from all there are on the "
        "grid.",
    .parameters = {integerParameter("side", "n", "side", 8, 2, 32, "Rows and columns of the grid."),
                   integerParameter("count", "M", "patterns", 20, 1, 100000,
                                    "Number of patterns, at most 2(2\u207f \u2212 2).")},
    .generate = generate,
};

}  // namespace hopscope
