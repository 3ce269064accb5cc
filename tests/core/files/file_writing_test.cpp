#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "core/base/errors.h"
#include "core/files/files.h"
#include "core/files/npy.h"
#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

/// Whole or not at all, also where several write, and where nothing may be written.
namespace hopscope::test {
namespace {

long entriesIn(const std::filesystem::path& folder) {
  return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

// Who reads while another writes sees the old file or the new one, never a part of either.
TEST(FileWriting, AReaderSeesAWholeFileAtAnyTime) {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "shared";
  const std::string first(200'000, 'a');
  const std::string second(300'000, 'b');
  writeFile(path, first);
  std::atomic<bool> done{false};
  std::thread writer([&] {
    for (int i = 0; i < 40; ++i) writeFile(path, i % 2 == 0 ? second : first);
    done = true;
  });
  int torn = 0;
  do {
    const std::string seen = readTextFile(path);
    if (seen != first && seen != second) ++torn;
  } while (!done);
  writer.join();
  EXPECT_EQ(torn, 0);
  EXPECT_EQ(entriesIn(folder.path()), 1) << "no part is left";
}

TEST(FileWriting, ManyMayWriteTheSameFileAndOneWins) {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder / "shared";
  std::atomic<int> failed{0};
  std::vector<std::thread> writers;
  for (char letter = 'a'; letter < 'e'; ++letter) {
    writers.emplace_back([&, letter] {
      for (int i = 0; i < 10; ++i) {
        try {
          writeFile(path, std::string(5000, letter));
        } catch (const DataError&) {
          ++failed;
        }
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  const std::string seen = readTextFile(path);
  EXPECT_EQ(failed.load(), 0);
  EXPECT_EQ(seen, std::string(5000, seen.front()));
  EXPECT_EQ(entriesIn(folder.path()), 1);
}

TEST(FileWriting, AReadOnlyFolderKeepsWhatItHas) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  const TemporaryFolder folder;
  const auto path = folder.write("closed/file", "old");
  std::filesystem::permissions(folder / "closed",
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  expectDataError([&] { writeFile(path, "new"); }, path, "", "cannot be written");
  std::filesystem::permissions(folder / "closed", std::filesystem::perms::owner_all);
  EXPECT_EQ(fileBytes(path), "old");
}

TEST(FileWriting, AFailureLeavesTheFolderAsItWas) {
  const TemporaryFolder folder;
  folder.write("taken/inside", "x");
  expectDataError([&] { writeFile(folder / "taken", "new"); }, folder / "taken", "", "cannot be written");
  expectDataError([&] { writeNpy(folder / "taken", Matrix::Ones(2, 2)); }, folder / "taken", "", "cannot be written");
  expectDataError([&] { writeFile(folder / "taken" / "inside" / "deeper", "new"); },
                  folder / "taken" / "inside" / "deeper", "", "cannot be written");
  EXPECT_EQ(entriesIn(folder.path()), 1);
  EXPECT_EQ(entriesIn(folder / "taken"), 1);
  EXPECT_EQ(fileBytes(folder / "taken" / "inside"), "x");
}

TEST(FileWriting, NewFilesFollowTheMaskAndOldOnesKeepTheirRights) {
  const TemporaryFolder folder;
  const mode_t before = umask(027);
  writeFile(folder / "new", "x");
  const auto old = folder.write("old", "x");
  ::chmod(old.c_str(), 0606);
  writeFile(old, "y");
  umask(before);
  const auto rights = [](const std::filesystem::path& path) {
    struct stat info {};
    EXPECT_EQ(::stat(path.c_str(), &info), 0);
    return info.st_mode & 0777U;
  };
  EXPECT_EQ(rights(folder / "new"), 0640U);
  EXPECT_EQ(rights(old), 0606U);
}

TEST(FileWriting, ALinkIntoAnotherFolderIsWrittenThere) {
  const TemporaryFolder folder;
  folder.write("far/real", "old");
  std::filesystem::create_symlink(folder / "far" / "real", folder / "one");
  std::filesystem::create_symlink("one", folder / "two");
  writeFile(folder / "two", "new");
  EXPECT_EQ(fileBytes(folder / "far" / "real"), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "two"));
  EXPECT_EQ(entriesIn(folder / "far"), 1);
  // A link to what is not there makes it.
  std::filesystem::create_symlink(folder / "far" / "later", folder / "dangling");
  writeFile(folder / "dangling", "made");
  EXPECT_EQ(fileBytes(folder / "far" / "later"), "made");
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "dangling"));
  std::filesystem::create_symlink("loop", folder / "loop");
  expectDataError([&] { writeFile(folder / "loop", "x"); }, folder / "loop", "", "cannot be written");
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "loop"));
}

TEST(FileReading, StopsAndNamesWhatIsInTheWay) {
  const TemporaryFolder folder;
  const auto path = folder.write("file", "text");
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(readFile(path, {source.get_token()})), Cancelled);
  expectDataError([&] { static_cast<void>(readFile(path / "below")); }, path / "below", "", "does not exist");
  std::filesystem::create_symlink("nowhere", folder / "dangling");
  expectDataError([&] { static_cast<void>(readFile(folder / "dangling")); }, folder / "dangling", "", "does not exist");
  std::filesystem::create_symlink("loop", folder / "loop");
  expectDataError([&] { static_cast<void>(readFile(folder / "loop")); }, folder / "loop", "", "cannot be read");
}

TEST(FileReading, AHeadIsTheBeginningOfTheWholeHoweverItIsPacked) {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += std::to_string(i) + " ";
  const auto plain = folder.write("plain", text);
  const auto packed = folder.write("packed.gz", gzip(text));
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{100}, std::size_t{10'000}, text.size() + 5}) {
    const Bytes head = readHead(plain, count);
    EXPECT_EQ(std::string(head.begin(), head.end()), text.substr(0, count));
    EXPECT_TRUE(std::ranges::equal(readHead(packed, count), head)) << count;
  }
}

}  // namespace
}  // namespace hopscope::test
