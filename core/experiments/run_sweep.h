#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/base/jobs.h"
#include "core/data/dataset.h"
#include "core/experiments/sweep.h"
#include "core/experiments/sweep_row.h"

namespace hopscope {

/// Every `count`-th cell, beginning with number `index`: one part of an experiment that several processes share.
struct SweepShard {
  int index = 0;
  int count = 1;

  [[nodiscard]] bool has(Index cell) const { return cell % count == index; }
  /// "2/8", counted from 1.
  [[nodiscard]] std::string text() const { return std::to_string(index + 1) + "/" + std::to_string(count); }
  friend bool operator==(const SweepShard&, const SweepShard&) = default;
};

/// Runs every row of `spec` that `skip` does not exclude, cell by cell; the models of a cell finish together. Which
/// rows come and what they hold does not depend on the number of threads, on the shard or on which other rows are run,
/// except the times of a timed experiment. Progress counts trials; job.threads is looked at before each cell.
/// @param source null for drawn patterns
/// @param skip   rows that are known already or not wanted, by cell and model; may be empty
/// @param onRow  called from the calling thread for each finished row, in order
/// @return true when complete, false when stopped: the rows told so far are whole
/// @throws std::invalid_argument as SweepSpec::validate
bool runSweep(const SweepSpec& spec, const std::shared_ptr<const Dataset>& source,
              const std::function<bool(Index cell, int model)>& skip, const std::function<void(SweepRow)>& onRow,
              const JobContext& job = {});

}  // namespace hopscope
