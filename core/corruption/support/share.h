#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/base/types.h"

namespace hopscope {

/// The level of a corruption that works on a share: 0 … 1, shown in per cent.
[[nodiscard]] ParameterSpec shareLevel(std::string title, double defaultValue, std::string help);

/// The option of a share that is no level, such as a place: 0 … 1, shown in per cent.
[[nodiscard]] ParameterSpec shareParameter(std::string id, std::string title, double defaultValue, std::string help);

/// round(share · count) of the numbers 0 … count−1: the first of a seeded permutation, so that a larger share keeps
/// the numbers of a smaller one.
[[nodiscard]] std::vector<Index> chosenShare(Index count, double share, std::uint64_t seed);

/// "50 %", "12.5 %" (at most one decimal; narrow no-break space).
[[nodiscard]] std::string percentText(double share);

}  // namespace hopscope
