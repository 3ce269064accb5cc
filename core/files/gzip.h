#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/jobs.h"

namespace hopscope {

/// The contents of a file, or a part of it.
using Bytes = std::vector<unsigned char>;

/// Whether these bytes begin like a gzip file (RFC 1952).
[[nodiscard]] bool isGzip(std::span<const unsigned char> bytes);

/// Decompresses a whole gzip file; several members one after the other count as one.
/// @param path  only for messages
/// @param limit throw when the result would be longer (bytes)
/// @throws DataError at the compressed byte when damaged, cut short or followed by something else; Cancelled
[[nodiscard]] Bytes gunzip(const std::filesystem::path& path, std::span<const unsigned char> compressed,
                           std::size_t limit, const JobContext& job = {});

/// The first up to `count` decompressed bytes; fewer when the data are damaged or short, which gunzip() then reports.
[[nodiscard]] Bytes gunzipHead(std::span<const unsigned char> compressed, std::size_t count);

/// Compresses into one member without a name or a date: the same bytes give the same file.
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace hopscope
