#pragma once

#include <filesystem>

#include "core/files/gzip.h"

namespace hopscope {

/// Nobody loads a larger picture on purpose (pixels).
inline constexpr std::int64_t maximumPixels = std::int64_t{1} << 28;

/// Walks through the structure of a PNG, JPEG, BMP or WebP file (chunks and their checksums, segments, sizes), because
/// the decoders tell damage only by printing it.
/// @param bytes the whole file
/// @return what to decode: the same picture; of a PNG without the parts that do not change its pixels
/// @throws DataError at the damaged byte
[[nodiscard]] Bytes checkedPicture(const std::filesystem::path& path, Bytes bytes);

/// As checkedPicture, for one format each; `bytes` begin like it.
[[nodiscard]] Bytes checkedPng(const std::filesystem::path& path, const Bytes& bytes);
void checkBmp(const std::filesystem::path& path, const Bytes& bytes);
void checkWebp(const std::filesystem::path& path, const Bytes& bytes);

/// @throws DataError when a side is 0 or there are more than maximumPixels
void checkPictureSize(const std::filesystem::path& path, std::size_t byte, std::int64_t width, std::int64_t height);

}  // namespace hopscope
