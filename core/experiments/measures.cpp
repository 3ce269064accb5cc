#include "core/experiments/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/errors.h"
#include "core/base/random.h"
#include "core/metrics/metrics.h"

namespace hopscope {

namespace {

using Kind = MeasureInfo::Kind;

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t bootstrapStream = streamId("bootstrap");

double flag(bool value) { return value ? 1.0 : 0.0; }

bool is(const MeasuredTrial& measured, std::initializer_list<Regime> regimes) {
  return std::ranges::find(regimes, measured.trial.regime) != regimes.end();
}

double weighted(const MeasuredTrial& measured, double value) { return measured.trial.support > 0 ? value : none; }

const std::array<MeasureInfo, 16>& measureTable() {
  static const std::array<MeasureInfo, 16> all{{
      {std::string(recalledMeasure), "Recalled", "Share of the trials whose score passes the threshold.", Kind::Share,
       [](const MeasuredTrial& m) { return flag(m.criterion.passes(m.trial.score)); }, false, Better::Higher, false,
       MeasureInfo::OfScore::Judged},
      {"score", "Score", "Mean of the score under the chosen metric.", Kind::Mean,
       [](const MeasuredTrial& m) { return static_cast<double>(m.trial.score); }, false, std::nullopt, false,
       MeasureInfo::OfScore::Itself},
      {"identified", "Identified", "Share of the trials whose final state is nearest, by cosine, to the target.",
       Kind::Share, [](const MeasuredTrial& m) { return flag(m.trial.identified); }, false, Better::Higher},
      {"overlap", "Overlap", "Mean cosine of final state and target, both encoded.", Kind::Mean,
       [](const MeasuredTrial& m) { return static_cast<double>(m.trial.overlap); }, false, Better::Higher},
      {"error", "Squared error", "Mean over the trials of \u03a3(v \u2212 u)\u00b2, final against target picture.",
       Kind::Mean, [](const MeasuredTrial& m) { return static_cast<double>(m.trial.squaredError); }, false,
       Better::Lower},
      {"steps", "Steps", "Mean number of updates until the state stayed, or the most there were.", Kind::Mean,
       [](const MeasuredTrial& m) { return static_cast<double>(m.trial.steps); }, false, Better::Lower, true},
      {"effective", "N_eff", "Mean effective number of memories exp(\u2212\u03a3 p ln p) of the final state.",
       Kind::Mean, [](const MeasuredTrial& m) { return weighted(m, static_cast<double>(m.trial.effective)); }, true},
      {"support", "Support", "Mean number of memories with a weight that is not exactly 0 in the final state.",
       Kind::Mean, [](const MeasuredTrial& m) { return weighted(m, static_cast<double>(m.trial.support)); }, true},
      {"energy", "Energy", "Mean energy of the final state, without constant terms.", Kind::Mean,
       [](const MeasuredTrial& m) { return m.trial.energy.value_or(none); }},
      {"single", "Target memory", "Share of the trials that end in the one memory that was asked for.", Kind::Share,
       [](const MeasuredTrial& m) { return flag(is(m, {Regime::SingleMemory})); }, false, Better::Higher},
      {"other", "Other memory", "Share of the trials that end in one memory that was not asked for.", Kind::Share,
       [](const MeasuredTrial& m) { return flag(is(m, {Regime::OtherMemory})); }, false, Better::Lower},
      {"blend", "Blend", "Share of the trials that end in a blend of several or of all memories.", Kind::Share,
       [](const MeasuredTrial& m) {
         return flag(is(m, {Regime::Metastable, Regime::GlobalAverage, Regime::Mixture}));
       },
       false, Better::Lower},
      {"astray", "Astray", "Share of the trials that end in an inverse, a spurious state or nothing.", Kind::Share,
       [](const MeasuredTrial& m) {
         return flag(is(m, {Regime::Inverse, Regime::Spurious, Regime::Null}));
       },
       false, Better::Lower},
      {"multiply_adds", "Multiply-adds",
       "Mean number of multiply-adds of a whole retrieval, from the model's own count.", Kind::Mean,
       [](const MeasuredTrial& m) { return m.trial.steps * m.entry.multiplyAdds(m.dimension, m.cell.count, m.values); },
       true, Better::Lower, true},
      {"bytes", "Bytes read", "Mean number of bytes of the memory that a whole retrieval reads.", Kind::Mean,
       [](const MeasuredTrial& m) { return m.trial.steps * m.entry.bytes(m.dimension, m.cell.count, m.values); }, true,
       Better::Lower, true},
      {"seconds", "Time", "Mean time of a whole retrieval in seconds; of a timed experiment only.", Kind::Mean,
       [](const MeasuredTrial& m) { return m.trial.seconds.value_or(none); }, true, Better::Lower, true,
       MeasureInfo::OfScore::No, true},
  }};
  return all;
}

/// A number of its own for every row. Up to 64 models it is what it always was, so that intervals stay as they were.
std::uint64_t rowNumber(const SweepSpec& spec, const SweepRow& row) {
  const auto stride = std::max<std::uint64_t>(64, spec.models.size());
  return static_cast<std::uint64_t>(row.cell) * stride + static_cast<std::uint64_t>(row.model);
}

bool differs(const std::vector<double>& values) {
  return std::ranges::any_of(values, [&](double value) { return value != values.front(); });
}

}  // namespace

std::span<const MeasureInfo> measures() { return measureTable(); }

std::optional<Better> betterOf(const SweepSpec& spec, const MeasureInfo& measure) {
  return measure.ofScore == MeasureInfo::OfScore::Itself ? metric(spec.metric).better : measure.better;
}

const MeasureInfo& measure(std::string_view id) {
  const auto found = std::ranges::find(measureTable(), id, &MeasureInfo::id);
  if (found != measureTable().end()) return *found;
  std::string known;
  for (const MeasureInfo& each : measureTable()) known += (known.empty() ? "one of " : ", ") + each.id;
  throwBadArgument("measure", id, known);
}

std::size_t placeOf(const MeasureInfo& measure) {
  return static_cast<std::size_t>(&hopscope::measure(measure.id) - measureTable().data());
}

RowMeasures::RowMeasures(const SweepSpec& spec, const SweepRow& row)
    : spec_(spec),
      row_(row),
      cell_(spec.axes.empty() ? spec : spec.at(row.cell)),
      entry_(hopscope::model(model().id)),
      values_(resolve(entry_.parameters, model().values)),
      criterion_(spec) {}

Estimate RowMeasures::estimate(const MeasureInfo& measure) const {
  std::vector<double> numbers;
  for (const SweepTrial& trial : row_.trials) {
    const double number = measure.value({trial, cell_, criterion_, entry_, values_, row_.dimension});
    if (!std::isnan(number)) numbers.push_back(number);
  }
  Estimate result;
  result.count = static_cast<int>(numbers.size());
  if (numbers.empty()) {
    result.value = none;
    result.interval = {none, none};
    return result;
  }
  double sum = 0.0;
  for (const double number : numbers) sum += number;
  result.value = sum / result.count;
  if (measure.kind == Kind::Share) {
    result.passed = static_cast<int>(sum);
    result.interval = wilsonInterval(result.passed, result.count);
  } else if (!differs(numbers)) {
    result.interval = {result.value, result.value};
  } else {
    result.interval = bootstrapInterval(numbers, seedFor(spec_.seed, bootstrapStream, rowNumber(spec_, row_)));
  }
  return result;
}

std::vector<Estimate> RowMeasures::all() const {
  std::vector<Estimate> estimates;
  for (const MeasureInfo& each : measures()) estimates.push_back(estimate(each));
  return estimates;
}

BaselineEstimates RowMeasures::baselines(const MeasureInfo& measure) const {
  const bool share = measure.kind == Kind::Share;
  const auto mean = [&](float SweepTrial::*score) {
    double sum = 0.0;
    for (const SweepTrial& trial : row_.trials) {
      sum += share ? flag(criterion_.passes(trial.*score)) : static_cast<double>(trial.*score);
    }
    return row_.trials.empty() ? none : sum / static_cast<double>(row_.trials.size());
  };
  return {mean(&SweepTrial::untouchedQuery), mean(&SweepTrial::meanImage), mean(&SweepTrial::nearestNeighbour)};
}

}  // namespace hopscope
