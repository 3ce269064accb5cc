#pragma once

#include <span>
#include <vector>

#include "core/landscape/plane.h"

namespace hopscope {

/// The lines on which a field has the value `level` (marching squares), as pairs of ends, one pair per piece.
/// @param field one value per pixel of `grid`, at its middle
[[nodiscard]] std::vector<PlanePoint> contour(const PlaneGrid& grid, std::span<const double> field, double level);

/// `count` levels between the lowest and the highest value, dense near the lowest: low + (k/(count + 1))² (high − low),
/// so that the lines of a quadratic valley are evenly spaced. Empty for a flat field.
[[nodiscard]] std::vector<double> contourLevels(std::span<const double> field, int count);

/// Lines along a field that keep about `apart` from each other (after Jobard & Lefer 1997): each runs downstream.
/// @param field one direction per pixel of `grid`, at its middle; @param apart in the plane's units, above 0
[[nodiscard]] std::vector<std::vector<PlanePoint>> flowLines(const PlaneGrid& grid, std::span<const PlanePoint> field,
                                                             double apart);

}  // namespace hopscope
