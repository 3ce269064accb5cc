#include "core/experiments/frontier.h"

#include <algorithm>
#include <cmath>

namespace hopscope {

std::vector<std::size_t> costFrontier(std::span<const CostPoint> points, Better better) {
  const auto gain = [&](std::size_t i) { return better == Better::Higher ? points[i].value : -points[i].value; };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (std::isfinite(points[i].cost) && std::isfinite(points[i].value)) order.push_back(i);
  }
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return points[a].cost != points[b].cost ? points[a].cost < points[b].cost : gain(a) > gain(b);
  });
  std::vector<std::size_t> frontier;
  for (const std::size_t i : order) {
    if (frontier.empty() || gain(i) > gain(frontier.back())) frontier.push_back(i);
  }
  return frontier;
}

}  // namespace hopscope
