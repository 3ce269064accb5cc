#include "ui/plots/sweep_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

#include "ui/plots/label_layout.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr qreal marker = 7;
constexpr qreal headHeight = 24;
constexpr qreal footHeight = 38;
constexpr qreal labelGap = 10;
constexpr qreal reach = 12;
constexpr double costMargin = 1.33;

QFont labelFont() { return Theme::instance().font(11, QFont::DemiBold); }

/// A tick for each option that is there, with half a step of room on either side.
PlotAxis optionsAxis(const SweepPlotSetup& setup) {
  PlotAxis axis;
  for (const double value : setup.values) axis.ticks.append({value, setup.options.value(static_cast<int>(value)), {}});
  axis.low = setup.values.front() - 0.5;
  axis.high = setup.values.back() + 0.5;
  return axis;
}

}  // namespace

SweepPlot::SweepPlot(QWidget* parent) : PaintedWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SweepPlot::start(const SweepPlotSetup& setup) {
  setup_ = setup;
  points_.clear();
  baselines_.clear();
  frontier_.clear();
  theory_.clear();
  working_.reset();
  hovered_ = -1;
  chosen_ = -1;
  layOut();
  speak();
}

void SweepPlot::setPoints(const QVector<SweepPoint>& points) {
  points_ = points;
  hovered_ = -1;
  layOut();
  speak();
}

void SweepPlot::setBaselines(const QVector<SweepLine>& lines) {
  baselines_ = lines;
  layOut();
}

void SweepPlot::setFrontier(const QVector<QPointF>& points) {
  frontier_ = points;
  update();
}

void SweepPlot::setTheory(const QVector<QPair<double, QString>>& lines) {
  theory_ = lines;
  update();
}

void SweepPlot::setWorking(std::optional<double> x, const QString& text) {
  working_ = x;
  workingText_ = text;
  update();
}

void SweepPlot::setChosen(int row) {
  chosen_ = row;
  update();
}

void SweepPlot::speak() {
  QStringList spoken;
  for (const SweepPoint& point : points_) {
    spoken << tr("%1 at %2: %3")
                  .arg(setup_.curves[point.curve].label,
                       setup_.options.isEmpty() ? formatGeneral(point.x) : setup_.options.value(qRound(point.x)),
                       formatGeneral(point.estimate.value));
  }
  setAccessibleName(setup_.title);
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

QPointF SweepPlot::position(double x, double y) const {
  const double across = (toAxis(x_.scale, x) - x_.low) / (x_.high - x_.low);
  const double up = (toAxis(y_.scale, y) - y_.low) / (y_.high - y_.low);
  return {area_.left() + area_.width() * across, area_.bottom() - area_.height() * up};
}

QVector<const SweepPoint*> SweepPlot::pointsOf(int curve) const {
  QVector<const SweepPoint*> found;
  for (const SweepPoint& point : points_) {
    const bool placed =
        std::isfinite(toAxis(x_.scale, point.x)) && std::isfinite(toAxis(y_.scale, point.estimate.value));
    if (point.curve == curve && placed) found.append(&point);
  }
  std::ranges::sort(found, {}, [](const SweepPoint* point) { return point->x; });
  return found;
}

bool SweepPlot::isSecond(int curve) const {
  return std::ranges::any_of(setup_.curves.first(curve),
                             [&](const SweepCurve& each) { return each.modelId == setup_.curves[curve].modelId; });
}

/// Logarithmic too when the values span more than two powers of ten: errors of sparse and dense models do.
PlotScale SweepPlot::valueScale() const {
  if (setup_.share || setup_.yScale != PlotScale::Linear || points_.isEmpty()) return setup_.yScale;
  double low = points_.first().estimate.value;
  double high = low;
  for (const SweepPoint& point : points_) {
    low = std::min(low, point.estimate.value);
    high = std::max(high, point.estimate.value);
  }
  return low > 0.0 && high > 100.0 * low ? PlotScale::Log10 : PlotScale::Linear;
}

void SweepPlot::layOut() {
  AxisRequest x;
  x.scale = setup_.xScale;
  x.mostTicks = 8;
  x.ends = AxisEnds::Exact;
  for (const double value : setup_.values) x.values += value;
  if (setup_.values.empty()) {
    // Costs: a third of room on either side.
    for (const SweepPoint& point : points_) x.values << point.x / costMargin << point.x * costMargin;
  }
  x.integers = !setup_.values.empty() &&
               std::ranges::all_of(setup_.values, [](double value) { return value == std::floor(value); });
  if (x.scale == PlotScale::Linear && !setup_.values.empty() && setup_.values.front() >= 0.0) {
    x.values += 0.0;
    x.ends = AxisEnds::Nice;
  }
  x_ = setup_.options.isEmpty() ? fitAxis(x) : optionsAxis(setup_);
  AxisRequest y;
  y.scale = valueScale();
  if (setup_.share) {
    y.values = {0.0, 1.0};
  } else {
    for (const SweepPoint& point : points_) {
      y.values << point.estimate.value << point.estimate.interval.low << point.estimate.interval.high;
    }
    for (const SweepLine& line : baselines_) {
      for (const QPointF& point : line.points) y.values += point.y();
    }
    if (y.scale == PlotScale::Linear) y.values += 0.0;
  }
  y_ = fitAxis(y);
  qreal left = 40;
  for (const AxisTick& tick : y_.ticks) {
    left = std::max(left, tabularWidth(Theme::instance().font(11), tick.label) + 14);
  }
  qreal right = 24;
  for (const SweepCurve& each : setup_.curves)
    right = std::max(right, tabularWidth(labelFont(), each.label) + 2 * labelGap);
  for (const SweepLine& each : baselines_) {
    right = std::max(right, tabularWidth(Theme::instance().font(11), each.label) + 2 * labelGap);
  }
  area_ = QRectF(0, 0, width(), height()).adjusted(left, headHeight + 2 * marker, -right, -footHeight);
  update();
}

void SweepPlot::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  paintPicture(painter);
  if (hasFocus() && hovered_ < 0 && chosen_ < 0) {
    drawRoundFrame(painter, QRectF(rect()), 5, 2, Theme::instance().colour(Colour::Accent));
  }
  if (hovered_ < 0) return;
  const SweepPoint& point = points_[hovered_];
  paintRing(painter, hovered_);
  if (card_) drawHoverCard(painter, card_(point.row), position(point.x, point.estimate.value), QRectF(rect()));
}

void SweepPlot::paintPicture(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  if ((setup_.values.empty() && points_.isEmpty()) || area_.width() < 20 || area_.height() < 20) return;
  paintAxes(painter);
  paintTheory(painter);
  paintBaselines(painter);
  paintFrontier(painter);
  for (int curve = 0; curve < setup_.curves.size(); ++curve) {
    if (!isSecond(curve)) paintBand(painter, curve);
  }
  for (int curve = 0; curve < setup_.curves.size(); ++curve) paintCurve(painter, curve);
  paintLabels(painter);
  if (working_) paintWorking(painter);
  for (int i = 0; i < points_.size(); ++i) {
    if (points_[i].row == chosen_ && chosen_ >= 0) paintRing(painter, i);
  }
}

void SweepPlot::paintWorking(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const double across = (toAxis(x_.scale, *working_) - x_.low) / (x_.high - x_.low);
  if (!std::isfinite(across)) return;
  const qreal x = area_.left() + area_.width() * across;
  painter.setPen(QPen(theme.colour(Colour::Accent), 1));
  painter.drawLine(QPointF(x, area_.top()), QPointF(x, area_.bottom()));
  painter.setFont(labelFont());
  const qreal wide = tabularWidth(painter.font(), workingText_) + 14;
  const QRectF badge(std::clamp(x - wide / 2, area_.left(), std::max(area_.left(), area_.right() - wide)),
                     area_.top() - 20, wide, 18);
  drawRoundFrame(painter, badge, 5, 1, theme.colour(Colour::Accent), theme.colour(Colour::NoteBack));
  painter.setPen(theme.colour(Colour::Accent));
  drawTabular(painter, badge, workingText_, Qt::AlignCenter);
}

void SweepPlot::paintAxes(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, QRectF(0, 0, width(), headHeight - 6), setup_.title);
  painter.setFont(theme.font(11));
  for (const AxisTick& tick : y_.ticks) {
    const qreal y = area_.bottom() - area_.height() * (tick.at - y_.low) / (y_.high - y_.low);
    fillSharp(painter, QRectF(area_.left(), y, area_.width(), 1), theme.colour(Colour::Grid));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(0, y - 8, area_.left() - 8, 16), tick.label, Qt::AlignRight | Qt::AlignVCenter);
  }
  fillSharp(painter, QRectF(area_.left(), area_.bottom(), area_.width(), 1), theme.colour(Colour::Axis));
  for (const AxisTick& tick : x_.ticks) {
    const qreal x = area_.left() + area_.width() * (tick.at - x_.low) / (x_.high - x_.low);
    fillSharp(painter, QRectF(x, area_.bottom(), 1, 4), theme.colour(Colour::Axis));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(x - 40, area_.bottom() + 5, 80, 14), tick.label, Qt::AlignCenter);
  }
  painter.setPen(theme.colour(Colour::Text2));
  const QRectF foot(area_.left(), area_.bottom() + 20, area_.width(), 16);
  drawTabular(painter, foot, setup_.xTitle, Qt::AlignRight | Qt::AlignVCenter);
  painter.setPen(theme.colour(Colour::Text3));
  const qreal room = foot.width() - tabularWidth(painter.font(), setup_.xTitle) - labelGap;
  drawTabular(painter, foot, elideTabular(painter.font(), setup_.note, room));
}

void SweepPlot::paintTheory(QPainter& painter) const {
  painter.setFont(Theme::instance().font(11));
  int level = 0;
  for (const auto& [value, label] : theory_) {
    const double across = (toAxis(x_.scale, value) - x_.low) / (x_.high - x_.low);
    if (!(across >= 0.0 && across <= 1.0)) continue;
    const qreal x = area_.left() + area_.width() * across;
    painter.setPen(theoryPen());
    painter.drawLine(QPointF(x, area_.top()), QPointF(x, area_.bottom()));
    painter.setPen(Theme::instance().colour(Colour::Text2));
    const qreal wide = tabularWidth(painter.font(), label) + 2;
    const qreal left = x + 6 + wide > area_.right() ? x - 6 - wide : x + 6;
    drawTabular(painter, QRectF(left, area_.bottom() - 22 - 16 * level++, wide, 16), label);
  }
}

void SweepPlot::paintBaselines(QPainter& painter) const {
  painter.setPen(baselinePen());
  for (const SweepLine& each : baselines_) {
    QPolygonF line;
    for (const QPointF& point : each.points) {
      const QPointF at = position(point.x(), point.y());
      if (!std::isfinite(at.x()) || !std::isfinite(at.y())) continue;
      line << at;
      if (setup_.options.isEmpty()) continue;
      // Each option has its own.
      constexpr double half = 0.35;
      painter.drawLine(position(point.x() - half, point.y()), position(point.x() + half, point.y()));
    }
    if (setup_.options.isEmpty()) painter.drawPolyline(line);
  }
}

void SweepPlot::paintFrontier(QPainter& painter) const {
  QPolygonF steps;
  for (const QPointF& point : frontier_) {
    const QPointF at = position(point.x(), point.y());
    if (!std::isfinite(at.x()) || !std::isfinite(at.y())) continue;
    if (!steps.isEmpty()) steps << QPointF(at.x(), steps.last().y());
    steps << at;
  }
  if (steps.isEmpty()) return;
  steps << QPointF(area_.right(), steps.last().y());
  QPen pen(Theme::instance().colour(Colour::Text2), 1.5);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(steps);
}

void SweepPlot::paintBand(QPainter& painter, int curve) const {
  const QColor colour = Theme::instance().modelStyle(setup_.curves[curve].modelId).colour;
  QPolygonF upper;
  QPolygonF lower;
  const auto inside = [&](double x, double y) {
    QPointF at = position(x, y);
    // An interval down to 0 has no place on a logarithm: it ends with the plot.
    if (!std::isfinite(at.y())) at.setY(area_.bottom());
    return QPointF(at.x(), std::clamp(at.y(), area_.top(), area_.bottom()));
  };
  for (const SweepPoint* point : pointsOf(curve)) {
    upper << inside(point->x, point->estimate.interval.high);
    lower.prepend(inside(point->x, point->estimate.interval.low));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(withOpacity(colour, 0.13));
  if (setup_.options.isEmpty()) painter.drawPolygon(upper + lower);
  for (qsizetype i = 0; i < upper.size(); ++i) {
    const QPointF bottom = lower[lower.size() - 1 - i];
    fillSharp(painter, QRectF(upper[i].x(), upper[i].y(), 1, bottom.y() - upper[i].y()), withOpacity(colour, 0.6));
  }
}

void SweepPlot::paintCurve(QPainter& painter, int curve) const {
  const ModelStyle style = Theme::instance().modelStyle(setup_.curves[curve].modelId);
  QPolygonF line;
  for (const SweepPoint* point : pointsOf(curve)) line << position(point->x, point->estimate.value);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(isSecond(curve) ? secondRunPen(style) : modelPen(style));
  // Between two options there is nothing.
  const bool options = !setup_.options.isEmpty();
  if (!options) painter.drawPolyline(line);
  if (isSecond(curve) && !options) return;
  for (const QPointF& point : line) drawPlotMarker(painter, style, point, marker);
}

void SweepPlot::paintLabels(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  QVector<double> wanted;
  QVector<QPair<QString, QColor>> labels;
  for (int curve = 0; curve < setup_.curves.size(); ++curve) {
    const auto points = pointsOf(curve);
    if (points.isEmpty()) continue;
    wanted.append(position(points.last()->x, points.last()->estimate.value).y());
    labels.append({setup_.curves[curve].label, labelColour(theme.modelStyle(setup_.curves[curve].modelId).colour)});
  }
  const qsizetype models = labels.size();
  for (const SweepLine& each : baselines_) {
    if (each.points.isEmpty()) continue;
    const double y = position(each.points.last().x(), each.points.last().y()).y();
    wanted.append(std::isfinite(y) ? y : area_.bottom());
    labels.append({each.label, theme.colour(Colour::Text3)});
  }
  constexpr qreal line = 15;
  const QVector<double> placed = spreadLabels(wanted, line, area_.top() - line / 2, area_.bottom() + line / 2);
  for (qsizetype i = 0; i < labels.size(); ++i) {
    painter.setFont(i < models ? labelFont() : theme.font(11));
    painter.setPen(labels[i].second);
    drawTabular(painter,
                QRectF(area_.right() + labelGap, placed[i] - line / 2, width() - area_.right() - labelGap, line),
                labels[i].first);
  }
}

void SweepPlot::paintRing(QPainter& painter, int point) const {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 2));
  const QPointF centre = position(points_[point].x, points_[point].estimate.value);
  if (std::isfinite(centre.y())) painter.drawEllipse(centre, marker + 1, marker + 1);
}

void SweepPlot::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  layOut();
}

int SweepPlot::pointAt(QPointF position) const {
  int best = -1;
  qreal distance = reach;
  for (int i = 0; i < points_.size(); ++i) {
    const QPointF away = this->position(points_[i].x, points_[i].estimate.value) - position;
    if (const qreal now = std::hypot(away.x(), away.y()); now < distance) {
      distance = now;
      best = i;
    }
  }
  return best;
}

void SweepPlot::mouseMoveEvent(QMouseEvent* event) {
  const int point = pointAt(event->position());
  if (point == hovered_) return;
  hovered_ = point;
  update();
  emit hovered(point < 0 ? -1 : points_[point].row);
}

void SweepPlot::mousePressEvent(QMouseEvent* event) {
  const int point = pointAt(event->position());
  if (point >= 0 && event->button() == Qt::LeftButton) emit chosen(points_[point].row);
}

/// Left and right walk along the chosen curve, up and down over to the next.
void SweepPlot::keyPressEvent(QKeyEvent* event) {
  const bool along = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
  const bool across = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (points_.isEmpty() || (!along && !across)) return PaintedWidget::keyPressEvent(event);
  const auto current = std::ranges::find(points_, chosen_, &SweepPoint::row);
  if (current == points_.end()) return emit chosen(points_.first().row);
  const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1 : -1;
  if (along) {
    const auto curve = pointsOf(current->curve);
    const qsizetype at = std::ranges::find(curve, &*current) - curve.begin() + step;
    if (at >= 0 && at < curve.size()) emit chosen(curve[at]->row);
    return;
  }
  const auto curves = static_cast<int>(setup_.curves.size());
  for (int offset = 1; offset < curves; ++offset) {
    for (const SweepPoint* other : pointsOf((current->curve + step * offset + curves * offset) % curves)) {
      const bool beside = setup_.options.isEmpty() ? other->x == current->x : qRound(other->x) == qRound(current->x);
      if (beside) return emit chosen(other->row);
    }
  }
}

void SweepPlot::leaveEvent(QEvent* /*event*/) {
  if (hovered_ < 0) return;
  hovered_ = -1;
  update();
  emit hovered(-1);
}

}  // namespace hopscope::ui
