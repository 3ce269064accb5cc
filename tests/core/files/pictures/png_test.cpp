#include "core/files/pictures/png.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <cstdint>
#include <opencv2/imgcodecs.hpp>
#include <string>

#include "core/files/files.h"
#include "core/files/pictures/picture_file.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::TemporaryFolder;

fs::path pngSample(const std::string& name) { return fs::path(test::dataFolder()) / "pictures" / name; }

class PngPictures : public ::testing::TestWithParam<const char*> {};

/// Pixel values as another reader has them, which has read the pictures of all earlier sessions.
TEST_P(PngPictures, HaveTheValuesThatOpenCvReads) {
  const cv::Mat expected = cv::imread(pngSample(GetParam()).string(), cv::IMREAD_UNCHANGED);
  ASSERT_FALSE(expected.empty());
  const double scale = expected.depth() == CV_16U ? 1.0 / 65535.0 : 1.0 / 255.0;
  const DecodedPicture picture = readPicture(pngSample(GetParam()));
  ASSERT_EQ(picture.shape, (ImageShape{expected.rows, expected.cols, 3}));
  cv::Mat values;
  expected.convertTo(values, CV_32F, scale);
  const int channels = values.channels();
  for (int row = 0; row < values.rows; ++row) {
    for (int column = 0; column < values.cols; ++column) {
      const float* from = values.ptr<float>(row) + channels * column;
      const float alpha = channels == 4 ? from[3] : 1.0F;
      for (int channel = 0; channel < 3; ++channel) {
        const float value = channels == 1 ? from[0] : alpha * from[2 - channel] + (1.0F - alpha);
        EXPECT_EQ(picture.pixels[3 * (row * values.cols + column) + channel], value)
            << row << ", " << column << ", " << channel;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, PngPictures,
                         ::testing::Values("rgb.png", "rgb16.png", "interlaced.png", "palette.png", "texts.png",
                                           "alpha.png", "grey.png", "grey1.png", "grey4_key.png", "grey16.png",
                                           "grey_alpha16.png", "palette2_alpha.png", "palette4_interlaced.png",
                                           "rgb_key.png", "rgb_gamma.png", "rgba16_interlaced.png"));

std::string number(std::uint32_t value) {
  std::string text;
  for (int shift = 24; shift >= 0; shift -= 8) text.push_back(static_cast<char>(value >> shift & 0xFFU));
  return text;
}

std::string part(const std::string& type, const std::string& data) {
  const std::string body = type + data;
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return number(static_cast<std::uint32_t>(data.size())) + body + number(static_cast<std::uint32_t>(sum));
}

std::string packed(const std::string& data) {
  Bytes buffer(compressBound(data.size()));
  uLongf length = buffer.size();
  compress(buffer.data(), &length, reinterpret_cast<const Bytef*>(data.data()), data.size());
  return {buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(length)};
}

const std::string signature("\x89PNG\r\n\x1a\n");
const std::string end = part("IEND", "");

std::string header(std::uint32_t width, std::uint32_t height, int depth, int colourType) {
  const std::string rest{static_cast<char>(depth), static_cast<char>(colourType), 0, 0, 0};
  return signature + part("IHDR", number(width) + number(height) + rest);
}

void expectPngError(const std::string& bytes, const std::string& where, const std::string& reason) {
  const TemporaryFolder folder;
  const fs::path path = folder.write("x.png", bytes);
  ::testing::internal::CaptureStderr();
  expectDataError([&] { static_cast<void>(readPicture(path)); }, path, where, reason);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

// Two grey pixels in each of two rows: six bytes with those of the filters.
const std::string rows(6, '\0');
constexpr std::size_t firstData = 33;

TEST(Png, AWholeOneIsRead) {
  const TemporaryFolder folder;
  const DecodedPicture picture =
      readPicture(folder.write("x.png", header(2, 2, 8, 0) + part("IDAT", packed(rows)) + end + "what follows"));
  EXPECT_EQ(picture.shape, (ImageShape{2, 2, 3}));
  EXPECT_EQ(picture.pixels.maxCoeff(), 0.0F);
}

TEST(Png, ImpossibleHeadersAreNamed) {
  const std::string data = part("IDAT", packed(rows)) + end;
  expectPngError(header(0, 2, 8, 0) + data, "byte 16", "the picture has no pixels (0 \u00d7 2)");
  expectPngError(header(100000, 100000, 8, 0) + data, "byte 16", "the picture is too large (100000 \u00d7 100000)");
  expectPngError(header(2, 2, 3, 0) + data, "byte 24", "no PNG has colour type 0 with 3 bits");
  expectPngError(header(2, 2, 8, 5) + data, "byte 24", "no PNG has colour type 5 with 8 bits");
  expectPngError(signature + data, "byte 8", "the PNG header should stand here");
}

TEST(Png, MissingPartsAreNamed) {
  const std::string data = part("IDAT", packed(rows));
  expectPngError(header(2, 2, 8, 3) + data + end, "byte 33", "the picture has no palette");
  expectPngError(header(2, 2, 8, 0) + end, "byte 33", "the picture has no data");
  expectPngError(header(2, 2, 8, 0) + data, "byte " + std::to_string(firstData + data.size()),
                 "the file ends before the picture does");
}

TEST(Png, DamagedPictureDataAreFound) {
  const auto with = [](const std::string& data) { return header(2, 2, 8, 0) + part("IDAT", data) + end; };
  expectPngError(with(packed(rows.substr(1))), "byte 33", "the picture data are damaged (");
  expectPngError(with(packed(rows + "x")), "byte 33", "the picture data are damaged (");
  expectPngError(with("no zlib stream"), "byte 33", "the picture data are damaged (");
  std::string sum = packed(rows);
  sum.back() = static_cast<char>(sum.back() ^ 1);  // the checksum of the unpacked rows, which come before it
  expectPngError(with(sum), "byte 33", "the picture data are damaged (");
  std::string wrong = with(packed(rows));
  char& sumOfPart = wrong[wrong.size() - end.size() - 1];
  sumOfPart = static_cast<char>(sumOfPart ^ 1);  // the checksum of the part
  expectPngError(wrong, "byte 33", "checksum");
}

TEST(Png, ASumOfAPartThatIsPassedOverCountsToo) {
  std::string text = part("tEXt", std::string("a\0b", 3));
  text.back() = static_cast<char>(text.back() ^ 1);
  expectPngError(header(2, 2, 8, 0) + text + part("IDAT", packed(rows)) + end, "byte 33", "checksum");
}

}  // namespace
}  // namespace hopscope
