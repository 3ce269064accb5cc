#pragma once

#include <QPainter>
#include <QRectF>

namespace hopscope::ui {

class Playback;
class PresenterPlots;
class Session;

/// Paints the active lane at the step shown for a large room. Type and space grow with the area: 40 px titles on
/// 1600 × 1000.
void paintPresentation(QPainter& painter, const QRectF& area, const Session& session, const Playback& playback,
                       PresenterPlots& plots);

}  // namespace hopscope::ui
