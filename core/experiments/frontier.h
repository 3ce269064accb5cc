#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/metrics/metrics.h"

namespace hopscope {

/// What something costs and what it achieves.
struct CostPoint {
  double cost = 0.0;
  double value = 0.0;
};

/// The points that no other beats: indices by rising cost, each strictly better than all that cost as much or less.
/// Points without a finite cost and value are left out; of equal points the first stands.
[[nodiscard]] std::vector<std::size_t> costFrontier(std::span<const CostPoint> points, Better better);

}  // namespace hopscope
