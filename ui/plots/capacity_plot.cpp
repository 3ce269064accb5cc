#include "ui/plots/capacity_plot.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "ui/plots/label_layout.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {

namespace {

constexpr qreal marker = 7;
constexpr qreal headHeight = 24;
constexpr qreal footHeight = 38;
constexpr qreal labelGap = 10;
constexpr qreal reach = 12;

QFont labelFont() { return Theme::instance().font(11, QFont::DemiBold); }

}  // namespace

CapacityPlot::CapacityPlot(QWidget* parent) : PaintedWidget(parent) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CapacityPlot::setTitle(const QString& title) {
  title_ = title;
  update();
}

void CapacityPlot::setLogarithmic(bool logarithmic) {
  logarithmic_ = logarithmic;
  layOut();
}

void CapacityPlot::setCounts(const QVector<double>& counts) {
  counts_ = counts;
  layOut();
}

void CapacityPlot::setSeries(const QVector<CapacitySeries>& series) {
  series_ = series;
  hovered_ = {};
  QStringList spoken;
  for (const CapacitySeries& each : series_) {
    if (!each.points.isEmpty()) spoken << each.label + QLatin1Char(' ') + each.points.last().detail;
  }
  setAccessibleName(title_ + QStringLiteral(": ") + spoken.join(QStringLiteral("; ")));
  layOut();
}

void CapacityPlot::setBaselines(const QVector<CapacityBaseline>& baselines) {
  baselines_ = baselines;
  layOut();
}

void CapacityPlot::setTheory(const QVector<TheoryLine>& lines) {
  theory_ = lines;
  update();
}

void CapacityPlot::setPending(const std::optional<TheoryLine>& pending) {
  pending_ = pending;
  update();
}

void CapacityPlot::setPlaceholder(const QString& text) {
  placeholder_ = text;
  update();
}

QPointF CapacityPlot::position(double count, double share) const {
  const double units = toAxis(x_.scale, count);
  return {area_.left() + area_.width() * (units - x_.low) / (x_.high - x_.low),
          area_.bottom() - area_.height() * share};
}

bool CapacityPlot::empty() const {
  return counts_.isEmpty() && std::ranges::all_of(series_, [](const CapacitySeries& each) { return each.points.isEmpty(); });
}

void CapacityPlot::layOut() {
  AxisRequest request;
  request.scale = logarithmic_ ? PlotScale::Log10 : PlotScale::Linear;
  request.values = counts_;
  request.integers = true;
  for (const CapacitySeries& each : series_) {
    for (const CapacityPoint& point : each.points) request.values += point.count;
  }
  if (!logarithmic_) request.values += 0.0;
  request.mostTicks = 8;
  x_ = fitAxis(request);
  qreal right = 24;
  for (const CapacitySeries& each : series_) right = std::max(right, tabularWidth(labelFont(), each.label) + 2 * labelGap);
  for (const CapacityBaseline& each : baselines_) {
    right = std::max(right, tabularWidth(Theme::instance().font(11), each.name) + 2 * labelGap);
  }
  area_ = QRectF(0, 0, width(), height()).adjusted(40, headHeight + marker, -right, -footHeight);
  update();
}

void CapacityPlot::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  paintPicture(painter);
  paintHover(painter);
}

void CapacityPlot::paintPicture(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = Theme::instance();
  if (empty()) {
    painter.setFont(theme.font(13));
    painter.setPen(theme.colour(Colour::Text3));
    painter.drawText(QRectF(0, 0, width(), height()), Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
    return;
  }
  paintAxes(painter);
  paintTheory(painter);
  paintBaselines(painter);
  for (const CapacitySeries& each : series_) {
    if (!each.secondary) paintBand(painter, each);
  }
  for (const CapacitySeries& each : series_) paintCurve(painter, each);
  paintLabels(painter);
  if (!pending_) return;
  const qreal x = position(pending_->count, 0).x();
  painter.setPen(QPen(theme.colour(Colour::Accent), 1));
  painter.drawLine(QPointF(x, area_.top()), QPointF(x, area_.bottom()));
  painter.setFont(labelFont());
  const qreal wide = tabularWidth(painter.font(), pending_->label) + 14;
  const QRectF badge(std::clamp(x - wide / 2, area_.left(), area_.right() - wide), area_.top() - 20, wide, 18);
  drawRoundFrame(painter, badge, 5, 1, theme.colour(Colour::Accent), theme.colour(Colour::NoteBack));
  painter.setPen(theme.colour(Colour::Accent));
  drawTabular(painter, badge, pending_->label, Qt::AlignCenter);
}

void CapacityPlot::paintAxes(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, QRectF(0, 0, width(), headHeight - 6), title_);
  painter.setFont(theme.font(11));
  for (int fifth = 0; fifth <= 5; ++fifth) {
    const double share = fifth / 5.0;
    const qreal y = position(counts_.value(0, 1.0), share).y();
    fillSharp(painter, QRectF(area_.left(), y, area_.width(), 1), theme.colour(fifth == 0 ? Colour::Axis : Colour::Grid));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(0, y - 8, area_.left() - 8, 16), tickLabel(share, 0.2), Qt::AlignRight | Qt::AlignVCenter);
  }
  for (const AxisTick& tick : x_.ticks) {
    const qreal x = area_.left() + area_.width() * (tick.at - x_.low) / (x_.high - x_.low);
    fillSharp(painter, QRectF(x, area_.bottom(), 1, 4), theme.colour(Colour::Axis));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(x - 40, area_.bottom() + 5, 80, 14), tick.label, Qt::AlignCenter);
  }
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, QRectF(area_.left(), area_.bottom() + 20, area_.width(), 16), tr("stored patterns"),
              Qt::AlignRight | Qt::AlignVCenter);
}

void CapacityPlot::paintTheory(QPainter& painter) const {
  painter.setFont(Theme::instance().font(11));
  for (const TheoryLine& line : theory_) {
    const qreal x = position(line.count, 0).x();
    if (!(x >= area_.left() && x <= area_.right())) continue;
    painter.setPen(theoryPen());
    painter.drawLine(QPointF(x, area_.top()), QPointF(x, area_.bottom()));
    painter.setPen(Theme::instance().colour(Colour::Text2));
    drawTabular(painter, QRectF(x + 6, area_.bottom() - 20, 200, 16), line.label);
  }
}

void CapacityPlot::paintBaselines(QPainter& painter) const {
  for (const CapacityBaseline& each : baselines_) {
    QPolygonF line;
    for (const QPointF& point : each.points) line << position(point.x(), point.y());
    painter.setPen(baselinePen());
    painter.drawPolyline(line);
  }
}

void CapacityPlot::paintBand(QPainter& painter, const CapacitySeries& series) const {
  const QColor colour = Theme::instance().modelStyle(series.modelId).colour;
  QPolygonF band;
  for (const CapacityPoint& point : series.points) band << position(point.count, point.high);
  for (auto point = series.points.crbegin(); point != series.points.crend(); ++point) {
    band << position(point->count, point->low);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(withOpacity(colour, 0.13));
  painter.drawPolygon(band);
  for (const CapacityPoint& point : series.points) {
    const QPointF top = position(point.count, point.high);
    const QPointF bottom = position(point.count, point.low);
    fillSharp(painter, QRectF(top.x(), top.y(), 1, bottom.y() - top.y()), withOpacity(colour, 0.6));
  }
}

void CapacityPlot::paintCurve(QPainter& painter, const CapacitySeries& series) const {
  const ModelStyle style = Theme::instance().modelStyle(series.modelId);
  QPolygonF line;
  for (const CapacityPoint& point : series.points) line << position(point.count, point.share);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(series.secondary ? secondRunPen(style) : modelPen(style));
  painter.drawPolyline(line);
  if (series.secondary) return;
  for (const QPointF& point : line) drawPlotMarker(painter, style, point, marker);
}

void CapacityPlot::paintLabels(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  QVector<double> wanted;
  QVector<QPair<QString, QColor>> labels;
  for (const CapacitySeries& each : series_) {
    if (each.points.isEmpty()) continue;
    wanted.append(position(each.points.last().count, each.points.last().share).y());
    labels.append({each.label, labelColour(theme.modelStyle(each.modelId).colour)});
  }
  const qsizetype models = labels.size();
  for (const CapacityBaseline& each : baselines_) {
    if (each.points.isEmpty()) continue;
    wanted.append(position(each.points.last().x(), each.points.last().y()).y());
    labels.append({each.name, theme.colour(Colour::Text3)});
  }
  constexpr qreal line = 15;
  const QVector<double> placed = spreadLabels(wanted, line, area_.top() - line / 2, area_.bottom() + line / 2);
  for (qsizetype i = 0; i < labels.size(); ++i) {
    painter.setFont(i < models ? labelFont() : theme.font(11));
    painter.setPen(labels[i].second);
    drawTabular(painter, QRectF(area_.right() + labelGap, placed[i] - line / 2, width() - area_.right() - labelGap, line),
                labels[i].first);
  }
}

void CapacityPlot::paintHover(QPainter& painter) const {
  if (hovered_.series < 0) return;
  const CapacitySeries& series = series_[hovered_.series];
  const CapacityPoint& point = series.points[hovered_.point];
  const QPointF centre = position(point.count, point.share);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 2));
  painter.drawEllipse(centre, marker + 1, marker + 1);
  drawHoverCard(painter,
                {{series.label, tr("P = %1").arg(formatCount(static_cast<qint64>(point.count))), true},
                 {tr("recalled"), point.detail, false}},
                centre, QRectF(rect()));
}

void CapacityPlot::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  layOut();
}

CapacityPlot::Hit CapacityPlot::hitAt(QPointF position) const {
  Hit best;
  qreal distance = reach;
  for (int s = 0; s < series_.size(); ++s) {
    for (int p = 0; p < series_[s].points.size(); ++p) {
      const CapacityPoint& point = series_[s].points[p];
      const QPointF away = this->position(point.count, point.share) - position;
      if (const qreal now = std::hypot(away.x(), away.y()); now < distance) {
        distance = now;
        best = {s, p};
      }
    }
  }
  return best;
}

void CapacityPlot::mouseMoveEvent(QMouseEvent* event) {
  const Hit hit = hitAt(event->position());
  if (hit == hovered_) return;
  hovered_ = hit;
  update();
}

void CapacityPlot::mousePressEvent(QMouseEvent* event) {
  const Hit hit = hitAt(event->position());
  if (event->button() == Qt::LeftButton && hit.series >= 0) emit pointClicked(hit.series, hit.point);
}

void CapacityPlot::leaveEvent(QEvent* /*event*/) {
  hovered_ = {};
  update();
}

}  // namespace hopscope::ui
