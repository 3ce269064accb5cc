#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QSize>
#include <QVector>
#include <functional>

namespace hopscope::ui {

// Which pixels a brush touches. Positions are in picture pixels: (0, 0) is the top left corner, (0.5, 0.5) the middle
// of the first pixel. Results hold no pixel twice and none outside of the picture.

/// The middle of the brush: on the middle of a pixel for odd sizes, on a corner for even ones.
[[nodiscard]] QPointF brushCentre(QPointF position, int size);

/// Pixels whose middle lies within size/2 of the brush's middle.
[[nodiscard]] QVector<QPoint> brushPixels(QPointF position, int size, QSize picture);

/// Pixels of a straight stroke: a fast mouse leaves no gaps.
[[nodiscard]] QVector<QPoint> strokePixels(QPointF from, QPointF to, int size, QSize picture);

/// Pixels that hang together with `start` by their sides and are alike as `alike(pixel)` says; none when `start` is
/// outside.
[[nodiscard]] QVector<QPoint> regionPixels(QPoint start, QSize picture, const std::function<bool(QPoint)>& alike);

/// Pixels of the rectangle spanned by two corner pixels, both inside it.
[[nodiscard]] QVector<QPoint> blockPixels(QPoint corner, QPoint opposite, QSize picture);

}  // namespace hopscope::ui
