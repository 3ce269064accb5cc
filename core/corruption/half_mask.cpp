#include "core/corruption/corruption.h"
#include "core/corruption/support/fill.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

void apply(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
           std::uint64_t seed) {
  const ImageShape& shape = context.memory.dataset().shape;
  const std::string& side = choiceValue(values, "side");
  const bool fromEnd = side == "bottom" || side == "right";
  // A pattern that is no picture has one row: its neurons are hidden from its end (bottom, right) or its beginning.
  const bool byRows = shape.height > 1 && (side == "bottom" || side == "top");
  const Index lines = byRows ? shape.height : shape.width;
  const Vector fill = fillValues(values, context, seed);
  for (Index pixel = 0; pixel < shape.height * shape.width; ++pixel) {
    const Index line = byRows ? pixel / shape.width : pixel % shape.width;
    const auto depth = static_cast<double>(fromEnd ? lines - 1 - line : line);
    if (depth + 0.5 <= level * static_cast<double>(lines)) copyPixel(fill, pixels, pixel, shape);
  }
}

std::string describe(double level, const ParameterValues& values) {
  const std::string& side = choiceValue(values, "side");
  const std::string which = side == "bottom" ? "lower" : side == "top" ? "upper" : side;
  return which + ' ' + (level == 0.5 ? "half" : percentText(level)) + " masked";
}

}  // namespace

extern const CorruptionEntry half_mask_entry;
const CorruptionEntry half_mask_entry{
    .id = "half_mask",
    .title = "Mask half",
    .summary = "Hides the picture from one side: the classic test of completing a half-seen memory.",
    .order = 10,
    .level = shareLevel("Hidden", 0.5, "Share of the picture that is hidden, in whole rows or columns."),
    .parameters = {choiceParameter("side", "From", "bottom",
                                   {{"bottom", "Below"}, {"top", "Above"}, {"left", "Left"}, {"right", "Right"}},
                                   "The side the mask grows from."),
                   fillParameter()},
    .chance = false,
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
