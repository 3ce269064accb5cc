#pragma once

#include <filesystem>

#include "core/base/types.h"
#include "core/files/gzip.h"

namespace hopscope {

/// A decoded PNG. A plain value.
struct Png {
  Index height = 0;
  Index width = 0;
  int channels = 3;       ///< 3, or 4 with an opacity behind red, green and blue
  int bytesPerValue = 1;  ///< 1, or 2 in the byte order of this machine
  Bytes pixels;           ///< row by row, the channels of a pixel together
};

/// Decodes a PNG (ISO/IEC 15948) with libpng: palettes and fewer than 8 bits are expanded, grey becomes three equal
/// channels, interlaced rows are put in order. Gamma, colour profiles and texts are passed over: the stored values count.
/// @param path only for messages
/// @throws DataError at the damaged part (the byte where it begins, or the end of a file cut short): any wrong checksum,
///         damaged, missing or superfluous picture data, an impossible header, too large. Nothing is printed
[[nodiscard]] Png decodePng(const std::filesystem::path& path, const Bytes& bytes);

}  // namespace hopscope
