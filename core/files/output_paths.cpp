#include "core/files/output_paths.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "core/base/errors.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

/// Endings that promise a kind of file; anything else, and no ending, may be given to any output.
constexpr std::array arrayEndings{".npy"};
constexpr std::array jsonEndings{".json"};
constexpr std::array tableEndings{".csv", ".tsv", ".txt", ".dat", ".tab"};
constexpr std::array otherEndings{".png", ".jpg",  ".jpeg", ".bmp",    ".webp", ".gif", ".tif",  ".tiff",
                                  ".pgm", ".ppm",  ".pbm",  ".pnm",    ".svg",  ".pdf", ".npz",  ".mat",
                                  ".h5",  ".hdf5", ".pkl",  ".pickle", ".gz",   ".zip", ".xlsx", ".xls",
                                  ".ods", ".hopf", ".idx",  ".html",   ".xml",  ".mp4", ".tar",  ".parquet",
                                  ".pt",  ".md",   ".yaml", ".py",     ".cpp"};

template <std::size_t N>
bool hasEnding(const std::array<const char*, N>& endings, const std::string& ending) {
  return std::ranges::any_of(endings, [&](const char* each) { return ending == each; });
}

std::string lowerEnding(const fs::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending;
}

bool fitsEnding(OutputKind kind, const std::string& ending) {
  const bool array = hasEnding(arrayEndings, ending);
  const bool json = hasEnding(jsonEndings, ending);
  const bool table = hasEnding(tableEndings, ending);
  if (!array && !json && !table) return !hasEnding(otherEndings, ending);
  return kind == OutputKind::Array ? array : kind == OutputKind::Json ? json : table;
}

struct OutputInfo {
  std::string_view holds;
  std::string ending;
};

OutputInfo outputInfo(OutputKind kind) {
  switch (kind) {
    case OutputKind::Array:
      return {"a NumPy array", ".npy"};
    case OutputKind::Json:
      return {"JSON", ".json"};
    case OutputKind::Table:
      return {"a table", ".csv"};
  }
  return {};
}

/// The place a path names in the end, also when nothing is there yet: links are followed, spellings are one.
fs::path placeBehind(const fs::path& path) {
  std::error_code error;
  const fs::path place = behindLinks(fs::absolute(path));
  const fs::path whole = fs::weakly_canonical(place, error);
  return error ? place.lexically_normal() : whole;
}

bool isSamePlace(const fs::path& a, const fs::path& b) {
  std::error_code error;
  if (fs::equivalent(a, b, error) && !error) return true;
  return placeBehind(a) == placeBehind(b);
}

/// What is written there is gone: any number of outputs may share it.
bool isNullDevice(const fs::path& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 && S_ISCHR(info.st_mode) && info.st_rdev == makedev(1, 3);
}

bool isStandardOutput(const fs::path& path) {
  struct stat file {};
  struct stat output {};
  return ::stat(path.c_str(), &file) == 0 && ::fstat(STDOUT_FILENO, &output) == 0 && file.st_dev == output.st_dev &&
         file.st_ino == output.st_ino;
}

/// Whether an existing file may be replaced by one of `kind`: it is empty or of that kind.
bool mayBeReplaced(const fs::path& path, OutputKind kind) {
  const Bytes head = readHead(path, 64);
  if (head.empty() || kind == OutputKind::Table) return true;  // tables are looked at where they are opened
  const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
  if (kind == OutputKind::Array) return text.starts_with("\x93NUMPY");
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || text[first] == '{' || text[first] == '[';
}

[[noreturn]] void failOutput(const std::string& option, const fs::path& path, const std::string& reason) {
  throw std::invalid_argument(option + " " + path.string() + ": " + reason);
}

}  // namespace

void OutputPaths::reads(std::string_view option, const fs::path& path) {
  if (!path.empty()) inputs_.push_back({std::string(option), path});
}

void OutputPaths::writes(std::string_view option, const fs::path& path, OutputKind kind) {
  if (!path.empty()) outputs_.push_back({std::string(option), path, kind});
}

void OutputPaths::requireDistinct() const {
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    const Output& output = outputs_[i];
    if (output.path == "-" || output.path.filename() == "-") {
      failOutput(output.option, output.path, "is no file name: standard output holds the report, name a file");
    }
    if (isNullDevice(output.path)) continue;
    if (isStandardOutput(output.path)) {
      failOutput(output.option, output.path, "is where the report is printed: name another file");
    }
    for (const Input& input : inputs_) {
      if (isSamePlace(output.path, input.path)) {
        failOutput(output.option, output.path,
                   "is what " + input.option + " " + input.path.string() +
                       " reads: the result would take the place of the data; name another file");
      }
    }
    for (std::size_t other = 0; other < i; ++other) {
      if (!isSamePlace(output.path, outputs_[other].path)) continue;
      failOutput(output.option, output.path,
                 "is what " + outputs_[other].option + " " + outputs_[other].path.string() +
                     " writes: two outputs cannot share one path");
    }
    if (!fitsEnding(output.kind, lowerEnding(output.path))) {
      failOutput(output.option, output.path,
                 "ends in " + output.path.extension().string() + ", but " + output.option + " writes " +
                     std::string(outputInfo(output.kind).holds) + ", whose name ends in " +
                     outputInfo(output.kind).ending);
    }
  }
}

void OutputPaths::requireWritable() const {
  for (const Output& output : outputs_) {
    std::error_code error;
    const fs::path place = placeBehind(output.path);
    const fs::path folder = place.parent_path();
    const auto fail = [&](const std::string& reason) {
      throw DataError(output.path, "", "cannot be written: " + reason);
    };
    if (output.path.filename().empty()) fail("it names a folder, not a file");
    if (!fs::exists(folder, error)) fail("the folder " + folder.string() + " does not exist");
    if (!fs::is_directory(folder, error)) fail(folder.string() + " is no folder");
    const fs::file_status now = fs::status(place, error);
    if (fs::is_directory(now)) fail("it is a folder");
    const bool file = !fs::exists(now) || fs::is_regular_file(now);
    if (file && ::access(folder.c_str(), W_OK | X_OK) != 0) {
      fail("nothing can be written in the folder " + folder.string() + " (" + std::generic_category().message(errno) +
           ")");
    }
    if (!file && output.kind == OutputKind::Table) fail("an experiment writes files side by side, and this is none");
    if (!fs::exists(now)) continue;
    if (::access(place.c_str(), W_OK) != 0) fail(std::generic_category().message(errno));
    if (!fs::is_regular_file(now)) continue;
    if (!mayBeReplaced(place, output.kind)) {
      fail("it exists and does not hold " + std::string(outputInfo(output.kind).holds) +
           "; name another file, or remove it first");
    }
  }
}

}  // namespace hopscope
