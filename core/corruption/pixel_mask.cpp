#include "core/corruption/corruption.h"
#include "core/corruption/support/fill.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
           std::uint64_t seed) {
  const ImageShape& shape = context.memory.dataset().shape;
  const Vector fill = fillValues(values, context, seed);
  for (const Index pixel : chosenShare(pixels.size() / shape.channels, level, seed)) {
    copyPixel(fill, pixels, pixel, shape);
  }
}

std::string describe(double level, const ParameterValues&) { return percentText(level) + " masked at random"; }

}  // namespace

extern const CorruptionEntry pixel_mask_entry;
const CorruptionEntry pixel_mask_entry{
    .id = "random_mask",
    .title = "Mask at random",
    .summary = "Hides a random share of the pixels, all channels of a pixel together.",
    .order = 20,
    .level = shareLevel("Share", 0.5, "Share of the pixels that are hidden."),
    .parameters = {fillParameter()},
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
