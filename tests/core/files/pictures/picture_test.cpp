#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "core/data/format.h"
#include "core/files/pictures/picture_file.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::fileBytes;
using test::TemporaryFolder;

fs::path pictureSample(const std::string& name) { return fs::path(hopscope::test::dataFolder()) / "pictures" / name; }

class ColourPictures : public ::testing::TestWithParam<const char*> {};

TEST_P(ColourPictures, HaveTheSamePixels) {
  const auto data = loadPath(pictureSample(GetParam()));
  ASSERT_EQ(data->shape, (ImageShape{3, 4, 3}));
  for (Index row = 0; row < 3; ++row) {
    for (Index column = 0; column < 4; ++column) {
      const Index pixel = 3 * (row * 4 + column);
      const float red = static_cast<float>(40 * column + 10 * row);
      EXPECT_NEAR(255.0F * data->patterns(pixel, 0), red, 1e-3F);
      EXPECT_NEAR(255.0F * data->patterns(pixel + 1, 0), 255.0F - red, 1e-3F);
      EXPECT_NEAR(255.0F * data->patterns(pixel + 2, 0), 20.0F * static_cast<float>(row), 1e-3F);
    }
  }
  EXPECT_EQ(data->name, GetParam());
  EXPECT_EQ(data->patternNames, std::vector<std::string>{fs::path(GetParam()).stem().string()});
}

INSTANTIATE_TEST_SUITE_P(Pictures, ColourPictures,
                         ::testing::Values("rgb.png", "interlaced.png", "palette.png", "texts.png", "rgb16.png",
                                           "rgb.bmp", "rgb.webp"));

TEST(Pictures, GreyStaysGrey) {
  for (const char* name : {"grey.png", "grey.bmp"}) {
    const auto data = loadPath(pictureSample(name));
    ASSERT_EQ(data->shape, (ImageShape{3, 4, 1})) << name;
    EXPECT_FLOAT_EQ(255.0F * data->patterns(6, 0), 90.0F) << name;
    EXPECT_EQ(loadPath(pictureSample(name), {.colour = ColourMode::Colour})->shape, (ImageShape{3, 4, 3}));
  }
}

TEST(Pictures, ColourBecomesGreyWhenAsked) {
  const auto data = loadPath(pictureSample("rgb.png"), {.colour = ColourMode::Grey});
  ASSERT_EQ(data->shape, (ImageShape{3, 4, 1}));
  EXPECT_NEAR(255.0F * data->patterns(6, 0), 0.299F * 90 + 0.587F * 165 + 0.114F * 20, 1e-3F);
}

TEST(Pictures, TransparentPartsLieOnWhite) {
  const auto data = loadPath(pictureSample("alpha.png"));
  ASSERT_EQ(data->shape, (ImageShape{2, 4, 1}));
  EXPECT_NEAR(data->patterns(0, 0), 0.5F, 0.005F);
  EXPECT_EQ(data->patterns(3, 0), 1.0F);
}

TEST(Pictures, Jpeg) {
  const auto data = loadPath(pictureSample("halves.jpg"));
  ASSERT_EQ(data->shape, (ImageShape{8, 16, 3}));
  EXPECT_GT(data->patterns(0, 0), 0.95F);           // red on the left
  EXPECT_GT(data->patterns(3 * 15 + 2, 0), 0.95F);  // blue on the right
  EXPECT_EQ(loadPath(pictureSample("grey.jpg"))->shape, (ImageShape{8, 16, 1}));
  EXPECT_EQ(loadPath(pictureSample("progressive.jpg"))->shape, (ImageShape{8, 16, 3}));
}

TEST(Pictures, AreTurnedAsTheCameraWasHeld) {
  const auto data = loadPath(pictureSample("turned.jpg"));
  ASSERT_EQ(data->shape, (ImageShape{16, 8, 3}));
  EXPECT_GT(data->patterns(0, 0), 0.95F);               // red on top
  EXPECT_GT(data->patterns(3 * 8 * 15 + 2, 0), 0.95F);  // blue below
}

TEST(Pictures, ResizingAveragesTheMiddlePart) {
  // Two columns left of the middle, two right: 4 × 3 cut to 3 × 3 begins at column 0.
  const auto square = loadPath(pictureSample("grey.png"), {.width = 1, .height = 1});
  EXPECT_NEAR(255.0F * square->patterns(0, 0), 20.0F * 1 + 50.0F, 1e-3F);
  const auto half = loadPath(pictureSample("grey.png"), {.width = 2, .height = 3});
  EXPECT_EQ(half->shape, (ImageShape{3, 2, 1}));
  EXPECT_NEAR(255.0F * half->patterns(0, 0), 20.0F, 1e-3F);
}

TEST(Pictures, TheOtherSideFollows) {
  EXPECT_EQ(loadPath(pictureSample("halves.jpg"), {.width = 8})->shape, (ImageShape{4, 8, 3}));
  EXPECT_EQ(loadPath(pictureSample("halves.jpg"), {.height = 4})->shape, (ImageShape{4, 8, 3}));
}

TEST(Pictures, CutAnywhereIsAnError) {
  const TemporaryFolder folder;
  for (const std::string name :
       {"rgb.png", "interlaced.png", "rgba16_interlaced.png", "halves.jpg", "progressive.jpg", "rgb.bmp", "rgb.webp"}) {
    const std::string whole = fileBytes(pictureSample(name));
    for (std::size_t length = 0; length < whole.size(); length += length + 16 < whole.size() ? 7 : 1) {
      const fs::path path = folder.write(name, whole.substr(0, length));
      EXPECT_THROW(static_cast<void>(loadPath(path)), DataError) << name << " cut to " << length;
    }
  }
}

TEST(Pictures, EveryFlippedBitOfAPngIsFound) {
  const TemporaryFolder folder;
  const std::string whole = fileBytes(pictureSample("rgb.png"));
  for (std::size_t byte = 0; byte < whole.size(); ++byte) {
    std::string damaged = whole;
    damaged[byte] = static_cast<char>(damaged[byte] ^ 0x10);
    EXPECT_THROW(static_cast<void>(loadPath(folder.write("x.png", damaged))), DataError) << byte;
  }
}

TEST(Pictures, DamagedJpegCodesAreFoundOrHarmlessAndNeverPrinted) {
  const TemporaryFolder folder;
  const std::string whole = fileBytes(pictureSample("progressive.jpg"));
  int found = 0;
  ::testing::internal::CaptureStderr();
  for (std::size_t byte = 2; byte < whole.size(); byte += 3) {
    std::string damaged = whole;
    damaged[byte] = static_cast<char>(damaged[byte] ^ 0x55);
    try {
      EXPECT_EQ(loadPath(folder.write("x.jpg", damaged))->count(), 1);
    } catch (const DataError& error) {
      EXPECT_FALSE(error.where().empty()) << error.what();
      ++found;
    }
  }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  EXPECT_GT(found, 20);
}

TEST(Pictures, DamageIsNamed) {
  const TemporaryFolder folder;
  const auto expectComplaint = [&](const std::string& name, const std::string& bytes, const std::string& where,
                                   const std::string& part) {
    const fs::path path = folder.write(name, bytes);
    expectDataError([&] { static_cast<void>(loadPath(path)); }, path, where, part);
  };
  expectComplaint("x.png", "", "", "is empty");
  expectComplaint("x.png", "this is a text", "byte 0", "does not begin like");
  std::string png = fileBytes(pictureSample("rgb.png"));
  expectComplaint("x.png", png.substr(0, 60), "byte 60", "ends before the picture does");
  png[20] = 9;
  expectComplaint("x.png", png, "byte 8", "checksum");
  std::string bmp = fileBytes(pictureSample("rgb.bmp"));
  expectComplaint("x.bmp", bmp.substr(0, 80), "byte 80", "ends in pixel row 3 of 3");
  bmp[28] = 7;
  expectComplaint("x.bmp", bmp, "byte 28", "has 7 bits a pixel");
  const std::string jpeg = fileBytes(pictureSample("halves.jpg"));
  expectComplaint("x.jpg", jpeg.substr(0, jpeg.size() - 2), "byte " + std::to_string(jpeg.size() - 2),
                  "ends before the picture does");
  const std::string webp = fileBytes(pictureSample("rgb.webp"));
  expectComplaint("x.webp", webp.substr(0, 50), "byte 50", "promises 74 bytes");
}

TEST(Pictures, NothingIsPrintedAboutBadOnes) {
  const TemporaryFolder folder;
  ::testing::internal::CaptureStderr();
  for (const std::string name : {"rgb.png", "texts.png", "rgb_gamma.png", "halves.jpg", "rgb.bmp", "rgb.webp"}) {
    const std::string whole = fileBytes(pictureSample(name));
    for (std::size_t length = 1; length < whole.size(); length += 11) {
      EXPECT_THROW(static_cast<void>(loadPath(folder.write(name, whole.substr(0, length)))), DataError);
    }
  }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace hopscope
