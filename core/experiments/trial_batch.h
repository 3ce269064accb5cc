#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/base/jobs.h"
#include "core/experiments/sweep.h"
#include "core/experiments/sweep_row.h"

namespace hopscope {

/// Trials of one network, numbered on from the first.
struct TrialBatch {
  int first = 0;
  ConstMatrixRef queries;  ///< d × B, pixels
  std::span<const Index> targets;

  [[nodiscard]] Index size() const { return queries.cols(); }
  [[nodiscard]] TrialBatch slice(Index from, Index count) const {
    return {first + static_cast<int>(from), queries.middleCols(from, count),
            targets.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(count))};
  }
};

/// How many trials are retrieved together: as many as are worth it, so that progress goes on and the memory stays small.
/// It changes no bit of them.
[[nodiscard]] Index trialsTogether(Index dimension);

/// Trials of which only the scores of the baselines are filled in.
/// @param cell without axes  @throws Cancelled
[[nodiscard]] std::vector<SweepTrial> scoreBaselines(const SweepSpec& cell, const Memory& memory,
                                                     const TrialBatch& batch, const JobContext& job);

/// Retrieves every query to its end and fills in the rest. A trial has the same bits in any batch, and as a run of its
/// own: trialRun(). Progress counts trials.
/// @param trials one per query, as scoreBaselines() left them  @throws Cancelled
void runTrials(const SweepSpec& cell, const std::shared_ptr<const RetrievalModel>& model, const TrialBatch& batch,
               std::span<SweepTrial> trials, const JobContext& job);

}  // namespace hopscope
