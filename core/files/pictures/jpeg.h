#pragma once

#include <filesystem>

#include "core/base/types.h"
#include "core/files/gzip.h"

namespace hopscope {

/// A decoded JPEG as it is stored. A plain value.
struct Jpeg {
  Index height = 0;
  Index width = 0;
  Bytes pixels;         ///< red, green, blue for each pixel, row by row
  int orientation = 1;  ///< how the camera was held, 1 … 8 as in Exif; 1 is upright
};

/// Decodes a JPEG with libjpeg itself, because OpenCV's reader prints about damage and goes on.
/// @param path only for messages
/// @throws DataError near the damaged byte: cut short, damaged codes, too large. Harmless oddities (extra bytes between
///         segments, odd version numbers) are accepted.
[[nodiscard]] Jpeg decodeJpeg(const std::filesystem::path& path, const Bytes& bytes);

}  // namespace hopscope
