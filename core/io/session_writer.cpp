#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/data/generator.h"
#include "core/io/paint_text.h"
#include "core/io/session_file.h"
#include "core/io/session_landscape.h"

namespace hopscope {

namespace {

using nlohmann::json;

constexpr double largestExactInteger = 9007199254740992.0;  // 2⁵³

std::string hashText(std::uint64_t hash) {
  std::array<char, 16> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  const std::string text(digits.data(), result.ptr);
  return std::string(digits.size() - text.size(), '0') + text;
}

/// Whole numbers are written without a point.
json numberJson(double value) {
  if (std::abs(value) < largestExactInteger && value == std::floor(value) && !(value == 0.0 && std::signbit(value))) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

json valuesJson(const ParameterValues& values) {
  json object = json::object();
  for (const auto& [id, value] : values) {
    if (const auto* number = std::get_if<double>(&value)) {
      object[id] = numberJson(*number);
    } else {
      object[id] = std::visit([](const auto& held) { return json(held); }, value);
    }
  }
  return object;
}

std::string colourText(ColourMode colour) {
  switch (colour) {
    case ColourMode::Auto:
      return "auto";
    case ColourMode::Grey:
      return "grey";
    case ColourMode::Colour:
      return "colour";
  }
  return "auto";
}

json dataJson(const RunSpec& run, DataKind kind, const std::optional<std::uint64_t>& hash) {
  json data = json::object();
  if (hash) data["hash"] = hashText(*hash);
  if (kind == DataKind::Generated) {
    const auto generated = parseGeneratedSource(run.source);
    if (!generated) throwBadArgument("source", run.source, "a generated set");
    data["generator"] = generated->generator->id;
    data["parameters"] = valuesJson(resolve(generated->generator->parameters, generated->values));
    return data;
  }
  data[kind == DataKind::Bundled ? "bundled" : "file"] = run.source;
  data["width"] = run.load.width;
  data["height"] = run.load.height;
  data["colour"] = colourText(run.load.colour);
  data["limit"] = run.load.limit;
  if (run.load.fit == PictureFit::Stretch) data["fit"] = "stretch";
  if (run.load.threshold) data["threshold"] = *run.load.threshold;
  if (!run.load.labels.empty()) data["labels"] = run.load.labels.string();
  return data;
}

json corruptionJson(const CorruptionSpec& corruption) {
  json object{{"id", corruption.id},
              {"level", numberJson(corruption.level)},
              {"parameters", valuesJson(corruption.values)},
              {"enabled", corruption.enabled}};
  if (corruption.seed) object["seed"] = *corruption.seed;
  return object;
}

json stackJson(const std::vector<CorruptionSpec>& corruptions) {
  json stack = json::array();
  for (const CorruptionSpec& corruption : corruptions) stack.push_back(corruptionJson(corruption));
  return stack;
}

void writePaint(json& owner, const std::shared_ptr<const PaintLayer>& paint) {
  if (paint != nullptr && !paint->empty()) owner["paint"] = paintText(*paint);
}

json queryJson(const RunSpec& run) {
  json query{{"target", run.target}, {"corruptions", stackJson(run.corruptions)}};
  writePaint(query, run.paint);
  return query;
}

json forksJson(const std::vector<ForkSpec>& forks) {
  json array = json::array();
  for (const ForkSpec& fork : forks) {
    json each{{"parent", fork.parent}, {"step", fork.step}, {"corruptions", stackJson(fork.corruptions)}};
    writePaint(each, fork.paint);
    array.push_back(std::move(each));
  }
  return array;
}

json retrievalJson(const RetrievalSpec& spec) {
  return {{"steps", spec.maximumSteps},
          {"tolerance", numberJson(spec.tolerance)},
          {"damping", numberJson(spec.damping)},
          {"detect_cycles", spec.detectCycles},
          {"seed", spec.seed},
          {"first_query", spec.firstQuery}};
}

/// What decides the result, but for what it pins.
json runJson(const RunSpec& run, DataKind kind, const std::optional<std::uint64_t>& hash) {
  json lanes = json::array();
  for (const ModelSpec& lane : run.lanes) {
    lanes.push_back({{"model", lane.id}, {"parameters", valuesJson(lane.values)}});
  }
  json text{
      {"data", dataJson(run, kind, hash)},
      {"memory",
       {{"count", run.memory.count}, {"encoding", info(run.memory.encoding).id}, {"classes", run.memory.classes}}},
      {"query", queryJson(run)},
      {"lanes", std::move(lanes)},
      {"retrieval", retrievalJson(run.retrieval)}};
  // What is empty is left out: as earlier programs wrote it, which leave these out when they read them.
  for (const auto& picture : run.added) text["memory"]["added"].push_back(paintText(*picture));
  if (!run.forks.empty()) text["forks"] = forksJson(run.forks);
  return text;
}

}  // namespace

std::string toText(const SessionDocument& document) {
  json text = runJson(document.run, document.kind, document.dataHash);
  text["program"] = "hopscope";
  text["format"] = sessionFormat;
  text["view"] = valuesJson(document.view);
  for (const auto& pinned : document.run.pinned) {
    json each = runJson(pinned->run, pinned->kind, pinned->dataHash);
    if (pinned->fork >= 0) each["fork"] = pinned->fork;
    text["pinned"].push_back(std::move(each));
  }
  if (document.landscape != LandscapeSpec{}) text["landscape"] = landscapeJson(document.landscape);
  try {
    return text.dump(2) + "\n";
  } catch (const json::exception&) {
    throwBadArgument("session", document.run.source, "written in UTF-8, its names and paths too");
  }
}

}  // namespace hopscope
