#include "ui/widgets/digits.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace hopscope::ui {
namespace {

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

qreal digitCell(const QFontMetricsF& metrics) {
  qreal widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
  return widest;
}

// Calls visit(part, x, width) for each digit and each run between digits; returns the total width.
template <typename Visit>
qreal layOut(const QFontMetricsF& metrics, const QString& text, Visit visit) {
  const qreal cell = digitCell(metrics);
  qreal x = 0;
  for (qsizetype start = 0; start < text.size();) {
    qsizetype end = start + 1;
    if (!isDigit(text[start]))
      while (end < text.size() && !isDigit(text[end])) ++end;
    const QString part = text.sliced(start, end - start);
    const qreal own = metrics.horizontalAdvance(part);
    const qreal width = isDigit(text[start]) ? cell : own;
    visit(part, x + (width - own) / 2, width);
    x += width;
    start = end;
  }
  return x;
}

}  // namespace

qreal tabularWidth(const QFont& font, const QString& text) {
  return layOut(QFontMetricsF(font), text, [](const QString&, qreal, qreal) {});
}

qreal drawTabular(QPainter& painter, QPointF origin, const QString& text) {
  return layOut(QFontMetricsF(painter.font()), text, [&](const QString& part, qreal x, qreal) {
    painter.drawText(QPointF(origin.x() + x, origin.y()), part);
  });
}

void drawTabular(QPainter& painter, const QRectF& rect, const QString& text, Qt::Alignment alignment) {
  const QFontMetricsF metrics(painter.font());
  const qreal width = tabularWidth(painter.font(), text);
  qreal x = rect.left();
  if (alignment & Qt::AlignRight) x = rect.right() - width;
  if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2;
  // Centred on the capitals, not on the line: labels with and without descenders stand alike.
  qreal baseline = rect.center().y() + metrics.capHeight() / 2;
  if (alignment & Qt::AlignTop) baseline = rect.top() + metrics.ascent();
  if (alignment & Qt::AlignBottom) baseline = rect.bottom() - metrics.descent();
  drawTabular(painter, QPointF(x, std::round(baseline)), text);
}

QString elideTabular(const QFont& font, const QString& text, qreal width) {
  if (tabularWidth(font, text) <= width) return text;
  const QChar ellipsis(0x2026);
  QString shorter = text;
  // A letter outside the first plane is two of QString's characters.
  while (!shorter.isEmpty() && (shorter.back().isHighSurrogate() || tabularWidth(font, shorter + ellipsis) > width))
    shorter.chop(1);
  return shorter.isEmpty() ? QString() : shorter.trimmed() + ellipsis;
}

}  // namespace hopscope::ui
