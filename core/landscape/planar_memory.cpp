#include "core/landscape/planar_memory.h"

#include <cmath>
#include <utility>

#include "core/base/errors.h"

namespace hopscope {

std::shared_ptr<const Memory> planarMemory(std::span<const PlanePoint> points) {
  if (points.empty()) throwBadArgument("points", "none", "at least one");
  Dataset dataset;
  dataset.name = "points";
  dataset.source = "points of a plane";
  dataset.shape = {1, 2, 1};
  dataset.patterns = Plane::ofTwoNeurons().states(points);
  if (!dataset.patterns.allFinite()) throwBadArgument("points", "NaN or infinity", "finite");
  dataset.range = {dataset.patterns.minCoeff(), dataset.patterns.maxCoeff()};
  return Memory::create(finished(std::move(dataset)), {.encoding = Encoding::Raw});
}

}  // namespace hopscope
