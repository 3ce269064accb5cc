#include "ui/widgets/share_bar.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {

constexpr qreal shareBarHeight = 18;

}  // namespace

ShareBar::ShareBar(QWidget* parent) : PaintedWidget(parent) {}

void ShareBar::setParts(const QVector<Part>& parts) {
  parts_ = parts;
  QStringList spoken;
  for (const Part& part : parts_) spoken << part.name + QLatin1Char(' ') + part.value;
  setAccessibleDescription(spoken.join(QStringLiteral(", ")));
  update();
}

QSize ShareBar::sizeHint() const { return {480, static_cast<int>(shareBarHeight) + Theme::instance().scaled(52)}; }

QColor ShareBar::colourOf(const Part& part) const {
  static constexpr std::array models{"softmax", "sparsemax", "random_mask", "top_k", "entmax", "winner_take_all"};
  return Theme::instance()
      .modelStyle(QString::fromLatin1(models.at(static_cast<std::size_t>(part.hue) % models.size())))
      .colour;
}

qreal ShareBar::cellWidth() const {
  return parts_.isEmpty() ? width() : static_cast<qreal>(width()) / static_cast<qreal>(parts_.size());
}

void ShareBar::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  fillSharp(painter, QRectF(0, 0, width(), shareBarHeight), theme.colour(Colour::Groove));
  qreal x = 0;
  for (const Part& part : parts_) {
    const qreal wide = part.share * width();
    // A gap of the ground tells neighbours apart without their hues.
    if (wide > 0.0) fillSharp(painter, QRectF(x, 0, std::max<qreal>(wide - 2, 1), shareBarHeight), colourOf(part));
    x += wide;
  }
  const qreal cell = cellWidth();
  for (int i = 0; i < parts_.size(); ++i) {
    const qreal left = i * cell;
    fillSharp(painter, QRectF(left, shareBarHeight + 14, 10, 10), colourOf(parts_[i]));
    painter.setFont(theme.font(12));
    painter.setPen(theme.colour(Colour::Text2));
    const QRectF name(left + 16, shareBarHeight + 8, cell - 20, theme.scaled(20));
    drawTabular(painter, name, elideTabular(painter.font(), parts_[i].name, name.width()));
    painter.setFont(theme.font(15, QFont::DemiBold));
    painter.setPen(theme.colour(Colour::Text1));
    drawTabular(painter, name.translated(0, theme.scaled(20)), parts_[i].value);
  }
}

bool ShareBar::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || parts_.isEmpty()) return PaintedWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const auto index = std::clamp<qsizetype>(static_cast<qsizetype>(help->pos().x() / cellWidth()), 0, parts_.size() - 1);
  QToolTip::showText(help->globalPos(), parts_[index].tip, this);
  return true;
}

}  // namespace hopscope::ui
