#pragma once

#include "core/dynamics/run.h"
#include "ui/playing/highlight.h"

namespace hopscope::ui {

class CurvePlot;
class Session;
class WeightsPlot;

/// Shows the association weights (overlaps where there are none) of a lane at a playback step.
void showWeights(WeightsPlot& plot, const Run& run, std::size_t lane, int step);

/// The bar under the mouse lights the memory everywhere, and the other way round.
/// @param lane whose bars they are, −1 = those of the active lane
void linkHighlight(WeightsPlot& plot, Highlight& highlight, int lane = -1);

/// The point under the mouse lights its step in every view, and the memory its state stands for most; a step lit
/// elsewhere is ringed. @param allLanes series i is lane i; else the only series is the active lane
void linkHighlight(CurvePlot& plot, Highlight& highlight, const Session& session, bool allLanes);

/// What is lit when step `step` of a lane is: the memory its state stands for most too. @param lane −1 = the active one
[[nodiscard]] Highlighted highlightOf(const Session& session, int lane, int step);

}  // namespace hopscope::ui
