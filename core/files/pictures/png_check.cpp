#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <span>
#include <string>
#include <string_view>

#include "core/base/errors.h"
#include "core/files/pictures/picture_check.h"

// PNG (ISO/IEC 15948): a signature, then chunks of length, type, data and CRC-32; the pixels are one zlib stream spread
// over the IDAT chunks.

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t signatureBytes = 8;
constexpr std::size_t chunkFrame = 12;  // length, type and checksum

[[noreturn]] void fail(const fs::path& path, std::size_t byte, const std::string& reason) {
  throw DataError(path, "byte " + std::to_string(byte), reason);
}

std::uint32_t bigEndian(const Bytes& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | bytes[at + i];
  return value;
}

/// What IHDR says.
struct Header {
  std::int64_t width = 0;
  std::int64_t height = 0;
  int bitsPerPixel = 0;
  bool palette = false;
  bool interlaced = false;
};

int channelsOf(int colourType) {
  switch (colourType) {
    case 0:
    case 3:
      return 1;
    case 2:
      return 3;
    case 4:
      return 2;
    case 6:
      return 4;
    default:
      return 0;
  }
}

bool legalDepth(int colourType, int depth) {
  if (depth == 8) return true;
  if (depth == 16) return colourType != 3;
  return (depth == 1 || depth == 2 || depth == 4) && (colourType == 0 || colourType == 3);
}

Header readHeader(const fs::path& path, const Bytes& bytes, std::size_t at) {
  Header header;
  header.width = bigEndian(bytes, at);
  header.height = bigEndian(bytes, at + 4);
  checkPictureSize(path, at, header.width, header.height);
  const int depth = bytes[at + 8];
  const int colourType = bytes[at + 9];
  const int channels = channelsOf(colourType);
  if (channels == 0 || !legalDepth(colourType, depth)) {
    fail(path, at + 8,
         "no PNG has colour type " + std::to_string(colourType) + " with " + std::to_string(depth) + " bits");
  }
  if (bytes[at + 10] != 0 || bytes[at + 11] != 0 || bytes[at + 12] > 1)
    fail(path, at + 10, "is a PNG of an unknown method");
  header.bitsPerPixel = channels * depth;
  header.palette = colourType == 3;
  header.interlaced = bytes[at + 12] == 1;
  return header;
}

/// Length of the unpacked picture data: a filter byte and the packed pixels for each row, of each pass when interlaced.
std::int64_t dataBytes(const Header& header) {
  const auto pass = [&](std::int64_t left, std::int64_t top, std::int64_t stepX, std::int64_t stepY) {
    const std::int64_t columns = (header.width - left + stepX - 1) / stepX;
    const std::int64_t rows = (header.height - top + stepY - 1) / stepY;
    return columns > 0 && rows > 0 ? rows * (1 + (columns * header.bitsPerPixel + 7) / 8) : 0;
  };
  if (!header.interlaced) return pass(0, 0, 1, 1);
  return pass(0, 0, 8, 8) + pass(4, 0, 8, 8) + pass(0, 4, 4, 8) + pass(2, 0, 4, 4) + pass(0, 2, 2, 4) +
         pass(1, 0, 2, 2) + pass(0, 1, 1, 2);
}

/// Unpacks the picture data only to see that they are whole.
void checkPixels(const fs::path& path, const Header& header, const Bytes& packed, std::size_t where) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  stream.next_in = const_cast<Bytef*>(packed.data());  // only read; zlib is older than const
  stream.avail_in = static_cast<uInt>(packed.size());
  std::array<unsigned char, 65536> buffer;
  std::int64_t unpacked = 0;
  int status = Z_OK;
  while (status == Z_OK) {
    stream.next_out = buffer.data();
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = inflate(&stream, Z_NO_FLUSH);
    unpacked += static_cast<std::int64_t>(buffer.size() - stream.avail_out);
    if (unpacked > dataBytes(header)) break;
  }
  inflateEnd(&stream);
  if (status == Z_STREAM_END && unpacked == dataBytes(header)) return;
  fail(path, where,
       "the picture data are damaged: " + std::to_string(unpacked) + " of " + std::to_string(dataBytes(header)) +
           " bytes can be unpacked");
}

}  // namespace

Bytes checkedPng(const fs::path& path, const Bytes& bytes) {
  Header header;
  bool hasHeader = false;
  bool hasPalette = false;
  std::size_t firstData = 0;
  Bytes packed;
  Bytes kept(bytes.begin(), bytes.begin() + signatureBytes);
  std::size_t at = signatureBytes;
  while (true) {
    if (bytes.size() - at < chunkFrame) fail(path, bytes.size(), "the file ends before the picture does");
    const std::size_t length = bigEndian(bytes, at);
    const std::string_view type(reinterpret_cast<const char*>(bytes.data()) + at + 4, 4);
    if (length > bytes.size() - at - chunkFrame) fail(path, bytes.size(), "the file ends before the picture does");
    const auto sum = static_cast<std::uint32_t>(crc32(0, bytes.data() + at + 4, static_cast<uInt>(length + 4)));
    if (sum != bigEndian(bytes, at + 8 + length)) fail(path, at, "the checksum of this part is wrong");
    if (!hasHeader) {
      if (type != "IHDR" || length != 13) fail(path, at, "the PNG header should stand here");
      header = readHeader(path, bytes, at + 8);
      hasHeader = true;
    }
    hasPalette = hasPalette || type == "PLTE";
    if (type == "IDAT") {
      if (firstData == 0) firstData = at;
      packed.insert(packed.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at + 8),
                    bytes.begin() + static_cast<std::ptrdiff_t>(at + 8 + length));
    }
    const std::size_t next = at + chunkFrame + length;
    // Colour profiles, texts and times do not change the pixels here, and the decoder prints what it dislikes in them.
    if (type == "IHDR" || type == "PLTE" || type == "tRNS" || type == "IDAT" || type == "IEND") {
      kept.insert(kept.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                  bytes.begin() + static_cast<std::ptrdiff_t>(next));
    }
    if (type == "IEND") break;
    at = next;
  }
  if (firstData == 0) fail(path, at, "the picture has no data");
  if (header.palette && !hasPalette) fail(path, firstData, "the picture has no palette");
  checkPixels(path, header, packed, firstData);
  return kept;
}

}  // namespace hopscope
