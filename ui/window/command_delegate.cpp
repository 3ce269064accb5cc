#include "ui/window/command_delegate.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/window/command_list_model.h"

namespace hopscope::ui {

namespace {

constexpr int commandRowHeight = 32;
constexpr int commandMargin = 12;
constexpr int capHeight = 20;
constexpr int capPadding = 6;

}  // namespace

qreal keyCapWidth(const QString& text) {
  return QFontMetricsF(Theme::instance().font(11)).horizontalAdvance(text) + 2 * capPadding;
}

qreal drawKeyCap(QPainter& painter, const QRectF& row, qreal right, const QString& text) {
  const Theme& theme = Theme::instance();
  const qreal width = keyCapWidth(text);
  const qreal height = theme.scaled(capHeight);
  const QRectF cap = DevicePixels(painter).rect(QRectF(right - width, row.center().y() - height / 2, width, height));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  drawRoundFrame(painter, cap, 4, 1, theme.colour(Colour::LineStrong), theme.colour(Colour::Control));
  painter.setFont(theme.font(11));
  painter.setPen(theme.colour(Colour::Text2));
  painter.drawText(cap, Qt::AlignCenter, text);
  painter.restore();
  return width;
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::instance();
  painter->save();
  if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, theme.colour(Colour::Selected));
  QRectF row = QRectF(option.rect).adjusted(commandMargin, 0, -commandMargin, 0);
  const QString shortcut = index.data(CommandListModel::ShortcutRole).toString();
  if (!shortcut.isEmpty()) row.setRight(row.right() - drawKeyCap(*painter, row, row.right(), shortcut) - 8);

  const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
  painter->setPen(theme.colour(enabled ? Colour::Text1 : Colour::Disabled));
  const auto positions = index.data(CommandListModel::PositionsRole).value<QList<int>>();
  const QFont plain = theme.font(13);
  const QFont bold = theme.font(13, QFont::Bold);
  const QString text = QFontMetricsF(bold).elidedText(index.data().toString(), Qt::ElideRight, row.width());
  const QFontMetricsF metrics(plain);
  const qreal baseline = row.center().y() + (metrics.ascent() - metrics.descent()) / 2;
  qreal x = row.left();
  for (qsizetype from = 0; from < text.size();) {
    // Runs of one weight are drawn together: kerning stays.
    const bool fits = positions.contains(static_cast<int>(from));
    qsizetype to = from + 1;
    while (to < text.size() && positions.contains(static_cast<int>(to)) == fits) ++to;
    const QFont& font = fits ? bold : plain;
    const QString part = text.mid(from, to - from);
    painter->setFont(font);
    painter->drawText(QPointF(x, baseline), part);
    x += QFontMetricsF(font).horizontalAdvance(part);
    from = to;
  }
  painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
  return {200, Theme::instance().scaled(commandRowHeight)};
}

}  // namespace hopscope::ui
