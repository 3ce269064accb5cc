#pragma once

#include <span>
#include <vector>

#include "core/base/types.h"

namespace hopscope {

/// A place in a plane, in the plane's own coordinates.
struct PlanePoint {
  double x = 0.0;
  double y = 0.0;
  friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

/// A rectangle of a plane; high above low.
struct PlaneRange {
  double xLow = -1.0;
  double xHigh = 1.0;
  double yLow = -1.0;
  double yHigh = 1.0;

  [[nodiscard]] double width() const { return xHigh - xLow; }
  [[nodiscard]] double height() const { return yHigh - yLow; }
  friend bool operator==(const PlaneRange&, const PlaneRange&) = default;
};

/// Pixels over a rectangle of a plane. Pixel (0, 0) is at the top left: y falls with the row. Pixel i = row · columns +
/// column; a point is the centre of its pixel.
struct PlaneGrid {
  PlaneRange range;
  Index columns = 1;
  Index rows = 1;

  [[nodiscard]] Index size() const { return columns * rows; }
  /// The place `column`, `row` in pixels, from the upper left corner of the grid; 0.5 is the middle of the first pixel.
  [[nodiscard]] PlanePoint at(double column, double row) const {
    return {range.xLow + column / static_cast<double>(columns) * range.width(),
            range.yHigh - row / static_cast<double>(rows) * range.height()};
  }
  [[nodiscard]] PlanePoint point(Index pixel) const {
    const auto row = pixel / columns;
    return at(static_cast<double>(pixel % columns) + 0.5, static_cast<double>(row) + 0.5);
  }
  friend bool operator==(const PlaneGrid&, const PlaneGrid&) = default;
};

/// An affine plane in the space of states: state(x, y) = origin + x·u + y·v. A plain value.
struct Plane {
  Vector origin;  ///< d values
  Vector u;
  Vector v;

  /// The whole space of two neurons: x is the first, y the second.
  [[nodiscard]] static Plane ofTwoNeurons();
  /// The plane through three states in true lengths: their mean at (0, 0), b to the right of a, c above them.
  /// @throws std::invalid_argument when they lie on one line or differ in size
  [[nodiscard]] static Plane through(const ConstVectorRef& a, const ConstVectorRef& b, const ConstVectorRef& c);

  [[nodiscard]] Index dimension() const { return origin.size(); }
  [[nodiscard]] Vector state(PlanePoint point) const;
  /// One column per point, d × n.
  [[nodiscard]] Matrix states(std::span<const PlanePoint> points) const;
  /// The states of the pixels first … first + count − 1, d × count.
  [[nodiscard]] Matrix states(const PlaneGrid& grid, Index first, Index count) const;
  /// Where the plane comes nearest to a state (least squares).
  [[nodiscard]] PlanePoint project(const ConstVectorRef& state) const;
  /// The same of a direction: what is left of it in the plane.
  [[nodiscard]] PlanePoint projectDirection(const ConstVectorRef& direction) const;
};

}  // namespace hopscope
