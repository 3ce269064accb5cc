#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "core/experiments/sweep.h"
#include "core/experiments/sweep_row.h"

namespace hopscope {

/// Seconds that are left of an experiment whose cells finish in order, or nullopt as long as too little is done to
/// tell. Cells count in proportion to patterns, neurons and steps where these are varied.
/// @param before  trials that were there when the clock began; @param done trials that are there now
/// @param elapsed seconds since
[[nodiscard]] std::optional<double> secondsLeft(const SweepSpec& spec, std::int64_t before, std::int64_t done,
                                                double elapsed);

/// The first cell without rows and how many of its trials are finished, of all models together; nullopt when every cell
/// has rows.
/// @param done finished trials, those of `rows` included
[[nodiscard]] std::optional<std::pair<Index, std::int64_t>> cellInWork(const SweepSpec& spec,
                                                                       std::span<const SweepRow> rows,
                                                                       std::int64_t done);

}  // namespace hopscope
