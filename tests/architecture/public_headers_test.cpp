#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "tests/architecture/source_tree.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

using ::testing::IsEmpty;

/// "core/models/model.h" and the others that are installed.
std::set<std::string> publicHeaders() {
  std::set<std::string> headers;
  std::ifstream list(sourceFolder() + "/core/public_headers.txt");
  for (std::string line; std::getline(list, line);) headers.insert("core/" + line);
  return headers;
}

std::vector<SourceFile> publicFiles() {
  const std::set<std::string> headers = publicHeaders();
  std::vector<SourceFile> files = sourceTree();
  std::erase_if(files, [&](const SourceFile& file) { return !headers.contains(file.path); });
  return files;
}

TEST(PublicHeaders, AreAllThere) {
  EXPECT_GT(publicFiles().size(), 30U);
  EXPECT_EQ(publicFiles().size(), publicHeaders().size());
}

TEST(PublicHeaders, KeepWhatIsBehindThemToThemselves) {
  for (const std::string& header : publicHeaders()) {
    EXPECT_FALSE(header.starts_with("core/kernels/") || header.find("/support/") != std::string::npos) << header;
  }
}

/// Each other, the standard library, Eigen and Boost.Random: what the package finds for whoever uses it.
TEST(PublicHeaders, IncludeOnlyWhatIsInstalled) {
  static const std::regex allowed("[a-z_]+|Eigen/.+|boost/random/.+");
  const std::set<std::string> headers = publicHeaders();
  std::vector<std::string> found;
  for (const SourceFile& file : publicFiles()) {
    for (const std::string& include : includes(file)) {
      if (!headers.contains(include) && !std::regex_match(include, allowed))
        found.push_back(file.path + " includes " + include);
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

/// Not by way of another header, which may stop including it.
TEST(PublicHeaders, IncludeWhatTheyUseOfTheStandardLibrary) {
  static const std::map<std::string, std::regex> uses{
      {"string", std::regex(R"(std::string\b)")},
      {"string_view", std::regex(R"(std::string_view\b)")},
      {"vector", std::regex("std::vector<")},
      {"optional", std::regex("std::optional<|std::nullopt")},
      {"span", std::regex("std::span<")},
      {"functional", std::regex("std::function<")},
      {"memory", std::regex("std::(shared_ptr|unique_ptr)<")},
      {"cstdint", std::regex(R"(std::u?int\d+_t)")},
      {"map", std::regex("std::map<")},
      {"array", std::regex("std::array<")},
      {"filesystem", std::regex("std::filesystem")},
      {"stop_token", std::regex("std::stop_token")},
      {"variant", std::regex("std::variant<")},
      {"mutex", std::regex("std::(mutex|once_flag)")},
      {"stdexcept", std::regex("std::(invalid_argument|runtime_error|logic_error)")}};
  static const std::regex comment("//[^\n]*");
  std::vector<std::string> found;
  for (const SourceFile& file : publicFiles()) {
    const std::vector<std::string> included = includes(file);
    const std::string code = std::regex_replace(file.text, comment, "");
    for (const auto& [header, pattern] : uses) {
      if (std::regex_search(code, pattern) && std::ranges::find(included, header) == included.end())
        found.push_back(file.path + " needs <" + header + ">");
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

}  // namespace
}  // namespace hopscope::test
