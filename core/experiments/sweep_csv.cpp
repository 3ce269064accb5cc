#include "core/experiments/sweep_csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/experiments/measures.h"
#include "core/experiments/trial_columns.h"

namespace hopscope {

namespace {

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

/// "model,parameters,count": what the header of a trials table begins with.
std::string fixedHeader(const SweepSpec& spec) {
  std::string text("model,parameters");
  for (const SweepAxis& axis : spec.axes) text += "," + axis.address;
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
  Line& add(double value) { return add(std::string_view(numberText(value))); }
  Line& add(Index value) { return add(std::string_view(std::to_string(value))); }
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

std::optional<double> placeOnAxis(const AxisInfo& info, std::string_view id) {
  const auto found = std::ranges::find(info.options, id, &ParameterOption::id);
  if (found == info.options.end()) return std::nullopt;
  return static_cast<double>(found - info.options.begin());
}

/// What a line of the summary is made of.
struct SummaryLine {
  const SweepSpec& spec;
  const SweepRow& row;
  const RowMeasures& measures;
  Estimate share;
  BaselineEstimates baselines;
};

struct SummaryColumn {
  std::string_view name;
  void (*write)(const SummaryLine& from, Line& line);
};

/// The columns after the model and its parameters and before the axes; every measure but `recalled`, which they tell,
/// comes after these.
constexpr std::array<SummaryColumn, 14> summaryColumns{{
    {"stored_patterns", [](const SummaryLine& from, Line& line) { line.add(from.row.count); }},
    {"dimension", [](const SummaryLine& from, Line& line) { line.add(from.row.dimension); }},
    {"load",
     [](const SummaryLine& from, Line& line) {
       line.add(static_cast<double>(from.row.count) / static_cast<double>(from.row.dimension));
     }},
    {"trials", [](const SummaryLine& from, Line& line) { line.add(static_cast<Index>(from.row.trials.size())); }},
    {"successes", [](const SummaryLine& from, Line& line) { line.add(static_cast<Index>(from.share.passed)); }},
    {"share", [](const SummaryLine& from, Line& line) { line.add(from.share.value); }},
    {"wilson_low", [](const SummaryLine& from, Line& line) { line.add(from.share.interval.low); }},
    {"wilson_high", [](const SummaryLine& from, Line& line) { line.add(from.share.interval.high); }},
    {"mean_score",
     [](const SummaryLine& from, Line& line) { line.add(from.measures.estimate(measure("score")).value); }},
    {"metric", [](const SummaryLine& from, Line& line) { line.add(std::string_view(from.spec.metric)); }},
    {"threshold", [](const SummaryLine& from, Line& line) { line.add(from.spec.criterion()); }},
    {"untouched_query", [](const SummaryLine& from, Line& line) { line.add(from.baselines.untouchedQuery); }},
    {"mean_image", [](const SummaryLine& from, Line& line) { line.add(from.baselines.meanImage); }},
    {"nearest_neighbour", [](const SummaryLine& from, Line& line) { line.add(from.baselines.nearestNeighbour); }},
}};

bool isFurther(const MeasureInfo& measure) { return measure.id != recalledMeasure; }

}  // namespace

std::string parameterText(const ModelSpec& spec) {
  std::string text;
  for (const auto& [id, value] : resolve(model(spec.id).parameters, spec.values)) {
    text += (text.empty() ? "" : ";") + id + "=" + toText(value);
  }
  return text;
}

std::string trialsHeader(const SweepSpec& spec) {
  std::string text = fixedHeader(spec);
  for (const TrialColumn& column : trialColumns()) text.append(",").append(column.name);
  return text;
}

std::string trialsText(const SweepSpec& spec, const SweepRow& row) {
  const SweepSpec cell = spec.at(row.cell);
  Line head(nameText(cell.models[static_cast<std::size_t>(row.model)]));
  head.addAxes(spec, row.cell);
  std::string text;
  TrialLine each{row.count, row.dimension, 0, {}};
  for (const SweepTrial& trial : row.trials) {
    each.trial = trial;
    Line line(head.text());
    for (const TrialColumn& column : trialColumns()) line.add(std::string_view(column.write(each)));
    text.append(line.text()).push_back('\n');
    ++each.number;
  }
  return text;
}

std::string summaryHeader(const SweepSpec& spec) {
  std::string text("model,parameters");
  for (const SummaryColumn& column : summaryColumns) text.append(",").append(column.name);
  for (const SweepAxis& axis : spec.axes) text += "," + axis.address;
  for (const MeasureInfo& each : measures()) {
    if (isFurther(each)) text += "," + each.id + "," + each.id + "_low," + each.id + "_high";
  }
  return text;
}

std::string summaryText(const SweepSpec& spec, const SweepRow& row) {
  const RowMeasures measured(spec, row);
  const MeasureInfo& recalled = measure(recalledMeasure);
  const SummaryLine from{spec, row, measured, measured.estimate(recalled), measured.baselines(recalled)};
  Line line(nameText(measured.model()));
  for (const SummaryColumn& column : summaryColumns) column.write(from, line);
  line.addAxes(spec, row.cell);
  for (const MeasureInfo& each : measures()) {
    if (isFurther(each)) line.add(measured.estimate(each));
  }
  return line.text() + '\n';
}

TrialsReader::TrialsReader(const SweepSpec& spec) : spec_(spec) {
  for (const SweepAxis& axis : spec_.axes) infos_.push_back(axisInfo(spec_, axis.address));
}

bool TrialsReader::takeHeader(std::string_view line) {
  columns_.clear();
  const std::string fixed = fixedHeader(spec_) + ",";
  if (!line.starts_with(fixed)) return false;
  for (const std::string_view name : fieldsOf(line.substr(fixed.size()))) {
    const auto found = std::ranges::find(trialColumns(), name, &TrialColumn::name);
    if (found == trialColumns().end() || std::ranges::find(columns_, &*found) != columns_.end()) return false;
    columns_.push_back(&*found);
  }
  return std::ranges::all_of(trialColumns(), [&](const TrialColumn& column) {
    return column.optional || std::ranges::find(columns_, &column) != columns_.end();
  });
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
    const auto value = infos_[i].options.empty() ? parseNumber(fields[2 + i]) : placeOnAxis(infos_[i], fields[2 + i]);
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
  const std::vector<std::string_view> fields = fieldsOf(line);
  const std::size_t first = 2 + spec_.axes.size();
  if (fields.size() != first + columns_.size()) return false;
  const auto cell = cellOf(fields);
  if (!cell) return false;
  const int wanted = modelOf(*cell, fields[0], fields[1]);
  if (wanted < 0) return false;
  TrialLine read;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i]->read(fields[first + i], read)) return false;
  }
  if (read.number == 0) {
    if (!whole()) return false;
    rows_.push_back({*cell, wanted, read.count, read.dimension, {}});
    rows_.back().trials.reserve(static_cast<std::size_t>(spec_.trials));
  }
  if (rows_.empty() || rows_.back().cell != *cell || rows_.back().model != wanted) return false;
  if (static_cast<Index>(rows_.back().trials.size()) != read.number || read.number >= spec_.trials) return false;
  rows_.back().trials.push_back(std::move(read.trial));
  return true;
}

}  // namespace hopscope
