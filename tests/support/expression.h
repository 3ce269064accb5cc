#pragma once

#include <string>
#include <vector>

#include "core/separations/separation.h"

namespace hopscope::test {

/// The parts of a formula with all digits: "max(0, 0.5 × 3.12 − 0.41)^{2}".
[[nodiscard]] std::string written(const std::vector<FormulaPart>& parts);

/// What the parts come to: numbers, − + ×, exp( ), max( , ), powers ^{ }. NaN for what it cannot read.
[[nodiscard]] double evaluated(const std::vector<FormulaPart>& parts);

}  // namespace hopscope::test
