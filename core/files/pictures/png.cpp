#include "core/files/pictures/png.h"

#include <png.h>

#include <bit>
#include <csetjmp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <string_view>

#include "core/base/errors.h"
#include "core/files/pictures/picture_check.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t headerData = 16;  // behind the signature and the frame of the first part

/// What libpng works on. Its errors leave by longjmp, so the functions below that call it hold no objects.
struct PngDecoder {
  const unsigned char* bytes = nullptr;
  std::size_t size = 0;
  std::size_t at = 0;     // what was read
  std::size_t chunk = 0;  // where the part that is being read begins
  bool cut = false;       // more was asked for than there is
  png_structp png = nullptr;
  png_infop info = nullptr;
  unsigned char* target = nullptr;  // the rows of the picture go here
  std::jmp_buf jump{};
  char reason[128]{};  // what libpng says, shortened
};

[[noreturn]] void leavePng(png_structp png, png_const_charp reason) {
  PngDecoder& decoder = *static_cast<PngDecoder*>(png_get_error_ptr(png));
  std::strncpy(decoder.reason, reason, sizeof(decoder.reason) - 1);
  std::longjmp(decoder.jump, 1);
}

/// libpng only warns of picture data that do not fit the picture once it has all rows.
void warning(png_structp png, png_const_charp text) {
  if (std::strncmp(text, "IDAT", 4) == 0 && std::strstr(text, "Extra compressed data") == nullptr) leavePng(png, text);
}

void readBytes(png_structp png, png_bytep target, std::size_t count) {
  PngDecoder& decoder = *static_cast<PngDecoder*>(png_get_io_ptr(png));
  if ((png_get_io_state(png) & PNG_IO_MASK_LOC) == PNG_IO_CHUNK_HDR) decoder.chunk = decoder.at;
  if (count > decoder.size - decoder.at) {
    decoder.cut = true;
    leavePng(png, "cut");
  }
  std::memcpy(target, decoder.bytes + decoder.at, count);
  decoder.at += count;
}

bool pngGuarded(PngDecoder& decoder, void (*work)(PngDecoder&)) {
  if (setjmp(decoder.jump) != 0) return false;
  work(decoder);
  return true;
}

void readPngHeader(PngDecoder& decoder) {
  png_set_read_fn(decoder.png, &decoder, readBytes);
  png_set_crc_action(decoder.png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  png_set_user_limits(decoder.png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);  // checkPictureSize knows better
  // Colour profiles, texts and times do not change the pixels here.
  png_set_keep_unknown_chunks(decoder.png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
  png_read_info(decoder.png, decoder.info);

  const int colourType = png_get_color_type(decoder.png, decoder.info);
  const bool grey = (colourType & PNG_COLOR_MASK_COLOR) == 0;
  if (colourType == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(decoder.png);
  if (grey) {
    // A transparent grey level is passed over: pictures with one have always been read as opaque, and sessions know
    // their data by their values.
    png_set_expand_gray_1_2_4_to_8(decoder.png);
    png_set_gray_to_rgb(decoder.png);
  } else if (png_get_valid(decoder.png, decoder.info, PNG_INFO_tRNS) != 0) {
    png_set_tRNS_to_alpha(decoder.png);
  }
  if constexpr (std::endian::native == std::endian::little) png_set_swap(decoder.png);
  png_set_interlace_handling(decoder.png);
  png_read_update_info(decoder.png, decoder.info);
}

void readPngPixels(PngDecoder& decoder) {
  const std::size_t rowBytes = png_get_rowbytes(decoder.png, decoder.info);
  const std::uint32_t height = png_get_image_height(decoder.png, decoder.info);
  const int passes =
      png_get_interlace_type(decoder.png, decoder.info) == PNG_INTERLACE_ADAM7 ? PNG_INTERLACE_ADAM7_PASSES : 1;
  for (int pass = 0; pass < passes; ++pass) {
    for (std::uint32_t row = 0; row < height; ++row)
      png_read_row(decoder.png, decoder.target + row * rowBytes, nullptr);
  }
  png_read_end(decoder.png, nullptr);
}

std::int64_t bigEndian(const Bytes& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | bytes[at + i];
  return value;
}

[[noreturn]] void failPng(const fs::path& path, std::size_t byte, const std::string& reason) {
  throw DataError(path, "byte " + std::to_string(byte), reason);
}

/// Says in the words of this program what libpng found.
[[noreturn]] void complain(const fs::path& path, const Bytes& bytes, const PngDecoder& decoder) {
  const std::string_view reason = decoder.reason;
  const auto says = [&](std::string_view part) { return reason.find(part) != std::string_view::npos; };
  if (decoder.cut) failPng(path, bytes.size(), "the file ends before the picture does");
  if (says("CRC error")) failPng(path, decoder.chunk, "the checksum of this part is wrong");
  if (says("Invalid IHDR data")) {
    checkPictureSize(path, headerData, bigEndian(bytes, headerData), bigEndian(bytes, headerData + 4));
    const int depth = bytes[headerData + 8];
    const int colourType = bytes[headerData + 9];
    failPng(path, headerData + 8,
            "no PNG has colour type " + std::to_string(colourType) + " with " + std::to_string(depth) +
                " bits, or its method is unknown");
  }
  if (says("Missing IHDR")) failPng(path, decoder.chunk, "the PNG header should stand here");
  if (says("IEND: out of place")) failPng(path, decoder.chunk, "the picture has no data");
  if (says("Missing PLTE")) failPng(path, decoder.chunk, "the picture has no palette");
  failPng(path, decoder.chunk, "the picture data are damaged (" + std::string(reason) + ")");
}

/// png_destroy_read_struct whatever happens.
struct PngGuard {
  PngDecoder& decoder;
  ~PngGuard() { png_destroy_read_struct(&decoder.png, &decoder.info, nullptr); }
};

}  // namespace

Png decodePng(const fs::path& path, const Bytes& bytes) {
  PngDecoder decoder;
  decoder.bytes = bytes.data();
  decoder.size = bytes.size();
  const PngGuard guard{decoder};
  decoder.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoder, leavePng, warning);
  if (decoder.png != nullptr) decoder.info = png_create_info_struct(decoder.png);
  if (decoder.info == nullptr) throw std::bad_alloc();
  const auto run = [&](void (*work)(PngDecoder&)) {
    if (!pngGuarded(decoder, work)) complain(path, bytes, decoder);
  };
  run(readPngHeader);
  Png result;
  result.height = png_get_image_height(decoder.png, decoder.info);
  result.width = png_get_image_width(decoder.png, decoder.info);
  checkPictureSize(path, headerData, result.width, result.height);
  result.channels = png_get_channels(decoder.png, decoder.info);
  result.bytesPerValue = png_get_bit_depth(decoder.png, decoder.info) / 8;
  result.pixels.resize(png_get_rowbytes(decoder.png, decoder.info) * static_cast<std::size_t>(result.height));
  decoder.target = result.pixels.data();
  run(readPngPixels);
  return result;
}

}  // namespace hopscope
