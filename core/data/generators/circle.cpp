#include <cmath>
#include <numbers>

#include "core/base/random.h"
#include "core/data/generator.h"

namespace hopscope {

namespace {

Dataset generate(const ParameterValues& values, std::uint64_t seed) {
  const Index count = integerValue(values, "count");
  const double phase = realValue(values, "phase") * std::numbers::pi / 180.0;
  const double jitter = realValue(values, "jitter");
  const double spacing = 2.0 * std::numbers::pi / static_cast<double>(count);
  const Vector draw = uniformVector(count, seedFor(seed, streamId("jitter")));
  Dataset dataset;
  dataset.shape = {1, 2, 1};
  dataset.range = {-1.0F, 1.0F};
  dataset.patterns.resize(2, count);
  for (Index i = 0; i < count; ++i) {
    const double angle = phase + spacing * (static_cast<double>(i) + jitter * (static_cast<double>(draw[i]) - 0.5));
    dataset.patterns.col(i) = Eigen::Vector2d(std::cos(angle), std::sin(angle)).cast<float>();
  }
  return dataset;
}

ParameterSpec phaseParameter() {
  ParameterSpec spec = realParameter("phase", "\u03c6", "phase", 90.0, -360.0, 360.0,
                                     "Angle of the first point, counter-clockwise from the first axis.");
  spec.unit = "\u00b0";
  return spec;
}

}  // namespace

extern const GeneratorEntry circle_entry;
const GeneratorEntry circle_entry{
    .id = "circle",
    .title = "Points on a circle",
    .summary =
        "Evenly spaced points of the unit circle in two dimensions, each moved at random by up to half the chosen "
        "share of the spacing.",
    .parameters = {integerParameter("count", "M", "patterns", 5, 1, 10000, "Number of points."), phaseParameter(),
                   realParameter("jitter", "", "jitter", 0.0, 0.0, 1.0, "Random part of the spacing.")},
    .prefixStable = false,
    .generate = generate,
};

}  // namespace hopscope
