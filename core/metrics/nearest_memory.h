#pragma once

#include <stop_token>
#include <vector>

#include "core/memory/memory.h"

namespace hopscope {

/// The stored pattern of largest cosine with a state (d values, encoded); of equally near ones the first. A stored
/// pattern of norm 0 has cosine 0. −1 for a state of norm 0: it is near to nothing. O(Md), thread-safe.
[[nodiscard]] Index nearestMemory(const Memory& memory, const ConstVectorRef& state);

/// nearestMemory() of every column (d × B), with the same result and for much less than one by one.
/// @throws Cancelled
[[nodiscard]] std::vector<Index> nearestMemories(const Memory& memory, const ConstMatrixRef& states,
                                                 const std::stop_token& stop = {});

/// Whether memory `number` is `target`, or stored with the very same values. False for a negative number.
[[nodiscard]] bool isSameMemory(const Memory& memory, Index number, Index target);

/// The stored pattern of largest dot product with each column; of equal ones the first.
/// @throws Cancelled
[[nodiscard]] std::vector<Index> mostSimilarMemories(const Memory& memory, const ConstMatrixRef& states,
                                                     const std::stop_token& stop = {});

}  // namespace hopscope
