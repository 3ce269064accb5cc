#include "ui/plots/plot_style.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {
namespace {

double luminance(const QColor& colour) {
  const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QPen dashesPen(const QColor& colour, qreal width, QVector<qreal> dashes) {
  for (qreal& length : dashes) length /= width;  // QPen counts in pen widths
  QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  pen.setDashPattern(dashes);
  return pen;
}

}  // namespace

double contrastRatio(const QColor& a, const QColor& b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

QColor labelColour(const QColor& data) {
  const Theme& theme = Theme::instance();
  return contrastRatio(data, theme.colour(Colour::Plot)) >= 4.5 ? data : theme.colour(Colour::Text1);
}

QColor withOpacity(QColor colour, double opacity) {
  colour.setAlphaF(static_cast<float>(opacity));
  return colour;
}

QPen baselinePen() { return dashesPen(Theme::instance().colour(Colour::Text3), 1.2, {2, 3}); }

QPen theoryPen() { return dashesPen(Theme::instance().colour(Colour::Text2), 1.0, {4, 3}); }

QPen secondRunPen(const ModelStyle& style) { return dashesPen(style.colour, 1.2, {1.5, 3}); }

void drawPlotMarker(QPainter& painter, const ModelStyle& style, QPointF centre, qreal size) {
  const bool open = style.hollow && style.marker != Marker::Cross && style.marker != Marker::Plus;
  if (open) drawMarker(painter, style.marker, centre, size, Theme::instance().colour(Colour::Plot), false);
  drawMarker(painter, style.marker, centre, size, style.colour, style.hollow);
}

QRectF drawHoverCard(QPainter& painter, const QVector<CardRow>& rows, QPointF anchor, const QRectF& area) {
  const Theme& theme = Theme::instance();
  const QFont plain = theme.font(12);
  const QFont bold = theme.font(12, QFont::DemiBold);
  const qreal line = QFontMetricsF(plain).height() + 3.0;
  qreal width = 0.0;
  for (const CardRow& row : rows) {
    const qreal gap = row.left.isEmpty() || row.right.isEmpty() ? 0.0 : 24.0;
    width = std::max(width, tabularWidth(row.strong ? bold : plain, row.left) + gap + tabularWidth(plain, row.right));
  }
  QRectF card(0, 0, std::ceil(width) + 20.0, std::ceil(line * static_cast<qreal>(rows.size())) + 13.0);
  card.moveTopLeft(anchor + QPointF(24.0, 14.0));
  if (card.right() > area.right()) card.moveRight(anchor.x() - 24.0);
  if (card.bottom() > area.bottom()) card.moveBottom(anchor.y() - 14.0);
  card.moveLeft(std::max(card.left(), area.left()));
  card.moveTop(std::max(card.top(), area.top()));

  painter.save();
  drawRoundFrame(painter, card, 5.0, 1.0, theme.colour(Colour::LineStrong), theme.colour(Colour::Control));
  QRectF text = card.adjusted(10.0, 6.0, -10.0, 0.0);
  text.setHeight(line);
  for (const CardRow& row : rows) {
    painter.setFont(row.strong ? bold : plain);
    painter.setPen(theme.colour(row.strong ? Colour::Text1 : Colour::Text2));
    drawTabular(painter, text, row.left);
    painter.setFont(plain);
    painter.setPen(theme.colour(Colour::Text1));
    drawTabular(painter, text, row.right, Qt::AlignRight | Qt::AlignVCenter);
    text.translate(0.0, line);
  }
  painter.restore();
  return card;
}

}  // namespace hopscope::ui
