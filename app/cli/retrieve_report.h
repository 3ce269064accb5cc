#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ostream>
#include <string>

#include "core/dynamics/retrieval.h"

namespace hopscope::cli {

/// What is reported of one query.
struct Report {
  Termination termination = Termination::StepLimit;
  int steps = 0;
  std::optional<double> firstEnergy;  ///< not finite after an overflow
  std::optional<double> lastEnergy;
  Outcome outcome;
  Index nearest = -1;        ///< −1: the state is 0
  std::string nearestName;   ///< Dataset::patternNames of it; empty when there is none
  std::string nearestClass;  ///< name of its class, or the class's number; empty when there is none
  double overlap = 0.0;
  double effectiveMemories = 0.0;
  Index support = 0;
  Index target = -1;  ///< −1 for a foreign query
  std::string targetName;
  std::string targetClass;
  std::optional<double> targetOverlap;
  std::optional<double> queryOverlap;
};

/// What became of column b of `batch`, which began as column b of `queries` (encoded).
/// @param target the memory that should come back, −1 when unknown
[[nodiscard]] Report makeReport(const RetrievalModel& model, const BatchRetrieval& batch, const Matrix& queries,
                                Index b, Index target);

/// What became of a recorded query.
[[nodiscard]] Report makeReport(const RetrievalTrace& trace);

/// @param hasWeights whether the model has association weights to tell of
[[nodiscard]] nlohmann::json toJson(const Report& report, std::size_t query, bool hasWeights);
void print(std::ostream& out, const Report& report, std::size_t query, bool hasWeights);

/// What a person can do about a run that diverged: one clause.
[[nodiscard]] std::string overflowAdvice();

/// Every step of a run.
[[nodiscard]] nlohmann::json toJson(const RetrievalTrace& trace);

}  // namespace hopscope::cli
