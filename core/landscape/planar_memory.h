#pragma once

#include <memory>
#include <span>

#include "core/landscape/plane.h"
#include "core/memory/memory.h"

namespace hopscope {

/// A memory of two neurons whose stored patterns are these points, as they are (raw encoding).
/// @throws std::invalid_argument when there is no point or one is not finite
[[nodiscard]] std::shared_ptr<const Memory> planarMemory(std::span<const PlanePoint> points);

}  // namespace hopscope
