#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>

#include "core/base/types.h"
#include "core/data/format.h"

namespace hopscope {

/// No data set holds more values than this (8 GiB of floats).
inline constexpr std::int64_t maxValues = std::int64_t{1} << 31;

/// The product of `sizes`.
/// @param where  position of the sizes in the file, for the message
/// @throws DataError when one is below 1 or the product is above maxValues
std::int64_t checkedValues(const std::filesystem::path& path, const std::string& where,
                           std::initializer_list<std::int64_t> sizes);

/// The picture that d values without a shape are shown as: √d × √d when d is a square of at least 16, else 1 × d.
[[nodiscard]] ImageShape pictureShape(Index dimension);

/// [0, 1] or [−1, 1] when all values fit inside (the first that does), else from the smallest to the largest value;
/// never of length 0.
[[nodiscard]] ValueRange rangeOf(const Matrix& values);

/// min(count, options.limit), where limit 0 means all.
[[nodiscard]] Index limited(Index count, const LoadOptions& options);

}  // namespace hopscope
