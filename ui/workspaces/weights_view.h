#pragma once

#include "core/dynamics/run.h"

namespace hopscope::ui {

class Highlight;
class WeightsPlot;

/// Shows the association weights (overlaps where there are none) of a lane at a playback step.
void showWeights(WeightsPlot& plot, const Run& run, std::size_t lane, int step);

/// The bar under the mouse lights the memory everywhere, and the other way round.
void linkHighlight(WeightsPlot& plot, Highlight& highlight);

}  // namespace hopscope::ui
