#pragma once

#include <string>
#include <vector>

namespace hopscope::test {

/// A C++ source file of the project.
struct SourceFile {
  std::string path;  ///< relative to the root, with forward slashes: "core/models/softmax.cpp"
  std::string text;

  [[nodiscard]] bool below(const std::string& folder) const { return path.starts_with(folder + "/"); }
  [[nodiscard]] bool isHeader() const { return path.ends_with(".h"); }
};

/// Every .h and .cpp below core, ui, app, tests and benchmarks, sorted by path.
[[nodiscard]] std::vector<SourceFile> sourceTree();

/// What the file includes, in order, without quotes and brackets.
[[nodiscard]] std::vector<std::string> includes(const SourceFile& file);

[[nodiscard]] std::size_t lineCount(const SourceFile& file);

}  // namespace hopscope::test
