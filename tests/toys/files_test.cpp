#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

/// That the toys are what they claim to be: one file each, and the rest of the project as it is without them.
namespace hopscope::test {
namespace {

namespace fs = std::filesystem;

fs::path toysFolder() { return fs::path(sourceFolder()) / "tests/toys"; }

/// The ids of the toys by the folder of their kind: a workspace is a folder with a page, all others are files.
std::map<std::string, std::vector<std::string>> toys() {
  std::map<std::string, std::vector<std::string>> found;
  for (const char* layer : {"core", "app", "ui"}) {
    for (const auto& each : fs::recursive_directory_iterator(toysFolder() / layer)) {
      if (!each.is_regular_file()) continue;
      const bool page = each.path().filename() == "page.cpp";
      const fs::path entry = page ? each.path().parent_path() : each.path();
      found[entry.parent_path().lexically_relative(toysFolder()).generic_string()].push_back(entry.stem().string());
    }
  }
  return found;
}

/// Hidden files, and what is built.
bool isSource(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.starts_with('.') && !name.starts_with("build") && name != "out" && path != toysFolder();
}

TEST(ToyFiles, ThereIsOneOfEveryKind) {
  std::vector<std::string> kinds;
  for (const auto& [kind, ids] : toys()) {
    kinds.push_back(kind);
    EXPECT_EQ(ids.size(), 1U) << kind;
    EXPECT_TRUE(fs::is_directory(fs::path(sourceFolder()) / kind)) << kind;
  }
  EXPECT_THAT(kinds,
              ::testing::ElementsAre("app/cli/commands", "core/corruption", "core/data/formats", "core/data/generators",
                                     "core/experiments/entries", "core/models", "core/separations",
                                     "ui/export/exporters", "ui/text/quantities", "ui/workspaces"));
}

TEST(ToyFiles, NothingElseMentionsThem) {
  const auto known = toys();
  std::vector<std::string> mentions;
  int read = 0;
  for (auto it = fs::recursive_directory_iterator(sourceFolder()); it != fs::recursive_directory_iterator(); ++it) {
    if (it->is_directory() && !isSource(it->path())) it.disable_recursion_pending();
    constexpr std::uintmax_t largest = 1 << 20;  // beyond that it is data
    if (!it->is_regular_file() || !isSource(it->path()) || it->file_size() > largest) continue;
    ++read;
    const std::string text = fileBytes(it->path());
    for (const auto& [kind, ids] : known) {
      for (const std::string& id : ids) {
        if (text.find(id) != std::string::npos) mentions.push_back(it->path().string() + " mentions " + id);
      }
    }
  }
  EXPECT_GT(read, 500);
  EXPECT_THAT(mentions, ::testing::IsEmpty());
}

}  // namespace
}  // namespace hopscope::test
