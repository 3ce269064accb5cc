#include "core/experiments/sweep_json.h"

#include <algorithm>
#include <limits>

#include "core/base/limits.h"
#include "core/dynamics/spec_json.h"
#include "core/experiments/experiment.h"
#include "core/metrics/metrics.h"

namespace hopscope {

namespace {

using nlohmann::json;

constexpr std::size_t maxAxes = 2;

json axesJson(const SweepSpec& spec) {
  json array = json::array();
  for (const SweepAxis& axis : spec.axes) {
    const AxisInfo info = axisInfo(spec, axis.address);
    json values = json::array();
    for (const double value : axis.values) {
      values.push_back(info.options.empty() ? numberJson(value) : json(axisValueText(info, value)));
    }
    array.push_back({{"address", axis.address}, {"values", std::move(values)}});
  }
  return array;
}

double readValue(const JsonCursor& cursor, const AxisInfo& info) {
  if (info.options.empty()) return cursor.number();
  const auto found = std::ranges::find(info.options, cursor.text(), &ParameterOption::id);
  if (found == info.options.end()) cursor.fail("is no option of " + info.title);
  return static_cast<double>(found - info.options.begin());
}

/// @param spec whose models and corruptions are read already
std::vector<SweepAxis> readAxes(const JsonCursor& cursor, const SweepSpec& spec) {
  std::vector<SweepAxis> axes;
  for (const JsonCursor& each : cursor.elements(maxAxes)) {
    const std::string address = each.at("address").text();
    const AxisInfo info = cursor.checked([&] { return axisInfo(spec, address); });
    axes.push_back({address, {}});
    std::vector<double>& values = axes.back().values;
    for (const JsonCursor& element : each.at("values").elements(limits::cells)) {
      const double value = readValue(element, info);
      if (!values.empty() && !(value > values.back())) element.fail("must be above the value before it");
      values.push_back(value);
    }
    if (values.empty()) each.fail("must have a value");
  }
  return axes;
}

/// Defaults written out, so that a default and the same value set by hand are one text.
SweepSpec resolved(SweepSpec spec) {
  for (ModelSpec& each : spec.models) each.values = resolve(model(each.id).parameters, each.values);
  for (CorruptionSpec& each : spec.corruptions) each.values = resolve(corruption(each.id).parameters, each.values);
  spec.threshold = spec.criterion();
  return spec;
}

int readInteger(const JsonCursor& cursor) {
  return static_cast<int>(cursor.integer(0, std::numeric_limits<int>::max()));
}

}  // namespace

json sweepJson(const SweepSpec& given) {
  const SweepSpec spec = resolved(given);
  json text{{"experiment", spec.experiment},
            {"axes", axesJson(spec)},
            {"models", modelsJson(spec.models)},
            {"source", spec.source},
            {"count", spec.count},
            {"encoding", info(spec.encoding).id},
            {"corruptions", stackJson(spec.corruptions)},
            {"trials", spec.trials},
            {"networks", spec.networks},
            {"metric", spec.metric},
            {"threshold", numberJson(*spec.threshold)},
            {"timed", spec.timed},
            {"seed", spec.seed}};
  text["retrieval"] = retrievalJson(spec.retrieval);
  text["retrieval"].erase("seed");
  text["retrieval"].erase("first_query");
  if (spec.drawn()) {
    text["dimension"] = spec.dimension;
  } else {
    writeLoad(text["load"], spec.load);
  }
  return text;
}

SweepSpec readSweep(const JsonCursor& cursor) {
  SweepSpec spec;
  const JsonCursor id = cursor.at("experiment");
  spec.experiment = id.text();
  (void)id.checked([&] { return &experiment(spec.experiment); });
  spec.models = readModels(cursor.at("models"));
  spec.corruptions = readCorruptions(cursor);
  if (const auto source = cursor.find("source")) spec.source = source->text();
  if (const auto load = cursor.find("load")) spec.load = readLoad(*load);
  if (const auto dimension = cursor.find("dimension")) spec.dimension = dimension->integer(1, limits::patterns);
  if (const auto count = cursor.find("count")) spec.count = count->integer(1, limits::patterns);
  if (const auto encoding = cursor.find("encoding")) {
    spec.encoding = encoding->checked([&] { return encodingFromId(encoding->text()); });
  }
  if (const auto trials = cursor.find("trials")) spec.trials = readInteger(*trials);
  if (const auto networks = cursor.find("networks")) spec.networks = readInteger(*networks);
  if (const auto metric = cursor.find("metric")) {
    spec.metric = metric->text();
    (void)metric->checked([&] { return &hopscope::metric(spec.metric); });
  }
  if (const auto threshold = cursor.find("threshold")) spec.threshold = threshold->number();
  if (const auto timed = cursor.find("timed")) spec.timed = timed->flag();
  if (const auto seed = cursor.find("seed")) spec.seed = seed->seed();
  if (const auto retrieval = cursor.find("retrieval")) readRetrieval(*retrieval, spec.retrieval);
  const JsonCursor axes = cursor.at("axes");
  spec.axes = readAxes(axes, spec);
  if (spec.axes.empty()) axes.fail("must have one or two axes");
  return spec;
}

SweepManifest manifestOf(const SweepSpec& spec, const Dataset* dataset, const SweepShard& shard) {
  return {.spec = spec, .dataHash = dataset != nullptr ? dataset->hash : 0, .shard = shard};
}

std::string toText(const SweepManifest& manifest) {
  json text{{"program", "hopscope"}, {"version", manifest.version}, {"sweep", sweepJson(manifest.spec)}};
  if (manifest.definitions != 1) text["definitions"] = manifest.definitions;
  if (!manifest.spec.drawn()) text["data_hash"] = hashText(manifest.dataHash);
  if (manifest.shard.count > 1) text["shard"] = {{"index", manifest.shard.index}, {"count", manifest.shard.count}};
  // A path that is not UTF-8 is written with replacements: the hash of the data tells them apart.
  return text.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

SweepManifest manifestFromText(std::string_view text, const std::filesystem::path& path) {
  const json parsed = parseJson(text, path);
  const JsonCursor cursor(parsed, path);
  const bool ours = parsed.is_object() && parsed.value("program", json()) == "hopscope" && parsed.contains("sweep");
  if (!ours) cursor.fail("is not the manifest of an experiment");
  SweepManifest manifest;
  manifest.version = cursor.at("version").text();
  manifest.definitions = readDefinitions(cursor);
  manifest.spec = readSweep(cursor.at("sweep"));
  if (const auto hash = cursor.find("data_hash")) manifest.dataHash = readHash(*hash);
  if (const auto shard = cursor.find("shard")) {
    manifest.shard.count = static_cast<int>(shard->at("count").integer(1, 1'000'000));
    manifest.shard.index = static_cast<int>(shard->at("index").integer(0, manifest.shard.count - 1));
  }
  return manifest;
}

int readDefinitions(const JsonCursor& cursor) {
  const auto definitions = cursor.find("definitions");
  return definitions ? static_cast<int>(definitions->integer(1, 1'000'000)) : 1;
}

bool sameExperiment(const SweepManifest& a, const SweepManifest& b) {
  const auto identity = [](const SweepManifest& manifest) {
    json text = sweepJson(manifest.spec);
    for (json& axis : text["axes"]) axis.erase("values");
    text.erase("threshold");
    return std::pair(text.dump(-1, ' ', false, json::error_handler_t::replace), manifest.dataHash);
  };
  return identity(a) == identity(b);
}

}  // namespace hopscope
