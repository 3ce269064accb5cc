#include "core/base/random.h"
#include "core/corruption/corruption.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues&, const CorruptionContext& context,
           std::uint64_t seed) {
  const Dataset& dataset = context.memory.dataset();
  const Index channels = dataset.shape.channels;
  const Index count = pixels.size() / channels;
  const Vector coins = uniformVector(count, seedFor(seed, streamId("salt")));
  for (const Index pixel : chosenShare(count, level, seed)) {
    pixels.segment(pixel * channels, channels)
        .setConstant(coins[pixel] < 0.5F ? dataset.range.low : dataset.range.high);
  }
}

std::string describe(double level, const ParameterValues&) { return percentText(level) + " salt and pepper"; }

}  // namespace

extern const CorruptionEntry salt_pepper_entry;
const CorruptionEntry salt_pepper_entry{
    .id = "salt_pepper",
    .title = "Salt and pepper",
    .summary = "Sets a random share of the pixels to the lowest or the highest value, either with probability ½.",
    .order = 50,
    .level = shareLevel("Share", 0.2, "Share of the pixels that are replaced."),
    .parameters = {},
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
