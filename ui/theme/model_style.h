#pragma once

#include <QColor>
#include <QPainter>
#include <QPen>
#include <QString>
#include <QVector>

namespace hopscope {
struct ModelEntry;
}

namespace hopscope::ui {

enum class Marker { Circle, Square, Triangle, TriangleDown, Diamond, Cross, Plus, Star, Pentagon, Hexagon, Bar };

/// How one model is drawn everywhere: hue, line and marker together, so that colour is never alone.
struct ModelStyle {
  QColor colour;
  QVector<qreal> dashes;  ///< dash, gap, … in px for a line 2 px wide; empty = solid
  Marker marker = Marker::Circle;
  bool hollow = false;  ///< bipolar models have hollow markers
};

/// The style of a model: that of its slot (ModelEntry::styleSlot); without one a style made from the id, the same every
/// time and unlike that of every slot.
[[nodiscard]] ModelStyle modelStyleFor(const ModelEntry& entry, bool dark);
/// The same by the id, of the catalog or not.
[[nodiscard]] ModelStyle modelStyleFor(const QString& modelId, bool dark);

/// Draws a marker of `size` px across, centred. A hollow one is an outline over whatever lies below: callers that draw
/// it on a line fill it with the background by drawing the filled marker in the background colour first.
void drawMarker(QPainter& painter, Marker marker, QPointF centre, qreal size, const QColor& colour, bool hollow);

/// The pen of a model's line. Dashes keep their length in px whatever the width.
[[nodiscard]] QPen modelPen(const ModelStyle& style, qreal width = 2.0);

}  // namespace hopscope::ui
