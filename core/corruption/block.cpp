#include "core/corruption/corruption.h"
#include "core/corruption/support/fill.h"
#include "core/corruption/support/share.h"

namespace hopscope {

namespace {

/// Whether line `line` of `lines` is covered: the block starts at place · (1 − size) of the side, so that it always
/// lies inside the picture and a larger one contains a smaller one.
bool covered(Index line, Index lines, double size, double place) {
  if (lines == 1) return true;
  const double centre = (static_cast<double>(line) + 0.5) / static_cast<double>(lines);
  const double start = place * (1.0 - size);
  return centre >= start && centre <= start + size;
}

void apply(VectorRef pixels, double level, const ParameterValues& values, const CorruptionContext& context,
           std::uint64_t seed) {
  const ImageShape& shape = context.memory.dataset().shape;
  const double x = realValue(values, "x");
  const double y = realValue(values, "y");
  const Vector fill = fillValues(values, context, seed);
  for (Index pixel = 0; pixel < shape.height * shape.width; ++pixel) {
    if (covered(pixel / shape.width, shape.height, level, y) && covered(pixel % shape.width, shape.width, level, x)) {
      copyPixel(fill, pixels, pixel, shape);
    }
  }
}

std::string describe(double level, const ParameterValues&) { return percentText(level) + " block hidden"; }

}  // namespace

extern const CorruptionEntry block_entry;
const CorruptionEntry block_entry{
    .id = "block",
    .title = "Hide a block",
    .summary = "Hides a rectangle of the picture's proportions, as if something stood before it.",
    .order = 30,
    .level = shareLevel("Size", 0.4, "Width and height of the block, as a share of the picture's."),
    .parameters = {shareParameter("x", "Across", 0.5, "Place of the block: 0 % left, 50 % centre, 100 % right."),
                   shareParameter("y", "Down", 0.5, "Place of the block: 0 % top, 50 % centre, 100 % bottom."),
                   fillParameter()},
    .chance = false,
    .apply = apply,
    .describe = describe,
};

}  // namespace hopscope
