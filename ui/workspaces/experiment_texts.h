#pragma once

#include <QString>

#include "core/data/dataset.h"
#include "ui/workspaces/experiment_runner.h"

namespace hopscope::ui {

/// "Capacity of Dense, Sparsemax, Hebb".
[[nodiscard]] QString experimentTitle(const CapacitySpec& spec);
/// "digits20, 10 % of the bits flipped, 50 trials a point; bands are 95 % Wilson intervals".
[[nodiscard]] QString experimentSubtitle(const CapacitySpec& spec, const Dataset* source);
/// "Share of trials with overlap at least 0.95".
[[nodiscard]] QString successTitle(const CapacitySpec& spec);
/// "31 of 50 trials at P = 70".
[[nodiscard]] QString progressText(const ExperimentProgress& progress);
/// "14 s left", "2 min left"; empty while it cannot be told.
[[nodiscard]] QString timeLeftText(const ExperimentProgress& progress);

}  // namespace hopscope::ui
