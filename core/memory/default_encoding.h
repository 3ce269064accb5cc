#pragma once

#include "core/data/dataset.h"
#include "core/memory/encoding.h"

namespace hopscope {

/// The encoding that patterns are stored with where nobody says one, in the window and on the command line alike:
/// bipolar for ±1 patterns; centred, unit norm for pictures, which are patterns of more than one row without negative
/// values; raw for other arrays, whose values shall pass through unchanged.
[[nodiscard]] Encoding encodingByDefault(const Dataset& dataset);

}  // namespace hopscope
