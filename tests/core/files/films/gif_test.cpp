#include "core/files/films/gif.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <opencv2/videoio.hpp>
#include <string>
#include <vector>

#include "core/base/errors.h"
#include "core/files/films/colour_table.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

constexpr int width = 24;
constexpr int height = 10;

/// A grey ramp with a coloured square that moves right.
std::vector<std::uint8_t> frame(int step) {
  std::vector<std::uint8_t> rgb;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const bool square = x >= 4 * step && x < 4 * step + 4 && y >= 2 && y < 6;
      const auto grey = static_cast<std::uint8_t>(x * 8);
      if (square) {
        rgb.insert(rgb.end(), {240, 120, 8});
      } else {
        rgb.insert(rgb.end(), {grey, grey, grey});
      }
    }
  }
  return rgb;
}

TEST(Gif, ReadsBackAsTheFramesThatWereWritten) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "film.gif";
  {
    GifWriter writer(path, width, height);
    for (int step = 0; step < 4; ++step) writer.add(frame(step).data(), width * 3, 10);
    writer.close();
  }
  cv::VideoCapture reader(path.string(), cv::CAP_FFMPEG);
  ASSERT_TRUE(reader.isOpened());
  for (int step = 0; step < 4; ++step) {
    cv::Mat bgr;
    ASSERT_TRUE(reader.read(bgr)) << "frame " << step;
    ASSERT_EQ(bgr.cols, width);
    ASSERT_EQ(bgr.rows, height);
    const auto wanted = frame(step);
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const auto pixel = bgr.at<cv::Vec3b>(y, x);
        const std::uint8_t* rgb = &wanted[static_cast<std::size_t>(y * width + x) * 3];
        for (int channel = 0; channel < 3; ++channel)
          ASSERT_NEAR(pixel[2 - channel], rgb[channel], 1) << "frame " << step << ", row " << y << ", column " << x;
      }
    }
  }
  cv::Mat none;
  EXPECT_FALSE(reader.read(none));
}

TEST(Gif, AFrameThatDoesNotChangeCostsLittle) {
  const TemporaryFolder folder;
  const auto sizeOf = [&](const char* name, int frames) {
    GifWriter writer(folder.path() / name, width, height);
    for (int i = 0; i < frames; ++i) writer.add(frame(0).data(), width * 3, 10);
    writer.close();
    return static_cast<long>(std::filesystem::file_size(folder.path() / name));
  };
  const long one = sizeOf("one.gif", 1);
  const long two = sizeOf("two.gif", 2);
  EXPECT_LT(two - one, 256 * 3 + 64);  // its table, and a pixel
}

TEST(Gif, TellsWhatIsWrong) {
  const TemporaryFolder folder;
  EXPECT_THROW(GifWriter(folder.path() / "missing" / "film.gif", 4, 4), DataError);
  EXPECT_THROW(GifWriter(folder.path() / "film.gif", 0, 4), std::invalid_argument);
  GifWriter empty(folder.path() / "empty.gif", 4, 4);
  EXPECT_THROW(empty.close(), DataError);
}

TEST(ColourTable, KeepsFewColoursExactly) {
  const std::vector<std::uint8_t> pixels{18, 20, 24, 18, 20, 24, 240, 120, 8, 0, 255, 0};
  const ColourTable table = medianCut(pixels, 8);
  ASSERT_EQ(table.colours.size(), 3U);
  for (std::size_t i = 0; i < pixels.size(); i += 3) {
    const auto& colour = table.colours[table.indexOfCell[ColourTable::cellOf(&pixels[i])]];
    EXPECT_THAT(colour, testing::ElementsAre(pixels[i], pixels[i + 1], pixels[i + 2]));
  }
}

TEST(ColourTable, ManyColoursLoseLittle) {
  std::vector<std::uint8_t> pixels;
  for (int r = 0; r < 256; r += 8) {
    for (int g = 0; g < 256; g += 8) {
      const auto red = static_cast<std::uint8_t>(r);
      const auto green = static_cast<std::uint8_t>(g);
      pixels.insert(pixels.end(), {red, green, 128});
    }
  }
  const ColourTable table = medianCut(pixels, 255);
  EXPECT_LE(table.colours.size(), 255U);
  EXPECT_GE(table.colours.size(), 250U);
  for (std::size_t i = 0; i < pixels.size(); i += 3) {
    const auto& colour = table.colours[table.indexOfCell[ColourTable::cellOf(&pixels[i])]];
    for (std::size_t channel = 0; channel < 3; ++channel) EXPECT_NEAR(colour[channel], pixels[i + channel], 16);
  }
  EXPECT_THROW((void)medianCut(pixels, 1), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
