#include "core/files/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "tests/support/data_error.h"
#include "tests/support/temporary_folder.h"

namespace hopscope {
namespace {

namespace fs = std::filesystem;
using test::expectDataError;
using test::fileBytes;
using test::TemporaryFolder;

std::string text(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

TEST(Files, ReadsPlainAndGzipped) {
  const TemporaryFolder folder;
  const std::string content("with a \0 in it\n", 15);
  EXPECT_EQ(readTextFile(folder.write("plain", content)), content);
  EXPECT_EQ(readTextFile(folder.write("packed.gz", gzip(content))), content);
  EXPECT_EQ(readTextFile(folder.write("empty", "")), "");
}

TEST(Files, ReadsTheHead) {
  const TemporaryFolder folder;
  EXPECT_EQ(text(readHead(folder.write("plain", "0123456789"), 4)), "0123");
  EXPECT_EQ(text(readHead(folder.write("packed", gzip("0123456789")), 4)), "0123");
  EXPECT_EQ(text(readHead(folder.write("short", "01"), 4)), "01");
}

TEST(Files, MissingFile) {
  const TemporaryFolder folder;
  expectDataError([&] { static_cast<void>(readFile(folder / "none")); }, folder / "none", "", "does not exist");
  expectDataError([&] { static_cast<void>(readHead(folder / "none", 4)); }, folder / "none", "", "does not exist");
}

TEST(Files, AFolderIsNotAFile) {
  const TemporaryFolder folder;
  expectDataError([&] { static_cast<void>(readFile(folder.path())); }, folder.path(), "", "is a folder");
  expectDataError([&] { writeFile(folder.path(), "x"); }, folder.path(), "", "cannot be written");
}

TEST(Files, APipeIsNotWaitedFor) {
  const TemporaryFolder folder;
  ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0600), 0);
  expectDataError([&] { static_cast<void>(readFile(folder / "pipe")); }, folder / "pipe", "", "not a regular file");
}

TEST(Files, NoPermission) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TemporaryFolder folder;
  const fs::path path = folder.write("secret", "x");
  fs::permissions(path, fs::perms::none);
  expectDataError([&] { static_cast<void>(readFile(path)); }, path, "", "cannot be read");
}

TEST(Files, WritesAndReplaces) {
  const TemporaryFolder folder;
  writeFile(folder / "file", "first");
  EXPECT_EQ(fileBytes(folder / "file"), "first");
  fs::permissions(folder / "file", fs::perms::owner_read | fs::perms::owner_write);
  writeFile(folder / "file", "second");
  EXPECT_EQ(fileBytes(folder / "file"), "second");
  EXPECT_EQ(fs::status(folder / "file").permissions(), fs::perms::owner_read | fs::perms::owner_write);
  // No temporary file is left.
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(Files, ASymbolicLinkStaysOne) {
  const TemporaryFolder folder;
  folder.write("real", "old");
  fs::create_symlink("real", folder / "link");
  writeFile(folder / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(fileBytes(folder / "real"), "new");
}

TEST(Files, ADeviceIsWrittenDirectly) {
  writeFile("/dev/null", "gone");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(Files, AFullDeviceIsAnErrorAndKeepsNothing) {
  expectDataError([] { writeFile("/dev/full", "x"); }, "/dev/full", "", "cannot be written");
}

TEST(Files, AMissingFolderIsAnError) {
  const TemporaryFolder folder;
  expectDataError([&] { writeFile(folder / "none" / "file", "x"); }, folder / "none" / "file", "", "No such file");
}

}  // namespace
}  // namespace hopscope
