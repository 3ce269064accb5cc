#include <sstream>
#include <string>
#include <vector>

#include "core/base/errors.h"
#include "core/data/format.h"
#include "core/data/layout.h"
#include "core/data/pictures.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

bool recognises(const fs::path& path, std::span<const unsigned char> /*head*/) { return path.extension() == ".toy"; }

/// Pictures as they are read, line by line; all have the size of the first.
class Reader {
 public:
  explicit Reader(const fs::path& path) : path_(path) {}

  void read(const std::string& line) {
    ++line_;
    if (line.empty()) return finish();
    if (width_ == 0) width_ = static_cast<Index>(line.size());
    if (static_cast<Index>(line.size()) != width_) fail("is not as long as the first");
    for (const char pixel : line) {
      if (pixel != '#' && pixel != '.') fail("has something else than # and .");
      values_.push_back(pixel == '#' ? 1.0F : 0.0F);
    }
    ++rows_;
  }

  /// Ends the picture that is read, if any.
  void finish() {
    if (rows_ == 0) return;
    if (height_ == 0) height_ = rows_;
    if (rows_ != height_) fail("ends a picture that is not as high as the first");
    rows_ = 0;
    ++count_;
  }

  [[nodiscard]] Dataset dataset(const LoadOptions& options) const {
    if (count_ == 0) throw DataError(path_, "", "holds no pictures");
    checkedValues(path_, "", {count_, height_, width_});
    Dataset dataset;
    dataset.shape = {height_, width_, 1};
    dataset.patterns = Eigen::Map<const Matrix>(values_.data(), height_ * width_, limited(count_, options));
    return dataset;
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw DataError(path_, "line " + std::to_string(line_), reason);
  }

  const fs::path& path_;
  std::vector<float> values_;
  Index line_ = 0;
  Index width_ = 0;
  Index height_ = 0;
  Index rows_ = 0;
  Index count_ = 0;
};

Dataset load(const fs::path& path, const LoadOptions& options, const JobContext& job) {
  std::istringstream lines(readTextFile(path, job));
  Reader reader(path);
  for (std::string line; std::getline(lines, line);) {
    job.throwIfStopped();
    reader.read(line);
  }
  reader.finish();
  Dataset dataset = reader.dataset(options);
  applyPictureOptions(dataset, path, options, job);
  return dataset;
}

}  // namespace

extern const FormatEntry toy_text_entry;
const FormatEntry toy_text_entry{
    .id = "toy_text",
    .title = "Toy: drawn letters",
    .patterns = {"*.toy"},
    .summary = "Pictures of # and . with an empty line between them.",
    .recognises = recognises,
    .load = load,
    .priority = 40,
};

}  // namespace hopscope
