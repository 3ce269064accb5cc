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

constexpr qreal footHeight = 20;
constexpr qreal compactFoot = 18;
constexpr qreal tile = 50;
constexpr qreal tileGap = 10;
constexpr int leastDecades = 3;
constexpr int mostDecades = 10;

}  // namespace

WeightsPlot::WeightsPlot(QWidget* parent) : PaintedWidget(parent) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeightsPlot::setCompact(int bars) {
  compact_ = bars;
  layOut();
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
  decades_ = std::clamp(static_cast<int>(std::ceil(-std::log10(std::min(least, 1.0)))), leastDecades, mostDecades);
  const QString what = kind_ == Kind::Weights
                           ? tr("Association weights, support %1 of %2").arg(support_).arg(values_.size())
                           : tr("Overlaps of %1 memories").arg(values_.size());
  setAccessibleName(order().empty() ? what
                                    : what + tr(", largest memory %1 at %2")
                                                 .arg(order().front())
                                                 .arg(formatWeight(static_cast<double>(values_[order().front()]))));
  layOut();
}

void WeightsPlot::setHeaviest(const QVector<Heaviest>& heaviest) {
  heaviest_ = heaviest;
  update();
}

void WeightsPlot::setHighlighted(int memory) {
  if (memory == highlighted_) return;
  highlighted_ = memory;
  update();
}

int WeightsPlot::shown() const {
  const auto count = static_cast<int>(order().size());
  return compact_ > 0 ? std::min(compact_, count) : count;
}

qreal WeightsPlot::yOf(double value) const {
  if (kind_ == Kind::Overlaps) return area_.top() + area_.height() * (1.0 - value) / 2.0;
  if (compact_ > 0) {
    const double top = order().empty() ? 1.0 : std::max(1e-12, static_cast<double>(values_[order().front()]));
    return area_.bottom() - area_.height() * value / top;
  }
  if (value <= 0.0) return area_.bottom();
  return area_.top() + area_.height() * std::min(1.0, -std::log10(value) / decades_);
}

QRectF WeightsPlot::barRect(int rank) const {
  const int count = std::max(1, compact_ > 0 ? compact_ : shown());
  const qreal pitch = area_.width() / count;
  const qreal gap = pitch > 6 ? std::min(2.0, pitch * 0.2) : pitch > 3 ? 1.0 : 0.0;
  const double value = static_cast<double>(values_[order()[static_cast<std::size_t>(rank)]]);
  const qreal base = kind_ == Kind::Overlaps ? yOf(0.0) : area_.bottom();
  const qreal tip = yOf(value);
  return QRectF(area_.left() + pitch * rank, std::min(tip, base), std::max(pitch - gap, 0.5), std::abs(base - tip));
}

void WeightsPlot::layOut() {
  const QRectF all(0, 0, width(), height());
  area_ = compact_ > 0 ? all.adjusted(0, 2, 0, -compactFoot) : all.adjusted(44, 6, -14, -footHeight);
  update();
}

void WeightsPlot::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (values_.size() == 0) return;
  if (compact_ == 0) paintGrid(painter);
  paintBars(painter);
  if (compact_ > 0) {
    paintCompactFoot(painter);
  } else {
    if (kind_ == Kind::Weights) paintUniform(painter);
    paintHeaviest(painter);
  }
}

void WeightsPlot::paintGrid(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  painter.setFont(theme.font(11));
  const auto line = [&](double value, const QString& label) {
    const qreal y = yOf(value);
    fillSharp(painter, QRectF(area_.left(), y, area_.width(), 1), theme.colour(Colour::Grid));
    painter.setPen(theme.colour(Colour::Text3));
    drawTabular(painter, QRectF(0, y - 8, area_.left() - 6, 16), label, Qt::AlignRight | Qt::AlignVCenter);
  };
  if (kind_ == Kind::Overlaps) {
    for (const double value : {-1.0, -0.5, 0.0, 0.5, 1.0}) line(value, tickLabel(value, 0.5));
  } else {
    const int stride = area_.height() / decades_ < 18 ? 2 : 1;
    for (int decade = 0; decade <= decades_; decade += stride) line(std::pow(10.0, -decade), powerOfTenLabel(-decade));
  }
  fillSharp(painter, QRectF(area_.left(), area_.bottom(), area_.width(), 1), theme.colour(Colour::Axis));
  AxisRequest request;
  request.integers = true;
  request.values = {1.0, static_cast<double>(shown())};
  request.ends = AxisEnds::Exact;
  request.mostTicks = 5;
  painter.setPen(theme.colour(Colour::Text3));
  const auto number = [&](int rank) {
    const qreal x = area_.left() + area_.width() * (rank - 0.5) / shown();
    drawTabular(painter, QRectF(x - 30, area_.bottom() + 4, 60, 14), formatCount(rank), Qt::AlignCenter);
  };
  number(1);
  for (const AxisTick& tick : fitAxis(request).ticks) {
    const int rank = static_cast<int>(tick.at);
    if (rank > shown() / 12 && rank <= shown()) number(rank);
  }
}

void WeightsPlot::paintBars(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QColor colour = theme.modelStyle(modelId_).colour;
  const QColor quiet = compact_ > 0 ? colour : withOpacity(colour, 0.62);
  // Where several bars share a pixel, the first of them is the highest.
  const int places = std::max(1, compact_ > 0 ? compact_ : shown());
  const int stride = std::max(1, static_cast<int>(places / std::max(1.0, area_.width() * devicePixelRatioF())));
  const int last = kind_ == Kind::Weights ? std::min(shown(), support_) : shown();
  for (int rank = 0; rank < last; rank += stride) fillSharp(painter, barRect(rank), rank == 0 ? colour : quiet);
  paintHighlighted(painter, last);
  if (compact_ == 0 && kind_ == Kind::Weights && support_ < shown()) {
    const qreal x = area_.left() + area_.width() * support_ / shown();
    painter.setFont(theme.font(11));
    painter.setPen(theme.colour(Colour::Text3));
    const QString text =
        tr("exactly 0 beyond: support %1 of %2").arg(formatCount(support_), formatCount(values_.size()));
    const qreal wide = tabularWidth(painter.font(), text);
    drawTabular(painter, QRectF(std::min(x + 8, area_.right() - wide), area_.bottom() - 20, wide + 1, 16), text);
  }
}

void WeightsPlot::paintHighlighted(QPainter& painter, int last) const {
  if (highlighted_ < 0) return;
  const auto found = std::find(order().begin(), order().begin() + last, highlighted_);
  if (found == order().begin() + last) return;
  const QRectF bar = barRect(static_cast<int>(found - order().begin()));
  const QColor accent = Theme::instance().colour(Colour::Accent);
  if (compact_ == 0) {
    fillSharp(painter, QRectF(bar.center().x() - 0.5, area_.top(), 1, area_.height()), withOpacity(accent, 0.5));
  }
  fillSharp(painter, bar.width() < 2 ? bar.adjusted(-1, 0, 1, 0) : bar, accent);
}

void WeightsPlot::paintUniform(QPainter& painter) const {
  const qreal y = yOf(1.0 / static_cast<double>(values_.size()));
  painter.setPen(baselinePen());
  painter.drawLine(QPointF(area_.left(), y), QPointF(area_.right(), y));
  painter.setFont(Theme::instance().font(11));
  painter.setPen(Theme::instance().colour(Colour::Text3));
  drawTabular(painter, QRectF(area_.left() + area_.width() * 0.12, y - 16, 120, 14), tr("uniform, 1/M"));
}

void WeightsPlot::paintHeaviest(QPainter& painter) const {
  const auto count = static_cast<qreal>(heaviest_.size());
  const qreal wide = count * tile + (count - 1) * tileGap + 2 * tileGap;
  constexpr qreal high = tile + 20 + 2 * tileGap;
  if (heaviest_.isEmpty() || wide > area_.width() * 0.72 || high > area_.height() * 0.72) return;
  const Theme& theme = Theme::instance();
  const QRectF card(area_.right() - wide - 4, area_.top() + 2, wide, high);
  drawRoundFrame(painter, card, 6, 1, theme.colour(Colour::Line), theme.colour(Colour::Plot));
  const qreal ratio = devicePixelRatioF();
  for (qsizetype i = 0; i < heaviest_.size(); ++i) {
    const QRectF box(card.left() + tileGap + static_cast<qreal>(i) * (tile + tileGap), card.top() + tileGap, tile,
                     tile);
    const QImage image = thumbnailImage(heaviest_[i].picture, static_cast<int>(tile * ratio));
    const QSizeF size = QSizeF(image.size()) / ratio;
    painter.drawImage(QRectF(box.center() - QPointF(size.width(), size.height()) / 2, size), image);
    painter.setFont(theme.font(11, i == 0 ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.colour(i == 0 ? Colour::Text1 : Colour::Text2));
    drawTabular(painter, QRectF(box.left() - 4, box.bottom() + 3, tile + 8, 16), heaviest_[i].text, Qt::AlignCenter);
  }
}

void WeightsPlot::paintCompactFoot(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const QRectF foot(0, area_.bottom() + 2, width(), compactFoot - 2);
  fillSharp(painter, QRectF(0, area_.bottom(), width(), 1), theme.colour(Colour::Axis));
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
  PaintedWidget::resizeEvent(event);
  layOut();
}

int WeightsPlot::memoryAt(QPointF position) const {
  if (shown() == 0 || !area_.contains(position)) return -1;
  const int places = compact_ > 0 ? compact_ : shown();
  const int rank = static_cast<int>((position.x() - area_.left()) / area_.width() * places);
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
