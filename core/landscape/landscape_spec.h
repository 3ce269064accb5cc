#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/landscape/plane.h"

namespace hopscope {

/// Which plane a landscape shows.
enum class LandscapePlane {
  Points,    ///< two neurons, memories placed by hand
  Pictures,  ///< the plane through three pictures of the run
};

/// What the β strip draws of a fixed point.
enum class StripQuantity { Angle, Radius, First, Second };

/// A part of a plane that is looked at; its width follows from the window. In the plane of three pictures the unit is
/// the distance of the farthest of them from their mean.
struct PlaneView {
  PlanePoint centre;
  double halfHeight = 1.28;
  friend bool operator==(const PlaneView&, const PlaneView&) = default;
};

/// Everything a landscape is besides the run's model. A plain value, kept in session files.
struct LandscapeSpec {
  static constexpr std::size_t maxPoints = 64;
  static constexpr std::size_t maxTrajectories = 64;
  static constexpr Index query = -1;  ///< in `pictures`: the query of the run instead of a memory

  LandscapePlane plane = LandscapePlane::Points;
  std::vector<PlanePoint> points = defaultPoints();
  bool keepOnCircle = true;  ///< points keep the length 1 while they are dragged
  std::array<Index, 3> pictures{0, 1, 2};
  PlaneView pointsView;
  PlaneView picturesView{{0.0, 0.0}, 1.35};

  bool showBasins = true;
  bool showContours = true;
  bool showFlow = true;
  bool showFixedPoints = true;
  bool showArrows = false;
  bool showSteps = false;  ///< steps to converge, instead of the basins' colours
  StripQuantity strip = StripQuantity::Angle;

  std::vector<PlanePoint> trajectories = defaultTrajectories();  ///< starts, in the plane of the points
  std::vector<PlanePoint> pictureTrajectories;                   ///< starts, in the plane of the pictures

  /// Five memories on the unit circle at 90°, 152°, 200°, 300° and 18°.
  [[nodiscard]] static std::vector<PlanePoint> defaultPoints();
  /// One, from a place where three basins are near.
  [[nodiscard]] static std::vector<PlanePoint> defaultTrajectories();
  /// @throws std::invalid_argument naming the field: 1 … maxPoints finite points, views of positive height
  void validate() const;
  friend bool operator==(const LandscapeSpec&, const LandscapeSpec&) = default;
};

/// "points", "pictures"; "angle", "radius", "first", "second": for files.
[[nodiscard]] std::string idOf(LandscapePlane plane);
[[nodiscard]] std::string idOf(StripQuantity quantity);
/// @throws std::invalid_argument listing the ids
[[nodiscard]] LandscapePlane planeFromId(const std::string& id);
[[nodiscard]] StripQuantity stripFromId(const std::string& id);

}  // namespace hopscope
