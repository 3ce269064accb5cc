#include "core/landscape/plane.h"

#include <cmath>
#include <string>

#include "core/base/errors.h"

namespace hopscope {

Plane Plane::ofTwoNeurons() { return {Vector::Zero(2), Vector::Unit(2, 0), Vector::Unit(2, 1)}; }

Plane Plane::through(const ConstVectorRef& a, const ConstVectorRef& b, const ConstVectorRef& c) {
  if (b.size() != a.size() || c.size() != a.size()) {
    throwBadArgument("states", std::to_string(b.size()) + " and " + std::to_string(c.size()) + " values",
                     "all of " + std::to_string(a.size()));
  }
  const Eigen::VectorXd along = (b - a).cast<double>();
  const Eigen::VectorXd across = (c - a).cast<double>();
  const Eigen::VectorXd u = along.stableNormalized();
  const Eigen::VectorXd v = across - across.dot(u) * u;
  if (!(v.norm() > 1e-4 * across.norm()) || !(along.norm() > 0.0)) {
    throwBadArgument("states", "three on one line", "three that span a plane");
  }
  const Plane plane{(a + b + c) / 3.0F, u.cast<float>(), v.normalized().cast<float>()};
  return plane;
}

Vector Plane::state(PlanePoint point) const {
  return origin + static_cast<float>(point.x) * u + static_cast<float>(point.y) * v;
}

Matrix Plane::states(std::span<const PlanePoint> points) const {
  Matrix result(dimension(), static_cast<Index>(points.size()));
  for (std::size_t i = 0; i < points.size(); ++i) result.col(static_cast<Index>(i)) = state(points[i]);
  return result;
}

Matrix Plane::states(const PlaneGrid& grid, Index first, Index count) const {
  Matrix result(dimension(), count);
  for (Index i = 0; i < count; ++i) result.col(i) = state(grid.point(first + i));
  return result;
}

PlanePoint Plane::project(const ConstVectorRef& state) const { return projectDirection(state - origin); }

PlanePoint Plane::projectDirection(const ConstVectorRef& direction) const {
  const double uu = u.cast<double>().squaredNorm();
  const double vv = v.cast<double>().squaredNorm();
  const double uv = u.cast<double>().dot(v.cast<double>());
  const double du = direction.cast<double>().dot(u.cast<double>());
  const double dv = direction.cast<double>().dot(v.cast<double>());
  const double determinant = uu * vv - uv * uv;
  return {(du * vv - dv * uv) / determinant, (dv * uu - du * uv) / determinant};
}

}  // namespace hopscope
