#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/corruption/corruption.h"
#include "core/models/model.h"

namespace hopscope::cli {

/// "name:level[:k=v…]" → a stack element. @throws std::invalid_argument naming what is wrong
[[nodiscard]] CorruptionSpec parseCorruption(const std::string& text);

/// "ID[:k=v…]" → a model with parameters. @throws std::invalid_argument
[[nodiscard]] ModelSpec parseModel(const std::string& text);

/// "10,20,40" or "10:100:10" (first:last:step), mixed with commas → numbers ≥ 1 in rising order, without repeats.
/// @throws std::invalid_argument
[[nodiscard]] std::vector<Index> parseCounts(std::string_view text);

/// The encoding a run uses: what was asked for; else raw for .npy sources, else centred unit norm.
[[nodiscard]] Encoding chooseEncoding(const std::string& asked, const std::string& source);

}  // namespace hopscope::cli
