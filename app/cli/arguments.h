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

/// Numbers of stored patterns, as parseValueList() reads whole numbers. @throws std::invalid_argument
[[nodiscard]] std::vector<double> parseCounts(std::string_view text);

}  // namespace hopscope::cli
