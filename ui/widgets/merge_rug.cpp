#include "ui/widgets/merge_rug.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <cmath>

#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr qreal tickHeight = 7;
constexpr qreal arrowTop = 9;
constexpr qreal numberTop = 16;

}  // namespace

void MergeRug::setSpan(double low, double high) {
  low_ = low;
  high_ = high;
  update();
}

void MergeRug::setTicks(const QVector<double>& ticks, int target, int first) {
  first_ = first;
  ticks_ = ticks;
  target_ = target;
  update();
}

void MergeRug::setValue(double value) {
  value_ = value;
  update();
}

void MergeRug::setInsets(int left, int right) {
  left_ = left;
  right_ = right;
  update();
}

QSize MergeRug::sizeHint() const { return {120, Theme::instance().scaled(32)}; }

void MergeRug::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor weak = theme.colour(Colour::Text3);
  weak.setAlphaF(0.55F);
  for (qsizetype i = 0; i < ticks_.size(); ++i) {
    if (!(ticks_[i] >= low_ && ticks_[i] <= high_) || i == target_) continue;
    fillSharp(painter, QRectF(xOf(ticks_[i]), 0, 1, tickHeight),
              ticks_[i] <= value_ ? theme.colour(Colour::Text2) : weak);
  }
  if (target_ >= 0 && target_ < ticks_.size() && ticks_[target_] >= low_ && ticks_[target_] <= high_) {
    const qreal x = xOf(ticks_[target_]);
    fillSharp(painter, QRectF(x - 0.5, 0, 2, tickHeight), theme.colour(Colour::Accent));
    QPainterPath arrow(QPointF(x, arrowTop));
    arrow.lineTo(x + 4, arrowTop + 6);
    arrow.lineTo(x - 4, arrowTop + 6);
    arrow.closeSubpath();
    painter.fillPath(arrow, theme.colour(Colour::Accent));
  }
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text3));
  for (double power = std::exp2(std::ceil(std::log2(low_))); power <= high_ * 1.0001; power *= 2.0) {
    const QString text = formatGeneral(power);
    const qreal width = tabularWidth(painter.font(), text);
    const qreal x = std::clamp(xOf(power) - width / 2, 0.0, this->width() - width);
    drawTabular(painter, QRectF(x, numberTop, width + 1, height() - numberTop), text);
  }
}

bool MergeRug::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return PaintedWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  int nearest = -1;
  qreal distance = 4;
  for (qsizetype i = 0; i < ticks_.size(); ++i) {
    if (!std::isfinite(ticks_[i])) continue;
    const qreal away = std::abs(xOf(ticks_[i]) - help->pos().x());
    if (away >= distance) continue;
    distance = away;
    nearest = static_cast<int>(i);
  }
  if (nearest < 0) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(help->globalPos(),
                       tr("Memory %1 merges with its nearest below \u03b2 = %2")
                           .arg(nearest + first_)
                           .arg(formatBeta(ticks_[nearest])),
                       this);
  }
  return true;
}

qreal MergeRug::xOf(double beta) const {
  const double share = std::log(beta / low_) / std::log(high_ / low_);
  return left_ + share * (width() - left_ - right_);
}

}  // namespace hopscope::ui
