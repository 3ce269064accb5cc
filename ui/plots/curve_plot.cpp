#include "ui/plots/curve_plot.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plots/label_layout.h"
#include "ui/plots/legend.h"
#include "ui/plots/plot_style.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {
namespace {

constexpr double markerSize = 6.5;
constexpr double smallMarkerSize = 4.5;
constexpr double presentMarkerSize = 9.0;
constexpr double closestMarkers = 9.0;  // px between steps below which markers would touch
constexpr double curveReach = 20.0;     // px from the mouse to the nearest point
constexpr double lowPlot = 4.0;         // heights of a label
constexpr double curveLabelGap = 8.0;
constexpr double leastLabelPitch = 12.0;  // px between names at the line ends: closer they could not be read
constexpr double axisRoom = 24.0;         // below the plot
constexpr double leastTickPitch = 18.0;   // px between numbers of the y axis

double labelHeight() { return std::ceil(QFontMetricsF(Theme::instance().font(11)).height()); }

double headerHeight() { return std::ceil(QFontMetricsF(Theme::instance().font(13)).height()) + 8.0; }

double valueAt(const CurveSeries& series, int step) {
  if (series.values.isEmpty() || step < 0) return std::numeric_limits<double>::quiet_NaN();
  return series.values[std::min<qsizetype>(step, series.values.size() - 1)];
}

}  // namespace

CurvePlot::CurvePlot(CurveDetail detail, QWidget* parent) : PlotFrame(parent), detail_(detail) {
  setCursor(Qt::PointingHandCursor);
  setCursorLine(0.0);
}

void CurvePlot::show(const CurvePlotSetup& setup) {
  setup_ = setup;
  if (!setup_.format) setup_.format = [](double value) { return formatFixed(value); };
  if (setup_.noneReason.isEmpty()) setup_.noneReason = tr("It is not defined here.");
  setAccessibleName(plainMathText(setup_.title));
  while (curves_.size() < static_cast<std::size_t>(setup_.series.size())) {
    curves_.emplace_back([this] { return newLine(); });
  }
  setHovered(-1, -1);
  restyle();
  refit();
}

void CurvePlot::setStep(int step) {
  step_ = step;
  setCursorLine(step);
  describe();
  repaintLayers();
}

const QList<QLineSeries*>& CurvePlot::lines(int series) const {
  return curves_.at(static_cast<std::size_t>(series)).series();
}

int CurvePlot::lastStep() const {
  qsizetype longest = 1;
  for (const CurveSeries& series : setup_.series) longest = std::max(longest, series.values.size());
  return static_cast<int>(longest) - 1;
}

bool CurvePlot::hasLegend() const {
  return detail_ == CurveDetail::Full &&
         static_cast<double>(setup_.series.size() + setup_.baselines.size()) * leastLabelPitch > height() - axisRoom;
}

bool CurvePlot::hasValues(const CurveSeries& series) const {
  return std::any_of(series.values.begin(), series.values.end(),
                     [this](double value) { return std::isfinite(toAxis(setup_.yScale, value)); });
}

int CurvePlot::tickRoom() const { return std::max(2, static_cast<int>(plotRect().height() / leastTickPitch)); }

void CurvePlot::refit() {
  const bool small = detail_ == CurveDetail::Small;
  const double end = lastStep();
  PlotAxis x = fitAxis({.values = {0.0, end}, .maxTicks = small ? 6 : 8, .ends = AxisEnds::Exact, .integers = true});
  if (small)
    x.ticks = end > 0.0 ? QVector<AxisTick>{{0.0, tickLabel(0.0, 1.0)}, {end, tickLabel(end, 1.0)}}
                        : QVector<AxisTick>{{0.0, tickLabel(0.0, 1.0)}};

  QVector<double> values = setup_.yIncludes;
  for (const CurveSeries& series : std::as_const(setup_.series)) values += series.values;
  for (const PlotBaseline& baseline : std::as_const(setup_.baselines)) values.append(baseline.value);
  const PlotAxis y =
      fitAxis({.scale = setup_.yScale, .values = values, .maxTicks = std::min(small ? 5 : 6, tickRoom())});

  const bool any =
      std::any_of(setup_.series.begin(), setup_.series.end(), [this](const auto& s) { return hasValues(s); });
  const bool none = !setup_.series.isEmpty() && !any;
  setEmptyText(none ? tr("%1: none").arg(setup_.title.isEmpty() ? tr("Value") : setup_.title) : QString(),
               none ? setup_.noneReason : QString());
  setAxes(x, y);
  fillCurves();
  describe();
}

void CurvePlot::fillCurves() {
  const int columns = static_cast<int>(std::max(plotRect().width(), 64.0));
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    if (static_cast<qsizetype>(i) >= setup_.series.size()) {
      curves_[i].clear();
      continue;
    }
    const QVector<double>& values = setup_.series[static_cast<qsizetype>(i)].values;
    QList<QPointF> points;
    points.reserve(values.size());
    for (qsizetype step = 0; step < values.size(); ++step) {
      points.append({static_cast<double>(step), toAxis(setup_.yScale, values[step])});
    }
    curves_[i].setPoints(points, columns);
  }
}

void CurvePlot::restyle() {
  for (qsizetype i = 0; i < setup_.series.size(); ++i) {
    const ModelStyle style = Theme::instance().modelStyle(setup_.series[i].modelId);
    const bool second = setup_.series[i].role == CurveRole::Second;
    const double width = setup_.series[i].role == CurveRole::Pinned ? 1.5 : 2.0;
    curves_[static_cast<std::size_t>(i)].setPen(second ? secondRunPen(style) : modelPen(style, width));
  }
}

QMarginsF CurvePlot::extraMargins() const {
  if (detail_ == CurveDetail::Small) return {0.0, headerHeight(), 0.0, 0.0};
  const double top = hasLegend() ? labelHeight() + 10.0 : 6.0;
  return {0.0, top, endLabelWidth(), 0.0};
}

QVector<CurvePlot::EndLabel> CurvePlot::endLabels() const {
  const Theme& theme = Theme::instance();
  QVector<EndLabel> labels;
  for (const PlotBaseline& baseline : setup_.baselines) {
    const double y = yPosition(baseline.value);
    if (std::isfinite(y)) labels.append({baseline.name, theme.colour(Colour::Text3), false, y});
  }
  if (hasLegend()) return labels;
  for (const CurveSeries& series : setup_.series) {
    if (!hasValues(series)) {
      labels.append({tr("%1: none").arg(series.label), theme.colour(Colour::Text3), false, plotRect().bottom()});
      continue;
    }
    const auto last = std::find_if(series.values.rbegin(), series.values.rend(),
                                   [this](double value) { return std::isfinite(toAxis(setup_.yScale, value)); });
    labels.append({series.label, labelColour(theme.modelStyle(series.modelId).colour), series.role == CurveRole::Main,
                   yPosition(*last)});
  }
  return labels;
}

double CurvePlot::endLabelWidth() const {
  const Theme& theme = Theme::instance();
  double widest = 0.0;
  for (const EndLabel& label : endLabels()) {
    widest = std::max(widest, tabularWidth(theme.font(11, label.strong ? QFont::DemiBold : QFont::Normal), label.text));
  }
  return widest > 0.0 ? std::ceil(widest) + curveLabelGap : 0.0;
}

QString CurvePlot::presentValue() const {
  return written(setup_.series.isEmpty() ? std::numeric_limits<double>::quiet_NaN()
                                         : valueAt(setup_.series.first(), step_));
}

QString CurvePlot::written(double value) const {
  return std::isfinite(value) ? setup_.format(value) : QStringLiteral("–");
}

QRectF CurvePlot::headerPlace() const { return {0.0, 0.0, plotRect().right() + 4.0, headerHeight() - 8.0}; }

QString CurvePlot::header() const {
  const Theme& theme = Theme::instance();
  const double value = tabularWidth(theme.font(13, QFont::DemiBold), presentValue());
  const QStringList names =
      setup_.symbol.isEmpty() ? QStringList{setup_.title} : QStringList{setup_.title, setup_.symbol};
  return fittingMathText(theme.font(12), names, headerPlace().width() - value - curveLabelGap);
}

void CurvePlot::paintHeader(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF place = headerPlace();
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text1));
  drawMathText(painter, place, header());
  painter.setFont(theme.font(13, QFont::DemiBold));
  drawTabular(painter, place, presentValue(), Qt::AlignRight | Qt::AlignVCenter);
}

void CurvePlot::paintBelow(QPainter& painter, Output) const {
  const Theme& theme = Theme::instance();
  for (const PlotBaseline& baseline : setup_.baselines) {
    const double y = yPosition(baseline.value);
    if (!std::isfinite(y)) continue;
    painter.setPen(baselinePen());
    painter.drawLine(QPointF(plotRect().left(), y), QPointF(plotRect().right(), y));
    // A full plot has the names at the right; in a low one they would lie over the curve.
    if (detail_ == CurveDetail::Full || plotRect().height() < lowPlot * labelHeight()) continue;
    // Above its line, or below where it would leave the plot.
    const double height = labelHeight();
    const double top = y - height - 1.0 >= plotRect().top() - 4.0 ? y - height - 1.0 : y + 1.0;
    painter.setFont(theme.font(11));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(QRectF(plotRect().left(), top, plotRect().width(), height), Qt::AlignRight, baseline.name);
  }
}

void CurvePlot::paintAbove(QPainter& painter, Output output) const {
  for (const CurveSeries& series : setup_.series) {
    if (series.role != CurveRole::Second) paintMarkers(painter, series);
  }
  if (output == Output::Screen && highlightedStep_ >= 0) {
    painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    for (const CurveSeries& series : setup_.series) {
      const QPointF at = position(highlightedStep_, valueAt(series, highlightedStep_));
      if (std::isfinite(at.y()) && highlightedStep_ <= lastStep()) painter.drawEllipse(at, 6.0, 6.0);
    }
  }
  if (output == Output::Screen && hoveredSeries_ >= 0) {
    const QPointF at = position(hoveredStep_, valueAt(setup_.series[hoveredSeries_], hoveredStep_));
    painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, 7.5, 7.5);
  }
  if (detail_ == CurveDetail::Small) {
    paintHeader(painter);
    return;
  }
  paintEndLabels(painter);
  if (!hasLegend()) return;
  QVector<LegendEntry> entries;
  for (const CurveSeries& series : setup_.series) {
    entries.append({series.label, Theme::instance().modelStyle(series.modelId), series.role == CurveRole::Second});
  }
  drawLegend(painter, entries, QRectF(0.0, 0.0, plotRect().right() + endLabelWidth(), labelHeight()));
}

void CurvePlot::paintMarkers(QPainter& painter, const CurveSeries& series) const {
  const Theme& theme = Theme::instance();
  const ModelStyle style = theme.modelStyle(series.modelId);
  const double pitch = plotRect().width() / std::max(lastStep(), 1);
  const double size = series.role == CurveRole::Pinned ? smallMarkerSize : markerSize;
  if (pitch >= closestMarkers) {
    for (qsizetype step = 0; step < series.values.size(); ++step) {
      const QPointF at = position(static_cast<double>(step), series.values[step]);
      if (step != step_ && std::isfinite(at.y())) drawPlotMarker(painter, style, at, size);
    }
  }
  const QPointF at = position(step_, step_ < series.values.size() ? valueAt(series, step_) : std::nan(""));
  if (!std::isfinite(at.y())) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour(Colour::Plot));
  painter.drawEllipse(at, presentMarkerSize / 2.0 + 2.0, presentMarkerSize / 2.0 + 2.0);
  drawPlotMarker(painter, style, at, series.role == CurveRole::Pinned ? markerSize : presentMarkerSize);
}

void CurvePlot::paintEndLabels(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QVector<EndLabel> labels = endLabels();
  QVector<double> wanted;
  for (const EndLabel& label : labels) wanted.append(label.wanted);
  const double height = labelHeight();
  const QVector<double> centres =
      spreadLabels(wanted, height, plotRect().top() - height, plotRect().bottom() + height + 4.0);
  for (qsizetype i = 0; i < labels.size(); ++i) {
    painter.setFont(theme.font(11, labels[i].strong ? QFont::DemiBold : QFont::Normal));
    painter.setPen(labels[i].colour);
    drawTabular(painter, QRectF(plotRect().right() + curveLabelGap, centres[i] - height / 2.0, width(), height),
                labels[i].text);
  }
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
  const int before = tickRoom();
  PlotFrame::resizeEvent(event);
  if (tickRoom() != before) {
    refit();
  } else {
    fillCurves();
  }
}

void CurvePlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || isEmptyState()) return;
  dragging_ = true;
  requestStepAt(event->position().x());
}

void CurvePlot::mouseMoveEvent(QMouseEvent* event) {
  if (dragging_) requestStepAt(event->position().x());
  hoverAt(event->position());
}

void CurvePlot::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) dragging_ = false;
}

void CurvePlot::leaveEvent(QEvent* event) {
  setHovered(-1, -1);
  PlotFrame::leaveEvent(event);
}

void CurvePlot::setHighlightedStep(int step) {
  if (step == highlightedStep_) return;
  highlightedStep_ = step;
  repaintLayers();
}

void CurvePlot::requestStepAt(double x) {
  const int step = static_cast<int>(std::lround(std::clamp(xAt(x), 0.0, static_cast<double>(lastStep()))));
  if (step != step_) emit stepRequested(step);
}

void CurvePlot::hoverAt(QPointF mouse) {
  int nearestSeries = -1;
  int nearestStep = -1;
  double least = curveReach * curveReach;
  const double pitch = plotRect().width() / std::max(lastStep(), 1);
  const int around = static_cast<int>(std::ceil(curveReach / pitch));
  const int centre = static_cast<int>(std::lround(std::clamp(xAt(mouse.x()), 0.0, static_cast<double>(lastStep()))));
  for (qsizetype i = 0; i < setup_.series.size(); ++i) {
    const int last = static_cast<int>(setup_.series[i].values.size()) - 1;
    for (int step = std::max(0, centre - around); step <= std::min(last, centre + around); ++step) {
      const QPointF off = position(step, setup_.series[i].values[step]) - mouse;
      const double squared = QPointF::dotProduct(off, off);
      if (!(squared < least)) continue;
      least = squared;
      nearestSeries = static_cast<int>(i);
      nearestStep = step;
    }
  }
  setHovered(nearestSeries, nearestStep);
}

void CurvePlot::setHovered(int series, int step) {
  if (series == hoveredSeries_ && step == hoveredStep_) return;
  hoveredSeries_ = series;
  hoveredStep_ = step;
  repaintLayers();
  emit pointHovered(series, step);
}

void CurvePlot::describe() {
  if (isEmptyState()) {
    setAccessibleDescription(tr("none, %1").arg(setup_.noneReason));
    return;
  }
  QStringList parts;
  for (const CurveSeries& series : std::as_const(setup_.series)) {
    parts.append(series.label + QLatin1Char(' ') + written(valueAt(series, step_)));
  }
  setAccessibleDescription(tr("step %1 of %2: %3").arg(step_).arg(lastStep()).arg(parts.join(QStringLiteral(", "))));
}

QString CurvePlot::pictureTitle() const { return plainMathText(setup_.title); }

}  // namespace hopscope::ui
