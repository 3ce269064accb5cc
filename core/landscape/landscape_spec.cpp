#include "core/landscape/landscape_spec.h"

#include <cmath>

#include "core/base/enum_ids.h"
#include "core/base/errors.h"

namespace hopscope {

namespace {

void checkPoints(const std::vector<PlanePoint>& points, const char* name, std::size_t least, std::size_t most) {
  if (points.size() < least || points.size() > most) {
    throwBadArgument(name, std::to_string(points.size()) + " points",
                     "from " + std::to_string(least) + " to " + std::to_string(most));
  }
  for (const PlanePoint& point : points) {
    if (!(std::abs(point.x) <= 1e6 && std::abs(point.y) <= 1e6)) {
      throwBadArgument(name, std::to_string(point.x) + ", " + std::to_string(point.y), "within 1e6 of the origin");
    }
  }
}

void checkView(const PlaneView& view, const char* name) {
  checkPoints({view.centre}, name, 1, 1);
  if (!(view.halfHeight >= 1e-3 && view.halfHeight <= 1e6)) {
    throwBadArgument(name, std::to_string(view.halfHeight), "0.001 to 1e6 in half its height");
  }
}

constexpr EnumIds<LandscapePlane, 2> planes{
    {{{LandscapePlane::Points, "points"}, {LandscapePlane::Pictures, "pictures"}}}};
static_assert(planes.complete(LandscapePlane::Pictures));

constexpr EnumIds<StripQuantity, 4> strips{{{{StripQuantity::Angle, "angle"},
                                             {StripQuantity::Radius, "radius"},
                                             {StripQuantity::First, "first"},
                                             {StripQuantity::Second, "second"}}}};
static_assert(strips.complete(StripQuantity::Second));

}  // namespace

std::vector<PlanePoint> LandscapeSpec::defaultPoints() {
  std::vector<PlanePoint> points;
  for (const double degrees : {90.0, 152.0, 200.0, 300.0, 18.0}) {
    points.push_back({std::cos(degrees * M_PI / 180.0), std::sin(degrees * M_PI / 180.0)});
  }
  return points;
}

std::vector<PlanePoint> LandscapeSpec::defaultTrajectories() {
  std::vector<PlanePoint> starts;
  starts.push_back({-0.05, -0.32});
  return starts;
}

void LandscapeSpec::validate() const {
  checkPoints(points, "points", 1, maxPoints);
  checkPoints(trajectories, "trajectories", 0, maxTrajectories);
  checkPoints(pictureTrajectories, "picture_trajectories", 0, maxTrajectories);
  checkView(pointsView, "view");
  checkView(picturesView, "pictures_view");
  for (const Index picture : pictures) {
    if (picture < query) throwBadArgument("pictures", std::to_string(picture), "memories, or \u22121 for the query");
  }
}

std::string idOf(LandscapePlane plane) { return std::string(planes.idOf(plane)); }
std::string idOf(StripQuantity quantity) { return std::string(strips.idOf(quantity)); }
LandscapePlane planeFromId(const std::string& id) { return planes.fromId("plane", id); }
StripQuantity stripFromId(const std::string& id) { return strips.fromId("strip", id); }

}  // namespace hopscope
