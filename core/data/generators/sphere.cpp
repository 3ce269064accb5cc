#include "core/base/large_matrix.h"
#include "core/base/random.h"
#include "core/data/generator.h"
#include "core/data/layout.h"

namespace hopscope {

namespace {

Dataset generate(const ParameterValues& values, std::uint64_t seed) {
  const Index dimension = integerValue(values, "dimension");
  const Index count = integerValue(values, "count");
  checkedValues("sphere", "", {dimension, count});
  Dataset dataset;
  dataset.shape = pictureShape(dimension);
  dataset.range = {-1.0F, 1.0F};
  resizeLarge(dataset.patterns, dimension, count);
  for (Index i = 0; i < count; ++i) {
    const Vector draw = normalVector(dimension, seedFor(seed, streamId("pattern"), static_cast<std::uint64_t>(i)));
    dataset.patterns.col(i) = (draw.cast<double>() / draw.cast<double>().norm()).cast<float>();
  }
  return dataset;
}

}  // namespace

extern const GeneratorEntry sphere_entry;
const GeneratorEntry sphere_entry{
    .id = "sphere",
    .title = "Points on a sphere",
    .summary = "Independent points, uniform on the unit sphere (Gaussian vectors scaled to length 1).",
    .parameters = {integerParameter("dimension", "d", "neurons", 64, 1, 65536, "Dimension of the space."),
                   integerParameter("count", "M", "patterns", 100, 1, 1000000, "Number of points.")},
    .generate = generate,
};

}  // namespace hopscope
