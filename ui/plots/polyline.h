#pragma once

#include <QList>
#include <QPointF>

namespace hopscope::ui {

/// Cuts a curve at its points that are not finite: a missing value is a gap, never a line across it.
/// @return runs of finite points, none empty
[[nodiscard]] QList<QList<QPointF>> finiteRuns(const QList<QPointF>& points);

/// At most two points for each of `columns` equal parts of the x range: the lowest and the highest in their order, so
/// that the drawn curve looks the same. First and last point stay.
/// @param points finite, x rising
[[nodiscard]] QList<QPointF> decimate(const QList<QPointF>& points, int columns);

}  // namespace hopscope::ui
