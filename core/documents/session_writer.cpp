#include "core/data/generator.h"
#include "core/documents/paint_text.h"
#include "core/documents/session_file.h"
#include "core/documents/session_landscape.h"
#include "core/dynamics/spec_json.h"
#include "core/experiments/sweep_json.h"

namespace hopscope {

namespace {

using nlohmann::json;

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
  writeLoad(data, run.load);
  return data;
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

/// What decides the result, but for what it pins.
json runJson(const RunSpec& run, DataKind kind, const std::optional<std::uint64_t>& hash) {
  json text{
      {"data", dataJson(run, kind, hash)},
      {"memory",
       {{"count", run.memory.count}, {"encoding", info(run.memory.encoding).id}, {"classes", run.memory.classes}}},
      {"query", queryJson(run)},
      {"lanes", modelsJson(run.lanes)},
      {"retrieval", retrievalJson(run.retrieval)}};
  // What is empty is left out: as earlier programs wrote it, which leave these out when they read them.
  if (run.memory.order) text["memory"]["order"] = *run.memory.order;
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
  for (const StoredSweep& each : document.sweeps) text["sweeps"].push_back(storedSweepJson(each));
  try {
    return text.dump(2) + "\n";
  } catch (const json::exception&) {
    throwBadArgument("session", document.run.source, "written in UTF-8, its names and paths too");
  }
}

}  // namespace hopscope
