#pragma once

#include <QPainter>
#include <QRectF>

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// The two plots of the presenter, painted large: the heaviest memories with their pictures, and how many memories take
/// part at each step.
struct PresenterPlot {
  QPainter& painter;
  const Run& run;
  std::size_t lane;
  int step;
  qreal unit;  ///< px of what is 1 px on 1600 × 1000

  void paintWeights(const QRectF& area) const;
  void paintCourse(const QRectF& area) const;

 private:
  [[nodiscard]] QFont font(int size) const;
  void text(const QRectF& rect, const QString& text, int size, bool strong, Qt::Alignment alignment) const;
};

}  // namespace hopscope::ui
