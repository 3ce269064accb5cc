#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/jobs.h"
#include "core/files/gzip.h"

namespace hopscope {

/// Nothing longer is read, packed or unpacked (bytes).
inline constexpr std::size_t maxFileBytes = std::size_t{16} << 30U;

/// The whole file; one that begins like gzip is decompressed.
/// @throws DataError when it is missing, a folder, not a regular file, not readable, longer than maxFileBytes or
/// its
///         gzip data are damaged; Cancelled
[[nodiscard]] Bytes readFile(const std::filesystem::path& path, const JobContext& job = {});

/// As readFile, as text (bytes unchanged).
[[nodiscard]] std::string readTextFile(const std::filesystem::path& path, const JobContext& job = {});

/// The first up to `count` bytes, decompressed when gzipped. Damaged gzip data give fewer bytes, no error.
/// @throws DataError when it is missing, a folder, not a regular file or not readable
[[nodiscard]] Bytes readHead(const std::filesystem::path& path, std::size_t count);

/// Where symbolic links lead in the end, also when nothing is there yet; `path` itself when it is no link.
/// @throws DataError when they go round in circles
[[nodiscard]] std::filesystem::path behindLinks(const std::filesystem::path& path);

/// Writes the whole file or leaves what was there: the bytes go to a new file beside it, which then takes its name. A
/// symbolic link stays one, permissions are kept; a device or pipe is written directly.
/// @throws DataError when it cannot be written
void writeFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace hopscope
