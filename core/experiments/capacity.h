#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/jobs.h"
#include "core/corruption/corruption.h"
#include "core/data/dataset.h"
#include "core/dynamics/retrieval.h"
#include "core/experiments/statistics.h"
#include "core/models/model.h"

namespace hopscope {

/// Success rate against the number of stored patterns. A plain value, used alike by GUI, CLI and files.
///
/// One point = one model × one count P. Its trials are spread over `networks` independent choices of P patterns from
/// the source; in each trial one of them is damaged, retrieved and scored. With the same seed all models see the same
/// patterns, targets and damage, and the patterns of a smaller count are among those of a larger one.
struct CapacitySpec {
  std::vector<ModelSpec> models;  ///< each only once
  std::vector<Index> counts;      ///< numbers of stored patterns, rising
  Index randomDimension = 0;      ///< > 0: random ±1 patterns of this many neurons instead of a data set
  Encoding encoding = Encoding::CentredUnitNorm;  ///< for real-valued models
  std::vector<CorruptionSpec> corruptions;
  int trials = 100;  ///< per point, 1 … 1 000 000
  int networks = 5;  ///< choices of patterns per point, 1 … trials
  std::string metric = "overlap";
  std::optional<double> threshold;  ///< nullopt = the metric's own
  RetrievalSpec retrieval{.maximumSteps = 50};
  std::uint64_t seed = 42;

  /// @param source the data set, null for random patterns
  /// @throws std::invalid_argument naming the field, its value and what is allowed
  void validate(const Dataset* source) const;
  /// The threshold in force.
  [[nodiscard]] double criterion() const;
};

/// A finished point. Scores stand beside their baselines: how often doing nothing, answering with the mean stored
/// picture, and looking up the nearest stored pattern (by dot product) would have passed the same criterion.
struct CapacityRow {
  int model = 0;  ///< index into CapacitySpec::models
  Index count = 0;
  Index dimension = 0;
  int trials = 0;
  int successes = 0;
  Interval interval;  ///< 95 % Wilson interval of the success share
  double meanScore = 0.0;
  int untouchedQuery = 0;  ///< successes of the baselines, of the same trials
  int meanImage = 0;
  int nearestNeighbour = 0;
  std::vector<float> scores;  ///< per trial; empty for a row read back from a file

  [[nodiscard]] double share() const { return trials > 0 ? static_cast<double>(successes) / trials : 0.0; }
};

/// Runs every point of `spec` that `skip` does not exclude, by rising count; the models of a count finish together.
/// Which rows come and what they hold does not depend on the number of threads. Progress counts trials.
/// @param source null when spec.randomDimension > 0
/// @param skip   (model index, count) pairs that are known already; may be empty
/// @param onRow  called from the calling thread for each finished row, in order
/// @return true when complete, false when stopped: the rows told so far are whole
/// @throws std::invalid_argument as validate
bool runCapacity(const CapacitySpec& spec, const std::shared_ptr<const Dataset>& source,
                 const std::function<bool(int model, Index count)>& skip, const std::function<void(CapacityRow)>& onRow,
                 const JobContext& job = {});

}  // namespace hopscope
