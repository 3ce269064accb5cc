#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/source_tree.h"

namespace hopscope::test {
namespace {

/// Longest allowed file, in lines.
std::size_t limitFor(const SourceFile& file) { return file.path == "ui/window/main_window.cpp" ? 400 : 600; }

TEST(FileSizes, NoFileIsTooLong) {
  std::vector<std::string> tooLong;
  for (const SourceFile& file : sourceTree()) {
    const std::size_t lines = lineCount(file);
    if (lines > limitFor(file)) tooLong.push_back(file.path + " has " + std::to_string(lines) + " lines");
  }
  EXPECT_THAT(tooLong, ::testing::IsEmpty());
}

TEST(FileSizes, MostFilesAreShort) {
  std::vector<std::size_t> lengths;
  for (const SourceFile& file : sourceTree()) {
    if (!file.below("tests")) lengths.push_back(lineCount(file));
  }
  ASSERT_FALSE(lengths.empty());
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::ranges::nth_element(lengths, middle);
  EXPECT_LT(*middle, 120U) << "median number of lines";
}

}  // namespace
}  // namespace hopscope::test
