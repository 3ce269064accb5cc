#include "core/base/random.h"
#include "core/corruption/corruption.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
           std::uint64_t seed) {
  const Dataset& dataset = context.memory.dataset();
  const Index channels = dataset.shape.channels;
  const Index shared = choiceValue(values, "channels") == "shared" ? channels : 1;
  const Vector noise = normalVector(pixels.size() / shared, seed);
  const auto scale = static_cast<float>(level * static_cast<double>(dataset.range.span()));
  for (Index i = 0; i < pixels.size(); ++i) pixels[i] += scale * noise[i / shared];
  if (flagValue(values, "clip")) pixels = pixels.cwiseMax(dataset.range.low).cwiseMin(dataset.range.high);
}

std::string describe(double level, const ParameterValues&) { return "noise σ " + fixedText(level, 2); }

ParameterSpec sigma() {
  ParameterSpec spec = realParameter("level", "σ", "Standard deviation", 0.3, 0.0, 2.0,
                                     "Standard deviation of the noise, in units of the width of the value range.");
  spec.sliderMaximum = 1.0;
  return spec;
}

}  // namespace

extern const CorruptionEntry gaussian_noise_entry;
const CorruptionEntry gaussian_noise_entry{
    .id = "gaussian_noise",
    .title = "Gaussian noise",
    .summary = "Adds independent normal noise to every neuron.",
    .order = 40,
    .level = sigma(),
    .parameters = {flagParameter("clip", "Clip", true, "Cut what leaves the value range."),
                   choiceParameter("channels", "Channels", "separate",
                                   {{"separate", "Own noise for each"}, {"shared", "One noise for all"}},
                                   "Whether red, green and blue of a pixel get their own noise or the same.")},
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
