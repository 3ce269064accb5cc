#include "ui/plots/plot_curve.h"

#include <utility>

#include "ui/plots/polyline.h"

namespace hopscope::ui {

PlotCurve::PlotCurve(std::function<QLineSeries*()> newSeries) : newSeries_(std::move(newSeries)) {}

void PlotCurve::setPen(const QPen& pen) {
  pen_ = pen;
  for (QLineSeries* series : std::as_const(series_)) series->setPen(pen);
}

void PlotCurve::setPoints(const QList<QPointF>& points, int columns) {
  const QList<QList<QPointF>> runs = finiteRuns(points);
  while (series_.size() < runs.size()) {
    series_.append(newSeries_());
    series_.last()->setPen(pen_);
  }
  for (qsizetype i = 0; i < series_.size(); ++i) {
    series_[i]->replace(i < runs.size() ? decimate(runs[i], columns) : QList<QPointF>());
  }
}

}  // namespace hopscope::ui
