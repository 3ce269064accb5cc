#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/jobs.h"
#include "core/corruption/corruption.h"
#include "core/data/library.h"
#include "core/dynamics/fork.h"
#include "core/dynamics/retrieval.h"

namespace hopscope {

struct PinnedSpec;

/// One query retrieved by one or more models side by side: everything that decides the result. A plain value.
struct RunSpec {
  std::string source = "digits20";  ///< as DatasetLibrary::load takes it
  LoadOptions load;
  MemorySpec memory;
  /// Pictures stored behind the patterns of the data set, d finite pixels each: states that were kept. Of another size:
  /// left out.
  std::vector<std::shared_ptr<const PaintLayer>> added;
  Index target = 0;  ///< the memory that is damaged and should come back
  std::vector<CorruptionSpec> corruptions;
  std::shared_ptr<const PaintLayer> paint;  ///< over the corrupted query; null = nothing; of another size: left out
  std::vector<ModelSpec> lanes;             ///< at least one
  RetrievalSpec retrieval;                  ///< shared by all lanes; its seed is the run's seed
  std::vector<ForkSpec> forks;              ///< runs that leave this one, or each other
  std::vector<std::shared_ptr<const PinnedSpec>> pinned;  ///< runs that are kept to be compared with this one

  [[nodiscard]] bool samePaint(const RunSpec& other) const;
  /// Whether both mean the same data set; a generated one depends on the seed.
  [[nodiscard]] bool sameData(const RunSpec& other) const;
};

/// A run that is kept as it is, of one lane, whatever becomes of the run it was. A plain value.
struct PinnedSpec {
  RunSpec run;                            ///< of one lane; it pins nothing
  int fork = -1;                          ///< the fork that is kept, −1 = the run itself
  DataKind kind = DataKind::Bundled;      ///< of run.source
  std::optional<std::uint64_t> dataHash;  ///< Dataset::hash of its data; nullopt when it is not known
};

/// What doing nothing, the mean stored picture and a look-up would score: mean absolute error against the target,
/// pixels.
struct Baselines {
  double untouchedQuery = 0.0;
  double meanImage = 0.0;
  double nearestNeighbour = 0.0;  ///< the stored pattern of largest dot product with the encoded query
  Index nearest = -1;
};

struct Run;

/// A kept run, or why it cannot be computed again.
struct PinnedRun {
  std::shared_ptr<const Run> run;  ///< null when it cannot
  std::string problem;
};

/// A computed run: immutable, shared, thread-safe.
struct Run {
  RunSpec spec;  ///< as computed: count and target brought into the range of the data
  std::shared_ptr<const Dataset> dataset;
  std::shared_ptr<const Dataset>
      stored;  ///< what the memories are made of: `dataset`, or its chosen patterns and added
  std::map<Encoding, std::shared_ptr<const Memory>> memories;  ///< one per encoding the lanes need
  Vector query;                                                ///< pixels after corruption and paint, d values
  Vector corrupted;                                            ///< pixels after corruption only
  std::vector<std::shared_ptr<const RetrievalTrace>> traces;   ///< one per lane
  Baselines baselines;
  /// One per fork, each a whole run: every lane with the steps before it left and those after. They have no forks.
  std::vector<std::shared_ptr<const Run>> forks;
  std::vector<PinnedRun> pinned;  ///< one per RunSpec::pinned; forks have none

  /// The memory of the asked-for encoding (always there).
  [[nodiscard]] const Memory& memory() const { return *memories.at(spec.memory.encoding); }
  /// How many of its last patterns were added.
  [[nodiscard]] Index addedCount() const;
  /// Updates of the longest lane.
  [[nodiscard]] int steps() const;
  /// Mean absolute error of lane `lane` at step `step` against the target, pixels. Beyond its end a lane keeps its last
  /// state.
  [[nodiscard]] double error(std::size_t lane, int step) const;
  /// Cosine of the encoded state with the encoded target, as error().
  [[nodiscard]] double overlap(std::size_t lane, int step) const;
};

/// Computes `spec`, taking over from `previous` (may be null) every stage that did not change.
/// @throws DataError, std::invalid_argument, Cancelled; nothing is half done
[[nodiscard]] std::shared_ptr<const Run> computeRun(const RunSpec& spec, const DatasetLibrary& library,
                                                    const std::shared_ptr<const Run>& previous,
                                                    const JobContext& job = {});

}  // namespace hopscope
