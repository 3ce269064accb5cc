#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/dynamics/run.h"
#include "core/experiments/sweep.h"

namespace hopscope {

/// One choice of stored patterns, with a memory for every encoding that is needed. Immutable once made.
struct SweepNetwork {
  std::shared_ptr<const Dataset> dataset;
  std::map<Encoding, std::shared_ptr<const Memory>> memories;
};

/// The trials of row number `network` start at this one, and the next network's end it.
[[nodiscard]] int firstTrial(const SweepSpec& spec, int network);
[[nodiscard]] int networkOfTrial(const SweepSpec& spec, int trial);

/// Makes network `number` of a cell (a specification without axes).
/// @param source the data set, null for drawn patterns
[[nodiscard]] SweepNetwork makeNetwork(const SweepSpec& cell, const std::shared_ptr<const Dataset>& source, int number);

/// Which memory every trial of a network asks for.
[[nodiscard]] std::vector<Index> trialTargets(const SweepSpec& cell, int network);

/// The dynamics of one trial: those of the cell, with the seed and the query number that are this trial's own.
[[nodiscard]] RetrievalSpec trialRetrieval(const SweepSpec& cell, int trial);

/// The damaged query of a trial, in pixels.
[[nodiscard]] Vector trialQuery(const SweepSpec& cell, int trial, const Memory& memory, Index target);

/// One trial as a run of its own, with the same bits: what Explore opens.
/// @param spec with axes
[[nodiscard]] RunSpec trialRun(const SweepSpec& spec, Index cell, int model, int trial);

}  // namespace hopscope
