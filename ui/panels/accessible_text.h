#pragma once

#include <QString>

namespace hopscope::ui {

class Session;

/// What the active lane is at a playback step, in one sentence for those who do not see it: "step 3 of 12, energy −4.2,
/// closest memory 7 at 98 %". Empty without a run.
[[nodiscard]] QString stateText(const Session& session, int step);

/// The same for one lane.
[[nodiscard]] QString stateText(const Session& session, std::size_t lane, int step);

}  // namespace hopscope::ui
