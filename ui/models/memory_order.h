#pragma once

#include <QString>
#include <vector>

#include "core/memory/memory.h"

namespace hopscope::ui {

enum class MemorySort { Index, Strength, Class };

/// Memories by falling strength (weight or overlap), equal ones by index. O(M log M).
[[nodiscard]] std::vector<int> byStrength(const Vector& strengths);

/// Memories by class, those without one first, equal ones by index.
[[nodiscard]] std::vector<int> byClass(const Memory& memory);

/// For each memory whether its index begins with `filter` or its name or class contains it, whatever the case. An empty
/// filter matches all.
[[nodiscard]] std::vector<bool> matchingMemories(const Memory& memory, const QString& filter);

}  // namespace hopscope::ui
