#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope {

/// What an output file will hold.
enum class OutputKind { Array, Json, Table /* of an experiment: others stand beside it */ };

/// The files one command reads and writes, looked at together before it works: the one place that knows which paths are
/// not good to write to. Name all inputs and outputs, then call requireDistinct() and requireWritable(). Nothing is
/// written or changed. Not thread-safe.
class OutputPaths {
 public:
  /// A file or folder that is read; an empty path is left out. @param option how the user named it ("--memory")
  void reads(std::string_view option, const std::filesystem::path& path);
  /// A file that will be written; an empty path is left out.
  void writes(std::string_view option, const std::filesystem::path& path, OutputKind kind);

  /// No output is an input or another output, in whichever spelling, by a symbolic or hard link; none is standard output
  /// ("-" included); none has an ending that means another kind of file.
  /// @throws std::invalid_argument naming both options, or option and remedy
  void requireDistinct() const;

  /// The folder of every output is there and can be written; a file that is there can be written, is no folder, and
  /// what takes its place is of its kind. A table needs a place for others beside it, so no device.
  /// @throws DataError
  void requireWritable() const;

 private:
  struct Input {
    std::string option;
    std::filesystem::path path;
  };
  struct Output {
    std::string option;
    std::filesystem::path path;
    OutputKind kind;
  };

  std::vector<Input> inputs_;
  std::vector<Output> outputs_;
};

}  // namespace hopscope
