#pragma once

#include <QString>

#include "core/dynamics/outcome.h"

namespace hopscope::ui {

/// What a state is, in the language of the window: "Single memory: 16, exact", "Metastable: 3 of 100".
[[nodiscard]] QString outcomeText(const Outcome& outcome);

/// The same where there is little room and an icon tells the kind: "16", "3 of 100"; empty where nothing is shorter.
[[nodiscard]] QString outcomeShortText(const Outcome& outcome);

/// "Cycle of 2".
[[nodiscard]] QString cycleText(int length);

}  // namespace hopscope::ui
