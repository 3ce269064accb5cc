#include "core/files/npy.h"

#include <string>
#include <utility>

#include "core/base/errors.h"
#include "core/base/large_matrix.h"
#include "core/data/format.h"
#include "core/data/layout.h"
#include "core/data/pictures.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

bool recognises(const fs::path& path, std::span<const unsigned char> head) {
  const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
  const std::string name = path.filename().string();
  return text.starts_with("\x93NUMPY") || name.ends_with(".npy") || name.ends_with(".npy.gz");
}

Dataset load(const fs::path& path, const LoadOptions& options, const JobContext& job) {
  const NpyArray array = readNpy(path, job);
  const std::size_t axes = array.shape.size();
  if (axes < 1 || axes > 4) {
    throw DataError(path, "",
                    "has " + std::to_string(axes) + " dimensions; patterns are (d), (M, d), (M, h, w) or (M, h, w, c)");
  }
  if (array.values.empty()) throw DataError(path, "", "holds no values");
  if (axes == 4 && array.shape[3] != 1 && array.shape[3] != 3) {
    throw DataError(path, "", "has " + std::to_string(array.shape[3]) + " channels, not 1 or 3");
  }
  const Index patterns = axes == 1 ? 1 : array.shape[0];
  const Index dimension = static_cast<Index>(array.values.size()) / patterns;
  Dataset dataset;
  resizeLarge(dataset.patterns, dimension, limited(patterns, options));
  dataset.patterns = Eigen::Map<const Matrix>(array.values.data(), dimension, dataset.patterns.cols());
  dataset.range = rangeOf(dataset.patterns);
  if (axes >= 3) {
    dataset.shape = {array.shape[1], array.shape[2], axes == 4 ? array.shape[3] : 1};
    applyPictureOptions(dataset, path, options, job);
  } else {
    layOut(dataset, path, options, job);
  }
  return dataset;
}

}  // namespace

extern const FormatEntry npy_entry;
const FormatEntry npy_entry{
    .id = "npy",
    .title = "NumPy array",
    .patterns = {"*.npy", "*.npy.gz"},
    .summary =
        "An array (M, d) of M patterns, (d) of one, or (M, h, w) and (M, h, w, c) of pictures; bool, integers and "
        "floats, values unchanged.",
    .recognises = recognises,
    .load = load,
    .priority = 20,
};

}  // namespace hopscope
