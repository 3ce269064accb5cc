#pragma once

#include <filesystem>
#include <vector>

#include "core/base/jobs.h"
#include "core/base/types.h"

namespace hopscope {

/// An array as NumPy saved it, converted to float.
struct NpyArray {
  std::vector<Index> shape;   ///< as NumPy shows it; empty for a single number
  std::vector<float> values;  ///< in C order (last index fastest), product of `shape` of them
};

/// Reads an .npy file of version 1, 2 or 3 (NumPy Enhancement Proposal 1), gzipped or not: bool, integers and floats of
/// 8 to 64 bits in either byte order, in C or Fortran order. Values pass through unchanged, rounded to float.
/// @throws DataError at the byte where the header or the data are wrong (magic, type, length, size, a value that is not
/// a
///         finite float); Cancelled
[[nodiscard]] NpyArray readNpy(const std::filesystem::path& path, const JobContext& job = {});

/// Reads an array of shape (B, d) as the matrix d × B: its rows become columns; (d,) gives one column.
/// @throws DataError as readNpy, or when it has another number of dimensions or no values
[[nodiscard]] Matrix readNpyColumns(const std::filesystem::path& path, const JobContext& job = {});

/// Writes a matrix d × B as a float32 array of shape (B, d) in C order, whole or not at all.
/// @throws DataError when it cannot be written
void writeNpy(const std::filesystem::path& path, const ConstMatrixRef& columns);

}  // namespace hopscope
