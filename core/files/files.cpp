#include "core/files/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include "core/base/errors.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t bytesPerCall = std::size_t{4} << 20U;

std::string systemMessage(int code) { return std::generic_category().message(code); }

/// An open file descriptor, closed whatever happens.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return number_; }
  /// @return 0 or the error number: a full disk may only tell on close
  int close() { return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno; }

 private:
  int number_;
};

std::string unreadable(const fs::path& path, int code) {
  if (code == ENOENT || code == ENOTDIR) return "does not exist";
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return "is a folder, not a file";
  return "cannot be read (" + systemMessage(code) + ")";
}

/// Reads at most `count` bytes as they stand on the disk.
Bytes readStored(const fs::path& path, std::size_t count, const JobContext& job) {
  // O_NONBLOCK: opening a pipe must not wait for a writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) throw DataError(path, "", unreadable(path, errno));
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) throw DataError(path, "", unreadable(path, errno));
  if (S_ISDIR(info.st_mode)) throw DataError(path, "", "is a folder, not a file");
  if (S_ISFIFO(info.st_mode) || S_ISSOCK(info.st_mode)) {
    throw DataError(path, "", "is a pipe, not a regular file: save what comes out of it to a file and name that");
  }
  if (!S_ISREG(info.st_mode)) throw DataError(path, "", "is not a regular file");
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size > maxFileBytes) throw DataError(path, "", "is longer than 16 GiB");
  Bytes bytes(std::min(size, count));
  std::size_t done = 0;
  while (done < bytes.size()) {
    job.throwIfStopped();
    const ssize_t got = ::read(file.get(), bytes.data() + done, std::min(bytesPerCall, bytes.size() - done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw DataError(path, "byte " + std::to_string(done), unreadable(path, errno));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

[[noreturn]] void failWriting(const fs::path& path, int code) {
  throw DataError(path, "", "cannot be written (" + systemMessage(code) + ")");
}

/// @return 0 or the error number
int writeAll(Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.get(), bytes.data(), std::min(bytesPerCall, bytes.size()));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

fs::path temporaryBeside(const fs::path& target) {
  static std::atomic<unsigned> counter{0};
  return target.parent_path() / ("." + target.filename().string() + "." + std::to_string(::getpid()) + "-" +
                                 std::to_string(counter.fetch_add(1)) + ".part");
}

}  // namespace

Bytes readFile(const fs::path& path, const JobContext& job) {
  Bytes bytes = readStored(path, maxFileBytes, job);
  return isGzip(bytes) ? gunzip(path, bytes, maxFileBytes, job) : bytes;
}

std::string readTextFile(const fs::path& path, const JobContext& job) {
  const Bytes bytes = readFile(path, job);
  return {bytes.begin(), bytes.end()};
}

Bytes readHead(const fs::path& path, std::size_t count) {
  // Enough compressed bytes for any gzip header with a long name in front of the data.
  Bytes bytes = readStored(path, std::max<std::size_t>(count, 4096), {});
  if (isGzip(bytes)) return gunzipHead(bytes, count);
  bytes.resize(std::min(bytes.size(), count));
  return bytes;
}

fs::path behindLinks(const fs::path& path) {
  constexpr int maxLinks = 40;  // as many as the system follows
  fs::path place = path;
  std::error_code error;
  for (int i = 0; fs::is_symlink(place, error); ++i) {
    const fs::path next = fs::read_symlink(place, error);
    if (error || i == maxLinks) failWriting(path, error ? error.value() : ELOOP);
    place = place.parent_path() / next;
  }
  return place;
}

void writeFile(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::path target = behindLinks(path);
  const fs::file_status before = fs::status(target, error);
  if (fs::is_directory(before)) failWriting(path, EISDIR);

  const bool replace = !fs::exists(before) || fs::is_regular_file(before);
  const fs::path writeTo = replace ? temporaryBeside(target) : target;
  const int flags = O_WRONLY | O_CLOEXEC | (replace ? O_CREAT | O_EXCL : 0);
  Descriptor file(::open(writeTo.c_str(), flags, 0666));
  if (file.get() < 0) failWriting(path, errno);
  int code = writeAll(file, bytes);
  if (code == 0 && replace && fs::exists(before)) {
    code = ::fchmod(file.get(), static_cast<mode_t>(before.permissions())) == 0 ? 0 : errno;
  }
  // The new bytes must be on the disk before they take the old name.
  if (code == 0 && replace && ::fsync(file.get()) != 0) code = errno;
  const int closeCode = file.close();
  if (code == 0) code = closeCode;
  if (code == 0 && replace && ::rename(writeTo.c_str(), target.c_str()) != 0) code = errno;
  if (code != 0) {
    if (replace) ::unlink(writeTo.c_str());
    failWriting(path, code);
  }
}

}  // namespace hopscope
