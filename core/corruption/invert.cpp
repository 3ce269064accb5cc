#include "core/corruption/corruption.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues&, const CorruptionContext& context, std::uint64_t) {
  const ValueRange range = context.memory.dataset().range;
  const auto strength = static_cast<float>(level);
  pixels = ((1.0F - strength) * pixels.array() + strength * (range.low + range.high - pixels.array())).matrix();
}

std::string describe(double level, const ParameterValues&) {
  return level == 1.0 ? "inverted" : percentText(level) + " inverted";
}

}  // namespace

extern const CorruptionEntry invert_entry;
const CorruptionEntry invert_entry{
    .id = "invert",
    .title = "Invert",
    .summary = "Mixes the picture with its negative: 50 % is an even grey, 100 % the negative.",
    .order = 80,
    .level = shareLevel("Strength", 1.0, "Share of the negative: v → (1 − s) v + s (low + high − v)."),
    .parameters = {},
    .chance = false,
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
