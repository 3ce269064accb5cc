#include "ui/plots/weights_plot.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/plots/plot_axis.h"
#include "ui/plots/plot_style.h"
#include "ui/text/number_format.h"
#include "ui/text/picture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr qreal compactFoot = 18;
constexpr qreal weightTile = 50;
constexpr qreal weightTileGap = 10;
constexpr int leastDecades = 3;
constexpr int maxDecades = 10;

}  // namespace

WeightsPlot::WeightsPlot(QWidget* parent) : PlotFrame(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeightsPlot::setCompact(int bars) {
  compact_ = bars;
  setBare(compact_ > 0);
  refit();
}

void WeightsPlot::setValues(Kind kind, const Vector& values, std::shared_ptr<const std::vector<int>> sorted,
                            const QString& modelId) {
  kind_ = kind;
  values_ = values;
  modelId_ = modelId;
  order_ = std::move(sorted);
  support_ = static_cast<int>((values_.array() != 0.0F).count());
  // Sorted: the smallest weight above 0 is the last of the support.
  const bool graded = kind_ == Kind::Weights && support_ > 0;
  const double least = graded ? static_cast<double>(values_[order()[static_cast<std::size_t>(support_) - 1]]) : 1.0;
  decades_ = std::clamp(static_cast<int>(std::ceil(-std::log10(std::min(least, 1.0)))), leastDecades, maxDecades);
  const QString what = kind_ == Kind::Weights
                           ? tr("Association weights, support %1 of %2").arg(support_).arg(values_.size())
                           : tr("Overlaps of %1 memories").arg(values_.size());
  setAccessibleName(order().empty() ? what
                                    : what + tr(", largest memory %1 at %2")
                                                 .arg(order().front())
                                                 .arg(formatWeight(static_cast<double>(values_[order().front()]))));
  refit();
}

void WeightsPlot::setHeaviest(const QVector<Heaviest>& heaviest) {
  heaviest_ = heaviest;
  repaintLayers();
}

void WeightsPlot::setHighlighted(int memory) {
  if (memory == highlighted_) return;
  highlighted_ = memory;
  repaintLayers();
}

int WeightsPlot::shown() const {
  const auto count = static_cast<int>(order().size());
  return compact_ > 0 ? std::min(compact_, count) : count;
}

double WeightsPlot::valueOf(int rank) const {
  return static_cast<double>(values_[order()[static_cast<std::size_t>(rank)]]);
}

qreal WeightsPlot::yOf(double value) const {
  const double at = toAxis(yAxis().scale, value);
  const double inside = std::isfinite(at) ? std::clamp(at, yAxis().low, yAxis().high) : yAxis().low;
  return positionOfUnits({xAxis().low, inside}).y();
}

QRectF WeightsPlot::barRect(int rank) const {
  const qreal pitch = plotRect().width() / places();
  const qreal gap = pitch > 6 ? std::min(2.0, pitch * 0.2) : pitch > 3 ? 1.0 : 0.0;
  const qreal base = kind_ == Kind::Overlaps ? yOf(0.0) : plotRect().bottom();
  const qreal tip = yOf(valueOf(rank));
  return {plotRect().left() + pitch * rank, std::min(tip, base), std::max(pitch - gap, 0.5), std::abs(base - tip)};
}

void WeightsPlot::refit() {
  PlotAxis x;
  x.low = 0.5;
  x.high = places() + 0.5;
  PlotAxis y;
  if (kind_ == Kind::Overlaps) {
    y.low = -1.0;
    y.high = 1.0;
    for (const double value : {-1.0, -0.5, 0.0, 0.5, 1.0}) y.ticks.append({value, tickLabel(value, 0.5)});
  } else if (compact_ > 0) {
    y.high = order().empty() ? 1.0 : std::max(1e-12, valueOf(0));
  } else {
    y.scale = PlotScale::Log10;
    y.low = -decades_;
    y.high = 0.0;
    constexpr double leastPitch = 18.0;  // px between numbers
    const int stride = plotRect().height() / decades_ < leastPitch ? 2 : 1;
    for (int decade = decades_ - decades_ % stride; decade >= 0; decade -= stride) {
      y.ticks.append({static_cast<double>(-decade), powerOfTenLabel(-decade)});
    }
  }
  if (compact_ == 0) {
    const auto last = static_cast<double>(places());
    x.ticks.append({1.0, formatCount(1)});
    for (const AxisTick& tick :
         fitAxis({.values = {1.0, last}, .maxTicks = 5, .ends = AxisEnds::Exact, .integers = true}).ticks) {
      // Not so near to the 1 that they touch.
      if (tick.at > std::max(1.0, last / 12.0) && tick.at <= last)
        x.ticks.append({tick.at, formatCount(static_cast<qint64>(tick.at))});
    }
  }
  setAxes(x, y);
}

QMarginsF WeightsPlot::extraMargins() const {
  return compact_ > 0 ? QMarginsF(0.0, 2.0, 0.0, compactFoot) : QMarginsF(0.0, 0.0, 6.0, 0.0);
}

void WeightsPlot::paintBelow(QPainter& painter, Output /*output*/) const {
  if (values_.size() == 0) return;
  paintBars(painter);
  if (compact_ == 0 && kind_ == Kind::Weights) paintUniform(painter);
}

void WeightsPlot::paintAbove(QPainter& painter, Output /*output*/) const {
  if (values_.size() == 0) return;
  if (compact_ > 0) {
    paintCompactFoot(painter);
    return;
  }
  paintSupport(painter);
  paintHeaviest(painter);
}

void WeightsPlot::paintBars(QPainter& painter) const {
  const QColor colour = Theme::instance().modelStyle(modelId_).colour;
  const QColor quiet = compact_ > 0 ? colour : withOpacity(colour, 0.62);
  const int last = kind_ == Kind::Weights ? std::min(shown(), support_) : shown();
  constexpr double thinnest = 1.5;  // device px: below, rounding would open gaps between bars
  if (plotRect().width() * DevicePixels(painter).ratio() < thinnest * places()) {
    paintColumns(painter, last);
  } else {
    for (int rank = last - 1; rank >= 0; --rank) fillSharp(painter, barRect(rank), rank == 0 ? colour : quiet);
  }
  paintHighlighted(painter, last);
}

/// For each column of device pixels the longest of the bars in it, so that no column between two bars is empty.
void WeightsPlot::paintColumns(QPainter& painter, int last) const {
  const QColor colour = withOpacity(Theme::instance().modelStyle(modelId_).colour, 0.62);
  const DevicePixels device(painter);
  const double wide = device.length(1.0);
  const double left = device.x(plotRect().left());
  const double ranks = places() / plotRect().width();  // a px
  const qreal base = kind_ == Kind::Overlaps ? yOf(0.0) : plotRect().bottom();
  for (double x = left; x < plotRect().right(); x += wide) {
    const int first = std::max(0, static_cast<int>((x - plotRect().left()) * ranks));
    const int end = std::min(last, std::max(first + 1, static_cast<int>((x + wide - plotRect().left()) * ranks)));
    if (first >= end) break;
    // Sorted by size: the first of each sign is the longest.
    double highest = valueOf(first);
    double lowest = highest;
    for (int rank = first + 1; kind_ == Kind::Overlaps && rank < end; ++rank) {
      highest = std::max(highest, valueOf(rank));
      lowest = std::min(lowest, valueOf(rank));
      if (lowest < 0.0 && highest > 0.0) break;
    }
    const qreal top = std::min(base, yOf(highest));
    const qreal bottom = kind_ == Kind::Overlaps ? std::max(base, yOf(lowest)) : base;
    fillSharp(painter, QRectF(x, top, wide, bottom - top), colour);
  }
}

void WeightsPlot::paintSupport(QPainter& painter) const {
  if (kind_ != Kind::Weights || support_ >= shown()) return;
  const qreal x = plotRect().left() + plotRect().width() * support_ / shown();
  painter.setFont(Theme::instance().font(11));
  painter.setPen(Theme::instance().colour(Colour::Text3));
  const QString text = tr("exactly 0 beyond: support %1 of %2").arg(formatCount(support_), formatCount(values_.size()));
  const qreal wide = tabularWidth(painter.font(), text);
  drawTabular(painter, QRectF(std::min(x + 8, plotRect().right() - wide), plotRect().bottom() - 20, wide + 1, 16),
              text);
}

void WeightsPlot::paintHighlighted(QPainter& painter, int last) const {
  if (highlighted_ < 0) return;
  const auto found = std::find(order().begin(), order().begin() + last, highlighted_);
  if (found == order().begin() + last) return;
  const QRectF bar = barRect(static_cast<int>(found - order().begin()));
  const QColor accent = Theme::instance().colour(Colour::Accent);
  if (compact_ == 0) {
    fillSharp(painter, QRectF(bar.center().x() - 0.5, plotRect().top(), 1, plotRect().height()),
              withOpacity(accent, 0.5));
  }
  fillSharp(painter, bar.width() < 2 ? bar.adjusted(-1, 0, 1, 0) : bar, accent);
}

void WeightsPlot::paintUniform(QPainter& painter) const {
  const qreal y = yOf(1.0 / static_cast<double>(values_.size()));
  painter.setPen(baselinePen());
  painter.drawLine(QPointF(plotRect().left(), y), QPointF(plotRect().right(), y));
  painter.setFont(Theme::instance().font(11));
  painter.setPen(Theme::instance().colour(Colour::Text3));
  drawTabular(painter, QRectF(plotRect().left() + plotRect().width() * 0.12, y - 16, 120, 14), tr("uniform, 1/M"));
}

void WeightsPlot::paintHeaviest(QPainter& painter) const {
  const auto count = static_cast<qreal>(heaviest_.size());
  const qreal wide = count * weightTile + (count - 1) * weightTileGap + 2 * weightTileGap;
  constexpr qreal high = weightTile + 20 + 2 * weightTileGap;
  if (heaviest_.isEmpty() || wide > plotRect().width() * 0.72 || high > plotRect().height() * 0.72) return;
  const Theme& theme = Theme::instance();
  const QRectF card(plotRect().right() - wide - 4, plotRect().top() + 2, wide, high);
  drawRoundFrame(painter, card, 6, 1, theme.colour(Colour::Line), theme.colour(Colour::Plot));
  const qreal ratio = devicePixelRatioF();
  for (qsizetype i = 0; i < heaviest_.size(); ++i) {
    const QRectF box(card.left() + weightTileGap + static_cast<qreal>(i) * (weightTile + weightTileGap),
                     card.top() + weightTileGap, weightTile, weightTile);
    const QImage image = thumbnailImage(heaviest_[i].picture, static_cast<int>(weightTile * ratio));
    const QSizeF size = QSizeF(image.size()) / ratio;
    painter.drawImage(QRectF(box.center() - QPointF(size.width(), size.height()) / 2, size), image);
    painter.setFont(theme.font(11, i == 0 ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.colour(i == 0 ? Colour::Text1 : Colour::Text2));
    drawTabular(painter, QRectF(box.left() - 4, box.bottom() + 3, weightTile + 8, 16), heaviest_[i].text,
                Qt::AlignCenter);
  }
}

void WeightsPlot::paintCompactFoot(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF foot(0, plotRect().bottom() + 2, width(), compactFoot - 2);
  fillSharp(painter, QRectF(0, plotRect().bottom(), width(), 1), theme.colour(Colour::Axis));
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text3));
  const QString text = kind_ == Kind::Weights ? tr("weights, top %1") : tr("overlaps, top %1");
  const QString whole = text.arg(std::min(compact_, shown()));
  const bool roomy = tabularWidth(painter.font(), whole) + 32 < foot.width();
  drawTabular(painter, foot, roomy ? whole : tr("top %1").arg(std::min(compact_, shown())));
  if (kind_ == Kind::Overlaps) return;
  painter.setPen(theme.colour(Colour::Text2));
  drawTabular(painter, foot, formatCount(support_), Qt::AlignRight | Qt::AlignVCenter);
}

void WeightsPlot::resizeEvent(QResizeEvent* event) {
  PlotFrame::resizeEvent(event);
  refit();
}

int WeightsPlot::memoryAt(QPointF position) const {
  if (shown() == 0 || !plotRect().contains(position)) return -1;
  const int rank = static_cast<int>((position.x() - plotRect().left()) / plotRect().width() * places());
  return rank >= 0 && rank < shown() ? order()[static_cast<std::size_t>(rank)] : -1;
}

void WeightsPlot::mouseMoveEvent(QMouseEvent* event) { emit memoryHovered(memoryAt(event->position())); }

void WeightsPlot::mousePressEvent(QMouseEvent* event) {
  const int memory = memoryAt(event->position());
  const bool clicked = event->button() == Qt::LeftButton && memory >= 0;
  if (clicked) emit memoryClicked(memory);
  if (!clicked || compact_ > 0) event->ignore();  // the lane around it is chosen too
}

void WeightsPlot::leaveEvent(QEvent* /*event*/) { emit memoryHovered(-1); }

}  // namespace hopscope::ui
