#include "core/corruption/corruption.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues&, const CorruptionContext& context,
           std::uint64_t seed) {
  const ValueRange range = context.memory.dataset().range;
  for (const Index neuron : chosenShare(pixels.size(), level, seed)) {
    pixels[neuron] = range.low + range.high - pixels[neuron];
  }
}

std::string describe(double level, const ParameterValues&) { return percentText(level) + " flipped"; }

}  // namespace

extern const CorruptionEntry bit_flip_entry;
const CorruptionEntry bit_flip_entry{
    .id = "bit_flip",
    .title = "Flip bits",
    .summary = "Mirrors a random share of the neurons inside the value range: black becomes white, +1 becomes −1.",
    .order = 60,
    .level = shareLevel("Share", 0.1, "Share of the neurons that are mirrored, v → low + high − v."),
    .parameters = {},
    .flipsShare = true,
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
