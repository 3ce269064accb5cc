#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/data/dataset.h"

namespace hopscope {

/// What a query on another scale of values than the memory (0 … 1, −1 … 1, 0 … 255) needs.
struct QueryScale {
  /// v ↦ factor · v + offset brings the query to the scale of the memory; nullopt: the ranges differ, but not between
  /// scales that are known, and the query stays as it is.
  std::optional<std::pair<float, float>> map;
  std::string text;  ///< a clause with both ranges for a person: "values 0 … 1 are mapped to the memory's 0 … 255"
};

/// How the values of a query go together with those of the memory.
/// @return nullopt when nothing is odd
[[nodiscard]] std::optional<QueryScale> queryScale(const Dataset& query, const Dataset& memory);

/// Whether a query of −1, 0 and 1 for a memory of ±1 has neurons that are not known.
[[nodiscard]] bool hasUnknownBits(const Matrix& query, const Dataset& memory);

}  // namespace hopscope
