#pragma once

#include <filesystem>

namespace hopscope {

/// A file that only this program writes while the lock lives, in all processes that ask for it. A small hidden file
/// beside it (".NAME.lock") carries the lock and goes with it; when a process dies its lock ends. On a file system that
/// knows no locks nothing is locked. Movable no, copyable no.
class FileLock {
 public:
  /// @param path the file; it need not exist, links are followed
  /// @throws DataError when another job holds the lock, or the folder cannot be written
  explicit FileLock(const std::filesystem::path& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  std::filesystem::path lockPath_;
  int descriptor_ = -1;
};

}  // namespace hopscope
