#pragma once

#include <QVector>

namespace hopscope::ui {

/// Centres for labels of one height in a column, as near as possible to where they belong, in the same order and
/// without overlap (least squares). When they do not fit between top and bottom they are spread evenly over it.
/// @param wanted centres, in px, in any order
/// @return centres in the order of `wanted`
[[nodiscard]] QVector<double> spreadLabels(const QVector<double>& wanted, double height, double top, double bottom);

}  // namespace hopscope::ui
