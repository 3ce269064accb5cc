#include "app/cli/sweep_report.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/parameters.h"
#include "core/experiments/experiment.h"
#include "core/experiments/measures.h"
#include "core/experiments/sweep_csv.h"
#include "core/experiments/sweep_json.h"

namespace hopscope::cli {

namespace {

std::string thousandths(double value) { return numberText(std::round(1000.0 * value) / 1000.0); }

std::string percent(double share) { return numberText(std::round(1000.0 * share) / 10.0) + " %"; }

/// Four significant digits.
std::string shortNumber(double value) {
  if (value == 0.0 || !std::isfinite(value)) return numberText(value);
  const int decimals = 3 - static_cast<int>(std::floor(std::log10(std::abs(value))));
  return decimals > 12 ? numberText(value) : fixedText(value, std::max(0, decimals));
}

std::string placeText(const SweepSpec& spec, Index cell) {
  std::string text;
  for (std::size_t i = 0; i < spec.axes.size(); ++i) {
    const std::string value = axisValueText(axisInfo(spec, spec.axes[i].address), spec.valueAt(cell, i));
    text.append(", ");
    text.append(spec.axes[i].address == "count" ? value + " patterns" : spec.axes[i].address + " " + value);
  }
  return text;
}

nlohmann::json estimateJson(const Estimate& estimate) {
  if (estimate.count == 0) return nullptr;
  return {{"value", estimate.value},
          {"low", estimate.interval.low},
          {"high", estimate.interval.high},
          {"trials", estimate.count}};
}

}  // namespace

std::string rowText(const SweepSpec& spec, const SweepRow& row) {
  const MeasureInfo& recalled = measure(recalledMeasure);
  const RowMeasures measured(spec, row);
  const Estimate share = measured.estimate(recalled);
  const BaselineEstimates baselines = measured.baselines(recalled);
  std::string text = spec.models[static_cast<std::size_t>(row.model)].id + placeText(spec, row.cell) + ": " +
                     std::to_string(share.passed) + " of " + std::to_string(share.count) + " recalled (95 % interval " +
                     thousandths(share.interval.low) + " to " + thousandths(share.interval.high) +
                     "); untouched query " + percent(baselines.untouchedQuery) + ", mean image " +
                     percent(baselines.meanImage) + ", nearest neighbour " + percent(baselines.nearestNeighbour);
  const MeasureInfo& first = measure(experiment(spec.experiment).measures.front());
  if (const Estimate own = measured.estimate(first); first.id != recalledMeasure && own.count > 0) {
    text += "; " + first.id + " " + shortNumber(own.value) + " (" + shortNumber(own.interval.low) + " to " +
            shortNumber(own.interval.high) + ")";
  }
  return text;
}

nlohmann::json rowsJson(const SweepSpec& spec, const std::vector<SweepRow>& rows, bool complete) {
  nlohmann::json json{{"sweep", sweepJson(spec)}, {"complete", complete}, {"rows", nlohmann::json::array()}};
  for (const SweepRow& row : rows) {
    const RowMeasures measured(spec, row);
    const ModelSpec& wanted = measured.model();
    nlohmann::json each{{"model", wanted.id},
                        {"parameters", parameterText(wanted)},
                        {"stored_patterns", row.count},
                        {"dimension", row.dimension},
                        {"trials", row.trials.size()}};
    for (std::size_t i = 0; i < spec.axes.size(); ++i) {
      const AxisInfo info = axisInfo(spec, spec.axes[i].address);
      const double value = spec.valueAt(row.cell, i);
      auto& place = each["axes"][spec.axes[i].address];
      if (info.options.empty()) {
        place = value;
      } else {
        place = axisValueText(info, value);
      }
    }
    for (const MeasureInfo& info : measures()) each["measures"][info.id] = estimateJson(measured.estimate(info));
    const BaselineEstimates baselines = measured.baselines(measure(recalledMeasure));
    each["baselines"] = {{"untouched_query", baselines.untouchedQuery},
                         {"mean_image", baselines.meanImage},
                         {"nearest_neighbour", baselines.nearestNeighbour}};
    json["rows"].push_back(std::move(each));
  }
  return json;
}

}  // namespace hopscope::cli
