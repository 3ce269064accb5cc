#include "core/corruption/corruption.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues&, const CorruptionContext& context, std::uint64_t) {
  const auto strength = static_cast<float>(level);
  pixels = (pixels.array() + strength * (context.memory.dataset().range.middle() - pixels.array())).matrix();
}

std::string describe(double level, const ParameterValues&) { return percentText(level) + " faded"; }

}  // namespace

extern const CorruptionEntry toy_fade_entry;
const CorruptionEntry toy_fade_entry{
    .id = "toy_fade",
    .title = "Toy: fade",
    .summary = "Takes the contrast out of the picture: 100 % is an even grey.",
    .order = 1000,
    .level = shareLevel("Strength", 0.5, "Share of the contrast that is lost."),
    .parameters = {},
    .chance = false,
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
