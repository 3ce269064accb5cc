#pragma once

#include <QPainter>
#include <QTransform>

namespace hopscope::ui {

struct LandscapeScene;

/// Contours, flow lines and step vectors of a scene, as far as it shows them.
/// @param toView from the plane to what is painted on, in px
void paintSceneLines(QPainter& painter, const LandscapeScene& scene, const QTransform& toView);

/// A filled triangle at `tip` that looks along `direction` (of length 1).
[[nodiscard]] QPainterPath arrowHead(QPointF tip, QPointF direction, qreal size);

/// Basins and lines in one picture of the size of the view in device pixels: what is costly to paint is painted on the
/// worker.
[[nodiscard]] QImage sceneBackdrop(const LandscapeScene& scene);

}  // namespace hopscope::ui
