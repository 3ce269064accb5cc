#include "core/experiments/sweep_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/experiments/measures.h"
#include "core/metrics/metrics.h"

namespace hopscope {

namespace {

constexpr std::string_view trialColumns =
    "stored_patterns,dimension,trial,network,target,score,untouched_query,mean_image,nearest_neighbour,overlap,"
    "squared_error,identified,steps,termination,outcome,n_eff,support,energy,seconds";
constexpr std::string_view summaryColumns =
    "model,parameters,stored_patterns,dimension,load,trials,successes,share,wilson_low,wilson_high,mean_score,metric,"
    "threshold,untouched_query,mean_image,nearest_neighbour";

constexpr std::array<std::string_view, 5> terminationIds{"fixed_point", "limit_cycle", "step_limit", "diverged",
                                                         "cancelled"};
constexpr std::array<std::string_view, 8> regimeIds{"single_memory", "other_memory", "metastable", "global_average",
                                                    "inverse",       "mixture",      "spurious",   "null"};

/// Shortest text that reads back to the same float.
std::string floatText(float value) {
  if (std::isnan(value)) return "nan";
  std::array<char, 32> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), result.ptr};
}

template <typename Number>
bool read(std::string_view text, Number& value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

bool readOptional(std::string_view text, std::optional<double>& value) {
  value.reset();
  if (text.empty()) return true;
  double number = 0.0;
  if (!read(text, number)) return false;
  value = number;
  return true;
}

template <std::size_t N, typename Enum>
bool readId(const std::array<std::string_view, N>& ids, std::string_view text, Enum& value) {
  for (std::size_t i = 0; i < N; ++i) {
    if (ids[i] != text) continue;
    value = static_cast<Enum>(i);
    return true;
  }
  return false;
}

std::vector<std::string_view> fieldsOf(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const auto comma = line.find(',');
    fields.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return fields;
    line.remove_prefix(comma + 1);
  }
}

/// "hebb,order=random;…,": what a line of this row begins with.
std::string nameText(const ModelSpec& model) { return model.id + "," + parameterText(model); }

std::string axesHeader(const SweepSpec& spec) {
  std::string text;
  for (const SweepAxis& axis : spec.axes) text += axis.address + ",";
  return text;
}

/// A line of fields with commas between them.
class Line {
 public:
  explicit Line(std::string start = {}) : text_(std::move(start)) {}

  Line& add(std::string_view field) {
    if (!text_.empty()) text_.push_back(',');
    text_.append(field);
    return *this;
  }
  Line& add(float value) { return add(std::string_view(floatText(value))); }
  Line& add(double value) { return add(std::string_view(numberText(value))); }
  Line& add(Index value) { return add(std::string_view(std::to_string(value))); }
  Line& add(const std::optional<double>& value) { return value ? add(*value) : add(std::string_view()); }
  Line& add(const Estimate& estimate) {
    if (estimate.count == 0) return add(",,");
    return add(estimate.value).add(estimate.interval.low).add(estimate.interval.high);
  }
  void addAxes(const SweepSpec& spec, Index cell) {
    for (std::size_t i = 0; i < spec.axes.size(); ++i) {
      add(std::string_view(axisValueText(axisInfo(spec, spec.axes[i].address), spec.valueAt(cell, i))));
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::optional<double> placeOf(const AxisInfo& info, std::string_view id) {
  const auto found = std::ranges::find(info.options, id, &ParameterOption::id);
  if (found == info.options.end()) return std::nullopt;
  return static_cast<double>(found - info.options.begin());
}

/// The measures of the summary that its first columns do not tell.
bool isFurther(const MeasureInfo& measure) { return measure.id != "recalled"; }

}  // namespace

std::string parameterText(const ModelSpec& spec) {
  std::string text;
  for (const auto& [id, value] : resolve(model(spec.id).parameters, spec.values)) {
    text += (text.empty() ? "" : ";") + id + "=" + toText(value);
  }
  return text;
}

std::string trialsHeader(const SweepSpec& spec) {
  return "model,parameters," + axesHeader(spec) + std::string(trialColumns);
}

std::string trialsText(const SweepSpec& spec, const SweepRow& row) {
  const SweepSpec cell = spec.at(row.cell);
  Line head(nameText(cell.models[static_cast<std::size_t>(row.model)]));
  head.addAxes(spec, row.cell);
  head.add(row.count).add(row.dimension);
  std::string text;
  for (std::size_t i = 0; i < row.trials.size(); ++i) {
    const SweepTrial& trial = row.trials[i];
    Line line(head.text());
    line.add(static_cast<Index>(i)).add(static_cast<Index>(trial.network)).add(trial.target);
    line.add(trial.score).add(trial.untouchedQuery).add(trial.meanImage).add(trial.nearestNeighbour);
    line.add(trial.overlap).add(trial.squaredError).add(static_cast<Index>(trial.identified ? 1 : 0));
    line.add(static_cast<Index>(trial.steps)).add(terminationIds.at(static_cast<std::size_t>(trial.termination)));
    line.add(regimeIds.at(static_cast<std::size_t>(trial.regime))).add(trial.effective).add(trial.support);
    line.add(trial.energy).add(trial.seconds);
    text.append(line.text()).push_back('\n');
  }
  return text;
}

std::string summaryHeader(const SweepSpec& spec) {
  std::string text(summaryColumns);
  for (const SweepAxis& axis : spec.axes) text += "," + axis.address;
  for (const MeasureInfo& each : measures()) {
    if (isFurther(each)) text += "," + each.id + "," + each.id + "_low," + each.id + "_high";
  }
  return text;
}

std::string summaryText(const SweepSpec& spec, const SweepRow& row) {
  const SweepSpec cell = spec.at(row.cell);
  const MeasureInfo& recalled = measure("recalled");
  const Estimate share = estimate(spec, row, recalled);
  const BaselineEstimates baselines = estimateBaselines(spec, row, recalled);
  Line line(nameText(cell.models[static_cast<std::size_t>(row.model)]));
  line.add(row.count).add(row.dimension).add(static_cast<double>(row.count) / static_cast<double>(row.dimension));
  line.add(static_cast<Index>(row.trials.size())).add(static_cast<Index>(share.passed)).add(share);
  line.add(estimate(spec, row, measure("score")).value).add(spec.metric).add(spec.criterion());
  line.add(baselines.untouchedQuery).add(baselines.meanImage).add(baselines.nearestNeighbour);
  line.addAxes(spec, row.cell);
  for (const MeasureInfo& each : measures()) {
    if (isFurther(each)) line.add(estimate(spec, row, each));
  }
  return line.text() + '\n';
}

TrialsReader::TrialsReader(const SweepSpec& spec) : spec_(spec) {
  for (const SweepAxis& axis : spec_.axes) infos_.push_back(axisInfo(spec_, axis.address));
}

bool TrialsReader::whole() const {
  return rows_.empty() || rows_.back().trials.size() == static_cast<std::size_t>(spec_.trials);
}

std::vector<SweepRow> TrialsReader::takeRows() {
  if (!whole()) rows_.pop_back();
  return std::move(rows_);
}

std::optional<Index> TrialsReader::cellOf(const std::vector<std::string_view>& fields) const {
  Index cell = 0;
  Index stride = 1;
  for (std::size_t i = 0; i < spec_.axes.size(); ++i) {
    const auto value = infos_[i].options.empty() ? parseNumber(fields[2 + i]) : placeOf(infos_[i], fields[2 + i]);
    const auto& values = spec_.axes[i].values;
    const auto found = value ? std::ranges::find(values, *value) : values.end();
    if (found == values.end()) return std::nullopt;
    cell += stride * static_cast<Index>(found - values.begin());
    stride *= static_cast<Index>(values.size());
  }
  return cell;
}

int TrialsReader::modelOf(Index cell, std::string_view id, std::string_view parameters) {
  if (cell != namedCell_) {
    names_.clear();
    for (const ModelSpec& each : spec_.at(cell).models) names_.push_back(nameText(each));
    namedCell_ = cell;
  }
  const std::string name = std::string(id) + "," + std::string(parameters);
  const auto found = std::ranges::find(names_, name);
  return found == names_.end() ? -1 : static_cast<int>(found - names_.begin());
}

bool TrialsReader::take(std::string_view line) {
  constexpr std::size_t further = 19;
  const std::vector<std::string_view> fields = fieldsOf(line);
  const std::size_t first = 2 + spec_.axes.size();
  if (fields.size() != first + further) return false;
  const auto cell = cellOf(fields);
  if (!cell) return false;
  const int wanted = modelOf(*cell, fields[0], fields[1]);
  SweepRow head{*cell, wanted, 0, 0, {}};
  SweepTrial trial;
  std::size_t number = 0;
  int identified = 0;
  const auto field = [&](std::size_t i) { return fields[first + i]; };
  const bool legal =
      wanted >= 0 && read(field(0), head.count) && read(field(1), head.dimension) && read(field(2), number) &&
      read(field(3), trial.network) && read(field(4), trial.target) && read(field(5), trial.score) &&
      read(field(6), trial.untouchedQuery) && read(field(7), trial.meanImage) &&
      read(field(8), trial.nearestNeighbour) && read(field(9), trial.overlap) && read(field(10), trial.squaredError) &&
      read(field(11), identified) && read(field(12), trial.steps) &&
      readId(terminationIds, field(13), trial.termination) && readId(regimeIds, field(14), trial.regime) &&
      read(field(15), trial.effective) && read(field(16), trial.support) && readOptional(field(17), trial.energy) &&
      readOptional(field(18), trial.seconds);
  if (!legal || (identified != 0 && identified != 1) || head.count < 1 || head.dimension < 1) return false;
  trial.identified = identified == 1;
  if (number == 0) {
    if (!whole()) return false;
    rows_.push_back(head);
    rows_.back().trials.reserve(static_cast<std::size_t>(spec_.trials));
  }
  if (rows_.empty() || rows_.back().cell != *cell || rows_.back().model != wanted) return false;
  if (rows_.back().trials.size() != number || number >= static_cast<std::size_t>(spec_.trials)) return false;
  rows_.back().trials.push_back(trial);
  return true;
}

}  // namespace hopscope
