#include "ui/plots/plot_band.h"

#include <QPen>

namespace hopscope::ui {

PlotBand::PlotBand() : lower_(new QLineSeries), upper_(new QLineSeries), series_(new QAreaSeries(upper_, lower_)) {
  lower_->setParent(series_);
  upper_->setParent(series_);
  series_->setPen(Qt::NoPen);
}

void PlotBand::setColour(const QColor& colour) { series_->setBrush(colour); }

void PlotBand::setPoints(const QList<QPointF>& lower, const QList<QPointF>& upper) {
  lower_->replace(lower.size() > 1 ? lower : QList<QPointF>());
  upper_->replace(upper.size() > 1 ? upper : QList<QPointF>());
}

}  // namespace hopscope::ui
