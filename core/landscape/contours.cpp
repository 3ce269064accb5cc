#include <algorithm>
#include <array>

#include "core/landscape/curves.h"

namespace hopscope {

std::vector<double> contourLevels(std::span<const double> field, int count) {
  std::vector<double> levels;
  if (field.empty()) return levels;
  const auto [low, high] = std::ranges::minmax(field);
  if (!(high > low)) return levels;
  for (int k = 1; k <= count; ++k) {
    const double share = static_cast<double>(k) / (count + 1);
    levels.push_back(low + share * share * (high - low));
  }
  return levels;
}

std::vector<PlanePoint> contour(const PlaneGrid& grid, std::span<const double> field, double level) {
  std::vector<PlanePoint> pieces;
  for (Index row = 0; row + 1 < grid.rows; ++row) {
    for (Index column = 0; column + 1 < grid.columns; ++column) {
      // Corners clockwise from the upper left.
      const auto first = static_cast<std::size_t>(row * grid.columns + column);
      const auto below = first + static_cast<std::size_t>(grid.columns);
      const std::array<double, 4> value{field[first] - level, field[first + 1] - level, field[below + 1] - level,
                                        field[below] - level};
      const std::array<double, 4> xs{0.0, 1.0, 1.0, 0.0};
      const std::array<double, 4> ys{0.0, 0.0, 1.0, 1.0};
      std::array<PlanePoint, 4> cuts;
      std::size_t count = 0;
      for (std::size_t edge = 0; edge < 4; ++edge) {
        const std::size_t next = (edge + 1) % 4;
        if ((value[edge] < 0.0) == (value[next] < 0.0)) continue;
        const double share = value[edge] / (value[edge] - value[next]);
        cuts.at(count++) =
            grid.at(static_cast<double>(column) + 0.5 + xs.at(edge) + share * (xs.at(next) - xs.at(edge)),
                    static_cast<double>(row) + 0.5 + ys.at(edge) + share * (ys.at(next) - ys.at(edge)));
      }
      if (count == 2) {
        pieces.insert(pieces.end(), {cuts[0], cuts[1]});
      } else if (count == 4) {
        // Two lines pass: the middle tells which corners are together.
        const bool middle = (value[0] + value[1] + value[2] + value[3]) < 0.0;
        if (middle == (value[0] < 0.0)) {
          pieces.insert(pieces.end(), {cuts[0], cuts[1], cuts[2], cuts[3]});
        } else {
          pieces.insert(pieces.end(), {cuts[0], cuts[3], cuts[1], cuts[2]});
        }
      }
    }
  }
  return pieces;
}

}  // namespace hopscope
