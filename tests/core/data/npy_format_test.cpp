#include <gtest/gtest.h>

#include <string>

#include "core/data/format.h"
#include "core/files/npy.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::TemporaryFolder;

fs::path npyFormatSample(const std::string& name) {
  return fs::path(hopscope::test::dataFolder()) / "npy" / (name + ".npy");
}

TEST(NpyFormat, RowsArePatterns) {
  const auto data = loadPath(npyFormatSample("f4"));
  EXPECT_EQ(data->count(), 2);
  EXPECT_EQ(data->dimension(), 3);
  EXPECT_EQ(data->shape, (ImageShape{1, 3, 1}));
  EXPECT_EQ(data->range, (ValueRange{-1.0F, 1.0F}));
  EXPECT_EQ(data->patterns(2, 1), 0.75F);
  EXPECT_EQ(data->name, "f4.npy");
}

TEST(NpyFormat, OneVectorIsOnePattern) { EXPECT_EQ(loadPath(npyFormatSample("vector"))->count(), 1); }

TEST(NpyFormat, ValuesPassUnchanged) {
  const auto bytes = loadPath(npyFormatSample("u1"));
  EXPECT_EQ(bytes->patterns(2, 0), 255.0F);
  EXPECT_EQ(bytes->range, (ValueRange{0.0F, 255.0F}));
  EXPECT_EQ(loadPath(npyFormatSample("bool"))->range, (ValueRange{0.0F, 1.0F}));
  EXPECT_EQ(loadPath(npyFormatSample("i1"))->range, (ValueRange{-1.0F, 1.0F}));
}

TEST(NpyFormat, Pictures) {
  const auto grey = loadPath(npyFormatSample("pictures"));
  EXPECT_EQ(grey->shape, (ImageShape{3, 4, 1}));
  EXPECT_EQ(grey->count(), 2);
  EXPECT_FLOAT_EQ(grey->patterns(5, 1), 17.0F / 24.0F);
  const auto colour = loadPath(npyFormatSample("colour"));
  EXPECT_EQ(colour->shape, (ImageShape{3, 4, 3}));
  EXPECT_FLOAT_EQ(colour->patterns(7, 1), 43.0F / 72.0F);
  EXPECT_EQ(loadPath(npyFormatSample("colour"), {.width = 2, .limit = 1})->shape, (ImageShape{2, 2, 3}));
}

TEST(NpyFormat, SquaresAreShownAsPictures) {
  const TemporaryFolder folder;
  writeNpy(folder / "x.npy", Matrix::Ones(25, 2));
  EXPECT_EQ(loadPath(folder / "x.npy")->shape, (ImageShape{5, 5, 1}));
}

TEST(NpyFormat, OtherArraysAreRefused) {
  for (const auto& [name, part] :
       {std::pair{"scalar", "has 0 dimensions"}, std::pair{"five_axes", "has 5 dimensions"},
        std::pair{"two_channels", "has 2 channels"}, std::pair{"empty", "holds no values"}}) {
    expectDataError([&] { static_cast<void>(loadPath(npyFormatSample(name))); }, npyFormatSample(name), "", part);
  }
}

}  // namespace
}  // namespace hopscope
