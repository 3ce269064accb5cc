#include "core/files/output_paths.h"

#include <gmock/gmock.h>

#include "core/base/errors.h"
#include "core/files/file_lock.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

class OutputPathsOnDisk : public ::testing::Test {
 protected:
  TemporaryFolder folder;
  OutputPaths paths;
};

TEST_F(OutputPathsOnDisk, AnInputIsNoOutputUnderAnyName) {
  const auto data = folder.write("data.npy", "x");
  std::filesystem::create_symlink("data.npy", folder / "link.npy");
  std::filesystem::create_hard_link(data, folder / "hard.npy");
  std::filesystem::create_directory(folder / "sub");
  for (const auto& name : {folder / "data.npy", folder / "sub/../data.npy", folder / "link.npy", folder / "hard.npy"}) {
    OutputPaths each;
    each.reads("--memory", data);
    each.writes("--out", name, OutputKind::Array);
    EXPECT_THAT([&] { each.requireDistinct(); },
                ThrowsMessage<std::invalid_argument>(AllOf(HasSubstr("--memory"), HasSubstr("--out"))))
        << name;
  }
}

TEST_F(OutputPathsOnDisk, OutputsThatAreNotThereYetAreComparedToo) {
  std::filesystem::create_symlink("a.npy", folder / "to-a.npy");
  paths.writes("--out", folder / "a.npy", OutputKind::Array);
  paths.writes("--weights", folder / "to-a.npy", OutputKind::Array);
  EXPECT_THAT([&] { paths.requireDistinct(); }, ThrowsMessage<std::invalid_argument>(HasSubstr("--weights")));
}

TEST_F(OutputPathsOnDisk, EndingsSayWhatIsWritten) {
  for (const char* name : {"a.npy", "a", "a.states", "v1.2"}) {
    OutputPaths each;
    each.writes("--out", folder / name, OutputKind::Array);
    EXPECT_NO_THROW(each.requireDistinct()) << name;
    EXPECT_NO_THROW(each.requireWritable()) << name;
  }
  for (const char* name : {"a.csv", "a.PNG", "a.json", "-"}) {
    OutputPaths each;
    each.writes("--out", folder / name, OutputKind::Array);
    EXPECT_THROW(each.requireDistinct(), std::invalid_argument) << name;
  }
}

TEST_F(OutputPathsOnDisk, TheNullDeviceTakesAll) {
  paths.writes("--out", "/dev/null", OutputKind::Array);
  paths.writes("--weights", "/dev/null", OutputKind::Array);
  EXPECT_NO_THROW(paths.requireDistinct());
  EXPECT_NO_THROW(paths.requireWritable());
}

TEST_F(OutputPathsOnDisk, PlacesAreLookedAt) {
  folder.write("notes", "my notes");
  for (const char* name : {"nowhere/a.npy", "", "notes", "notes/a.npy"}) {
    OutputPaths each;
    each.writes("--out", folder / name, OutputKind::Array);
    EXPECT_THROW(each.requireWritable(), DataError) << name;
  }
  EXPECT_EQ(fileBytes(folder / "notes"), "my notes");
}

TEST_F(OutputPathsOnDisk, ALockIsHeldOnceAndLeavesNothing) {
  std::filesystem::create_symlink("a.csv", folder / "link.csv");
  {
    const FileLock lock(folder / "a.csv");
    EXPECT_THROW(FileLock(folder / "a.csv"), DataError);
    EXPECT_THROW(FileLock(folder / "link.csv"), DataError);
    const FileLock other(folder / "b.csv");
  }
  std::filesystem::remove(folder / "link.csv");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  const FileLock again(folder / "a.csv");
}

}  // namespace
}  // namespace hopscope::test
