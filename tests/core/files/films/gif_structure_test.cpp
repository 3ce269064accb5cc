#include <gif_lib.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <set>

#include "core/base/errors.h"
#include "core/base/random.h"
#include "core/files/films/colour_table.h"
#include "core/files/films/gif.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

/// What stands in the file of an animation, read with the library that other programs use.
namespace hopscope::test {
namespace {

constexpr int filmWidth = 20;
constexpr int filmHeight = 12;

using Film = std::unique_ptr<GifFileType, void (*)(GifFileType*)>;

Film readFilm(const std::filesystem::path& path) {
  GifFileType* file = DGifOpenFileName(path.c_str(), nullptr);
  EXPECT_NE(file, nullptr);
  EXPECT_EQ(DGifSlurp(file), GIF_OK);
  return {file, [](GifFileType* each) { DGifCloseFile(each, nullptr); }};
}

/// Black with one pixel of each of these places in red.
std::vector<std::uint8_t> dotted(const std::vector<std::pair<int, int>>& places) {
  std::vector<std::uint8_t> rgb(filmWidth * filmHeight * 3, 0);
  for (const auto& [x, y] : places) rgb[static_cast<std::size_t>(y * filmWidth + x) * 3] = 255;
  return rgb;
}

TEST(GifStructure, FramesStoreTheSmallestRectangleThatChanged) {
  const TemporaryFolder folder;
  GifWriter writer(folder / "x.gif", filmWidth, filmHeight);
  for (const auto& places : std::vector<std::vector<std::pair<int, int>>>{
           {}, {{3, 2}}, {{3, 2}, {9, 7}, {12, 4}}, {{3, 2}, {9, 7}, {12, 4}}, {{19, 11}}}) {
    writer.add(dotted(places).data(), filmWidth * 3, 5);
  }
  writer.close();
  const Film film = readFilm(folder / "x.gif");
  ASSERT_EQ(film->ImageCount, 5);
  const auto expect = [&](int frame, int left, int top, int width, int height) {
    const GifImageDesc& area = film->SavedImages[frame].ImageDesc;
    EXPECT_EQ(area.Left, left) << frame;
    EXPECT_EQ(area.Top, top) << frame;
    EXPECT_EQ(area.Width, width) << frame;
    EXPECT_EQ(area.Height, height) << frame;
  };
  expect(0, 0, 0, filmWidth, filmHeight);
  expect(1, 3, 2, 1, 1);
  expect(2, 9, 4, 4, 4);
  expect(3, 0, 0, 1, 1);
  expect(4, 3, 2, 17, 10);
}

TEST(GifStructure, TimesAreKeptWithinWhatViewersObey) {
  const TemporaryFolder folder;
  GifWriter writer(folder / "x.gif", filmWidth, filmHeight);
  const std::vector<int> given{-4, 0, 1, 2, 7, 65535, 70000};
  for (std::size_t i = 0; i < given.size(); ++i) {
    writer.add(dotted({{static_cast<int>(i), 0}}).data(), filmWidth * 3, given[i]);
  }
  writer.close();
  const Film film = readFilm(folder / "x.gif");
  const std::vector<int> expected{2, 2, 2, 2, 7, 65535, 65535};
  ASSERT_EQ(film->ImageCount, 7);
  for (int frame = 0; frame < 7; ++frame) {
    GraphicsControlBlock control{};
    ASSERT_EQ(DGifSavedExtensionToGCB(film.get(), frame, &control), GIF_OK);
    EXPECT_EQ(control.DelayTime, expected[static_cast<std::size_t>(frame)]);
    EXPECT_EQ(control.DisposalMode, DISPOSE_DO_NOT);
  }
}

TEST(GifStructure, LoopsForEver) {
  const TemporaryFolder folder;
  GifWriter writer(folder / "x.gif", filmWidth, filmHeight);
  writer.add(dotted({}).data(), filmWidth * 3, 5);
  writer.close();
  const std::string bytes = fileBytes(folder / "x.gif");
  EXPECT_EQ(bytes.substr(0, 6), "GIF89a");
  EXPECT_NE(bytes.find(std::string("NETSCAPE2.0\x03\x01\x00\x00\x00", 16)), std::string::npos);
  EXPECT_EQ(bytes.back(), ';');
}

// Rows of a picture in memory are longer than what is shown of them.
TEST(GifStructure, TheStrideIsOfTheRowsInMemory) {
  const TemporaryFolder folder;
  const auto plain = dotted({{1, 1}, {7, 9}});
  constexpr int stride = filmWidth * 3 + 11;
  std::vector<std::uint8_t> padded(static_cast<std::size_t>(stride) * filmHeight, 0xEE);
  for (int y = 0; y < filmHeight; ++y) {
    std::copy_n(plain.begin() + y * filmWidth * 3, filmWidth * 3, padded.begin() + y * stride);
  }
  const auto written = [&](const char* name, const std::vector<std::uint8_t>& rgb, int bytes) {
    GifWriter writer(folder / name, filmWidth, filmHeight);
    writer.add(rgb.data(), bytes, 5);
    writer.close();
    return fileBytes(folder / name);
  };
  EXPECT_EQ(written("padded.gif", padded, stride), written("plain.gif", plain, filmWidth * 3));
}

TEST(GifStructure, OthersMayReadTheFile) {
  const TemporaryFolder folder;
  const mode_t before = umask(022);
  GifWriter writer(folder / "x.gif", 1, 1);
  umask(before);
  const std::vector<std::uint8_t> pixel{1, 2, 3};
  writer.add(pixel.data(), 3, 5);
  writer.close();
  struct stat info {};
  ASSERT_EQ(stat((folder / "x.gif").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0644U);
}

TEST(GifStructure, FullDisksAndEmptyFilmsAreTold) {
  const TemporaryFolder folder;
  GifWriter empty(folder / "x.gif", 4, 4);
  expectDataError([&] { empty.close(); }, folder / "x.gif", "", "no frame");
  const auto noise = uniformVector(300 * 300 * 3, 1);
  std::vector<std::uint8_t> rgb;
  for (const float value : noise) rgb.push_back(static_cast<std::uint8_t>(255.0F * value));
  const auto writeAll = [&] {
    GifWriter writer("/dev/full", 300, 300);
    writer.add(rgb.data(), 900, 5);
    writer.close();
  };
  EXPECT_THROW(writeAll(), DataError);
  EXPECT_THROW(GifWriter(folder / "y.gif", 65536, 1), std::invalid_argument);
}

// Each colour belongs to the mean of its box, so the sum over all pixels stays (up to rounding), channel by channel.
TEST(ColourTableLaws, TheMeanColourOfAPictureStays) {
  for (const int most : {2, 16, 255, 256}) {
    const Vector drawn = uniformVector(3 * 5000, 8);
    std::vector<std::uint8_t> pixels;
    for (const float value : drawn) pixels.push_back(static_cast<std::uint8_t>(256.0F * value * value));
    const ColourTable table = medianCut(pixels, most);
    ASSERT_EQ(static_cast<int>(table.colours.size()), most) << "as many as there may be";
    std::array<double, 3> difference{};
    for (std::size_t i = 0; i < pixels.size(); i += 3) {
      const auto& colour = table.colours[table.indexOfCell[ColourTable::cellOf(&pixels[i])]];
      for (std::size_t channel = 0; channel < 3; ++channel) {
        difference[channel] += (colour[channel] - static_cast<double>(pixels[i + channel])) / 5000.0;
      }
    }
    for (const double each : difference) EXPECT_NEAR(each, 0.0, 0.5) << most;
  }
}

TEST(ColourTableLaws, AFewRareColoursAreNotLost) {
  std::vector<std::uint8_t> pixels;
  for (int i = 0; i < 10'000; ++i) pixels.insert(pixels.end(), {0, 0, 0});
  const std::vector<std::array<std::uint8_t, 3>> rare{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}};
  for (const auto& colour : rare) pixels.insert(pixels.end(), colour.begin(), colour.end());
  const ColourTable table = medianCut(pixels, 4);
  for (const auto& colour : rare)
    EXPECT_EQ(table.colours[table.indexOfCell[ColourTable::cellOf(colour.data())]], colour);
}

TEST(ColourTableLaws, NothingComesOfNothingAndHalfAPixelIsRefused) {
  EXPECT_TRUE(medianCut({}, 5).colours.empty());
  EXPECT_THROW(static_cast<void>(medianCut(std::vector<std::uint8_t>(4), 5)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(medianCut(std::vector<std::uint8_t>(3), 257)), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
