#pragma once

#include "core/memory/memory.h"

namespace hopscope {

/// The stored pattern of largest cosine with a state (d values, encoded); of equally near ones the first. A stored
/// pattern of norm 0 has cosine 0. −1 for a state of norm 0: it is near to nothing. O(Md), thread-safe.
[[nodiscard]] Index nearestMemory(const Memory& memory, const ConstVectorRef& state);

}  // namespace hopscope
