#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiments/statistics.h"
#include "core/experiments/sweep.h"
#include "core/experiments/sweep_row.h"
#include "core/metrics/metrics.h"

namespace hopscope {

/// What counts as a success: the metric of a sweep and its limit, as the scores are stored, so that 0.9 passes "at
/// least 0.9" although the float nearest to it is below.
class Criterion {
 public:
  explicit Criterion(const SweepSpec& spec)
      : metric_(metric(spec.metric)), limit_(static_cast<double>(static_cast<float>(spec.criterion()))) {}

  [[nodiscard]] bool passes(float score) const { return metric_.passes(static_cast<double>(score), limit_); }

 private:
  const MetricInfo& metric_;
  double limit_;
};

/// What one trial comes to under a measure: everything it may look at.
struct MeasuredTrial {
  const SweepTrial& trial;
  const SweepSpec& cell;  ///< without axes
  const Criterion& criterion;
  const ModelEntry& entry;
  const ParameterValues& values;  ///< resolved
  Index dimension;
};

/// How the trials of a row are told as one number.
struct MeasureInfo {
  enum class Kind {
    Share,  ///< how many trials pass: Wilson interval
    Mean    ///< a number of every trial: bootstrap interval
  };
  std::string id;     ///< "recalled"
  std::string title;  ///< "Recalled"
  std::string help;   ///< one sentence
  Kind kind = Kind::Mean;
  /// Share: 1 or 0. Mean: the number; NaN when this trial has none.
  double (*value)(const MeasuredTrial& trial) = nullptr;
  bool logarithmic = false;      ///< spans orders of magnitude
  std::optional<Better> better;  ///< what one would wish for; of the score itself its metric says it, see betterOf()
  bool cost = false;             ///< what a retrieval takes
  /// What it has to do with the score of a trial; where it follows from the score alone, the baselines have it too.
  enum class OfScore {
    No,
    Judged,  ///< whether the score passes the threshold
    Itself   ///< the score, called and wished for as its metric says
  };
  OfScore ofScore = OfScore::No;
  bool timed = false;  ///< only a timed experiment has it
};

/// The measure that the threshold decides on.
inline constexpr std::string_view recalledMeasure = "recalled";

/// recalled, score, identified, overlap, error, steps, effective, support, energy, single, other, blend, astray,
/// multiply_adds, bytes, seconds.
[[nodiscard]] std::span<const MeasureInfo> measures();
/// What one would wish for of a measure in this experiment; nullopt when neither is better.
[[nodiscard]] std::optional<Better> betterOf(const SweepSpec& spec, const MeasureInfo& measure);
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const MeasureInfo& measure(std::string_view id);
/// Its place among measures(). @throws std::invalid_argument when it is none of them
[[nodiscard]] std::size_t placeOf(const MeasureInfo& measure);

struct Estimate {
  double value = 0.0;  ///< NaN when no trial has a number
  Interval interval;   ///< 95 %
  int passed = 0;      ///< of a share
  int count = 0;       ///< trials that have a number
};

/// The three baselines of a row: of `recalled` the share that passes, of `score` the mean.
struct BaselineEstimates {
  double untouchedQuery = 0.0;
  double meanImage = 0.0;
  double nearestNeighbour = 0.0;
};

/// A row ready to be told under many measures: its cell, model and criterion are looked up once. Refers to spec and row.
class RowMeasures {
 public:
  RowMeasures(const SweepSpec& spec, const SweepRow& row);

  /// The model of the row, with the values that the axes gave it.
  [[nodiscard]] const ModelSpec& model() const { return cell_.models[static_cast<std::size_t>(row_.model)]; }
  /// The number of the row, with a seeded interval: the same for the same row.
  [[nodiscard]] Estimate estimate(const MeasureInfo& measure) const;
  /// Under every measure, in the order of measures().
  [[nodiscard]] std::vector<Estimate> all() const;
  /// Of a measure that follows from the score: MeasureInfo::ofScore.
  [[nodiscard]] BaselineEstimates baselines(const MeasureInfo& measure) const;

 private:
  const SweepSpec& spec_;
  const SweepRow& row_;
  SweepSpec cell_;
  const ModelEntry& entry_;
  ParameterValues values_;
  Criterion criterion_;
};

}  // namespace hopscope
