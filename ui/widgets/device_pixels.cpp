#include "ui/widgets/device_pixels.h"

#include <QPaintDevice>
#include <algorithm>
#include <cmath>

namespace hopscope::ui {

DevicePixels::DevicePixels(const QPainter& painter) : device_(painter.deviceTransform()) {
  ratio_ = std::max(device_.m11(), 1e-6);
}

qreal DevicePixels::x(qreal position) const {
  return (std::round(position * ratio_ + device_.dx()) - device_.dx()) / ratio_;
}

qreal DevicePixels::y(qreal position) const {
  return (std::round(position * ratio_ + device_.dy()) - device_.dy()) / ratio_;
}

QRectF DevicePixels::rect(const QRectF& rect) const { return QRectF(point(rect.topLeft()), point(rect.bottomRight())); }

qreal DevicePixels::length(qreal logical) const { return std::max(1.0, std::round(logical * ratio_)) / ratio_; }

void drawFrame(QPainter& painter, const QRectF& outer, qreal width, const QColor& colour) {
  const DevicePixels pixels(painter);
  const QRectF r = pixels.rect(outer);
  const qreal w = pixels.length(width);
  painter.fillRect(QRectF(r.left(), r.top(), r.width(), w), colour);
  painter.fillRect(QRectF(r.left(), r.bottom() - w, r.width(), w), colour);
  painter.fillRect(QRectF(r.left(), r.top() + w, w, r.height() - 2 * w), colour);
  painter.fillRect(QRectF(r.right() - w, r.top() + w, w, r.height() - 2 * w), colour);
}

void drawRoundFrame(QPainter& painter, const QRectF& outer, qreal radius, qreal width, const QColor& colour,
                    const QBrush& fill) {
  const DevicePixels pixels(painter);
  const qreal w = pixels.length(width);
  const QRectF r = pixels.rect(outer).adjusted(w / 2, w / 2, -w / 2, -w / 2);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, w));
  painter.setBrush(fill);
  painter.drawRoundedRect(r, radius - w / 2, radius - w / 2);
  painter.restore();
}

void fillSharp(QPainter& painter, const QRectF& rect, const QColor& colour) {
  painter.fillRect(DevicePixels(painter).rect(rect), colour);
}

}  // namespace hopscope::ui
