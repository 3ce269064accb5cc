#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "core/base/types.h"

namespace hopscope {

enum class NpyOrder { C, Fortran };

/// What stands in front of the numbers of an .npy file.
struct NpyHeader {
  char kind = 'f';           ///< b bool, i signed, u unsigned, f float
  std::size_t itemSize = 4;  ///< bytes of one number
  bool bigEndian = false;
  NpyOrder order = NpyOrder::C;
  std::vector<Index> shape;
  std::size_t dataStart = 0;  ///< first byte of the numbers
  Index count = 1;            ///< product of `shape`
};

/// Reads the header at the start of `bytes`.
/// @param path only for messages
/// @throws DataError at the byte where it is wrong, or when the type is not supported or the array is too large
[[nodiscard]] NpyHeader parseNpyHeader(const std::filesystem::path& path, std::span<const unsigned char> bytes);

}  // namespace hopscope
