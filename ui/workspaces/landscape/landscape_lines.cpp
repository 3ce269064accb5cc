#include "ui/workspaces/landscape/landscape_lines.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/workspaces/landscape/landscape_scene.h"

namespace hopscope::ui {

namespace {

QColor withAlpha(QColor colour, double alpha) {
  colour.setAlphaF(static_cast<float>(alpha));
  return colour;
}

void paintContours(QPainter& painter, const QVector<QLineF>& lines, const QTransform& toView, const QColor& colour) {
  // One path: pieces that touch are painted once.
  QPainterPath path;
  for (const QLineF& line : lines) {
    path.moveTo(toView.map(line.p1()));
    path.lineTo(toView.map(line.p2()));
  }
  painter.setPen(QPen(colour, 1.0, Qt::SolidLine, Qt::FlatCap));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
}

void paintFlow(QPainter& painter, const QVector<QPolygonF>& lines, const QTransform& toView, const QColor& ink) {
  QPainterPath heads;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(withAlpha(ink, 0.38), 1.2));
  for (const QPolygonF& line : lines) {
    const QPolygonF shown = toView.map(line);
    painter.drawPolyline(shown);
    const qsizetype middle = shown.size() / 2;
    if (middle < 1) continue;
    const QPointF along = shown[middle] - shown[middle - 1];
    const qreal length = std::hypot(along.x(), along.y());
    if (length > 0.0) heads.addPath(arrowHead(shown[middle], along / length, 8));
  }
  painter.fillPath(heads, withAlpha(ink, 0.62));
}

void paintArrows(QPainter& painter, const QVector<QLineF>& arrows, const QTransform& toView, const QColor& ink) {
  QPainterPath heads;
  painter.setPen(QPen(withAlpha(ink, 0.5), 1.0));
  for (const QLineF& arrow : arrows) {
    const QPointF from = toView.map(arrow.p1());
    QPointF along = toView.map(arrow.p2()) - from;
    const qreal length = std::hypot(along.x(), along.y());
    if (length < 2.0) continue;
    along /= length;
    // As long as the update in places where it is short, never longer than the raster is wide.
    const QPointF to = from + along * std::min<qreal>(length, 26);
    painter.drawLine(from, to);
    heads.addPath(arrowHead(to, along, 5));
  }
  painter.fillPath(heads, withAlpha(ink, 0.6));
}

}  // namespace

QPainterPath arrowHead(QPointF tip, QPointF direction, qreal size) {
  const QPointF across(-direction.y(), direction.x());
  QPainterPath path(tip + 0.6 * size * direction);
  path.lineTo(tip - 0.6 * size * direction + 0.5 * size * across);
  path.lineTo(tip - 0.6 * size * direction - 0.5 * size * across);
  path.closeSubpath();
  return path;
}

void paintSceneLines(QPainter& painter, const LandscapeScene& scene, const QTransform& toView) {
  const LandscapeSpec& show = scene.spec.landscape;
  const QColor& ink = scene.spec.colours.ink;
  painter.setRenderHint(QPainter::Antialiasing);
  if (show.showContours) {
    paintContours(painter, scene.contours, toView, withAlpha(ink, 0.15));
    paintContours(painter, scene.strongContours, toView, withAlpha(ink, 0.34));
  }
  if (show.showFlow) paintFlow(painter, scene.flow, toView, ink);
  if (show.showArrows) paintArrows(painter, scene.arrows, toView, ink);
}

QImage sceneBackdrop(const LandscapeScene& scene) {
  const QSizeF size = QSizeF(scene.spec.size) * scene.spec.ratio;
  QImage image(size.toSize(), QImage::Format_RGB32);
  image.fill(scene.spec.colours.canvas);
  QPainter painter(&image);
  if (scene.spec.landscape.showBasins || scene.spec.landscape.showSteps) {
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(0, 0), size), scene.image);
  }
  const PlaneRange range = scene.spec.range();
  const double unit = scene.spec.size.height() / range.height();
  painter.scale(scene.spec.ratio, scene.spec.ratio);
  paintSceneLines(painter, scene, QTransform(unit, 0, 0, -unit, -range.xLow * unit, range.yHigh * unit));
  painter.end();
  image.setDevicePixelRatio(scene.spec.ratio);
  return image;
}

}  // namespace hopscope::ui
