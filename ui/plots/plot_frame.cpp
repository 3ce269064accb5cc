#include "ui/plots/plot_frame.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QResizeEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plots/plot_layer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {
namespace {

constexpr double pad = 8.0;           // px the chart reaches beyond the visible axes
constexpr double tickLength = 4.0;    // px
constexpr double axisLabelGap = 8.0;  // px between the y axis and its numbers

// Series are at 4 and above, everything of the chart below at most 3.
constexpr double belowSeries = 3.5;
constexpr double aboveSeries = 100.0;

constexpr double titleGap = 6.0;  // px between the y title and the plot

double axisLineHeight() { return std::ceil(QFontMetricsF(Theme::instance().font(11)).height()); }
double titleLine() { return std::ceil(QFontMetricsF(Theme::instance().font(12)).height()); }

}  // namespace

PlotFrame::PlotFrame(QWidget* parent)
    : QChartView(parent), chartX_(new QValueAxis(this)), chartY_(new QValueAxis(this)), anchor_(new QLineSeries) {
  QChart& c = *chart();
  c.setMargins(QMargins());
  c.layout()->setContentsMargins(0, 0, 0, 0);
  c.setBackgroundVisible(false);
  c.setBackgroundRoundness(0);
  c.setDropShadowEnabled(false);
  c.setPlotAreaBackgroundVisible(false);
  c.setAnimationOptions(QChart::NoAnimation);
  c.legend()->hide();
  c.addAxis(chartX_, Qt::AlignBottom);
  c.addAxis(chartY_, Qt::AlignLeft);
  chartX_->setVisible(false);
  chartY_->setVisible(false);
  attach(anchor_);

  setRenderHint(QPainter::Antialiasing);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  setMouseTracking(true);
  viewport()->setMouseTracking(true);
  setFocusPolicy(Qt::NoFocus);
  // A graphics view takes drops for its scene: files dropped on a plot are meant for the window.
  setAcceptDrops(false);
  viewport()->setAcceptDrops(false);

  below_ = new PlotLayer(
      [this](QPainter& painter) {
        if (isEmptyState()) return;
        paintAxes(painter);
        paintBelow(painter, output_);
      },
      chart());
  below_->setZValue(belowSeries);
  above_ = new PlotLayer(
      [this](QPainter& painter) {
        if (isEmptyState()) {
          paintEmpty(painter);
          return;
        }
        paintCursor(painter);
        paintAbove(painter, output_);
      },
      chart());
  above_->setZValue(aboveSeries);

  xAxis_ = fitAxis({});
  yAxis_ = xAxis_;
  connect(&Theme::instance(), &Theme::changed, this, &PlotFrame::applyTheme);
  setBackgroundBrush(Theme::instance().colour(Colour::Plot));
}

void PlotFrame::paintBelow(QPainter&, Output) const {}

void PlotFrame::paintAbove(QPainter&, Output) const {}

void PlotFrame::setTitles(const QString& x, const QString& y, const QString& note) {
  if (x == xTitle_ && y == yTitle_ && note == note_) return;
  xTitle_ = x;
  yTitle_ = y;
  note_ = note;
  relayout();
}

void PlotFrame::setBare(bool bare) {
  if (bare == bare_) return;
  bare_ = bare;
  relayout();
}

void PlotFrame::setEmptyText(const QString& title, const QString& reason) {
  if (title == emptyTitle_ && reason == emptyReason_) return;
  emptyTitle_ = title;
  emptyReason_ = reason;
  const QList<QAbstractSeries*> all = chart()->series();
  for (QAbstractSeries* series : all) series->setVisible(title.isEmpty());
  repaintLayers();
}

void PlotFrame::setCursorLine(std::optional<double> x) {
  if (x == cursorX_) return;
  cursorX_ = x;
  repaintLayers();
}

void PlotFrame::setAxes(const PlotAxis& x, const PlotAxis& y) {
  xAxis_ = x;
  yAxis_ = y;
  relayout();
}

QLineSeries* PlotFrame::newLine() {
  auto* series = new QLineSeries;
  attach(series);
  series->setVisible(!isEmptyState());
  return series;
}

void PlotFrame::attach(QAbstractSeries* series) {
  chart()->addSeries(series);
  series->attachAxis(chartX_);
  series->attachAxis(chartY_);
}

void PlotFrame::removeAllSeries() {
  const QList<QAbstractSeries*> all = chart()->series();
  for (QAbstractSeries* series : all) {
    if (series == anchor_) continue;
    chart()->removeSeries(series);
    delete series;
  }
}

double PlotFrame::titleHeight() const { return yTitle_.isEmpty() ? 0.0 : titleLine() + titleGap; }

QMarginsF PlotFrame::axisMargins() const {
  if (bare_) return {};
  const QFont font = Theme::instance().font(11);
  double left = 0.0;
  for (const AxisTick& tick : yAxis_.ticks) left = std::max(left, tabularWidth(font, tick.label));
  left = std::ceil(left) + axisLabelGap;
  double bottom = tickLength + 2.0 + axisLineHeight();
  if (!xTitle_.isEmpty() || !note_.isEmpty()) bottom += axisLineHeight() + 2.0;
  // Half of the first and of the last number reach beyond the axis.
  double right = pad;
  if (!xAxis_.ticks.isEmpty()) {
    const AxisTick& first = xAxis_.ticks.first();
    const AxisTick& last = xAxis_.ticks.last();
    left = std::max(left, std::ceil(tabularWidth(font, first.label) / 2.0));
    right = std::max(right, tabularWidth(font, last.label) / 2.0 + 2.0);
  }
  return {left, std::max(titleHeight(), axisLineHeight() / 2.0), right, bottom};
}

void PlotFrame::relayout() {
  laidOut_ = QSize();
  ensureLayout();
  repaintLayers();
}

void PlotFrame::repaintLayers() {
  below_->update();
  above_->update();
}

void PlotFrame::ensureLayout() {
  if (laidOut_ == size()) return;
  laidOut_ = size();
  const QRectF whole(QPointF(0, 0), QSizeF(size()));
  const QMarginsF room = axisMargins() + extraMargins();
  plotRect_ = whole.marginsRemoved(room).normalized();
  plotRect_.setWidth(std::max(std::floor(plotRect_.width()), 8.0));
  plotRect_.setHeight(std::max(std::floor(plotRect_.height()), 8.0));
  plotRect_.moveTopLeft({std::ceil(plotRect_.left()), std::ceil(plotRect_.top())});

  chart()->resize(whole.size());
  setSceneRect(whole);
  below_->setRect(whole);
  above_->setRect(whole);
  const double unitsX = (xAxis_.high - xAxis_.low) / plotRect_.width();
  const double unitsY = (yAxis_.high - yAxis_.low) / plotRect_.height();
  chartX_->setRange(xAxis_.low - pad * unitsX, xAxis_.high + pad * unitsX);
  chartY_->setRange(yAxis_.low - pad * unitsY, yAxis_.high + pad * unitsY);
  chart()->setPlotArea(plotRect_.adjusted(-pad, -pad, pad, pad));
  // Without this, axes and curves disagree when the plot area changes after the first show.
  chart()->layout()->invalidate();
  chart()->layout()->activate();
}

QPointF PlotFrame::positionOfUnits(QPointF units) const {
  if (!std::isfinite(units.x()) || !std::isfinite(units.y())) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    return {none, none};
  }
  return chart()->mapToPosition(units, anchor_);
}

QPointF PlotFrame::position(double x, double y) const {
  return positionOfUnits({toAxis(xAxis_.scale, x), toAxis(yAxis_.scale, y)});
}

double PlotFrame::xPosition(double x) const { return positionOfUnits({toAxis(xAxis_.scale, x), yAxis_.low}).x(); }

double PlotFrame::yPosition(double y) const { return positionOfUnits({xAxis_.low, toAxis(yAxis_.scale, y)}).y(); }

double PlotFrame::xAt(double pixel) const {
  const double share = (pixel - plotRect_.left()) / plotRect_.width();
  return fromAxis(xAxis_.scale, xAxis_.low + share * (xAxis_.high - xAxis_.low));
}

void PlotFrame::applyTheme() {
  setBackgroundBrush(Theme::instance().colour(Colour::Plot));
  restyle();
  relayout();
}

void PlotFrame::resizeEvent(QResizeEvent* event) {
  // QChartView would also force the chart's idea of a least size on the widget.
  QGraphicsView::resizeEvent(event);
  ensureLayout();
}

void PlotFrame::showEvent(QShowEvent* event) {
  QChartView::showEvent(event);
  relayout();
}

void PlotFrame::wheelEvent(QWheelEvent* event) {
  // A graphics view would scroll its scene, and keep the wheel from what scrolls around the plot.
  event->ignore();
}

void PlotFrame::focusInEvent(QFocusEvent* event) {
  QChartView::focusInEvent(event);
  repaintLayers();
}

void PlotFrame::focusOutEvent(QFocusEvent* event) {
  QChartView::focusOutEvent(event);
  repaintLayers();
}

void PlotFrame::paintFocus(QPainter& painter) const {
  if (!hasFocus() || output_ != Output::Screen) return;
  drawRoundFrame(painter, QRectF(rect()), 5, 2, Theme::instance().colour(Colour::Accent));
}

QString PlotFrame::pictureTitle() const { return plainMathText(yTitle_.isEmpty() ? accessibleName() : yTitle_); }

void PlotFrame::paintPicture(QPainter& painter) {
  ensureLayout();
  output_ = Output::File;
  const QRectF whole(QPointF(0, 0), QSizeF(size()));
  scene()->render(&painter, whole, whole);
  output_ = Output::Screen;
}

void PlotFrame::paintAxes(QPainter& painter) const {
  if (bare_) return;
  const Theme& theme = Theme::instance();
  const DevicePixels snap(painter);
  const double line = snap.length(1.0);
  for (const AxisTick& tick : yAxis_.ticks) {
    const double y = snap.y(positionOfUnits({xAxis_.low, tick.at}).y() - line / 2.0);
    painter.fillRect(QRectF(plotRect_.left(), y, plotRect_.width(), line), theme.colour(Colour::Grid));
  }
  const double bottom = snap.y(plotRect_.bottom() - line / 2.0);
  const QColor axis = theme.colour(Colour::Axis);
  painter.fillRect(QRectF(plotRect_.left(), bottom, plotRect_.width(), line), axis);
  for (const AxisTick& tick : xAxis_.ticks) {
    const double x = snap.x(positionOfUnits({tick.at, yAxis_.low}).x() - line / 2.0);
    painter.fillRect(QRectF(x, bottom, line, tickLength + line), axis);
  }
  paintTickLabels(painter);
}

void PlotFrame::paintTickLabels(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const double line = axisLineHeight();
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text3));
  // In a low plot some would stand on each other.
  double before = std::numeric_limits<double>::infinity();
  for (const AxisTick& tick : yAxis_.ticks) {
    const double y = positionOfUnits({xAxis_.low, tick.at}).y();
    if (before - y < 0.75 * line) continue;
    before = y;
    const QRectF place(0.0, y - line / 2.0, plotRect_.left() - axisLabelGap, line);
    drawTabular(painter, place, tick.label, Qt::AlignRight | Qt::AlignVCenter);
  }
  const double top = plotRect_.bottom() + tickLength + 2.0;
  for (const AxisTick& tick : xAxis_.ticks) {
    const double x = positionOfUnits({tick.at, yAxis_.low}).x();
    drawTabular(painter, QRectF(x - 100.0, top, 200.0, line), tick.label, Qt::AlignHCenter | Qt::AlignVCenter);
  }
  const QRectF foot(plotRect_.left(), top + line + 2.0, plotRect_.width(), line);
  const QString note =
      elideTabular(painter.font(), note_, foot.width() - mathTextWidth(painter.font(), xTitle_) - 10.0);
  drawTabular(painter, foot, note);
  painter.setPen(theme.colour(Colour::Text2));
  drawMathText(painter, foot, xTitle_, Qt::AlignRight);
  painter.setFont(theme.font(12));
  drawMathText(painter, QRectF(0.0, 0.0, static_cast<double>(width()), titleLine()), yTitle_);
}

void PlotFrame::paintEmpty(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF whole(QPointF(0, 0), QSizeF(size()));
  const double line = std::ceil(QFontMetricsF(theme.font(12)).height());
  const QRectF place(whole.left() + 8.0, whole.center().y() - line - 1.0, whole.width() - 16.0, line);
  painter.setFont(theme.font(12, QFont::Medium));
  painter.setPen(theme.colour(Colour::Text2));
  drawMathText(painter, place, emptyTitle_, Qt::AlignHCenter);
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text3));
  painter.drawText(place.translated(0.0, line + 2.0).adjusted(0.0, 0.0, 0.0, 2.0 * line),
                   Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, emptyReason_);
}

void PlotFrame::paintCursor(QPainter& painter) const {
  if (!cursorX_) return;
  const double x = xPosition(*cursorX_);
  if (!std::isfinite(x) || x < plotRect_.left() - 1.0 || x > plotRect_.right() + 1.0) return;
  const DevicePixels snap(painter);
  const double line = snap.length(1.0);
  const double top = plotRect_.top() - 6.0;
  painter.fillRect(QRectF(snap.x(x - line / 2.0), top, line, plotRect_.bottom() - top),
                   Theme::instance().colour(Colour::Accent));
}

}  // namespace hopscope::ui
