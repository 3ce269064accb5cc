#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "tests/support/paths.h"

namespace hopscope::test {

std::vector<SourceFile> sourceTree() {
  const std::filesystem::path root = hopscope::test::sourceFolder();
  std::vector<SourceFile> files;
  for (const char* folder : {"core", "ui", "app", "tests", "benchmarks"}) {
    if (!std::filesystem::exists(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
      std::ifstream stream(entry.path(), std::ios::binary);
      files.push_back({entry.path().lexically_relative(root).generic_string(),
                       {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()}});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<std::string> includes(const SourceFile& file) {
  static const std::regex directive(R"(^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"])", std::regex::multiline);
  std::vector<std::string> found;
  for (std::sregex_iterator it(file.text.begin(), file.text.end(), directive), end; it != end; ++it) {
    found.push_back((*it)[1]);
  }
  return found;
}

std::size_t lineCount(const SourceFile& file) { return static_cast<std::size_t>(std::ranges::count(file.text, '\n')); }

}  // namespace hopscope::test
