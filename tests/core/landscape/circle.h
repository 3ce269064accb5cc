#pragma once

#include <cmath>
#include <memory>
#include <vector>

#include "core/landscape/fixed_points.h"
#include "core/landscape/planar_memory.h"

/// Memories on the unit circle, where much is known exactly.
namespace hopscope::test {

inline PlanePoint atDegrees(double degrees) {
  return {std::cos(degrees * M_PI / 180.0), std::sin(degrees * M_PI / 180.0)};
}

/// `count` memories evenly on the unit circle, the first at the top.
inline std::shared_ptr<const Memory> evenCircle(int count) {
  std::vector<PlanePoint> points;
  for (int i = 0; i < count; ++i) points.push_back(atDegrees(90.0 + 360.0 * i / count));
  return planarMemory(points);
}

inline std::shared_ptr<const RetrievalModel> planarModel(const std::string& id, std::shared_ptr<const Memory> memory,
                                                         double beta) {
  return createModel({id, {{"beta", beta}}}, std::move(memory));
}

inline std::vector<FixedPoint> allFixedPoints(const std::shared_ptr<const RetrievalModel>& model) {
  const Matrix starts = searchStarts(model->memory(), 16);
  return fixedPoints(Descent(model, starts, {}), starts);
}

inline long countOf(const std::vector<FixedPoint>& points, FixedPointKind kind) {
  return std::ranges::count(points, kind, &FixedPoint::kind);
}

}  // namespace hopscope::test
