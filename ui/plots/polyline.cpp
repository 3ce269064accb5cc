#include "ui/plots/polyline.h"

#include <algorithm>
#include <cmath>

namespace hopscope::ui {

QList<QList<QPointF>> finiteRuns(const QList<QPointF>& points) {
  QList<QList<QPointF>> runs;
  bool open = false;
  for (const QPointF& point : points) {
    const bool finite = std::isfinite(point.x()) && std::isfinite(point.y());
    if (finite && !open) runs.append(QList<QPointF>());
    if (finite) runs.last().append(point);
    open = finite;
  }
  return runs;
}

QList<QPointF> decimate(const QList<QPointF>& points, int columns) {
  if (columns < 1 || points.size() <= 2 * static_cast<qsizetype>(columns)) return points;
  const double left = points.front().x();
  const double width = points.back().x() - left;
  if (!(width > 0.0)) return points;
  const auto columnOf = [&](const QPointF& point) {
    return std::min(columns - 1, static_cast<int>((point.x() - left) / width * columns));
  };

  QList<QPointF> kept{points.front()};
  kept.reserve(2 * columns + 2);
  for (qsizetype begin = 1; begin < points.size() - 1;) {
    const int column = columnOf(points[begin]);
    qsizetype lowest = begin;
    qsizetype highest = begin;
    qsizetype end = begin;
    for (; end < points.size() - 1 && columnOf(points[end]) == column; ++end) {
      if (points[end].y() < points[lowest].y()) lowest = end;
      if (points[end].y() > points[highest].y()) highest = end;
    }
    kept.append(points[std::min(lowest, highest)]);
    if (lowest != highest) kept.append(points[std::max(lowest, highest)]);
    begin = end;
  }
  kept.append(points.back());
  return kept;
}

}  // namespace hopscope::ui
