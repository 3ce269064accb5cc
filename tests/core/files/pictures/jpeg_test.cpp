#include "core/files/pictures/jpeg.h"

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>
#include <string>

#include "core/files/pictures/picture_file.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

/// How the camera was held (Exif), and what stands in front of the picture.
namespace hopscope::test {
namespace {

constexpr int quarter = 16;

/// 32 × 64: dark above left, then to the right and below ever brighter grey.
std::string fourQuarters() {
  cv::Mat picture(2 * quarter, 4 * quarter, CV_8UC1);
  for (int row = 0; row < picture.rows; ++row) {
    for (int column = 0; column < picture.cols; ++column) {
      const int place = 2 * (row / quarter) + column / (2 * quarter);
      picture.at<std::uint8_t>(row, column) = static_cast<std::uint8_t>(20 + 70 * place);
    }
  }
  std::vector<unsigned char> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, 100});
  return {bytes.begin(), bytes.end()};
}

std::string asNumber(unsigned value, std::size_t length, bool bigEndian) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
  return bigEndian ? std::string(text.rbegin(), text.rend()) : text;
}

/// An Exif block with another tag before the orientation.
std::string exifBlock(unsigned orientation, bool bigEndian) {
  const auto number = [&](unsigned value, std::size_t length) { return asNumber(value, length, bigEndian); };
  const std::string text(bigEndian ? "MM" : "II");
  return std::string("Exif\0\0", 6) + text + number(42, 2) + number(8, 4) + number(2, 2) +  //
         number(0x0100, 2) + number(3, 2) + number(1, 4) + number(64, 2) + number(0, 2) +   //
         number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2) + number(0, 4);
}

/// The picture with this application block directly after its first marker.
std::string withBlock(const std::string& jpeg, const std::string& block) {
  return jpeg.substr(0, 2) + "\xFF\xE1" + asNumber(static_cast<unsigned>(block.size() + 2), 2, true) + block +
         jpeg.substr(2);
}

/// The brightness of the middles of the quarters in tens: upper left, upper right, lower left, lower right.
std::vector<int> quartersOf(const DecodedPicture& picture) {
  std::vector<int> tens;
  for (const Index row : {picture.shape.height / 4, 3 * picture.shape.height / 4}) {
    for (const Index column : {picture.shape.width / 4, 3 * picture.shape.width / 4}) {
      const float value = picture.pixels[3 * (row * picture.shape.width + column)];
      tens.push_back(static_cast<int>(std::lround(25.5F * value)));
    }
  }
  return tens;
}

class JpegOrientations : public ::testing::TestWithParam<std::pair<unsigned, std::vector<int>>> {};

// The stored quarters are 2, 9, 16, 23.
TEST_P(JpegOrientations, PutTheQuartersWhereTheyBelong) {
  const TemporaryFolder folder;
  const auto& [orientation, quarters] = GetParam();
  for (const bool bigEndian : {true, false}) {
    const DecodedPicture picture =
        readPicture(folder.write("x.jpg", withBlock(fourQuarters(), exifBlock(orientation, bigEndian))));
    const bool lying = orientation <= 4;
    EXPECT_EQ(picture.shape, (ImageShape{lying ? 2 * quarter : 4 * quarter, lying ? 4 * quarter : 2 * quarter, 3}));
    EXPECT_EQ(quartersOf(picture), quarters);
  }
}

// As the Exif standard has them: where the first row and the first column of the stored picture belong.
INSTANTIATE_TEST_SUITE_P(All, JpegOrientations,
                         ::testing::Values(std::pair(1U, std::vector<int>{2, 9, 16, 23}),
                                           std::pair(2U, std::vector<int>{9, 2, 23, 16}),    // mirrored
                                           std::pair(3U, std::vector<int>{23, 16, 9, 2}),    // upside down
                                           std::pair(4U, std::vector<int>{16, 23, 2, 9}),    // mirrored upside down
                                           std::pair(5U, std::vector<int>{2, 16, 9, 23}),    // row on the left side
                                           std::pair(6U, std::vector<int>{16, 2, 23, 9}),    // row on the right side
                                           std::pair(7U, std::vector<int>{23, 9, 16, 2}),    // right, from below
                                           std::pair(8U, std::vector<int>{9, 23, 2, 16})));  // left, from below

TEST(JpegBlocks, OrientationsThatDoNotExistArePassedOver) {
  const TemporaryFolder folder;
  for (const unsigned orientation : {0U, 9U, 0x0101U, 0xFFFFU}) {
    const auto picture = readPicture(folder.write("x.jpg", withBlock(fourQuarters(), exifBlock(orientation, false))));
    EXPECT_EQ(quartersOf(picture), (std::vector<int>{2, 9, 16, 23})) << orientation;
  }
}

// A block of any length, cut anywhere, with directories that point anywhere: the picture is read, and upright.
TEST(JpegBlocks, DamagedExifIsHarmless) {
  const TemporaryFolder folder;
  const std::string whole = exifBlock(6, false);
  const std::string jpeg = fourQuarters();
  for (std::size_t length = 0; length < whole.size(); length += 3) {
    EXPECT_NO_THROW(static_cast<void>(readPicture(folder.write("x.jpg", withBlock(jpeg, whole.substr(0, length))))));
  }
  for (const char bad : {'\xFF', '\x7F', '\x30'}) {
    for (std::size_t byte = 6; byte < 18; ++byte) {
      std::string damaged = whole;
      damaged[byte] = bad;
      const auto picture = readPicture(folder.write("x.jpg", withBlock(jpeg, damaged)));
      EXPECT_EQ(picture.shape.size(), 3 * 8 * quarter * quarter) << byte;
    }
  }
}

TEST(JpegBlocks, OtherApplicationsAreNotExif) {
  const TemporaryFolder folder;
  std::string other = exifBlock(6, true);
  other.replace(0, 4, "http");
  EXPECT_EQ(quartersOf(readPicture(folder.write("x.jpg", withBlock(fourQuarters(), other)))),
            (std::vector<int>{2, 9, 16, 23}));
}

TEST(JpegBlocks, ALengthThatSkipsThePictureIsAnError) {
  const TemporaryFolder folder;
  std::string jpeg = withBlock(fourQuarters(), exifBlock(1, true));
  jpeg[4] = jpeg[5] = '\xFF';
  const auto path = folder.write("x.jpg", jpeg);
  EXPECT_FALSE(complaintOf([&] { static_cast<void>(readPicture(path)); }).where.empty());
}

}  // namespace
}  // namespace hopscope::test
