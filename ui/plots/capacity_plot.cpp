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

void CapacityPlot::start(const QVector<CapacityCurve>& curves, const QString& title, const std::vector<Index>& counts,
                         bool randomPatterns) {
  randomPatterns_ = randomPatterns;
  curves_ = curves;
  title_ = title;
  counts_ = counts;
  rows_.clear();
  hovered_ = -1;
  working_ = 0;
  layOut();
}

void CapacityPlot::setRows(const std::vector<CapacityRow>& rows) {
  rows_ = rows;
  hovered_ = -1;
  QStringList spoken;
  for (const CapacityRow& row : rows_) {
    spoken << tr("%1 at %2: %3 of %4").arg(curves_[row.model].label).arg(row.count).arg(row.successes).arg(row.trials);
  }
  setAccessibleName(title_ + QStringLiteral(". ") + spoken.join(QStringLiteral("; ")));
  layOut();
}

void CapacityPlot::setWorking(Index count, const QString& text) {
  working_ = count;
  workingText_ = text;
  update();
}

QPointF CapacityPlot::position(double count, double share) const {
  const double units = toAxis(x_.scale, count);
  return {area_.left() + area_.width() * (units - x_.low) / (x_.high - x_.low),
          area_.bottom() - area_.height() * share};
}

bool CapacityPlot::logarithmic() const {
  // Counts that span more than a decade are spread evenly by their ratios.
  return !counts_.empty() && counts_.back() > 12 * counts_.front();
}

QVector<const CapacityRow*> CapacityPlot::rowsOf(int curve) const {
  QVector<const CapacityRow*> found;
  for (const CapacityRow& row : rows_) {
    if (row.model == curve) found.append(&row);
  }
  std::ranges::sort(found, {}, [](const CapacityRow* row) { return row->count; });
  return found;
}

bool CapacityPlot::isSecond(int curve) const {
  return std::ranges::any_of(curves_.first(curve),
                             [&](const CapacityCurve& each) { return each.modelId == curves_[curve].modelId; });
}

/// Baselines depend on the encoding alone: the rows of the first model stand for all.
QVector<QPair<QString, CapacityPlot::Line>> CapacityPlot::baselines() const {
  QVector<QPair<QString, Line>> lines{
      {tr("untouched query"), {}}, {tr("mean image"), {}}, {tr("nearest neighbour"), {}}};
  for (const CapacityRow* row : rowsOf(0)) {
    const auto count = static_cast<double>(row->count);
    const int passed[] = {row->untouchedQuery, row->meanImage, row->nearestNeighbour};
    for (int i = 0; i < 3; ++i) lines[i].second.append({count, static_cast<double>(passed[i]) / row->trials});
  }
  return lines;
}

/// 0.138 N for the classical network on random patterns (Amit, Gutfreund & Sompolinsky 1985).
QVector<QPair<double, QString>> CapacityPlot::theory() const {
  const bool classical = std::ranges::any_of(curves_, [](const CapacityCurve& each) { return each.modelId == "hebb"; });
  if (!classical || !randomPatterns_ || rows_.empty()) return {};
  return {{0.138 * static_cast<double>(rows_.front().dimension), tr("0.138 N, random patterns")}};
}

void CapacityPlot::layOut() {
  AxisRequest request;
  request.scale = logarithmic() ? PlotScale::Log10 : PlotScale::Linear;
  request.integers = true;
  request.mostTicks = 8;
  if (logarithmic()) request.ends = AxisEnds::Exact;
  for (const Index count : counts_) request.values += static_cast<double>(count);
  if (!logarithmic()) request.values += 0.0;
  x_ = fitAxis(request);
  qreal right = 24;
  for (const CapacityCurve& each : curves_)
    right = std::max(right, tabularWidth(labelFont(), each.label) + 2 * labelGap);
  for (const auto& [name, line] : baselines()) {
    right = std::max(right, tabularWidth(Theme::instance().font(11), name) + 2 * labelGap);
  }
  area_ = QRectF(0, 0, width(), height()).adjusted(40, headHeight + 2 * marker, -right, -footHeight);
  update();
}

void CapacityPlot::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  paintPicture(painter);
  paintHover(painter);
}

void CapacityPlot::paintPicture(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  if (counts_.empty()) return;
  paintAxes(painter);
  paintTheory(painter);
  paintBaselines(painter);
  for (int curve = 0; curve < curves_.size(); ++curve) {
    if (!isSecond(curve)) paintBand(painter, curve);
  }
  for (int curve = 0; curve < curves_.size(); ++curve) paintCurve(painter, curve);
  paintLabels(painter);
  if (working_ > 0) paintWorking(painter);
}

void CapacityPlot::paintWorking(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const qreal x = position(static_cast<double>(working_), 0).x();
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

void CapacityPlot::paintAxes(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(12));
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, QRectF(0, 0, width(), headHeight - 6), title_);
  painter.setFont(theme.font(11));
  for (int fifth = 0; fifth <= 5; ++fifth) {
    const double share = fifth / 5.0;
    const qreal y = area_.bottom() - area_.height() * share;
    fillSharp(painter, QRectF(area_.left(), y, area_.width(), 1),
              theme.colour(fifth == 0 ? Colour::Axis : Colour::Grid));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(0, y - 8, area_.left() - 8, 16), tickLabel(share, 0.2),
                Qt::AlignRight | Qt::AlignVCenter);
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
  for (const auto& [count, label] : theory()) {
    const qreal x = position(count, 0).x();
    if (!(x >= area_.left() && x <= area_.right())) continue;
    painter.setPen(theoryPen());
    painter.drawLine(QPointF(x, area_.top()), QPointF(x, area_.bottom()));
    painter.setPen(Theme::instance().colour(Colour::Text2));
    const qreal wide = tabularWidth(painter.font(), label) + 2;
    const qreal left = x + 6 + wide > area_.right() ? x - 6 - wide : x + 6;
    drawTabular(painter, QRectF(left, area_.top() + area_.height() * 0.46, wide, 16), label);
  }
}

void CapacityPlot::paintBaselines(QPainter& painter) const {
  painter.setPen(baselinePen());
  for (const auto& [name, points] : baselines()) {
    QPolygonF line;
    for (const QPointF& point : points) line << position(point.x(), point.y());
    painter.drawPolyline(line);
  }
}

void CapacityPlot::paintBand(QPainter& painter, int curve) const {
  const QColor colour = Theme::instance().modelStyle(curves_[curve].modelId).colour;
  QPolygonF upper;
  QPolygonF lower;
  for (const CapacityRow* row : rowsOf(curve)) {
    const auto count = static_cast<double>(row->count);
    upper << position(count, row->interval.high);
    lower.prepend(position(count, row->interval.low));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(withOpacity(colour, 0.13));
  painter.drawPolygon(upper + lower);
  for (qsizetype i = 0; i < upper.size(); ++i) {
    const QPointF bottom = lower[lower.size() - 1 - i];
    fillSharp(painter, QRectF(upper[i].x(), upper[i].y(), 1, bottom.y() - upper[i].y()), withOpacity(colour, 0.6));
  }
}

void CapacityPlot::paintCurve(QPainter& painter, int curve) const {
  const ModelStyle style = Theme::instance().modelStyle(curves_[curve].modelId);
  QPolygonF line;
  for (const CapacityRow* row : rowsOf(curve)) line << position(static_cast<double>(row->count), row->share());
  painter.setBrush(Qt::NoBrush);
  painter.setPen(isSecond(curve) ? secondRunPen(style) : modelPen(style));
  painter.drawPolyline(line);
  if (isSecond(curve)) return;
  for (const QPointF& point : line) drawPlotMarker(painter, style, point, marker);
}

void CapacityPlot::paintLabels(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  QVector<double> wanted;
  QVector<QPair<QString, QColor>> labels;
  for (int curve = 0; curve < curves_.size(); ++curve) {
    const auto rows = rowsOf(curve);
    if (rows.isEmpty()) continue;
    wanted.append(position(static_cast<double>(rows.last()->count), rows.last()->share()).y());
    labels.append({curves_[curve].label, labelColour(theme.modelStyle(curves_[curve].modelId).colour)});
  }
  const qsizetype models = labels.size();
  for (const auto& [name, points] : baselines()) {
    if (points.isEmpty()) continue;
    wanted.append(position(points.last().x(), points.last().y()).y());
    labels.append({name, theme.colour(Colour::Text3)});
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

void CapacityPlot::paintHover(QPainter& painter) const {
  if (hovered_ < 0) return;
  const CapacityRow& row = rows_[static_cast<std::size_t>(hovered_)];
  const QPointF centre = position(static_cast<double>(row.count), row.share());
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Theme::instance().colour(Colour::Accent), 2));
  painter.drawEllipse(centre, marker + 1, marker + 1);
  const QString recalled = tr("%1 of %2, %3 to %4")
                               .arg(row.successes)
                               .arg(row.trials)
                               .arg(formatFixed(row.interval.low, 2), formatFixed(row.interval.high, 2));
  drawHoverCard(painter,
                {{curves_[row.model].label, tr("P = %1").arg(formatCount(row.count)), true},
                 {tr("recalled"), recalled, false},
                 {tr("mean score"), formatFixed(row.meanScore), false}},
                centre, QRectF(rect()));
}

void CapacityPlot::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  layOut();
}

int CapacityPlot::rowAt(QPointF position) const {
  int best = -1;
  qreal distance = reach;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const QPointF away = this->position(static_cast<double>(rows_[i].count), rows_[i].share()) - position;
    if (const qreal now = std::hypot(away.x(), away.y()); now < distance) {
      distance = now;
      best = static_cast<int>(i);
    }
  }
  return best;
}

void CapacityPlot::mouseMoveEvent(QMouseEvent* event) {
  const int row = rowAt(event->position());
  if (row == hovered_) return;
  hovered_ = row;
  update();
}

void CapacityPlot::leaveEvent(QEvent* /*event*/) {
  hovered_ = -1;
  update();
}

}  // namespace hopscope::ui
