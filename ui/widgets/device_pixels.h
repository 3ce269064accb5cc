#pragma once

#include <QPainter>
#include <QRectF>

namespace hopscope::ui {

/// Snaps what a painter draws to whole pixels of the screen, whatever the scale (1, 1.5, 2 …) and wherever the widget
/// is. Lengths and positions are logical pixels of the painter it was made for; rotations are not supported.
class DevicePixels {
 public:
  explicit DevicePixels(const QPainter& painter);

  /// Device pixels per logical pixel.
  [[nodiscard]] qreal ratio() const { return ratio_; }
  /// The nearest logical position on a device pixel's edge.
  [[nodiscard]] qreal x(qreal position) const;
  [[nodiscard]] qreal y(qreal position) const;
  [[nodiscard]] QPointF point(QPointF position) const { return {x(position.x()), y(position.y())}; }
  [[nodiscard]] QRectF rect(const QRectF& rect) const;
  /// A length as a whole number of device pixels, at least one.
  [[nodiscard]] qreal length(qreal logical) const;

 private:
  QTransform device_;
  qreal ratio_ = 1.0;
};

/// A sharp frame of `width` px *inside* `outer`.
void drawFrame(QPainter& painter, const QRectF& outer, qreal width, const QColor& colour);

/// A sharp rounded frame with its outer edge on `outer`.
void drawRoundFrame(QPainter& painter, const QRectF& outer, qreal radius, qreal width, const QColor& colour,
                    const QBrush& fill = Qt::NoBrush);

/// A rectangle that fills whole device pixels.
void fillSharp(QPainter& painter, const QRectF& rect, const QColor& colour);

}  // namespace hopscope::ui
