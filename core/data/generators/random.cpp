#include "core/base/random.h"

#include <cmath>

#include "core/base/large_matrix.h"
#include "core/data/generator.h"
#include "core/data/layout.h"

namespace hopscope {

namespace {

Dataset generate(const ParameterValues& values, std::uint64_t seed) {
  const Index dimension = integerValue(values, "dimension");
  const Index count = integerValue(values, "count");
  // Every bit agrees with a common prototype with probability (1 + √c)/2, so two patterns have expected overlap √c ·
  // √c.
  const auto agree = static_cast<float>(0.5 * (1.0 + std::sqrt(realValue(values, "correlation"))));
  checkedValues("random", "", {dimension, count});

  Dataset dataset;
  dataset.shape = pictureShape(dimension);
  dataset.range = {-1.0F, 1.0F};
  resizeLarge(dataset.patterns, dimension, count);
  const Vector prototype = uniformVector(dimension, seedFor(seed, streamId("prototype")));
  for (Index column = 0; column < count; ++column) {
    const Vector draw =
        uniformVector(dimension, seedFor(seed, streamId("pattern"), static_cast<std::uint64_t>(column)));
    for (Index row = 0; row < dimension; ++row) {
      const float sign = prototype[row] < 0.5F ? -1.0F : 1.0F;
      dataset.patterns(row, column) = draw[row] < agree ? sign : -sign;
    }
  }
  return dataset;
}

}  // namespace

extern const GeneratorEntry random_entry;
const GeneratorEntry random_entry{
    .id = "random",
    .title = "Random \u00b11 patterns",
    .summary =
        "Independent fair bits, or bits that lean to a common prototype so that any two patterns have the chosen "
        "expected overlap.",
    .parameters = {integerParameter("dimension", "d", "neurons", 100, 1, 65536, "Number of bits of a pattern."),
                   integerParameter("count", "M", "patterns", 20, 1, 1000000, "Number of patterns."),
                   realParameter("correlation", "c", "correlation", 0.0, 0.0, 1.0,
                                 "Expected overlap \u03be\u00b7\u03be\u2032/d of two patterns.")},
    .generate = generate,
};

}  // namespace hopscope
