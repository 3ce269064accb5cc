#pragma once

#include <QAreaSeries>
#include <QBrush>
#include <QLineSeries>
#include <QList>
#include <QPointF>

namespace hopscope::ui {

/// A filled band between two curves of a chart, without an outline.
class PlotBand {
 public:
  PlotBand();

  /// To be attached to a chart, which owns it.
  [[nodiscard]] QAreaSeries* series() const { return series_; }
  void setColour(const QColor& colour);
  /// @param lower, upper axis units, finite, x rising, as many of one as of the other; one point or none is no band
  void setPoints(const QList<QPointF>& lower, const QList<QPointF>& upper);

 private:
  QLineSeries* lower_;
  QLineSeries* upper_;
  QAreaSeries* series_;
};

}  // namespace hopscope::ui
