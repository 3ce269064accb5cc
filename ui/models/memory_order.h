#pragma once

#include <QString>
#include <vector>

#include "core/memory/memory.h"

namespace hopscope::ui {

enum class MemorySort { Index, Strength, Class };

/// Memories by falling strength (weight or overlap), equal ones by index. O(M log M).
[[nodiscard]] std::vector<int> byStrength(const Vector& strengths);

/// The memories a list shows, in its order.
/// @param filter matches the beginning of an index or a part of a name or class, whatever the case; empty = all
/// @param strongest byStrength() of the state shown; empty stands for index order
[[nodiscard]] std::vector<int> shownMemories(const Memory& memory, const QString& filter, MemorySort sort,
                                             const std::vector<int>& strongest);

}  // namespace hopscope::ui
