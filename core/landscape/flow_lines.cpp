#include <algorithm>
#include <cmath>

#include "core/landscape/curves.h"

namespace hopscope {

namespace {

/// Draws lines one after the other and remembers where there is one.
class Tracer {
 public:
  Tracer(const PlaneGrid& grid, std::span<const PlanePoint> field, double apart)
      : grid_(grid),
        field_(field),
        step_(0.15 * apart),
        cell_(0.5 * apart),
        columns_(static_cast<Index>(std::ceil(grid.range.width() / cell_)) + 1),
        rows_(static_cast<Index>(std::ceil(grid.range.height() / cell_)) + 1),
        owner_(static_cast<std::size_t>(columns_ * rows_), 0) {}

  [[nodiscard]] bool free(PlanePoint point) const {
    const Index column = cellColumn(point);
    const Index row = cellRow(point);
    for (Index y = std::max<Index>(row - 1, 0); y <= std::min(row + 1, rows_ - 1); ++y) {
      for (Index x = std::max<Index>(column - 1, 0); x <= std::min(column + 1, columns_ - 1); ++x) {
        if (owner_[static_cast<std::size_t>(y * columns_ + x)] != 0) return false;
      }
    }
    return true;
  }

  std::vector<PlanePoint> line(PlanePoint seed) {
    ++line_;
    std::vector<PlanePoint> upstream = half(seed, -1.0);
    std::ranges::reverse(upstream);
    upstream.push_back(seed);
    const std::vector<PlanePoint> downstream = half(seed, 1.0);
    upstream.insert(upstream.end(), downstream.begin(), downstream.end());
    return upstream;
  }

 private:
  std::vector<PlanePoint> half(PlanePoint at, double sign) {
    constexpr int maxSteps = 600;
    std::vector<PlanePoint> points;
    claim(at);
    for (int i = 0; i < maxSteps; ++i) {
      const PlanePoint first = direction(at);
      const PlanePoint middle{at.x + 0.5 * sign * step_ * first.x, at.y + 0.5 * sign * step_ * first.y};
      const PlanePoint second = direction(middle);
      if (std::hypot(second.x, second.y) < 0.5) break;  // nothing moves here
      // Back and forth: a fixed point was passed.
      if (first.x * second.x + first.y * second.y < 0.0) break;
      at = {at.x + sign * step_ * second.x, at.y + sign * step_ * second.y};
      if (!inside(at) || !claim(at)) break;
      points.push_back(at);
    }
    return points;
  }

  /// Unit direction of the field, bilinear; zero where the field is.
  [[nodiscard]] PlanePoint direction(PlanePoint point) const {
    const double x =
        std::clamp((point.x - grid_.range.xLow) / grid_.range.width() * static_cast<double>(grid_.columns) - 0.5, 0.0,
                   static_cast<double>(grid_.columns - 1));
    const double y =
        std::clamp((grid_.range.yHigh - point.y) / grid_.range.height() * static_cast<double>(grid_.rows) - 0.5, 0.0,
                   static_cast<double>(grid_.rows - 1));
    const auto column = static_cast<Index>(x);
    const auto row = static_cast<Index>(y);
    const double a = x - static_cast<double>(column);
    const double b = y - static_cast<double>(row);
    const auto at = [&](Index c, Index r) {
      return field_[static_cast<std::size_t>(std::min(r, grid_.rows - 1) * grid_.columns +
                                             std::min(c, grid_.columns - 1))];
    };
    const PlanePoint p = at(column, row);
    const PlanePoint q = at(column + 1, row);
    const PlanePoint r = at(column, row + 1);
    const PlanePoint s = at(column + 1, row + 1);
    const double dx = (1 - b) * ((1 - a) * p.x + a * q.x) + b * ((1 - a) * r.x + a * s.x);
    const double dy = (1 - b) * ((1 - a) * p.y + a * q.y) + b * ((1 - a) * r.y + a * s.y);
    const double length = std::hypot(dx, dy);
    if (!(length > 1e-4 * std::max(grid_.range.width(), grid_.range.height()))) return {0.0, 0.0};
    return {dx / length, dy / length};
  }

  [[nodiscard]] bool inside(PlanePoint point) const {
    return point.x >= grid_.range.xLow && point.x <= grid_.range.xHigh && point.y >= grid_.range.yLow &&
           point.y <= grid_.range.yHigh;
  }
  [[nodiscard]] Index cellColumn(PlanePoint point) const {
    return std::clamp<Index>(static_cast<Index>((point.x - grid_.range.xLow) / cell_), 0, columns_ - 1);
  }
  [[nodiscard]] Index cellRow(PlanePoint point) const {
    return std::clamp<Index>(static_cast<Index>((point.y - grid_.range.yLow) / cell_), 0, rows_ - 1);
  }
  /// @return whether no other line has been here
  bool claim(PlanePoint point) {
    int& owner = owner_[static_cast<std::size_t>(cellRow(point) * columns_ + cellColumn(point))];
    if (owner != 0 && owner != line_) return false;
    owner = line_;
    return true;
  }

  const PlaneGrid& grid_;
  std::span<const PlanePoint> field_;
  double step_;
  double cell_;
  Index columns_;
  Index rows_;
  std::vector<int> owner_;
  int line_ = 0;
};

}  // namespace

std::vector<std::vector<PlanePoint>> flowLines(const PlaneGrid& grid, std::span<const PlanePoint> field, double apart) {
  Tracer tracer(grid, field, apart);
  std::vector<std::vector<PlanePoint>> lines;
  const auto columns = static_cast<Index>(grid.range.width() / apart);
  const auto rows = static_cast<Index>(grid.range.height() / apart);
  const PlaneGrid seeds{grid.range, std::max<Index>(columns, 1), std::max<Index>(rows, 1)};
  for (Index pixel = 0; pixel < seeds.size(); ++pixel) {
    const PlanePoint seed = seeds.point(pixel);
    if (!tracer.free(seed)) continue;
    auto line = tracer.line(seed);
    double length = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i)
      length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    if (length > apart) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace hopscope
