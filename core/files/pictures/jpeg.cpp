#include "core/files/pictures/jpeg.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>

// jpeglib.h needs size_t and FILE to be known.
#include <jerror.h>
#include <jpeglib.h>

#include "core/base/errors.h"
#include "core/files/pictures/picture_check.h"

namespace hopscope {

namespace {

constexpr int exifMarker = JPEG_APP0 + 1;

/// What libjpeg works on. Its errors leave by longjmp, so the functions below that call it hold no objects.
struct JpegDecoder {
  jpeg_decompress_struct jpeg{};  // first: libjpeg hands back a pointer to it
  jpeg_error_mgr errors{};
  std::jmp_buf jump{};
  unsigned char* target = nullptr;  // rows of the output go here
};

JpegDecoder& decoderOf(j_common_ptr info) { return *reinterpret_cast<JpegDecoder*>(info); }

[[noreturn]] void leaveJpeg(j_common_ptr info) { std::longjmp(decoderOf(info).jump, 1); }

void keepJpegMessage(j_common_ptr info, int level) {
  if (level >= 0) return;
  const int code = info->err->msg_code;
  const bool harmless =
      code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR || code == JWRN_ADOBE_XFORM || code == JWRN_BOGUS_ICC;
  if (!harmless) leaveJpeg(info);
}

void printNothing(j_common_ptr) {}

bool jpegGuarded(JpegDecoder& decoder, void (*work)(JpegDecoder&)) {
  if (setjmp(decoder.jump) != 0) return false;
  work(decoder);
  return true;
}

void readJpegHeader(JpegDecoder& decoder) {
  jpeg_save_markers(&decoder.jpeg, exifMarker, 0xFFFF);
  jpeg_read_header(&decoder.jpeg, TRUE);
  const bool inks = decoder.jpeg.jpeg_color_space == JCS_CMYK || decoder.jpeg.jpeg_color_space == JCS_YCCK;
  decoder.jpeg.out_color_space = inks ? JCS_CMYK : JCS_RGB;
  jpeg_calc_output_dimensions(&decoder.jpeg);
}

void readJpegPixels(JpegDecoder& decoder) {
  jpeg_start_decompress(&decoder.jpeg);
  const std::size_t rowBytes =
      std::size_t{decoder.jpeg.output_width} * static_cast<std::size_t>(decoder.jpeg.output_components);
  while (decoder.jpeg.output_scanline < decoder.jpeg.output_height) {
    JSAMPROW row = decoder.target + decoder.jpeg.output_scanline * rowBytes;
    jpeg_read_scanlines(&decoder.jpeg, &row, 1);
  }
  jpeg_finish_decompress(&decoder.jpeg);
}

/// Tag 0x0112 of the first directory of an Exif block ("Exif\0\0", then a small TIFF file); 1 when there is none.
int orientationIn(std::span<const unsigned char> exif) {
  constexpr std::size_t start = 6;
  if (exif.size() < start + 8 || std::string_view(reinterpret_cast<const char*>(exif.data()), 4) != "Exif") return 1;
  const std::span<const unsigned char> tiff = exif.subspan(start);
  const bool bigEndian = tiff[0] == 'M';
  const auto number = [&](std::size_t at, std::size_t length) {
    std::size_t value = 0;
    if (at > tiff.size() || length > tiff.size() - at) return value;
    for (std::size_t i = 0; i < length; ++i) value = value << 8U | tiff[bigEndian ? at + i : at + length - 1 - i];
    return value;
  };
  const std::size_t directory = number(4, 4);
  for (std::size_t entry = 0; entry < number(directory, 2); ++entry) {
    const std::size_t at = directory + 2 + 12 * entry;
    if (at > tiff.size()) return 1;
    const std::size_t value = number(at + 8, 2);
    if (number(at, 2) == 0x0112 && value >= 1 && value <= 8) return static_cast<int>(value);
  }
  return 1;
}

/// Cyan, magenta, yellow and black as Adobe stores them, inverted → red, green, blue.
Bytes withoutInks(const Bytes& inks) {
  Bytes pixels;
  pixels.reserve(inks.size() / 4 * 3);
  for (std::size_t i = 0; i < inks.size(); i += 4) {
    for (std::size_t channel = 0; channel < 3; ++channel) {
      pixels.push_back(static_cast<unsigned char>(inks[i + channel] * inks[i + 3] / 255));
    }
  }
  return pixels;
}

/// jpeg_destroy_decompress whatever happens.
struct JpegGuard {
  JpegDecoder& decoder;
  ~JpegGuard() { jpeg_destroy_decompress(&decoder.jpeg); }
};

}  // namespace

Jpeg decodeJpeg(const std::filesystem::path& path, const Bytes& bytes) {
  JpegDecoder decoder;
  decoder.jpeg.err = jpeg_std_error(&decoder.errors);
  decoder.errors.error_exit = leaveJpeg;
  decoder.errors.emit_message = keepJpegMessage;
  decoder.errors.output_message = printNothing;
  const auto create = [](JpegDecoder& d) { jpeg_create_decompress(&d.jpeg); };
  const JpegGuard guard{decoder};
  const auto run = [&](void (*work)(JpegDecoder&)) {
    if (jpegGuarded(decoder, work)) return;
    if (decoder.errors.msg_code == JWRN_JPEG_EOF || decoder.errors.msg_code == JERR_INPUT_EOF) {
      throw DataError(path, "byte " + std::to_string(bytes.size()), "the file ends before the picture does");
    }
    char text[JMSG_LENGTH_MAX];
    decoder.errors.format_message(reinterpret_cast<j_common_ptr>(&decoder.jpeg), text);
    const std::size_t left = decoder.jpeg.src != nullptr ? decoder.jpeg.src->bytes_in_buffer : 0;
    throw DataError(path, "byte " + std::to_string(bytes.size() - std::min(left, bytes.size())),
                    "the picture data are damaged (" + std::string(text) + ")");
  };
  run(create);
  jpeg_mem_src(&decoder.jpeg, bytes.data(), bytes.size());
  run(readJpegHeader);
  checkPictureSize(path, 2, decoder.jpeg.output_width, decoder.jpeg.output_height);

  Jpeg result;
  result.height = decoder.jpeg.output_height;
  result.width = decoder.jpeg.output_width;
  for (const jpeg_marker_struct* marker = decoder.jpeg.marker_list; marker != nullptr; marker = marker->next) {
    result.orientation = std::max(result.orientation, orientationIn({marker->data, marker->data_length}));
  }
  const bool inks = decoder.jpeg.out_color_space == JCS_CMYK;
  result.pixels.resize(static_cast<std::size_t>(result.height * result.width) * (inks ? 4 : 3));
  decoder.target = result.pixels.data();
  run(readJpegPixels);
  if (inks) result.pixels = withoutInks(result.pixels);
  return result;
}

}  // namespace hopscope
