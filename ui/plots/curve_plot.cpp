#include "ui/plots/curve_plot.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/plots/label_layout.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/polyline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/math_text.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {

namespace {

constexpr qreal marker = 6.5;
constexpr qreal currentMarker = 10;
constexpr qreal headHeight = 22;
constexpr qreal footHeight = 20;
constexpr qreal tickLength = 4;
constexpr qreal labelGap = 8;

QFont axisFont() { return Theme::instance().font(11); }

}  // namespace

CurvePlot::CurvePlot(QWidget* parent) : PaintedWidget(parent) {
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CurvePlot::setTitle(const QString& markup) {
  title_ = markup;
  update();
}

void CurvePlot::setLogarithmic(bool logarithmic) {
  logarithmic_ = logarithmic;
  layOut();
}

void CurvePlot::setSeries(const QVector<CurveSeries>& series, const QVector<PlotBaseline>& baselines) {
  series_ = series;
  baselines_ = baselines;
  layOut();
}

void CurvePlot::setStep(int step) {
  if (step == step_) return;
  step_ = step;
  update();
}

QPointF CurvePlot::position(int step, double value) const {
  const double units = toAxis(y_.scale, value);
  const double share = (units - y_.low) / (y_.high - y_.low);
  return {area_.left() + area_.width() * step / lastStep_, area_.bottom() - area_.height() * share};
}

bool CurvePlot::labelled() const {
  return std::ranges::any_of(series_, [](const CurveSeries& each) { return !each.label.isEmpty(); });
}

bool CurvePlot::empty() const {
  return std::ranges::none_of(series_, [&](const CurveSeries& each) {
    return std::ranges::any_of(each.values, [&](double value) { return std::isfinite(toAxis(y_.scale, value)); });
  });
}

void CurvePlot::layOut() {
  AxisRequest request;
  request.scale = logarithmic_ ? PlotScale::Log10 : PlotScale::Linear;
  request.mostTicks = height() < 160 ? 4 : 6;
  lastStep_ = 1;
  for (const CurveSeries& each : series_) {
    request.values += each.values;
    lastStep_ = std::max(lastStep_, static_cast<int>(each.values.size()) - 1);
  }
  for (const PlotBaseline& baseline : baselines_) request.values += baseline.value;
  y_ = fitAxis(request);
  qreal left = 0;
  for (const AxisTick& tick : y_.ticks) left = std::max(left, tabularWidth(axisFont(), tick.label));
  qreal right = marker;
  if (labelled()) {
    const QFont font = Theme::instance().font(11, QFont::DemiBold);
    for (const CurveSeries& each : series_)
      right = std::max(right, tabularWidth(font, each.label) + labelGap + marker / 2);
    for (const PlotBaseline& each : baselines_) right = std::max(right, tabularWidth(axisFont(), each.name) + labelGap);
  }
  area_ = QRectF(0, 0, width(), height()).adjusted(left + 8, headHeight + marker / 2, -right, -footHeight - marker / 2);
  QStringList spoken{plainMathText(title_)};
  for (const CurveSeries& each : series_) {
    if (!each.values.isEmpty()) {
      spoken << tr("%1 from %2 to %3")
                    .arg(each.label, formatGeneral(each.values.first()), formatGeneral(each.values.last()));
    }
  }
  setAccessibleName(spoken.join(QStringLiteral(", ")));
  update();
}

void CurvePlot::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintHead(painter);
  if (empty()) {
    painter.setFont(Theme::instance().font(12));
    painter.setPen(Theme::instance().colour(Colour::Text3));
    drawMathText(painter, QRectF(rect()), series_.isEmpty() ? tr("nothing computed yet") : tr("%1: none").arg(title_),
                 Qt::AlignHCenter);
    return;
  }
  paintAxes(painter);
  paintBaselines(painter);
  const qreal cursor = position(std::min(step_, lastStep_), 0).x();
  fillSharp(painter, QRectF(cursor - 0.5, area_.top() - marker, 1, area_.height() + marker),
            Theme::instance().colour(Colour::Accent));
  for (const CurveSeries& each : series_) paintSeries(painter, each);
  if (labelled()) paintEndLabels(painter);
}

void CurvePlot::paintHead(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text2));
  drawMathText(painter, QRectF(0, 0, width(), headHeight - 4), title_);
  if (series_.size() != 1 || labelled() || series_.first().values.isEmpty()) return;
  const auto last = static_cast<int>(series_.first().values.size()) - 1;
  const double value = series_.first().values[std::clamp(step_, 0, last)];
  if (!std::isfinite(value)) return;
  painter.setFont(theme.font(13, QFont::DemiBold));
  painter.setPen(theme.colour(Colour::Text1));
  drawTabular(painter, QRectF(0, 0, width() - marker, headHeight - 4),
              logarithmic_ ? formatEffective(value) : formatFixed(value), Qt::AlignRight | Qt::AlignVCenter);
}

void CurvePlot::paintAxes(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(axisFont());
  for (const AxisTick& tick : y_.ticks) {
    const qreal y = area_.bottom() - area_.height() * (tick.at - y_.low) / (y_.high - y_.low);
    fillSharp(painter, QRectF(area_.left(), y, area_.width(), 1), theme.colour(Colour::Grid));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(0, y - 8, area_.left() - 6, 16), tick.label, Qt::AlignRight | Qt::AlignVCenter);
  }
  const qreal foot = area_.bottom() + marker / 2;
  fillSharp(painter, QRectF(area_.left(), foot, area_.width(), 1), theme.colour(Colour::Axis));
  AxisRequest request;
  request.integers = true;
  request.ends = AxisEnds::Exact;
  request.values = {0.0, static_cast<double>(lastStep_)};
  request.mostTicks = std::max(2, static_cast<int>(area_.width() / 36));
  for (const AxisTick& tick : fitAxis(request).ticks) {
    const qreal x = area_.left() + area_.width() * tick.at / lastStep_;
    fillSharp(painter, QRectF(x, foot, 1, tickLength), theme.colour(Colour::Axis));
    drawTabular(painter, QRectF(x - 20, foot + tickLength, 40, 14), tick.label, Qt::AlignCenter);
  }
}

void CurvePlot::paintBaselines(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  for (const PlotBaseline& baseline : baselines_) {
    const qreal y = position(0, baseline.value).y();
    if (!std::isfinite(y)) continue;
    painter.setPen(baselinePen());
    painter.drawLine(QPointF(area_.left(), y), QPointF(area_.right(), y));
    if (labelled()) continue;
    painter.setFont(axisFont());
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(area_.left(), y - 16, area_.width(), 14), baseline.name,
                Qt::AlignRight | Qt::AlignVCenter);
  }
}

void CurvePlot::paintSeries(QPainter& painter, const CurveSeries& series) const {
  const Theme& theme = Theme::instance();
  const ModelStyle style = theme.modelStyle(series.modelId);
  QList<QPointF> points;
  for (int step = 0; step < series.values.size(); ++step) points.append(position(step, series.values[step]));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(series.secondary ? secondRunPen(style) : modelPen(style));
  for (const QList<QPointF>& run : finiteRuns(points))
    painter.drawPolyline(run.constData(), static_cast<int>(run.size()));
  if (!series.secondary && points.size() <= 64) {
    for (const QPointF& point : points) {
      if (std::isfinite(point.y())) drawPlotMarker(painter, style, point, marker);
    }
  }
  const int shown = std::clamp(step_, 0, static_cast<int>(points.size()) - 1);
  if (points.isEmpty() || !std::isfinite(points[shown].y())) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour(Colour::Plot));
  painter.drawEllipse(points[shown], currentMarker / 2 + 2, currentMarker / 2 + 2);
  drawPlotMarker(painter, style, points[shown], currentMarker);
}

void CurvePlot::paintEndLabels(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  QVector<double> wanted;
  QVector<QPair<QString, QColor>> labels;
  QVector<bool> strong;
  for (const CurveSeries& each : series_) {
    qreal y = std::numeric_limits<qreal>::quiet_NaN();
    for (int step = 0; step < each.values.size(); ++step) {
      if (const qreal at = position(step, each.values[step]).y(); std::isfinite(at)) y = at;
    }
    if (!std::isfinite(y)) continue;
    wanted.append(y);
    labels.append({each.label, labelColour(theme.modelStyle(each.modelId).colour)});
    strong.append(true);
  }
  for (const PlotBaseline& each : baselines_) {
    const qreal y = position(0, each.value).y();
    if (!std::isfinite(y)) continue;
    wanted.append(y);
    labels.append({each.name, theme.colour(Colour::Text3)});
    strong.append(false);
  }
  constexpr qreal line = 14;
  const QVector<double> placed = spreadLabels(wanted, line, area_.top() - line / 2, area_.bottom() + line / 2);
  for (qsizetype i = 0; i < labels.size(); ++i) {
    painter.setFont(theme.font(11, strong[i] ? QFont::DemiBold : QFont::Normal));
    painter.setPen(labels[i].second);
    drawTabular(painter,
                QRectF(area_.right() + labelGap, placed[i] - line / 2, width() - area_.right() - labelGap, line),
                labels[i].first);
  }
}

void CurvePlot::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  layOut();
}

void CurvePlot::themeChanged() { layOut(); }

void CurvePlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) request(event->position());
}

void CurvePlot::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton)) request(event->position());
}

void CurvePlot::request(QPointF position) {
  if (empty() || area_.width() <= 0) return;
  const double share = (position.x() - area_.left()) / area_.width();
  emit stepRequested(std::clamp(static_cast<int>(std::lround(share * lastStep_)), 0, lastStep_));
}

}  // namespace hopscope::ui
