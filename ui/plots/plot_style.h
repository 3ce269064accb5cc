#pragma once

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>

#include "ui/theme/model_style.h"

namespace hopscope::ui {

/// Contrast of two opaque colours, 1 … 21 (WCAG 2.1).
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// The data colour where it can be read as text on a plot (4.5 : 1), else text 1.
[[nodiscard]] QColor labelColour(const QColor& data);

/// The same colour, see-through.
[[nodiscard]] QColor withOpacity(QColor colour, double opacity);

/// Grey dots 2 3 of a baseline.
[[nodiscard]] QPen baselinePen();
/// Dashes 4 3 in text 2 of a theoretical value.
[[nodiscard]] QPen theoryPen();
/// The line of a second run of a model that is shown already: dotted, 1.2 px.
[[nodiscard]] QPen secondRunPen(const ModelStyle& style);

/// A marker that hides the line below it when it is hollow.
void drawPlotMarker(QPainter& painter, const ModelStyle& style, QPointF centre, qreal size);

/// One line of a hover card: a name on the left, a value on the right; either may be empty.
struct CardRow {
  QString left;
  QString right;
  bool strong = false;  ///< the left text in semi-bold
};

/// A card with rows beside `anchor`, on the side where it fits into `area`.
/// @return where it was drawn
QRectF drawHoverCard(QPainter& painter, const QVector<CardRow>& rows, QPointF anchor, const QRectF& area);

}  // namespace hopscope::ui
