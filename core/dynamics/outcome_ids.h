#pragma once

#include <string_view>

#include "core/dynamics/retrieval.h"

namespace hopscope {

/// How tables and JSON spell the end of a run and what a state is; written nowhere else. Sentences for people are
/// title(Termination) and Outcome::text().

/// "fixed_point", "limit_cycle", "step_limit", "diverged", "cancelled".
[[nodiscard]] std::string_view idOf(Termination termination);
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] Termination terminationFromId(std::string_view id);

/// "single_memory", "other_memory", "metastable", "global_average", "inverse", "mixture", "spurious", "null".
[[nodiscard]] std::string_view idOf(Regime regime);
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] Regime regimeFromId(std::string_view id);

}  // namespace hopscope
