#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/dynamics/retrieval.h"
#include "core/memory/memory.h"

namespace hopscope::ui {

enum class MemorySort { Index, Strength, Class };

/// Memories by falling strength (weight or overlap), equal ones by index. O(M log M).
[[nodiscard]] std::vector<int> byStrength(const Vector& strengths);

/// What counts where there are no association weights: the similarities, or their sizes.
enum class StrengthOf { Value, Size };

/// byStrength() of the association weights of a step. Remembers the orders asked for last: a playback asks for the same
/// ones again, from several views. GUI thread only.
[[nodiscard]] std::shared_ptr<const std::vector<int>> strengthOrder(const std::shared_ptr<const RetrievalTrace>& trace,
                                                                    int step, StrengthOf of);

/// Memories by class, those without one first, equal ones by index.
[[nodiscard]] std::vector<int> byClass(const Memory& memory);

/// For each memory whether its index begins with `filter` or its name or class contains it, whatever the case. An empty
/// filter matches all.
[[nodiscard]] std::vector<bool> matchingMemories(const Memory& memory, const QString& filter);

}  // namespace hopscope::ui
