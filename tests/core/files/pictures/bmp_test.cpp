#include <gtest/gtest.h>

#include <array>
#include <string>

#include "core/files/pictures/picture_file.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

/// Windows bitmaps of two rows of three pixels, built byte by byte.
namespace hopscope::test {
namespace {

struct Bitmap {
  std::uint32_t begin = 54;
  std::uint32_t headerSize = 40;
  std::int32_t width = 3;
  std::int32_t height = 2;
  std::uint16_t bits = 24;
  std::uint32_t compression = 0;
  std::string palette;
  std::string rows;
};

std::string lowestFirst(std::uint32_t value, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    text.push_back(static_cast<char>(i < sizeof value ? value >> (8 * i) & 0xFFU : 0U));
  }
  return text;
}

std::string bytesOf(const Bitmap& bitmap) {
  return "BM" + lowestFirst(0, 8) + lowestFirst(bitmap.begin, 4) + lowestFirst(bitmap.headerSize, 4) +
         lowestFirst(static_cast<std::uint32_t>(bitmap.width), 4) +
         lowestFirst(static_cast<std::uint32_t>(bitmap.height), 4) + lowestFirst(1, 2) + lowestFirst(bitmap.bits, 2) +
         lowestFirst(bitmap.compression, 4) + lowestFirst(0, 20) + bitmap.palette + bitmap.rows;
}

/// Blue, green and red of one row of three, padded to whole fours.
std::string colourRow(std::uint8_t first) {
  std::string text;
  for (std::uint8_t i = 0; i < 9; ++i) text.push_back(static_cast<char>(first + i));
  return text + std::string(3, '\0');
}

DecodedPicture decodedBitmap(const Bitmap& bitmap) {
  const TemporaryFolder folder;
  return readPicture(folder.write("x.bmp", bytesOf(bitmap)));
}

int level(const DecodedPicture& picture, Index row, Index column, Index channel) {
  return static_cast<int>(std::lround(255.0F * picture.pixels[3 * (row * picture.shape.width + column) + channel]));
}

TEST(Bmp, RowsStandFromBelowAndColoursBackwards) {
  const DecodedPicture picture = decodedBitmap({.rows = colourRow(100) + colourRow(10)});
  ASSERT_EQ(picture.shape, (ImageShape{2, 3, 3}));
  for (Index column = 0; column < 3; ++column) {
    for (Index channel = 0; channel < 3; ++channel) {
      EXPECT_EQ(level(picture, 0, column, channel), 10 + 3 * column + 2 - channel);
      EXPECT_EQ(level(picture, 1, column, channel), 100 + 3 * column + 2 - channel);
    }
  }
}

TEST(Bmp, ANegativeHeightTurnsTheRowsRound) {
  const DecodedPicture upward = decodedBitmap({.rows = colourRow(100) + colourRow(10)});
  const DecodedPicture downward = decodedBitmap({.height = -2, .rows = colourRow(10) + colourRow(100)});
  EXPECT_EQ(downward.shape, upward.shape);
  EXPECT_EQ(downward.pixels, upward.pixels);
}

TEST(Bmp, TheFourthByteOfAPixelMeansNothing) {
  std::string rows;
  for (int pixel = 0; pixel < 6; ++pixel) rows += std::string{40, 50, 60, static_cast<char>(pixel * 40)};
  const DecodedPicture picture = decodedBitmap({.bits = 32, .rows = rows});
  for (Index pixel = 0; pixel < 6; ++pixel) EXPECT_EQ(level(picture, pixel / 3, pixel % 3, 0), 60);
}

TEST(Bmp, APaletteTellsTheColours) {
  std::string palette(4 * 256, '\0');
  palette.replace(4 * 7, 4, std::string{1, 2, 3, 0});
  palette.replace(4 * 200, 4, std::string{30, 20, 10, 0});
  const std::string row{7, static_cast<char>(200), 7, 0};
  const DecodedPicture picture = decodedBitmap({.begin = 54 + 1024, .bits = 8, .palette = palette, .rows = row + row});
  EXPECT_EQ(level(picture, 0, 0, 0), 3);
  EXPECT_EQ(level(picture, 1, 1, 0), 10);
  EXPECT_EQ(level(picture, 1, 1, 2), 30);
}

TEST(Bmp, EveryImpossibleHeaderIsNamedByItsByte) {
  const TemporaryFolder folder;
  const auto expect = [&](Bitmap bitmap, const std::string& where, const std::string& part) {
    if (bitmap.rows.empty()) bitmap.rows = colourRow(1) + colourRow(20);
    const auto path = folder.write("x.bmp", bytesOf(bitmap));
    expectDataError([&] { static_cast<void>(readPicture(path)); }, path, where, part);
  };
  expect({.begin = 20}, "byte 10", "outside the file");
  expect({.begin = 5000}, "byte 10", "outside the file");
  expect({.headerSize = 12}, "byte 14", "cannot be read");
  expect({.width = 0}, "byte 18", "no pixels (0 \u00d7 2)");
  expect({.width = -3}, "byte 18", "no pixels");
  expect({.height = 0}, "byte 18", "no pixels (3 \u00d7 0)");
  expect({.width = 2147483647, .height = 2147483647}, "byte 18", "too large");
  expect({.height = std::numeric_limits<std::int32_t>::min()}, "byte 18", "too large");
  expect({.bits = 0}, "byte 28", "0 bits a pixel");
  expect({.bits = 48}, "byte 28", "48 bits a pixel");
  expect({.compression = 1}, "byte 30", "compressed");
  expect({.rows = colourRow(1)}, "byte 66", "ends in pixel row 2 of 2");
  expect({.rows = colourRow(1).substr(1)}, "byte 65", "ends in pixel row 1 of 2");
}

}  // namespace
}  // namespace hopscope::test
