#include "core/files/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "core/base/errors.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

fs::path lockPathOf(const fs::path& path) {
  std::error_code error;
  fs::path place = fs::weakly_canonical(behindLinks(fs::absolute(path)), error);
  if (error) place = path;
  return place.parent_path() / ("." + place.filename().string() + ".lock");
}

/// Whether `path` still names the open file: the one who had the lock before may have removed it meanwhile.
bool stillNames(const fs::path& path, int descriptor) {
  struct stat named {};
  struct stat open {};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(descriptor, &open) == 0 && named.st_dev == open.st_dev &&
         named.st_ino == open.st_ino;
}

}  // namespace

FileLock::FileLock(const fs::path& path) : lockPath_(lockPathOf(path)) {
  while (true) {
    const int file = ::open(lockPath_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) throw DataError(path, "", "cannot be written (" + std::generic_category().message(errno) + ")");
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
      const int code = errno;
      if (code == EINTR) {
        ::close(file);
        continue;
      }
      if (code == EWOULDBLOCK) {
        ::close(file);
        throw DataError(path, "", "another job is writing it: wait for it to end, or name another file");
      }
      // No locks here: the file is still removed in the end.
      descriptor_ = file;
      return;
    }
    if (stillNames(lockPath_, file)) {
      descriptor_ = file;
      return;
    }
    ::close(file);
  }
}

FileLock::~FileLock() {
  // Removed while it is still held: whoever opened it meanwhile sees that and opens a new one.
  ::unlink(lockPath_.c_str());
  ::close(descriptor_);
}

}  // namespace hopscope
