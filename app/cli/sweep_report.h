#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/experiments/sweep.h"
#include "core/experiments/sweep_row.h"

namespace hopscope::cli {

/// "softmax, 12 patterns: 30 of 30 recalled (95 % interval 0.886 to 1); untouched query 0 %, …"
[[nodiscard]] std::string rowText(const SweepSpec& spec, const SweepRow& row);

/// The specification and every row under every measure.
[[nodiscard]] nlohmann::json rowsJson(const SweepSpec& spec, const std::vector<SweepRow>& rows, bool complete);

}  // namespace hopscope::cli
