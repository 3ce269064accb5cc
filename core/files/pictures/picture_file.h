#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "core/base/types.h"
#include "core/files/gzip.h"

namespace hopscope {

/// Whether these are the first bytes of a PNG, JPEG, BMP or WebP file.
[[nodiscard]] bool isPictureHead(std::span<const unsigned char> head);

/// Whether the name ends like one of those formats.
[[nodiscard]] bool isPictureName(const std::filesystem::path& path);

/// One decoded picture: 8 or 16 bits became floats in [0, 1], transparent parts lie on white, the channels are red,
/// green and blue. A plain value.
struct DecodedPicture {
  ImageShape shape;  ///< three channels
  Vector pixels;     ///< shape.size() values
};

/// Reads one picture.
/// @throws DataError at the damaged place; nothing is printed
[[nodiscard]] DecodedPicture readPicture(const std::filesystem::path& path);

/// The picture, or the middle part of it that has the proportions of height × width, averaged down to that size.
[[nodiscard]] DecodedPicture resized(const DecodedPicture& picture, Index height, Index width, PictureFit fit);

/// Whether any pixel is not grey.
[[nodiscard]] bool hasColour(const DecodedPicture& picture);

/// The picture as one channel (0.299 R + 0.587 G + 0.114 B), h · w values.
[[nodiscard]] Vector greyPixels(const DecodedPicture& picture);

}  // namespace hopscope
