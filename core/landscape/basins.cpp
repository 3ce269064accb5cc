#include "core/landscape/basins.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/landscape/fields.h"

namespace hopscope {

namespace {

/// Follows the states made by state(i) for i in 0 … count − 1; found(i, label, steps) gets each end, on any thread.
template <typename StateOf, typename Found>
void follow(const Descent& descent, Index count, const JobContext& job, const StateOf& statesOf, const Found& found) {
  const Index batch = batchSize(descent.model());
  parallelFor((count + batch - 1) / batch, [&](Index task) {
    job.throwIfStopped();
    const Index first = task * batch;
    const Index size = std::min(batch, count - first);
    const DescentEnds ends = descent.ends(statesOf(first, size), job);
    for (Index i = 0; i < size; ++i) {
      found(first + i, ends.labels[static_cast<std::size_t>(i)], ends.steps[static_cast<std::size_t>(i)]);
    }
    job.advance(size);
  });
}

Matrix statesAt(const Plane& plane, const PlaneGrid& grid, const std::vector<Index>& pixels, Index first, Index count) {
  Matrix states(plane.dimension(), count);
  for (Index i = 0; i < count; ++i) {
    states.col(i) = plane.state(grid.point(pixels[static_cast<std::size_t>(first + i)]));
  }
  return states;
}

BasinMap emptyMap(const PlaneGrid& grid) {
  const auto size = static_cast<std::size_t>(grid.size());
  return {grid, std::vector<std::int16_t>(size, -1), std::vector<float>(size, 0.0F)};
}

bool onBorder(const BasinMap& map, Index pixel) {
  const Index columns = map.grid.columns;
  const Index column = pixel % columns;
  const Index row = pixel / columns;
  const auto label = map.labels[static_cast<std::size_t>(pixel)];
  const auto differs = [&](Index other) { return map.labels[static_cast<std::size_t>(other)] != label; };
  return (column > 0 && differs(pixel - 1)) || (column + 1 < columns && differs(pixel + 1)) ||
         (row > 0 && differs(pixel - columns)) || (row + 1 < map.grid.rows && differs(pixel + columns));
}

/// One coarse map as a function of the place.
class CoarseMap {
 public:
  explicit CoarseMap(const BasinMap& map) : map_(map), calm_(map.labels.size()) {
    const Index columns = map.grid.columns;
    for (Index row = 0; row < map.grid.rows; ++row) {
      for (Index column = 0; column < columns; ++column)
        calm_[static_cast<std::size_t>(row * columns + column)] = calm(column, row);
    }
  }

  /// @param x, y in coarse pixels from the upper left corner. @return whether all around has one label
  bool look(double x, double y, std::int16_t& label, float& steps) const {
    const Index columns = map_.grid.columns;
    const Index column = std::clamp<Index>(static_cast<Index>(x), 0, columns - 1);
    const Index row = std::clamp<Index>(static_cast<Index>(y), 0, map_.grid.rows - 1);
    const auto cell = static_cast<std::size_t>(row * columns + column);
    if (!calm_[cell]) return false;
    label = map_.labels[cell];
    steps = interpolate(x - 0.5, y - 0.5);
    return true;
  }

 private:
  [[nodiscard]] bool calm(Index column, Index row) const {
    const auto label = map_.labels[static_cast<std::size_t>(row * map_.grid.columns + column)];
    for (Index y = std::max<Index>(row - 1, 0); y <= std::min(row + 1, map_.grid.rows - 1); ++y) {
      for (Index x = std::max<Index>(column - 1, 0); x <= std::min(column + 1, map_.grid.columns - 1); ++x) {
        if (map_.labels[static_cast<std::size_t>(y * map_.grid.columns + x)] != label) return false;
      }
    }
    return true;
  }

  [[nodiscard]] float interpolate(double x, double y) const {
    x = std::clamp(x, 0.0, static_cast<double>(map_.grid.columns - 1));
    y = std::clamp(y, 0.0, static_cast<double>(map_.grid.rows - 1));
    const auto column = static_cast<Index>(x);
    const auto row = static_cast<Index>(y);
    const Index right = std::min(column + 1, map_.grid.columns - 1);
    const Index below = std::min(row + 1, map_.grid.rows - 1);
    const auto at = [&](Index c, Index r) { return map_.steps[static_cast<std::size_t>(r * map_.grid.columns + c)]; };
    const auto a = static_cast<float>(x - static_cast<double>(column));
    const auto b = static_cast<float>(y - static_cast<double>(row));
    return (1 - b) * ((1 - a) * at(column, row) + a * at(right, row)) +
           b * ((1 - a) * at(column, below) + a * at(right, below));
  }

  const BasinMap& map_;
  std::vector<char> calm_;
};

}  // namespace

BasinMap basinMap(const Descent& descent, const Plane& plane, const PlaneGrid& grid, const JobContext& job) {
  BasinMap map = emptyMap(grid);
  job.begin(grid.size());
  follow(
      descent, grid.size(), job, [&](Index first, Index count) { return plane.states(grid, first, count); },
      [&](Index pixel, std::int16_t label, float steps) {
        map.labels[static_cast<std::size_t>(pixel)] = label;
        map.steps[static_cast<std::size_t>(pixel)] = steps;
      });
  return map;
}

BasinMap refinedBasinMap(const Descent& descent, const Plane& plane, const BasinMap& coarse, Index columns, Index rows,
                         const JobContext& job) {
  BasinMap map = emptyMap({coarse.grid.range, columns, rows});
  const CoarseMap known(coarse);
  const double xScale = static_cast<double>(coarse.grid.columns) / static_cast<double>(columns);
  const double yScale = static_cast<double>(coarse.grid.rows) / static_cast<double>(rows);
  std::vector<std::vector<Index>> openRows(static_cast<std::size_t>(rows));
  parallelFor(rows, [&](Index row) {
    job.throwIfStopped();
    for (Index column = 0; column < columns; ++column) {
      const auto pixel = static_cast<std::size_t>(row * columns + column);
      const double x = (static_cast<double>(column) + 0.5) * xScale;
      const double y = (static_cast<double>(row) + 0.5) * yScale;
      if (!known.look(x, y, map.labels[pixel], map.steps[pixel])) {
        openRows[static_cast<std::size_t>(row)].push_back(static_cast<Index>(pixel));
      }
    }
  });
  std::vector<Index> open;
  for (const auto& row : openRows) open.insert(open.end(), row.begin(), row.end());
  job.begin(static_cast<std::int64_t>(open.size()));
  follow(
      descent, static_cast<Index>(open.size()), job,
      [&](Index first, Index count) { return statesAt(plane, map.grid, open, first, count); },
      [&](Index i, std::int16_t label, float steps) {
        const auto pixel = static_cast<std::size_t>(open[static_cast<std::size_t>(i)]);
        map.labels[pixel] = label;
        map.steps[pixel] = steps;
      });
  return map;
}

BorderSamples borderSamples(const Descent& descent, const Plane& plane, const BasinMap& map, const JobContext& job) {
  BorderSamples samples;
  for (Index pixel = 0; pixel < map.grid.size(); ++pixel) {
    if (onBorder(map, pixel)) samples.pixels.push_back(pixel);
  }
  constexpr int side = 3;
  const Index count = static_cast<Index>(samples.pixels.size()) * BorderSamples::perPixel;
  samples.labels.resize(static_cast<std::size_t>(count));
  const auto place = [&](Index sample) {
    const Index pixel = samples.pixels[static_cast<std::size_t>(sample / BorderSamples::perPixel)];
    Index cell = sample % BorderSamples::perPixel;
    if (cell >= side * side / 2) ++cell;  // the middle is known
    return map.grid.at(static_cast<double>(pixel % map.grid.columns) + (static_cast<double>(cell % side) + 0.5) / side,
                       static_cast<double>(pixel / map.grid.columns) + (static_cast<double>(cell / side) + 0.5) / side);
  };
  job.begin(count);
  follow(
      descent, count, job,
      [&](Index first, Index size) {
        Matrix states(plane.dimension(), size);
        for (Index i = 0; i < size; ++i) states.col(i) = plane.state(place(first + i));
        return states;
      },
      [&](Index sample, std::int16_t label, float) { samples.labels[static_cast<std::size_t>(sample)] = label; });
  return samples;
}

std::vector<double> discShares(const Descent& descent, const Plane& plane, double radius, Index side,
                               const JobContext& job) {
  const PlaneGrid grid{{-radius, radius, -radius, radius}, side, side};
  std::vector<Index> inside;
  for (Index pixel = 0; pixel < grid.size(); ++pixel) {
    const PlanePoint point = grid.point(pixel);
    if (point.x * point.x + point.y * point.y <= radius * radius) inside.push_back(pixel);
  }
  std::vector<std::int16_t> labels(inside.size());
  follow(
      descent, static_cast<Index>(inside.size()), job,
      [&](Index first, Index count) { return statesAt(plane, grid, inside, first, count); },
      [&](Index i, std::int16_t label, float) { labels[static_cast<std::size_t>(i)] = label; });
  std::vector<double> shares(descent.attractors().size(), 0.0);
  for (const auto label : labels) {
    if (label >= 0) shares[static_cast<std::size_t>(label)] += 1.0 / static_cast<double>(inside.size());
  }
  return shares;
}

}  // namespace hopscope
