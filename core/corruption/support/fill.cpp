#include "core/corruption/support/fill.h"

#include "core/base/random.h"

namespace hopscope {

ParameterSpec fillParameter() {
  return choiceParameter("fill", "Fill", "low",
                         {{"low", "Low end (black)"},
                          {"middle", "Middle (grey)"},
                          {"high", "High end (white)"},
                          {"mean", "Mean stored picture"},
                          {"noise", "Uniform noise"}},
                         "What stands in place of a hidden pixel.");
}

Vector fillValues(const ParameterValues& values, const CorruptionContext& context, std::uint64_t seed) {
  const std::string& fill = choiceValue(values, "fill");
  const ValueRange range = context.memory.dataset().range;
  const Index dimension = context.memory.dimension();
  if (fill == "mean") return context.memory.meanImage();
  if (fill == "noise") {
    return (range.low + range.span() * uniformVector(dimension, seedFor(seed, streamId("fill"))).array()).matrix();
  }
  if (fill == "middle") return Vector::Constant(dimension, range.middle());
  return Vector::Constant(dimension, fill == "high" ? range.high : range.low);
}

void copyPixel(const Vector& source, VectorRef target, Index pixel, const ImageShape& shape) {
  target.segment(pixel * shape.channels, shape.channels) = source.segment(pixel * shape.channels, shape.channels);
}

}  // namespace hopscope
