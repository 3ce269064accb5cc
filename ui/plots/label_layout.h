#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

namespace hopscope::ui {

/// Centres for labels of one height in a column, as near as possible to where they belong, in the same order and
/// without overlap (least squares). When they do not fit between top and bottom they are spread evenly over it.
/// @param wanted centres, in px, in any order
/// @return centres in the order of `wanted`
[[nodiscard]] QVector<double> spreadLabels(const QVector<double>& wanted, double height, double top, double bottom);

/// What a label in the middle of a plot must stay clear of.
struct LabelObstacles {
  QVector<QLineF> lines;
  QVector<QRectF> boxes;
};

/// A place for the name of a curve beside the curve itself: left or right of it (above or below where it is flat),
/// inside `area`, with the fewest crossings of other lines and boxes.
/// @param curve its points in px, at least one
/// @param gap   px between curve and label
[[nodiscard]] QRectF placeBesideCurve(const QVector<QPointF>& curve, QSizeF label, const QRectF& area,
                                      const LabelObstacles& obstacles, double gap);

}  // namespace hopscope::ui
