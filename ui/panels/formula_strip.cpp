#include "ui/panels/formula_strip.h"

#include <QPainter>
#include <QRegularExpression>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {

namespace {

constexpr int sideMargin = 12;
constexpr int verticalMargin = 6;
constexpr int formulaLineHeight = 20;
constexpr int formulaGap = 12;

QFont formulaFont() { return Theme::instance().font(13); }
QFont citationFont() { return Theme::instance().font(11); }

qreal widthOf(const QString& line) { return mathTextWidth(formulaFont(), formulaMarkup(line)); }

}  // namespace

FormulaStrip::FormulaStrip(QWidget* parent) : PaintedWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void FormulaStrip::setFormula(const QString& formula, const QString& citation) {
  if (formula == formula_ && citation == citation_) return;
  formula_ = formula;
  citation_ = citation;
  setAccessibleName(tr("%1, %2").arg(formula, citation));
  updateGeometry();
  update();
}

QStringList FormulaStrip::lines(int width) const {
  if (widthOf(formula_) <= width) return {formula_};
  static const QRegularExpression clauseEnd(QStringLiteral(",\\s+|\\s{2,}"));
  QStringList lines;
  for (const QString& clause : formula_.split(clauseEnd, Qt::SkipEmptyParts)) {
    const QString joined = lines.isEmpty() ? clause : lines.last() + QStringLiteral(",  ") + clause;
    if (!lines.isEmpty() && widthOf(joined) <= width) {
      lines.last() = joined;
    } else {
      lines.append(clause);
    }
  }
  return lines;
}

bool FormulaStrip::citationFits(const QString& lastLine, int width) const {
  return widthOf(lastLine) + formulaGap + mathTextWidth(citationFont(), citation_) <= width;
}

int FormulaStrip::heightForWidth(int width) const {
  const int inner = width - 2 * sideMargin;
  const QStringList shown = lines(inner);
  const qsizetype rows = shown.size() + (citationFits(shown.last(), inner) ? 0 : 1);
  return 2 * verticalMargin + static_cast<int>(rows) * Theme::instance().scaled(formulaLineHeight);
}

QSize FormulaStrip::sizeHint() const { return {240, heightForWidth(qMax(width(), 240))}; }

QSize FormulaStrip::minimumSizeHint() const { return {120, sizeHint().height()}; }

void FormulaStrip::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  drawRoundFrame(painter, rect(), 5, 1, theme.colour(Colour::Line), theme.colour(Colour::Field));
  const QRectF inner = QRectF(rect()).adjusted(sideMargin, verticalMargin, -sideMargin, -verticalMargin);
  const qreal step = theme.scaled(formulaLineHeight);
  const QStringList shown = lines(static_cast<int>(inner.width()));
  QRectF row(inner.left(), inner.top(), inner.width(), step);
  for (const QString& line : shown) {
    painter.setFont(formulaFont());
    painter.setPen(theme.colour(Colour::Text1));
    drawMathText(painter, row, formulaMarkup(line));
    row.translate(0, step);
  }
  if (citationFits(shown.last(), static_cast<int>(inner.width()))) row.translate(0, -step);
  painter.setFont(citationFont());
  painter.setPen(theme.colour(Colour::Text3));
  drawMathText(painter, row, citation_, Qt::AlignRight);
}

}  // namespace hopscope::ui
