#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "core/files/gzip.h"

namespace hopscope {

/// Nobody loads a larger picture on purpose (pixels).
inline constexpr std::int64_t maxPixels = std::int64_t{1} << 28;

/// Walks through the structure of a BMP or WebP file (sizes), because the decoders tell damage only by printing it.
/// @param bytes the whole file, which begins like one of the format
/// @throws DataError at the damaged byte
void checkBmp(const std::filesystem::path& path, const Bytes& bytes);
void checkWebp(const std::filesystem::path& path, const Bytes& bytes);

/// @throws DataError when a side is 0 or there are more than maxPixels
void checkPictureSize(const std::filesystem::path& path, std::size_t byte, std::int64_t width, std::int64_t height);

}  // namespace hopscope
