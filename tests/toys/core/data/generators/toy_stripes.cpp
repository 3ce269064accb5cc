#include <boost/random/uniform_int_distribution.hpp>

#include "core/base/random.h"
#include "core/data/generator.h"
#include "core/data/layout.h"

namespace hopscope {

namespace {

/// Stripes at most half as wide as the picture, so that each has both colours.
Dataset generate(const ParameterValues& values, std::uint64_t seed) {
  const Index side = integerValue(values, "side");
  const Index count = integerValue(values, "count");
  checkedValues("toy_stripes", "", {side, side, count});
  Dataset dataset;
  dataset.shape = {side, side, 1};
  dataset.patterns.resize(side * side, count);
  for (Index i = 0; i < count; ++i) {
    RandomEngine engine(seedFor(seed, streamId("toy_stripes"), static_cast<std::uint64_t>(i)));
    const Index width = boost::random::uniform_int_distribution<Index>(1, side / 2)(engine);
    const Index start = boost::random::uniform_int_distribution<Index>(0, 2 * width - 1)(engine);
    for (Index pixel = 0; pixel < side * side; ++pixel) {
      const Index stripe = (pixel % side + start) / width;
      dataset.patterns(pixel, i) = stripe % 2 == 0 ? 1.0F : 0.0F;
    }
  }
  return dataset;
}

}  // namespace

extern const GeneratorEntry toy_stripes_entry;
const GeneratorEntry toy_stripes_entry{
    .id = "toy_stripes",
    .title = "Toy: stripes",
    .summary = "Upright stripes of one width in each picture.",
    .parameters = {integerParameter("side", "n", "side", 8, 2, 64, "Rows and columns of a picture."),
                   integerParameter("count", "M", "patterns", 20, 1, 100000, "Number of pictures.")},
    .generate = generate,
};

}  // namespace hopscope
