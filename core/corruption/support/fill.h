#pragma once

#include <cstdint>

#include "core/corruption/corruption.h"

namespace hopscope {

/// The option "fill": what stands in place of a hidden pixel — low (black), middle, high (white), the mean stored
/// picture, or uniform noise over the value range.
[[nodiscard]] ParameterSpec fillParameter();

/// The d values that stand in place of hidden neurons. They do not depend on which are hidden, so that a growing mask
/// keeps what it already hides.
[[nodiscard]] Vector fillValues(const ParameterValues& values, const CorruptionContext& context, std::uint64_t seed);

/// Copies all channels of pixel number `pixel` (row · width + column) from `source` to `target`, both d values.
void copyPixel(const Vector& source, VectorRef target, Index pixel, const ImageShape& shape);

}  // namespace hopscope
