#pragma once

#include <optional>
#include <span>

#include "core/separations/separation.h"

namespace hopscope {

/// log Σ exp θ, relative to the largest, so that nothing overflows. @param scores at least one
[[nodiscard]] double logSumExp(std::span<const double> scores);

/// The softmax over some of the memories. @param chosen their scores; @param score that of the memory in question,
/// nullopt when it is not among them
[[nodiscard]] WeightFormula formulaOfChosen(std::span<const double> chosen, std::optional<double> score);

}  // namespace hopscope
