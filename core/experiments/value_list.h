#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"

namespace hopscope {

/// How one number is written; nullopt for what is none.
using NumberReader = std::function<std::optional<double>(std::string_view)>;

/// Reads the values of an axis as people write them: numbers and ranges with commas, semicolons or spaces between them.
/// A range is "10:120:10" (in steps of 10), "10:120:lin12" (12 values evenly) or "1:64:log7" (7 in equal ratios). Of
/// whole numbers what a range comes to is rounded; a single number that is not whole is refused.
/// @param name what the error calls it
/// @return rising, without repeats, at least one
/// @throws std::invalid_argument
[[nodiscard]] std::vector<double> parseValueList(std::string_view name, std::string_view text, bool integers,
                                                 const NumberReader& number = parseNumber);

/// `points` values from `low` to `high`, evenly or in equal ratios; whole numbers are rounded and stand once.
[[nodiscard]] std::vector<double> spread(double low, double high, int points, ParameterScale scale, bool integers);

}  // namespace hopscope
