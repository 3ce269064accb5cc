#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace hopscope::ui {

// Inter's digits differ in width and Qt 6.4 cannot switch on its tabular figures: here every digit stands in a cell of
// the widest one, so a number does not jitter while it changes.

/// Width of `text` with tabular digits.
[[nodiscard]] qreal tabularWidth(const QFont& font, const QString& text);

/// Draws one line in the painter's font and pen with tabular digits, aligned in `rect` (default: left, vertically
/// centred).
void drawTabular(QPainter& painter, const QRectF& rect, const QString& text,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Draws with the baseline starting at `origin`; returns the width.
qreal drawTabular(QPainter& painter, QPointF origin, const QString& text);

/// `text` cut with "…" to fit `width` with tabular digits.
[[nodiscard]] QString elideTabular(const QFont& font, const QString& text, qreal width);

}  // namespace hopscope::ui
