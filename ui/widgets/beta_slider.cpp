#include "ui/widgets/beta_slider.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/number_format.h"

namespace hopscope::ui {
namespace {

constexpr double kRugTop = 23;
constexpr double kRugHeight = 8;
constexpr double kNumberTick = 35;
constexpr double kNumberTickHeight = 4;
constexpr double kCatch = 4;        // px a tick is caught from
constexpr double kNumberRoom = 26;  // px between numbers at text scale 1

}  // namespace

BetaSlider::BetaSlider(QWidget* parent) : Track(parent) {
  setMouseTracking(true);
  setAccessibleName(tr("β, inverse temperature"));
  setSpan(1.0, 64.0);
  setValue(8.0);
}

void BetaSlider::setSpan(double low, double high) {
  setScale({low, high, SliderMapping::Logarithmic, 0.0});
  // One arrow key is a quarter of an octave.
  setKeyStep(25.0 / std::log2(high / low));
}

void BetaSlider::setTicks(const QVector<MergeTick>& ticks) {
  ticks_ = ticks;
  std::sort(ticks_.begin(), ticks_.end(), [](const MergeTick& a, const MergeTick& b) { return a.beta < b.beta; });
  update();
}

void BetaSlider::setTarget(int memory) {
  target_ = memory;
  update();
}

QSize BetaSlider::sizeHint() const {
  return {200, static_cast<int>(kNumberTick + kNumberTickHeight) + Theme::instance().scaled(17)};
}

const MergeTick* BetaSlider::tickAt(QPointF position) const {
  if (position.y() < kRugTop - 3 || position.y() > kNumberTick + kNumberTickHeight) return nullptr;
  const MergeTick* nearest = nullptr;
  double best = kCatch;
  for (const MergeTick& tick : ticks_) {
    if (tick.beta < scale().low || tick.beta > scale().high) continue;
    // The target wins over others at the same place.
    const double distance = std::abs(positionOf(tick.beta) - position.x()) - (tick.memory == target_ ? 1.0 : 0.0);
    if (distance < best) {
      best = distance;
      nearest = &tick;
    }
  }
  return nearest;
}

bool BetaSlider::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return Track::event(event);
  auto* help = static_cast<QHelpEvent*>(event);
  if (const MergeTick* tick = tickAt(help->pos())) {
    const QString text = tr("<b>Memory %1 and %2</b><br>cosine %3, merge below β = %4")
                             .arg(tick->memory)
                             .arg(tick->nearest)
                             .arg(formatFixed(tick->cosine), formatBeta(tick->beta));
    QToolTip::showText(help->globalPos(), text, this);
  } else {
    QToolTip::hideText();
  }
  return true;
}

void BetaSlider::mouseMoveEvent(QMouseEvent* event) {
  Track::mouseMoveEvent(event);
  const MergeTick* tick = isDragging() ? nullptr : tickAt(event->position());
  const int memory = tick ? tick->memory : -1;
  if (memory == hovered_) return;
  hovered_ = memory;
  emit tickHovered(memory);
}

void BetaSlider::leaveEvent(QEvent*) {
  if (hovered_ < 0) return;
  hovered_ = -1;
  emit tickHovered(-1);
}

void BetaSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintRug(painter);
  paintNumbers(painter);
  paintTrack(painter);
}

void BetaSlider::paintRug(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  const double line = pixels.length(1);
  const QColor strong = theme.colour(isEnabled() ? Colour::Text2 : Colour::Disabled);
  const QColor weak = theme.colour(isEnabled() ? Colour::Mark : Colour::Disabled);
  double last = -1;
  const MergeTick* target = nullptr;
  for (const MergeTick& tick : ticks_) {
    if (tick.memory == target_) target = &tick;
    if (tick.beta < scale().low || tick.beta > scale().high) continue;
    // Ticks are sorted: one line for all that share a device pixel.
    const double x = pixels.x(positionOf(tick.beta) - line / 2);
    if (x == last) continue;
    last = x;
    painter.fillRect(QRectF(x, pixels.y(kRugTop), line, pixels.length(kRugHeight)),
                     tick.beta <= value() ? strong : weak);
  }
  QPen dotted(theme.colour(Colour::Accent), line);
  dotted.setDashPattern({1, 2});
  painter.setPen(dotted);
  const double handle = pixels.x(positionOf(value())) + line / 2;
  painter.drawLine(QPointF(handle, kRugTop - 3), QPointF(handle, kRugTop + kRugHeight + 2));
  if (!target || target->beta < scale().low || target->beta > scale().high) return;
  const QColor accent = theme.colour(Colour::Accent);
  const double x = positionOf(target->beta);
  painter.fillRect(pixels.rect(QRectF(x - 1, kRugTop, 2, kRugHeight)), accent);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(accent);
  const double tip = kRugTop + kRugHeight;
  painter.drawPolygon(QPolygonF({{x, tip}, {x + 4, tip + 5.5}, {x - 4, tip + 5.5}}));
}

void BetaSlider::paintNumbers(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  const int first = static_cast<int>(std::ceil(std::log2(scale().low) - 1e-9));
  const int last = static_cast<int>(std::floor(std::log2(scale().high) + 1e-9));
  const double octave = positionOf(scale().low * 2) - positionOf(scale().low);
  const int stride = std::max(1, static_cast<int>(std::ceil(theme.scaled(static_cast<int>(kNumberRoom)) / octave)));
  painter.setFont(theme.font(11));
  for (int exponent = first; exponent <= last; exponent += stride) {
    const double power = std::exp2(exponent);
    const double x = positionOf(power);
    painter.fillRect(pixels.rect(QRectF(x - 0.5, kNumberTick, 1, kNumberTickHeight)), theme.colour(Colour::LineStrong));
    painter.setPen(theme.colour(isEnabled() ? Colour::Text3 : Colour::Disabled));
    const QString text = formatGeneral(power, 6);
    const double half = tabularWidth(painter.font(), text) / 2;
    const double centre = std::clamp(x, half, std::max(half, width() - half));
    drawTabular(painter, QRectF(centre - half, kNumberTick + kNumberTickHeight + 1, 2 * half, theme.scaled(15)), text);
  }
}

}  // namespace hopscope::ui
