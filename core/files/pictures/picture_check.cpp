#include "core/files/pictures/picture_check.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/errors.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failPicture(const fs::path& path, std::size_t byte, const std::string& reason) {
  throw DataError(path, "byte " + std::to_string(byte), reason);
}

std::int64_t littleEndian(const Bytes& bytes, std::size_t at, std::size_t length) {
  std::uint64_t value = 0;
  for (std::size_t i = length; i-- > 0;) value = value << 8U | bytes[at + i];
  return length == 4 ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value);
}

std::string_view textAt(const Bytes& bytes, std::size_t at, std::size_t length) {
  return {reinterpret_cast<const char*>(bytes.data()) + at, length};
}

}  // namespace

void checkPictureSize(const fs::path& path, std::size_t byte, std::int64_t width, std::int64_t height) {
  const std::string size = std::to_string(width) + " \u00d7 " + std::to_string(height);
  if (width < 1 || height < 1) failPicture(path, byte, "the picture has no pixels (" + size + ")");
  if (width > maxPixels / height) failPicture(path, byte, "the picture is too large (" + size + ")");
}

void checkBmp(const fs::path& path, const Bytes& bytes) {
  constexpr std::size_t headers = 14 + 40;
  if (bytes.size() < headers) failPicture(path, bytes.size(), "the file ends inside its header");
  if (littleEndian(bytes, 14, 4) < 40) failPicture(path, 14, "is a BMP of a kind that cannot be read");
  const std::int64_t start = littleEndian(bytes, 10, 4);
  const std::int64_t width = littleEndian(bytes, 18, 4);
  const std::int64_t height = std::abs(littleEndian(bytes, 22, 4));  // negative: the rows stand top down
  const std::int64_t bits = littleEndian(bytes, 28, 2);
  const std::int64_t compression = littleEndian(bytes, 30, 4);
  checkPictureSize(path, 18, width, height);
  if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
    failPicture(path, 28, "has " + std::to_string(bits) + " bits a pixel");
  }
  if (start < static_cast<std::int64_t>(headers) || start > static_cast<std::int64_t>(bytes.size())) {
    failPicture(path, 10, "the pixels begin outside the file");
  }
  if (compression != 0 && compression != 3) failPicture(path, 30, "is a compressed BMP, which cannot be read");
  const std::int64_t rowBytes = (width * bits + 31) / 32 * 4;
  if (start + rowBytes * height > static_cast<std::int64_t>(bytes.size())) {
    const std::int64_t row = (static_cast<std::int64_t>(bytes.size()) - start) / rowBytes;
    failPicture(path, bytes.size(),
                "the file ends in pixel row " + std::to_string(row + 1) + " of " + std::to_string(height));
  }
}

void checkWebp(const fs::path& path, const Bytes& bytes) {
  constexpr std::size_t container = 12;
  const auto length = static_cast<std::uint32_t>(littleEndian(bytes, 4, 4));
  if (length + 8ULL > bytes.size()) {
    failPicture(path, bytes.size(),
                "the header promises " + std::to_string(length + 8ULL) + " bytes, the file ends here");
  }
  if (bytes.size() < container + 8 || textAt(bytes, container, 3) != "VP8")
    failPicture(path, container, "holds no WebP picture");
}

}  // namespace hopscope
