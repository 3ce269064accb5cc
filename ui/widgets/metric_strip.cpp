#include "ui/widgets/metric_strip.h"

#include <QPainter>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"
#include "ui/widgets/math_text.h"
#include "ui/widgets/regime_badge.h"

namespace hopscope::ui {

namespace {

constexpr int stripHeight = 48;
constexpr int badgeRoom = 196;  // the longest usual badge, so that the values keep their places
constexpr int metricPadding = 12;
constexpr int detailGap = 4;

}  // namespace

MetricStrip::MetricStrip(QWidget* parent) : PaintedWidget(parent), badge_(new RegimeBadge(this)) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MetricStrip::setItems(const QVector<Item>& items) {
  placeBadge();
  if (items == items_) return;
  items_ = items;
  QStringList spoken;
  for (const Item& item : items_) spoken << plainMathText(item.label) + QLatin1Char(' ') + item.value + item.detail;
  setAccessibleName(spoken.join(QStringLiteral(", ")));
  update();
}

QSize MetricStrip::sizeHint() const { return {960, Theme::instance().scaled(stripHeight)}; }

void MetricStrip::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawRoundFrame(painter, rect(), 6, 1, theme.colour(Colour::Line), theme.colour(Colour::Plot));
  if (items_.isEmpty()) return;
  const qreal left = std::max(badgeRoom, badge_->width() + 2 * metricPadding);
  const qreal cell = (width() - left - metricPadding) / static_cast<qreal>(items_.size());
  const QFont labelFont = theme.font(11);
  const QFont valueFont = theme.font(15, QFont::DemiBold);
  const QFont detailFont = theme.font(12);
  for (qsizetype i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    const qreal x = left + cell * static_cast<qreal>(i);
    if (i > 0)
      fillSharp(painter, QRectF(x - metricPadding / 2.0, metricPadding, 1, height() - 2 * metricPadding),
                theme.colour(Colour::Line));
    const QRectF box(x + metricPadding / 2.0, 0, cell - metricPadding, height());
    painter.save();
    painter.setClipRect(box);
    painter.setFont(labelFont);
    painter.setPen(theme.colour(Colour::Text3));
    drawMathText(painter, QRectF(box.left(), 6, box.width(), height() / 2.0 - 8),
                 fittingMathText(labelFont,
                                 item.symbol.isEmpty() ? QStringList{item.label} : QStringList{item.label, item.symbol},
                                 box.width()));
    painter.setFont(valueFont);
    painter.setPen(theme.colour(Colour::Text1));
    const QRectF lower(box.left(), height() / 2.0 - 2, box.width(), height() / 2.0 - 4);
    drawTabular(painter, lower, item.value);
    const qreal used = tabularWidth(valueFont, item.value) + detailGap;
    painter.setFont(detailFont);
    painter.setPen(theme.colour(Colour::Text2));
    // Its first letters would say nothing.
    const QString detail = item.detail.trimmed();
    if (tabularWidth(detailFont, detail) <= lower.width() - used) {
      drawTabular(painter, lower.adjusted(used, 1, 0, 1), detail);
    }
    painter.restore();
  }
}

void MetricStrip::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  placeBadge();
}

void MetricStrip::placeBadge() {
  const QSize size = badge_->sizeHint();
  badge_->setGeometry(metricPadding, (height() - size.height()) / 2, size.width(), size.height());
}

}  // namespace hopscope::ui
