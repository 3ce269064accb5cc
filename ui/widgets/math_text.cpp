#include "ui/widgets/math_text.h"

#include <QFontMetricsF>
#include <QVector>
#include <algorithm>
#include <cmath>

#include "ui/widgets/digits.h"

namespace hopscope::ui {
namespace {

enum class Script { None, Sub, Super };

struct Run {
  QString text;
  bool italic = false;
  Script script = Script::None;
};

QVector<Run> parse(const QString& markup) {
  QVector<Run> runs;
  Run current;
  const auto flush = [&] {
    if (!current.text.isEmpty()) runs.append(current);
    current.text.clear();
  };
  for (qsizetype i = 0; i < markup.size(); ++i) {
    const QChar c = markup[i];
    if (c == QLatin1Char('*')) {
      flush();
      current.italic = !current.italic;
    } else if ((c == QLatin1Char('_') || c == QLatin1Char('^')) && i + 1 < markup.size()) {
      flush();
      const bool group = markup[i + 1] == QLatin1Char('{');
      const qsizetype start = group ? i + 2 : i + 1;
      qsizetype end = group ? markup.indexOf(QLatin1Char('}'), start) : start + 1;
      if (end < 0) end = markup.size();
      // Scripts may hold italic marks of their own, but no scripts.
      for (Run inner : parse(markup.sliced(start, end - start).remove(QLatin1Char('_')).remove(QLatin1Char('^')))) {
        inner.script = c == QLatin1Char('_') ? Script::Sub : Script::Super;
        runs.append(inner);
      }
      i = group ? end : end - 1;
    } else {
      current.text += c;
    }
  }
  flush();
  return runs;
}

QFont fontOf(const Run& run, const QFont& base) {
  QFont font = base;
  if (run.italic) font.setItalic(true);
  if (run.script != Script::None) font.setPixelSize(qRound(0.72 * base.pixelSize()));
  return font;
}

}  // namespace

qreal mathTextWidth(const QFont& font, const QString& markup) {
  qreal width = 0;
  for (const Run& run : parse(markup)) width += tabularWidth(fontOf(run, font), run.text);
  return width;
}

QString fittingMathText(const QFont& font, const QStringList& markups, qreal width) {
  const auto fits = [&](const QString& markup) { return mathTextWidth(font, markup) <= width; };
  const auto found = std::ranges::find_if(markups, fits);
  return found != markups.end() ? *found : markups.last();
}

qreal drawMathText(QPainter& painter, QPointF origin, const QString& markup) {
  const QFont base = painter.font();
  const qreal size = base.pixelSize();
  qreal x = origin.x();
  for (const Run& run : parse(markup)) {
    const qreal rise = run.script == Script::Sub ? 0.2 * size : run.script == Script::Super ? -0.34 * size : 0.0;
    painter.setFont(fontOf(run, base));
    x += drawTabular(painter, QPointF(x, origin.y() + std::round(rise)), run.text);
  }
  painter.setFont(base);
  return x - origin.x();
}

void drawMathText(QPainter& painter, const QRectF& rect, const QString& markup, Qt::Alignment alignment) {
  const qreal width = mathTextWidth(painter.font(), markup);
  qreal x = rect.left();
  if (alignment & Qt::AlignRight) x = rect.right() - width;
  if (alignment & Qt::AlignHCenter) x = rect.center().x() - width / 2;
  const qreal baseline = rect.center().y() + QFontMetricsF(painter.font()).capHeight() / 2;
  drawMathText(painter, QPointF(x, std::round(baseline)), markup);
}

QString plainMathText(const QString& markup) {
  QString plain;
  for (const Run& run : parse(markup)) plain += run.text;
  return plain;
}

QString formulaMarkup(const QString& formula) {
  const auto isLatin = [](QChar c) { return c.unicode() < 128 && c.isLetter(); };
  QString markup;
  for (qsizetype i = 0; i < formula.size();) {
    if (formula[i] == QChar(0x1D40)) {
      markup += QStringLiteral("^{T}");
      ++i;
    } else if (formula[i] == QLatin1Char('_') && i + 1 < formula.size() && isLatin(formula[i + 1])) {
      // Letters below the line are indices, each of them: W_ij.
      qsizetype end = i + 1;
      while (end < formula.size() && isLatin(formula[end])) ++end;
      markup += QStringLiteral("_{*%1*}").arg(formula.sliced(i + 1, end - i - 1));
      i = end;
    } else if (isLatin(formula[i])) {
      qsizetype end = i;
      while (end < formula.size() && isLatin(formula[end])) ++end;
      const QString word = formula.sliced(i, end - i);
      markup += word.size() == 1 ? QStringLiteral("*%1*").arg(word) : word;
      i = end;
    } else {
      markup += formula[i++];
    }
  }
  return markup;
}

}  // namespace hopscope::ui
