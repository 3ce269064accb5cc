#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/types.h"

namespace hopscope {

/// Patterns as they came from a file or generator, before any encoding. A plain value, shared as shared_ptr<const
/// Dataset> and not changed afterwards; reading it from several threads is safe.
struct Dataset {
  std::string name;     ///< short: "digits20", "cat.png"
  std::string source;   ///< what loads it again: a bundled name, a path, or "random:dimension=100:…"
  std::string licence;  ///< SPDX id or short text; empty when unknown (the user's own files)
  std::string credit;   ///< who made it, one line

  ImageShape shape;  ///< shape.size() == patterns.rows()
  ValueRange range;  ///< pictures [0, 1]; bit patterns [−1, 1]; real CSV / NPY: smallest to largest value
  Matrix patterns;   ///< d × M in `range`

  std::vector<int> labels;                ///< empty or M class indices, −1 = no class
  std::vector<std::string> classNames;    ///< name of class index i; may be empty or shorter than the labels need
  std::vector<std::string> patternNames;  ///< empty or M names ("cat", "grinning face")

  std::uint64_t hash = 0;  ///< contentHash of shape, range and patterns

  [[nodiscard]] Index dimension() const { return patterns.rows(); }
  [[nodiscard]] Index count() const { return patterns.cols(); }

  /// "cat", else the class name, else "digit 7"-like "class 7", else empty.
  [[nodiscard]] std::string describe(Index pattern) const;
};

/// Stable 64-bit hash of the shape, the range and every bit of the patterns.
[[nodiscard]] std::uint64_t contentHash(const Dataset& dataset);

/// Checks what every loader and generator must deliver, fills in `hash` and hands the data set on.
/// @throws DataError (path = dataset.source) when it is empty, holds NaN or infinity, the shape does not fit, or the
///         number of labels or names is not the number of patterns
[[nodiscard]] std::shared_ptr<const Dataset> finished(Dataset dataset);

/// The patterns `indices` of `dataset`, in that order, with their labels and names.
[[nodiscard]] std::shared_ptr<const Dataset> subset(const Dataset& dataset, const std::vector<Index>& indices);

}  // namespace hopscope
