#include "ui/widgets/brush.h"

#include <QLineF>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace hopscope::ui {
namespace {

qreal centreOf(qreal position, int size) { return size % 2 == 1 ? std::floor(position) + 0.5 : std::round(position); }

}  // namespace

QPointF brushCentre(QPointF position, int size) { return {centreOf(position.x(), size), centreOf(position.y(), size)}; }

QVector<QPoint> brushPixels(QPointF position, int size, QSize picture) {
  const QPointF centre = brushCentre(position, size);
  const qreal radius = std::max(size, 1) / 2.0;
  const QRect bounds =
      QRect(
          QPoint(static_cast<int>(std::floor(centre.x() - radius)), static_cast<int>(std::floor(centre.y() - radius))),
          QPoint(static_cast<int>(std::ceil(centre.x() + radius)), static_cast<int>(std::ceil(centre.y() + radius))))
          .intersected(QRect(QPoint(0, 0), picture));
  QVector<QPoint> pixels;
  for (int row = bounds.top(); row <= bounds.bottom(); ++row)
    for (int column = bounds.left(); column <= bounds.right(); ++column)
      if (QLineF(centre, QPointF(column + 0.5, row + 0.5)).length() <= radius) pixels.append(QPoint(column, row));
  return pixels;
}

QVector<QPoint> strokePixels(QPointF from, QPointF to, int size, QSize picture) {
  const QLineF line(from, to);
  const int stops = std::max(1, static_cast<int>(std::ceil(line.length() * 2)));
  QVector<QPoint> pixels;
  QSet<qint64> seen;
  for (int stop = 0; stop <= stops; ++stop) {
    const QPointF at = line.length() > 0 ? line.pointAt(static_cast<qreal>(stop) / stops) : from;
    for (const QPoint pixel : brushPixels(at, size, picture)) {
      const qint64 key = static_cast<qint64>(pixel.y()) * picture.width() + pixel.x();
      if (seen.contains(key)) continue;
      seen.insert(key);
      pixels.append(pixel);
    }
  }
  return pixels;
}

QVector<QPoint> regionPixels(QPoint start, QSize picture, const std::function<bool(QPoint)>& alike) {
  const QRect bounds(QPoint(0, 0), picture);
  QVector<QPoint> pixels;
  if (!bounds.contains(start)) return pixels;
  QVector<bool> seen(qsizetype{picture.width()} * picture.height());
  const auto reach = [&](QPoint pixel) {
    if (!bounds.contains(pixel)) return;
    bool& known = seen[qsizetype{pixel.y()} * picture.width() + pixel.x()];
    if (!known && (pixel == start || alike(pixel))) pixels.append(pixel);
    known = true;
  };
  reach(start);
  for (qsizetype next = 0; next < pixels.size(); ++next) {
    const QPoint pixel = pixels[next];
    for (const QPoint side : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) reach(pixel + side);
  }
  return pixels;
}

QVector<QPoint> blockPixels(QPoint corner, QPoint opposite, QSize picture) {
  const QRect block = QRect(QPoint(std::min(corner.x(), opposite.x()), std::min(corner.y(), opposite.y())),
                            QPoint(std::max(corner.x(), opposite.x()), std::max(corner.y(), opposite.y())))
                          .intersected(QRect(QPoint(0, 0), picture));
  QVector<QPoint> pixels;
  pixels.reserve(qsizetype{block.width()} * block.height());
  for (int row = block.top(); row <= block.bottom(); ++row)
    for (int column = block.left(); column <= block.right(); ++column) pixels.append(QPoint(column, row));
  return pixels;
}

}  // namespace hopscope::ui
