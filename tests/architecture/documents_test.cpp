#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Lines without their indentation, which a part of a function loses on a page.
std::string unindented(const std::string& text) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    result += line.substr(start) + "\n";
  }
  return result;
}

std::vector<std::string> blocks(const std::string& page, const std::string& language) {
  std::vector<std::string> found;
  const std::string fence = "```" + language + "\n";
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    found.push_back(page.substr(at, page.find("```", at) - at));
  }
  return found;
}

TEST(EnginePage, ShowsWhatTheExamplesDo) {
  std::vector<std::string> examples;
  for (const auto& entry : fs::directory_iterator(fs::path(sourceFolder()) / "examples")) {
    examples.push_back("\n" + unindented(textOf(entry.path())));
  }
  const std::vector<std::string> shown = blocks(textOf(fs::path(sourceFolder()) / "docs" / "engine.md"), "cpp");
  EXPECT_GT(shown.size(), 5U);
  for (const std::string& block : shown) {
    const std::string code = "\n" + unindented(block);
    EXPECT_TRUE(std::ranges::any_of(
        examples, [&](const std::string& example) { return example.find(code) != std::string::npos; }))
        << "no example has these lines:" << block;
  }
}

TEST(BuildingPage, NamesEveryPackageThatIsInstalled) {
  const std::string script = textOf(fs::path(sourceFolder()) / "scripts" / "setup.sh");
  const std::string page = textOf(fs::path(sourceFolder()) / "docs" / "building.md");
  static const std::regex package(R"([a-z0-9][a-z0-9+.-]*-(dev|tools)|fonts-[a-z]+|python3-[a-z]+)");
  const std::size_t first = script.find("declare -A packages");
  const std::string list = script.substr(first, script.find("is_installed()") - first);
  int count = 0;
  for (std::sregex_iterator it(list.begin(), list.end(), package); it != std::sregex_iterator(); ++it, ++count) {
    EXPECT_NE(page.find("`" + it->str() + "`"), std::string::npos) << it->str();
  }
  EXPECT_GT(count, 20);
}

}  // namespace
}  // namespace hopscope::test
