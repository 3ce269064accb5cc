#pragma once

#include <QPainter>
#include <QString>
#include <QStringList>

namespace hopscope::ui {

// One line of text with a little mathematics, as in "N_{eff} = exp(entropy)" or "x ← Ξ softmax(β Ξ^{T}x)":
// `_{…}` and `^{…}` (or one character after `_` and `^`) are sub- and superscripts at 0.72 of the size, `*…*` is
// italic. Digits are tabular. Greek letters stay upright.

[[nodiscard]] qreal mathTextWidth(const QFont& font, const QString& markup);

/// The first of these texts that is not wider than `width`, else the last.
[[nodiscard]] QString fittingMathText(const QFont& font, const QStringList& markups, qreal width);

/// Draws in the painter's font and pen with the baseline starting at `origin`; returns the width.
qreal drawMathText(QPainter& painter, QPointF origin, const QString& markup);

/// Draws aligned in `rect`, vertically centred on the capitals.
void drawMathText(QPainter& painter, const QRectF& rect, const QString& markup,
                  Qt::Alignment alignment = Qt::AlignLeft);

/// Without the marks: for accessible names and tooltips.
[[nodiscard]] QString plainMathText(const QString& markup);

/// The markup of a formula in plain text: single Latin letters become italic, ᵀ a superscript, subscript digits and
/// letters of Unicode stay as they are.
[[nodiscard]] QString formulaMarkup(const QString& formula);

}  // namespace hopscope::ui
