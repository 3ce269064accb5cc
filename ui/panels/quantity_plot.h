#pragma once

#include "ui/plots/curve_plot.h"
#include "ui/text/quantity.h"

namespace hopscope::ui {

/// A plot of a quantity against the step, still without curves.
/// @param references how many lines to compare with it shows at most: a small plot has room for one
[[nodiscard]] CurvePlotSetup quantityPlot(const QuantityEntry& quantity, const Run& run, qsizetype references);

}  // namespace hopscope::ui
