#pragma once

#include <QLineSeries>
#include <QList>
#include <QPen>
#include <QPointF>
#include <functional>

namespace hopscope::ui {

/// One curve of a chart that may have gaps: a line series for each run of finite points. An update is one replace() a
/// run, and none where nothing changed.
class PlotCurve {
 public:
  /// @param newSeries adds a series to the chart, which owns it; called when more runs are needed than ever before
  explicit PlotCurve(std::function<QLineSeries*()> newSeries);

  void setPen(const QPen& pen);
  /// @param points  axis units, x rising; points that are not finite are gaps
  /// @param columns px of the plot: more than two points a px are reduced
  void setPoints(const QList<QPointF>& points, int columns);
  void clear() { setPoints({}, 1); }

  [[nodiscard]] const QList<QLineSeries*>& series() const { return series_; }

 private:
  std::function<QLineSeries*()> newSeries_;
  QList<QLineSeries*> series_;
  QPen pen_;
};

}  // namespace hopscope::ui
