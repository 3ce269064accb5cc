#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/errors.h"
#include "core/data/format.h"
#include "core/data/layout.h"
#include "core/data/picture_set.h"
#include "core/files/pictures/picture_file.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

bool recognises(const fs::path& path, std::span<const unsigned char>) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// What is in a folder that is not hidden, in natural order.
struct Listing {
  std::vector<fs::path> pictures;
  std::vector<fs::path> folders;
};

Listing list(const fs::path& folder, const JobContext& job) {
  Listing listing;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    job.throwIfStopped();
    std::error_code ignored;
    const fs::path& path = it->path();
    if (path.filename().string().starts_with('.')) continue;
    if (it->is_directory(ignored)) {
      listing.folders.push_back(path);
    } else if (isPictureName(path)) {
      listing.pictures.push_back(path);
    }
  }
  if (error) throw DataError(folder, "", "cannot be read (" + error.message() + ")");
  const auto less = [](const fs::path& a, const fs::path& b) {
    return naturalLess(a.filename().string(), b.filename().string());
  };
  std::ranges::sort(listing.pictures, less);
  std::ranges::sort(listing.folders, less);
  return listing;
}

Dataset load(const fs::path& path, const LoadOptions& options, const JobContext& job) {
  Listing listing = list(path, job);
  std::vector<std::string> classNames;
  std::vector<int> labels;
  if (listing.pictures.empty()) {
    for (const fs::path& folder : listing.folders) {
      const Listing inside = list(folder, job);
      if (inside.pictures.empty()) continue;
      labels.insert(labels.end(), inside.pictures.size(), static_cast<int>(classNames.size()));
      classNames.push_back(folder.filename().string());
      listing.pictures.insert(listing.pictures.end(), inside.pictures.begin(), inside.pictures.end());
    }
  }
  if (listing.pictures.empty()) throw DataError(path, "", "holds no pictures (PNG, JPEG, BMP or WebP)");
  Dataset dataset = readPictures(listing.pictures, path, options, job);
  if (!labels.empty()) labels.resize(static_cast<std::size_t>(dataset.count()));
  dataset.labels = std::move(labels);
  dataset.classNames = std::move(classNames);
  return dataset;
}

}  // namespace

extern const FormatEntry folder_entry;
const FormatEntry folder_entry{
    .id = "folder",
    .title = "Folder of pictures",
    .patterns = {},
    .summary =
        "All pictures of a folder (PNG, JPEG, BMP, WebP), sorted by name with numbers in order; when it has only "
        "subfolders with pictures, each of them is a class.",
    .recognises = recognises,
    .load = load,
    .priority = 30,
};

}  // namespace hopscope
