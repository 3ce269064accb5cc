#include "ui/widgets/regime_badge.h"

#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr int badgeHeight = 24;
constexpr int badgeIconSize = 14;
constexpr int badgePadding = 10;
constexpr int badgeGap = 6;

QFont badgeFont() { return Theme::instance().font(12, QFont::DemiBold); }

}  // namespace

BadgeTones badgeTones(BadgeStatus status) {
  switch (status) {
    case BadgeStatus::Good:
      return {Colour::Good, Colour::GoodBack};
    case BadgeStatus::Caution:
      return {Colour::Caution, Colour::CautionBack};
    case BadgeStatus::Bad:
      return {Colour::Bad, Colour::BadBack};
    case BadgeStatus::Note:
      return {Colour::Accent, Colour::NoteBack};
    case BadgeStatus::Neutral:
      break;
  }
  return {Colour::Text2, Colour::Control};
}

void RegimeBadge::setRegime(const QString& icon, const QString& text, BadgeStatus status, const QString& shortText) {
  if (icon == icon_ && text == text_ && status == status_ && shortText == shortText_) return;
  icon_ = icon;
  text_ = text;
  shortText_ = shortText;
  status_ = status;
  setAccessibleName(text);
  setToolTip(text);
  updateGeometry();
  update();
}

QSize RegimeBadge::sizeHint() const {
  const Theme& theme = Theme::instance();
  const int width = static_cast<int>(std::ceil(tabularWidth(badgeFont(), text_)));
  return {2 * badgePadding + badgeIconSize + badgeGap + width + 1, theme.scaled(badgeHeight)};
}

void RegimeBadge::paintEvent(QPaintEvent* /*event*/) {
  if (text_.isEmpty()) return;
  const Theme& theme = Theme::instance();
  const auto [front, back] = badgeTones(status_);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF outer = rect();
  QColor edge = theme.colour(front);
  edge.setAlphaF(0.55F);
  drawRoundFrame(painter, outer, outer.height() / 2, 1, edge, theme.colour(back));
  const QPixmap image = theme.pixmap(icon_, badgeIconSize, theme.colour(front), devicePixelRatioF());
  painter.drawPixmap(QPointF(badgePadding, (height() - badgeIconSize) / 2.0), image);
  painter.setFont(badgeFont());
  painter.setPen(theme.colour(front));
  const QRectF place = outer.adjusted(badgePadding + badgeIconSize + badgeGap, 0, -badgePadding / 2.0, 0);
  const bool fits = shortText_.isEmpty() || tabularWidth(painter.font(), text_) <= place.width();
  drawTabular(painter, place, elideTabular(painter.font(), fits ? text_ : shortText_, place.width()));
}

}  // namespace hopscope::ui
