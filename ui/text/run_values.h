#pragma once

#include <QString>

#include "core/dynamics/run.h"

namespace hopscope::ui {

/// The step of a trace to show at playback step `step`: a shorter lane keeps its last state.
[[nodiscard]] int shownStep(const RetrievalTrace& trace, int step);

/// The first step from which a state no longer changes: the last step of a trace that ended in a fixed point, else −1.
[[nodiscard]] int stableStep(const RetrievalTrace& trace);

/// "Stable after 6 steps", "Cycle of 2 after 3 steps", "Not stable after 12 steps".
[[nodiscard]] QString endingText(const RetrievalTrace& trace);

/// The name of a model in a lane, with the parameters in which lanes of the same model differ: "Dense", "Dense β 16".
[[nodiscard]] QString laneName(const RunSpec& spec, std::size_t lane);

/// Multiply-adds of one update of a lane.
[[nodiscard]] double laneCost(const Run& run, std::size_t lane);

}  // namespace hopscope::ui
