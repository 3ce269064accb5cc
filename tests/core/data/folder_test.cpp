#include <gtest/gtest.h>
#include <unistd.h>

#include <stop_token>
#include <string>

#include "core/data/format.h"
#include "core/data/picture_set.h"
#include "tests/support/data_error.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::fileBytes;
using test::TemporaryFolder;

std::string sampleFolder(const std::string& name) {
  return fileBytes(fs::path(hopscope::test::dataFolder()) / "pictures" / name);
}

TEST(Folder, NamesInNaturalOrder) {
  const TemporaryFolder folder;
  for (const char* name : {"img10.png", "img2.png", "Img1.png", "img02.png", "notes.txt", ".hidden.png"}) {
    folder.write(name, sampleFolder("rgb.png"));
  }
  const auto data = loadPath(folder.path());
  EXPECT_EQ(data->patternNames, (std::vector<std::string>{"Img1", "img02", "img2", "img10"}));
  EXPECT_TRUE(data->labels.empty());
  EXPECT_EQ(data->name, folder.path().filename().string());
}

TEST(Folder, ATrailingSlashChangesNothing) {
  const TemporaryFolder folder;
  folder.write("a.png", sampleFolder("rgb.png"));
  const auto data = loadPath(folder.path() / "");
  EXPECT_EQ(data->name, folder.path().filename().string());
}

TEST(Folder, SubfoldersAreClasses) {
  const TemporaryFolder folder;
  folder.write("cats/a.png", sampleFolder("rgb.png"));
  folder.write("cats/b.jpg", sampleFolder("halves.jpg"));
  folder.write("Apes/c.png", sampleFolder("rgb.png"));
  folder.write("empty/readme", "");
  const auto data = loadPath(folder.path());
  EXPECT_EQ(data->classNames, (std::vector<std::string>{"Apes", "cats"}));
  EXPECT_EQ(data->labels, (std::vector<int>{0, 1, 1}));
  EXPECT_EQ(loadPath(folder.path(), {.limit = 2})->labels, (std::vector<int>{0, 1}));
}

TEST(Folder, PicturesGoBeforeSubfolders) {
  const TemporaryFolder folder;
  folder.write("a.png", sampleFolder("rgb.png"));
  folder.write("more/b.png", sampleFolder("rgb.png"));
  EXPECT_EQ(loadPath(folder.path())->count(), 1);
}

TEST(Folder, AllGetTheSizeOfTheFirst) {
  const TemporaryFolder folder;
  folder.write("a.png", sampleFolder("rgb.png"));
  folder.write("b.jpg", sampleFolder("halves.jpg"));
  EXPECT_EQ(loadPath(folder.path())->shape, (ImageShape{3, 4, 3}));
}

TEST(Folder, ColourWhenAnyHasColour) {
  const TemporaryFolder folder;
  folder.write("a.png", sampleFolder("grey.png"));
  EXPECT_EQ(loadPath(folder.path())->shape.channels, 1);
  folder.write("b.png", sampleFolder("rgb.png"));
  const auto data = loadPath(folder.path());
  EXPECT_EQ(data->shape.channels, 3);
  EXPECT_FLOAT_EQ(255.0F * data->patterns(3 * 6 + 2, 0), 90.0F);
  EXPECT_EQ(loadPath(folder.path(), {.colour = ColourMode::Grey})->shape.channels, 1);
}

TEST(Folder, EmptyIsAnError) {
  const TemporaryFolder folder;
  expectDataError([&] { static_cast<void>(loadPath(folder.path())); }, folder.path(), "", "holds no pictures");
  fs::create_directory(folder / "sub");
  expectDataError([&] { static_cast<void>(loadPath(folder.path())); }, folder.path(), "", "holds no pictures");
}

TEST(Folder, TheFirstBadPictureIsNamed) {
  const TemporaryFolder folder;
  folder.write("a.png", sampleFolder("rgb.png"));
  folder.write("b.png", "no picture");
  folder.write("c.png", sampleFolder("rgb.png").substr(0, 50));
  expectDataError([&] { static_cast<void>(loadPath(folder.path())); }, folder / "b.png", "byte 0",
                  "does not begin like");
  // A picture that is not asked for does not matter.
  EXPECT_EQ(loadPath(folder.path(), {.limit = 1})->count(), 1);
}

TEST(Folder, NoPermission) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TemporaryFolder folder;
  fs::create_directory(folder / "locked");
  fs::permissions(folder / "locked", fs::perms::none);
  expectDataError([&] { static_cast<void>(loadPath(folder / "locked")); }, folder / "locked", "", "cannot be read");
  fs::permissions(folder / "locked", fs::perms::owner_all);
}

TEST(Folder, TooManyPixelsAreRefusedBeforeTheyAreRead) {
  const TemporaryFolder folder;
  folder.write("a.png", sampleFolder("rgb.png"));
  expectDataError([&] { static_cast<void>(loadPath(folder.path(), {.width = 50000, .height = 50000})); }, folder.path(),
                  "", "is too large");
}

TEST(Folder, ProgressAndStop) {
  const TemporaryFolder folder;
  for (const char* name : {"a.png", "b.png", "c.png"}) folder.write(name, sampleFolder("rgb.png"));
  Progress progress;
  static_cast<void>(loadPath(folder.path(), {}, {.progress = &progress}));
  EXPECT_EQ(progress.total(), 3);
  EXPECT_EQ(progress.done(), 3);
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(loadPath(folder.path(), {}, {.stop = source.get_token()})), Cancelled);
}

TEST(NaturalOrder, IsAStrictOrder) {
  const std::vector<std::string> sorted{"", "1", "01", "2", "10", "a", "A1", "a1b", "a2", "a10", "b"};
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t j = 0; j < sorted.size(); ++j) {
      // "1" and "01" are equal numbers: then the characters decide.
      if ((sorted[i] == "1" && sorted[j] == "01") || (sorted[i] == "01" && sorted[j] == "1")) continue;
      EXPECT_EQ(naturalLess(sorted[i], sorted[j]), i < j) << sorted[i] << " and " << sorted[j];
    }
  }
  EXPECT_NE(naturalLess("1", "01"), naturalLess("01", "1"));
}

}  // namespace
}  // namespace hopscope
