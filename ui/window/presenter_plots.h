#pragma once

#include <QPainter>
#include <QRectF>

#include "core/dynamics/run.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/heaviest_plot.h"

namespace hopscope::ui {

/// The two plots of the presenter: the heaviest memories with their pictures, and how many memories take part at each
/// step. They are plots as everywhere, never shown as widgets but painted larger.
class PresenterPlots {
 public:
  /// @param unit px of what is 1 px on 1600 × 1000
  void paintWeights(QPainter& painter, const QRectF& area, const Run& run, std::size_t lane, int step, qreal unit);
  void paintCourse(QPainter& painter, const QRectF& area, const Run& run, std::size_t lane, int step, qreal unit);

 private:
  HeaviestPlot weights_;
  CurvePlot course_{CurveDetail::Small};
};

}  // namespace hopscope::ui
