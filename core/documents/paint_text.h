#pragma once

#include <string>
#include <string_view>

#include "core/dynamics/run.h"

namespace hopscope {

/// No longer paint layer is read (pixels).
inline constexpr std::size_t maxPaintPixels = std::size_t{1} << 26U;

/// Pixels set by hand as short text, in order: runs of one value written value or value*count, "-" for not painted, as
/// in "-*120 1*5 0.5 -*658". Every bit of a value comes back. @param paint finite or NaN
[[nodiscard]] std::string paintText(const PaintLayer& paint);

/// The other way round.
/// @throws std::invalid_argument naming the part that cannot be read, or when there are more than maxPaintPixels
[[nodiscard]] PaintLayer paintFromText(std::string_view text);

}  // namespace hopscope
