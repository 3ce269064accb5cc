#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/jobs.h"
#include "core/data/library.h"
#include "core/experiments/sweep_table.h"

namespace hopscope {

/// An experiment, where its rows are kept, and what is known of it already. A plain value.
struct StoredSweepRun {
  SweepSpec spec;
  std::shared_ptr<const Dataset> source;  ///< when it is at hand; else it is loaded. Null for drawn patterns
  std::uint64_t dataHash = 0;             ///< of the data the known rows were computed from; 0 = any
  std::filesystem::path file;             ///< as SweepFiles; empty: the rows are kept nowhere
  SweepTable::Mode mode = SweepTable::Mode::Resume;
  SweepShard shard;
  std::vector<SweepRow> known;  ///< not computed again; written where the file lacks them
};

/// Who is told how it goes, from the calling thread; each may be empty.
struct StoredSweepWatch {
  std::function<void(std::shared_ptr<const Dataset>)> onSource;  ///< the data were loaded
  std::function<void(std::vector<SweepRow>)> onFound;            ///< rows of the file that were not known
  std::function<void(SweepRow)> onRow;                           ///< a row was computed, and is in the file
};

/// The one way to run an experiment that is kept: loads the data, checks that they are those of the known rows and fit
/// the specification, opens or continues the files, and appends every row that is missing as it finishes. Window and
/// command line give the same bytes. Progress counts trials.
/// @return true when complete, false when stopped: the rows so far are whole and stored
/// @throws std::invalid_argument as SweepSpec::validate; DataError when data or files cannot be used: nothing is written
///         then but what the disk took; Cancelled when stopped before the data were there
bool runStoredSweep(const StoredSweepRun& run, const DatasetLibrary& library, const StoredSweepWatch& watch,
                    const JobContext& job = {});

}  // namespace hopscope
