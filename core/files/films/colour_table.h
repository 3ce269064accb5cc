#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hopscope {

/// A small table of colours for a picture of many, and which of them stands for each colour.
///
/// Colours are counted in cells of 5 bits a channel: cell = (R ≫ 3)·1024 + (G ≫ 3)·32 + (B ≫ 3), 32 768 cells.
struct ColourTable {
  std::vector<std::array<std::uint8_t, 3>> colours;  ///< R, G, B
  std::vector<std::uint8_t> indexOfCell;             ///< 32 768 entries; only those of counted cells mean something

  [[nodiscard]] static std::size_t cellOf(const std::uint8_t* rgb) {
    return static_cast<std::size_t>((rgb[0] >> 3) << 10 | (rgb[1] >> 3) << 5 | rgb[2] >> 3);
  }
};

/// Median cut: boxes of colours are halved at the median of their longest side, the fullest first, until there are
/// `most`; each becomes its mean colour.
/// Heckbert, "Color image quantization for frame buffer display", SIGGRAPH 1982.
/// @param pixels R, G, B of every pixel, one after the other
/// @param most   2 … 256
/// @throws std::invalid_argument when it is not, or the number of bytes is no multiple of three
[[nodiscard]] ColourTable medianCut(std::span<const std::uint8_t> pixels, int most);

}  // namespace hopscope
