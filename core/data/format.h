#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/jobs.h"
#include "core/data/dataset.h"

namespace hopscope {

enum class ColourMode { Auto, Grey, Colour };

/// What a person may say about a file before it is read.
struct LoadOptions {
  /// Pictures are brought to width × height: image files as `fit` says and by averaging, data sets of pictures (IDX,
  /// CIFAR, NPY) by averaging alone. When one is 0 it follows from the other; when both are, image files get the size
  /// of the first (at most 64 a side) and data sets keep theirs. Vectors (CSV, NPY) of width · height values (or three
  /// times as many) are laid out as such pictures.
  Index width = 0;
  Index height = 0;
  PictureFit fit = PictureFit::Crop;
  ColourMode colour = ColourMode::Auto;  ///< Auto: colour when any picture has colour
  std::filesystem::path labels;          ///< label file for IDX; empty = found beside the images by its usual name
  /// Two values only: above low + threshold · (high − low) a value becomes high, else low; in (0, 1).
  std::optional<double> threshold;
  /// Whether the patterns query a memory of pictures of width × height: vectors are then not resized as if they were
  /// pictures, and an array of `height` rows of `width` values is one picture.
  bool query = false;
  Index limit = 0;  ///< read at most so many patterns; 0 = all

  friend bool operator==(const LoadOptions&, const LoadOptions&) = default;
};

/// A file format. One file in core/data/formats defines one `extern const FormatEntry <stem>_entry`.
struct FormatEntry {
  std::string id;                     ///< "idx"
  std::string title;                  ///< "IDX images (MNIST)"
  std::vector<std::string> patterns;  ///< file-dialog globs: "*.idx", "*-ubyte.gz"; empty for folders
  std::string summary;                ///< one sentence for the documentation

  /// Whether this path (and the first up to 64 bytes, decompressed when gzipped; none for a folder) is of this format.
  bool (*recognises)(const std::filesystem::path& path, std::span<const unsigned char> head);

  /// Called by readPath, which fills in an empty name and source.
  /// @throws DataError with path, position and reason; Cancelled when stopped
  Dataset (*load)(const std::filesystem::path& path, const LoadOptions& options, const JobContext& job);

  int priority = 0;  ///< the highest of several recognising formats reads the file
};

/// All formats, in catalog order.
[[nodiscard]] std::span<const FormatEntry* const> formats();

/// As loadPath, but not yet finished(): the caller may still set what is not in the file (name, credit, class names).
[[nodiscard]] Dataset readPath(const std::filesystem::path& path, const LoadOptions& options = {},
                               const JobContext& job = {});

/// Reads a file or folder of any known format.
/// @throws DataError when it does not exist, cannot be read, is of no known format or is damaged; Cancelled
[[nodiscard]] std::shared_ptr<const Dataset> loadPath(const std::filesystem::path& path,
                                                      const LoadOptions& options = {}, const JobContext& job = {});

}  // namespace hopscope
