#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/files/pictures/picture_file.h"

namespace hopscope::test {
namespace {

/// Grey from the place of the pixel.
template <typename Value>
DecodedPicture greyPicture(Index height, Index width, const Value& value) {
  DecodedPicture picture;
  picture.shape = {height, width, 3};
  picture.pixels.resize(picture.shape.size());
  for (Index row = 0; row < height; ++row) {
    for (Index column = 0; column < width; ++column) {
      picture.pixels.segment(3 * (row * width + column), 3).setConstant(static_cast<float>(value(row, column)));
    }
  }
  return picture;
}

float greyAt(const DecodedPicture& picture, Index row, Index column) {
  return picture.pixels[3 * (row * picture.shape.width + column)];
}

TEST(Resized, TheSameSizeIsTheSamePicture) {
  DecodedPicture picture = greyPicture(5, 7, [](Index, Index) { return 0.0; });
  picture.pixels = uniformVector(picture.pixels.size(), 3);
  for (const PictureFit fit : {PictureFit::Crop, PictureFit::Stretch}) {
    EXPECT_EQ(resized(picture, 5, 7, fit).pixels, picture.pixels);
  }
}

TEST(Resized, WholeFactorsAreMeansOfTheirBlocks) {
  DecodedPicture picture = greyPicture(12, 8, [](Index, Index) { return 0.0; });
  picture.pixels = uniformVector(picture.pixels.size(), 5);
  const DecodedPicture small = resized(picture, 3, 2, PictureFit::Crop);
  ASSERT_EQ(small.shape, (ImageShape{3, 2, 3}));
  for (Index row = 0; row < 3; ++row) {
    for (Index column = 0; column < 2; ++column) {
      for (Index channel = 0; channel < 3; ++channel) {
        double sum = 0.0;
        for (Index y = 0; y < 4; ++y) {
          for (Index x = 0; x < 4; ++x) {
            sum += static_cast<double>(picture.pixels[3 * ((4 * row + y) * 8 + 4 * column + x) + channel]);
          }
        }
        EXPECT_NEAR(static_cast<double>(small.pixels[3 * (row * 2 + column) + channel]), sum / 16.0, 1e-6);
      }
    }
  }
}

// Of a wide picture with grey borders a square takes the middle, and squeezed it keeps the borders.
TEST(Resized, CropTakesTheMiddleAndStretchTakesAll) {
  const auto bordered = greyPicture(8, 24, [](Index, Index column) { return column < 8 || column >= 16 ? 0.0 : 1.0; });
  const DecodedPicture cropped = resized(bordered, 4, 4, PictureFit::Crop);
  EXPECT_EQ(cropped.pixels.minCoeff(), 1.0F);
  const DecodedPicture squeezed = resized(bordered, 4, 3, PictureFit::Stretch);
  for (Index row = 0; row < 4; ++row) {
    EXPECT_EQ(greyAt(squeezed, row, 0), 0.0F);
    EXPECT_EQ(greyAt(squeezed, row, 1), 1.0F);
    EXPECT_EQ(greyAt(squeezed, row, 2), 0.0F);
  }
  // The same of a tall one.
  const auto tall = greyPicture(24, 8, [](Index row, Index) { return row < 8 || row >= 16 ? 0.0 : 1.0; });
  EXPECT_EQ(resized(tall, 4, 4, PictureFit::Crop).pixels.minCoeff(), 1.0F);
  EXPECT_NEAR(resized(tall, 1, 1, PictureFit::Stretch).pixels[0], 1.0F / 3.0F, 1e-6F);
}

TEST(Resized, OfAnOddRestTheLeftAndUpperPartIsSmaller) {
  // A square of 5 × 5 out of 5 × 8 begins at column 1 and leaves two on the right.
  const auto columns = greyPicture(5, 8, [](Index, Index column) { return 0.1 * static_cast<double>(column); });
  const DecodedPicture square = resized(columns, 5, 5, PictureFit::Crop);
  EXPECT_FLOAT_EQ(greyAt(square, 0, 0), 0.1F);
  EXPECT_FLOAT_EQ(greyAt(square, 4, 4), 0.5F);
}

TEST(Resized, SqueezingKeepsTheMeanBrightness) {
  DecodedPicture picture = greyPicture(30, 42, [](Index, Index) { return 0.0; });
  picture.pixels = uniformVector(picture.pixels.size(), 9);
  for (const auto& [height, width] : {std::pair<Index, Index>{7, 11}, {1, 1}, {29, 41}, {30, 5}}) {
    const DecodedPicture small = resized(picture, height, width, PictureFit::Stretch);
    EXPECT_NEAR(small.pixels.mean(), picture.pixels.mean(), 1e-4F) << height << " " << width;
  }
}

TEST(Resized, NothingLeavesTheRangeAndALargerOneKeepsItsCorners) {
  const auto board = greyPicture(3, 3, [](Index row, Index column) { return (row + column) % 2 == 0 ? 1.0 : 0.0; });
  for (const Index side : {1, 2, 4, 5, 9, 100}) {
    const DecodedPicture other = resized(board, side, side, PictureFit::Crop);
    ASSERT_EQ(other.shape, (ImageShape{side, side, 3}));
    EXPECT_GE(other.pixels.minCoeff(), 0.0F);
    EXPECT_LE(other.pixels.maxCoeff(), 1.0F);
  }
  const DecodedPicture large = resized(board, 9, 9, PictureFit::Crop);
  EXPECT_EQ(greyAt(large, 0, 0), 1.0F);
  EXPECT_EQ(greyAt(large, 8, 8), 1.0F);
  EXPECT_EQ(greyAt(large, 4, 4), 1.0F);
}

TEST(Resized, ExtremeProportionsLeaveAtLeastOnePixel) {
  const auto line = greyPicture(1, 50, [](Index, Index column) { return column == 25 ? 1.0 : 0.0; });
  EXPECT_EQ(resized(line, 40, 1, PictureFit::Crop).shape, (ImageShape{40, 1, 3}));
  EXPECT_EQ(resized(line, 1, 1, PictureFit::Crop).shape, (ImageShape{1, 1, 3}));
}

// The three weights do not add up to 1 in floats: a grey picture must not become darker.
TEST(GreyPixels, GreyStaysWhatItIsBitForBit) {
  DecodedPicture picture = greyPicture(1, 256, [](Index, Index column) { return static_cast<double>(column) / 255.0; });
  EXPECT_FALSE(hasColour(picture));
  const Vector grey = greyPixels(picture);
  for (Index i = 0; i < 256; ++i) EXPECT_EQ(grey[i], greyAt(picture, 0, i));
  picture.pixels[3 * 200 + 2] += 1e-3F;
  EXPECT_TRUE(hasColour(picture));
  EXPECT_NEAR(greyPixels(picture)[100], grey[100], 1e-6F);
  EXPECT_NEAR(greyPixels(picture)[200], grey[200] + 0.114e-3F, 1e-6F);
}

}  // namespace
}  // namespace hopscope::test
