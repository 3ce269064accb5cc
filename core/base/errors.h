#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hopscope {

/// A file or data source that cannot be used. `what()` reads "path: where: reason".
/// Thrown before anything is changed: the caller keeps its state. A bad *argument* is std::invalid_argument instead.
class DataError : public std::runtime_error {
 public:
  /// @param path   the file or source name as the user gave it
  /// @param where  position inside it ("byte 16", "row 3, column 2", "image 844"), empty when it concerns the whole
  /// file
  /// @param reason what is wrong, a clause without a full stop
  DataError(std::filesystem::path path, std::string where, std::string reason);

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] const std::string& where() const noexcept { return where_; }
  [[nodiscard]] const std::string& reason() const noexcept { return reason_; }

 private:
  std::filesystem::path path_;
  std::string where_;
  std::string reason_;
};

/// Work was asked to stop before it had a result. Thrown inside the engine only; a public call that can return what is
/// finished (a trace, the rows of a sweep) says so in its result instead.
class Cancelled : public std::runtime_error {
 public:
  Cancelled() : std::runtime_error("cancelled") {}
};

/// Throws std::invalid_argument "name = value: must be allowed".
[[noreturn]] void throwBadArgument(std::string_view name, std::string_view value, std::string_view allowed);

}  // namespace hopscope
