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
constexpr qreal sweepLabelGap = 10;
constexpr qreal sweepReach = 12;
constexpr double costMargin = 1.33;
constexpr qreal edge = 0.5;  // px that rounding may put a line on the edge beyond it

QFont curveLabelFont() { return Theme::instance().font(11, QFont::DemiBold); }

/// A tick for each option that is there, with half a step of room on either side.
PlotAxis optionsAxis(const SweepPlotSetup& setup) {
  PlotAxis axis;
  for (const double value : setup.values) axis.ticks.append({value, setup.options.value(static_cast<int>(value))});
  axis.low = setup.values.front() - 0.5;
  axis.high = setup.values.back() + 0.5;
  return axis;
}

}  // namespace

SweepPlot::SweepPlot(QWidget* parent) : PlotFrame(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  refit();
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
  curves_.clear();
  bands_.clear();
  removeAllSeries();
  // Bands first: every curve is above every band.
  for (qsizetype i = 0; i < setup_.curves.size(); ++i) attach(bands_.emplace_back().series());
  for (qsizetype i = 0; i < setup_.curves.size(); ++i) curves_.emplace_back([this] { return newLine(); });
  restyle();
  setTitles(setup_.xTitle, setup_.title, setup_.note);
  refit();
  speak();
}

void SweepPlot::setPoints(const QVector<SweepPoint>& points) {
  points_ = points;
  hovered_ = -1;
  refit();
  speak();
}

void SweepPlot::setBaselines(const QVector<SweepLine>& lines) {
  baselines_ = lines;
  refit();
}

void SweepPlot::setFrontier(const QVector<QPointF>& points) {
  frontier_ = points;
  repaintLayers();
}

void SweepPlot::setTheory(const QVector<QPair<double, QString>>& lines) {
  theory_ = lines;
  repaintLayers();
}

void SweepPlot::setWorking(std::optional<double> x, const QString& text) {
  working_ = x;
  workingText_ = text;
  repaintLayers();
}

void SweepPlot::setChosen(int row) {
  chosen_ = row;
  repaintLayers();
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

const QList<QLineSeries*>& SweepPlot::lines(int curve) const {
  return curves_.at(static_cast<std::size_t>(curve)).series();
}

QVector<const SweepPoint*> SweepPlot::pointsOf(int curve) const {
  QVector<const SweepPoint*> found;
  for (const SweepPoint& point : points_) {
    const bool placed =
        std::isfinite(toAxis(xAxis().scale, point.x)) && std::isfinite(toAxis(yAxis().scale, point.estimate.value));
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

PlotAxis SweepPlot::fitX() const {
  if (!setup_.options.isEmpty()) return optionsAxis(setup_);
  AxisRequest x;
  x.scale = setup_.xScale;
  x.maxTicks = 8;
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
  return fitAxis(x);
}

PlotAxis SweepPlot::fitY() const {
  AxisRequest y;
  y.scale = valueScale();
  if (setup_.share) {
    y.values = {0.0, 1.0};
    return fitAxis(y);
  }
  for (const SweepPoint& point : points_) {
    y.values << point.estimate.value << point.estimate.interval.low << point.estimate.interval.high;
  }
  for (const SweepLine& line : baselines_) {
    for (const QPointF& point : line.points) y.values += point.y();
  }
  if (y.scale == PlotScale::Linear) y.values += 0.0;
  return fitAxis(y);
}

void SweepPlot::refit() {
  const bool empty = setup_.values.empty() && points_.isEmpty();
  setEmptyText(empty ? tr("No points yet") : QString(), {});
  if (empty) return;
  setAxes(fitX(), fitY());
  fillSeries();
}

void SweepPlot::fillSeries() {
  const bool options = !setup_.options.isEmpty();
  const int columns = static_cast<int>(std::max(plotRect().width(), 64.0));
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    const int curve = static_cast<int>(i);
    QList<QPointF> line;
    QList<QPointF> lower;
    QList<QPointF> upper;
    // An interval down to 0 has no place on a logarithm: it ends with the plot.
    const auto inside = [this](double value) {
      const double at = toAxis(yAxis().scale, value);
      return std::isfinite(at) ? std::clamp(at, yAxis().low, yAxis().high) : yAxis().low;
    };
    for (const SweepPoint* point : pointsOf(curve)) {
      const double x = toAxis(xAxis().scale, point->x);
      line.append({x, toAxis(yAxis().scale, point->estimate.value)});
      lower.append({x, inside(point->estimate.interval.low)});
      upper.append({x, inside(point->estimate.interval.high)});
    }
    // Between two options there is nothing.
    if (options) line.clear();
    if (options || isSecond(curve)) lower.clear(), upper.clear();
    curves_[i].setPoints(line, columns);
    bands_[i].setPoints(lower, upper);
  }
}

void SweepPlot::restyle() {
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    const int curve = static_cast<int>(i);
    const ModelStyle style = Theme::instance().modelStyle(setup_.curves[curve].modelId);
    curves_[i].setPen(isSecond(curve) ? secondRunPen(style) : modelPen(style));
    bands_[i].setColour(withOpacity(style.colour, 0.13));
  }
}

QMarginsF SweepPlot::extraMargins() const {
  const QFont plain = Theme::instance().font(11);
  qreal right = 16;
  for (const SweepCurve& each : setup_.curves)
    right = std::max(right, tabularWidth(curveLabelFont(), each.label) + sweepLabelGap);
  for (const SweepLine& each : baselines_) right = std::max(right, tabularWidth(plain, each.label) + sweepLabelGap);
  return {0.0, 2 * marker, right, 0.0};
}

void SweepPlot::paintBelow(QPainter& painter, Output /*output*/) const {
  paintTheory(painter);
  paintBaselines(painter);
  paintFrontier(painter);
  for (int curve = 0; curve < setup_.curves.size(); ++curve) {
    if (!isSecond(curve)) paintWhiskers(painter, curve);
  }
}

void SweepPlot::paintAbove(QPainter& painter, Output output) const {
  for (int curve = 0; curve < setup_.curves.size(); ++curve) paintMarkers(painter, curve);
  paintLabels(painter);
  if (working_) paintWorking(painter);
  for (int i = 0; i < points_.size(); ++i) {
    if (points_[i].row == chosen_ && chosen_ >= 0) paintRing(painter, i);
  }
  if (output == Output::File) return;
  if (hovered_ < 0) {
    if (chosen_ < 0) paintFocus(painter);
    return;
  }
  const SweepPoint& point = points_[hovered_];
  paintRing(painter, hovered_);
  if (card_) drawHoverCard(painter, card_(point.row), position(point.x, point.estimate.value), QRectF(rect()));
}

void SweepPlot::paintWorking(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const qreal x = xPosition(*working_);
  if (!std::isfinite(x)) return;
  painter.setPen(QPen(theme.colour(Colour::Accent), 1));
  painter.drawLine(QPointF(x, plotRect().top()), QPointF(x, plotRect().bottom()));
  painter.setFont(curveLabelFont());
  const qreal wide = tabularWidth(painter.font(), workingText_) + 14;
  const QRectF badge(
      std::clamp(x - wide / 2, plotRect().left(), std::max(plotRect().left(), plotRect().right() - wide)),
      plotRect().top() - 20, wide, 18);
  drawRoundFrame(painter, badge, 5, 1, theme.colour(Colour::Accent), theme.colour(Colour::NoteBack));
  painter.setPen(theme.colour(Colour::Accent));
  drawTabular(painter, badge, workingText_, Qt::AlignCenter);
}

void SweepPlot::paintTheory(QPainter& painter) const {
  painter.setFont(Theme::instance().font(11));
  int level = 0;
  for (const auto& [value, label] : theory_) {
    const qreal x = xPosition(value);
    if (!(x >= plotRect().left() - edge && x <= plotRect().right() + edge)) continue;
    painter.setPen(theoryPen());
    painter.drawLine(QPointF(x, plotRect().top()), QPointF(x, plotRect().bottom()));
    painter.setPen(Theme::instance().colour(Colour::Text2));
    const qreal wide = tabularWidth(painter.font(), label) + 2;
    const qreal left = x + 6 + wide > plotRect().right() ? x - 6 - wide : x + 6;
    drawTabular(painter, QRectF(left, plotRect().bottom() - 22 - 16 * level++, wide, 16), label);
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
  steps << QPointF(plotRect().right(), steps.last().y());
  QPen pen(Theme::instance().colour(Colour::Text2), 1.5);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(steps);
}

void SweepPlot::paintWhiskers(QPainter& painter, int curve) const {
  const QColor colour = withOpacity(Theme::instance().modelStyle(setup_.curves[curve].modelId).colour, 0.6);
  const auto inside = [this](double value) {
    const double y = yPosition(value);
    return std::isfinite(y) ? std::clamp(y, plotRect().top(), plotRect().bottom()) : plotRect().bottom();
  };
  for (const SweepPoint* point : pointsOf(curve)) {
    const qreal top = inside(point->estimate.interval.high);
    fillSharp(painter, QRectF(xPosition(point->x), top, 1, inside(point->estimate.interval.low) - top), colour);
  }
}

void SweepPlot::paintMarkers(QPainter& painter, int curve) const {
  if (isSecond(curve) && setup_.options.isEmpty()) return;
  const ModelStyle style = Theme::instance().modelStyle(setup_.curves[curve].modelId);
  for (const SweepPoint* point : pointsOf(curve)) {
    drawPlotMarker(painter, style, position(point->x, point->estimate.value), marker);
  }
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
    wanted.append(std::isfinite(y) ? y : plotRect().bottom());
    labels.append({each.label, theme.colour(Colour::Text3)});
  }
  constexpr qreal line = 15;
  const QVector<double> placed =
      spreadLabels(wanted, line, plotRect().top() - line / 2, plotRect().bottom() + line / 2);
  for (qsizetype i = 0; i < labels.size(); ++i) {
    painter.setFont(i < models ? curveLabelFont() : theme.font(11));
    painter.setPen(labels[i].second);
    drawTabular(painter,
                QRectF(plotRect().right() + sweepLabelGap, placed[i] - line / 2,
                       width() - plotRect().right() - sweepLabelGap, line),
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
  PlotFrame::resizeEvent(event);
  if (!isEmptyState()) fillSeries();
}

int SweepPlot::pointAt(QPointF position) const {
  int best = -1;
  qreal distance = sweepReach;
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
  repaintLayers();
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
  if (points_.isEmpty() || (!along && !across)) return event->ignore();
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
  repaintLayers();
  emit hovered(-1);
}

}  // namespace hopscope::ui
