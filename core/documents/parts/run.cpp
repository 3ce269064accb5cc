#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/limits.h"
#include "core/data/generator.h"
#include "core/documents/document_part.h"
#include "core/documents/paint_text.h"
#include "core/documents/session_file.h"
#include "core/dynamics/spec_json.h"

namespace hopscope {

namespace {

using nlohmann::json;

constexpr std::size_t maxForks = 256;
constexpr std::size_t maxPinned = 256;
constexpr std::size_t maxAdded = 65'536;
constexpr std::size_t maxClasses = 1'000'000;

void readData(const JsonCursor& data, RunSpec& run, DataKind& kind, std::optional<std::uint64_t>& dataHash) {
  if (const auto hash = data.find("hash")) dataHash = readHash(*hash);
  if (const auto id = data.find("generator")) {
    kind = DataKind::Generated;
    const GeneratorEntry* entry = id->checked([&] { return &generator(id->text()); });
    run.source = generatedSource(*entry, readParameters(data, entry->parameters));
    return;
  }
  const auto bundled = data.find("bundled");
  const auto file = data.find("file");
  if (bundled.has_value() == file.has_value()) data.fail("must have one of bundled, generator, file");
  kind = bundled ? DataKind::Bundled : DataKind::File;
  run.source = (bundled ? bundled : file)->text();
  if (run.source.empty()) data.fail("names no data");
  run.load = readLoad(data);
}

void readMemory(const JsonCursor& memory, RunSpec& run) {
  MemorySpec& spec = run.memory;
  if (const auto count = memory.find("count")) spec.count = count->integer(0, limits::patterns);
  if (const auto encoding = memory.find("encoding")) {
    spec.encoding = encoding->checked([&] { return encodingFromId(encoding->text()); });
  }
  if (const auto order = memory.find("order")) spec.order = order->seed();
  if (const auto classes = memory.find("classes")) {
    for (const JsonCursor& each : classes->elements(maxClasses)) {
      spec.classes.push_back(static_cast<int>(each.integer(-1, std::numeric_limits<int>::max())));
    }
  }
  if (const auto added = memory.find("added")) {
    for (const JsonCursor& each : added->elements(maxAdded)) {
      PaintLayer picture = each.checked([&] { return paintFromText(each.text()); });
      if (std::ranges::any_of(picture, [](float value) { return std::isnan(value); })) {
        each.fail("must give every pixel a value");
      }
      run.added.push_back(std::make_shared<const PaintLayer>(std::move(picture)));
    }
  }
}

std::shared_ptr<const PaintLayer> readPaint(const JsonCursor& owner) {
  const auto paint = owner.find("paint");
  if (!paint) return nullptr;
  auto layer = paint->checked([&] { return paintFromText(paint->text()); });
  return layer.empty() ? nullptr : std::make_shared<const PaintLayer>(std::move(layer));
}

void readQuery(const JsonCursor& query, RunSpec& run) {
  if (const auto target = query.find("target")) run.target = target->integer(0, limits::patterns);
  run.corruptions = readCorruptions(query);
  run.paint = readPaint(query);
}

void readForks(const JsonCursor& forks, RunSpec& run) {
  for (const JsonCursor& each : forks.elements(maxForks)) {
    ForkSpec fork;
    if (const auto parent = each.find("parent")) {
      fork.parent = static_cast<int>(parent->integer(-1, static_cast<std::int64_t>(run.forks.size()) - 1));
    }
    fork.step = static_cast<int>(each.at("step").integer(0, std::numeric_limits<int>::max()));
    fork.corruptions = readCorruptions(each);
    fork.paint = readPaint(each);
    run.forks.push_back(std::move(fork));
  }
}

void readRun(const JsonCursor& cursor, RunSpec& run, DataKind& kind, std::optional<std::uint64_t>& dataHash) {
  readData(cursor.at("data"), run, kind, dataHash);
  if (const auto memory = cursor.find("memory")) readMemory(*memory, run);
  if (const auto query = cursor.find("query")) readQuery(*query, run);
  run.lanes = readModels(cursor.at("lanes"));
  if (const auto retrieval = cursor.find("retrieval")) readRetrieval(*retrieval, run.retrieval);
  if (const auto forks = cursor.find("forks")) readForks(*forks, run);
}

std::shared_ptr<const PinnedSpec> readPinned(const JsonCursor& cursor) {
  PinnedSpec pinned;
  readRun(cursor, pinned.run, pinned.kind, pinned.dataHash);
  if (pinned.run.lanes.size() != 1) cursor.fail("must have one model");
  if (const auto fork = cursor.find("fork")) {
    pinned.fork = static_cast<int>(fork->integer(-1, static_cast<std::int64_t>(pinned.run.forks.size()) - 1));
  }
  return std::make_shared<const PinnedSpec>(std::move(pinned));
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

/// Gives every path of a run, and of the runs it pins, the other form.
void changePaths(RunSpec& run, DataKind kind, const DocumentPart::PathChange& change) {
  if (kind == DataKind::File) run.source = change(run.source).string();
  run.load.labels = change(run.load.labels);
  for (auto& pinned : run.pinned) {
    PinnedSpec other = *pinned;
    changePaths(other.run, other.kind, change);
    pinned = std::make_shared<const PinnedSpec>(std::move(other));
  }
}

void writeAll(const SessionDocument& document, json& text) {
  text.update(runJson(document.run, document.kind, document.dataHash));
  for (const auto& pinned : document.run.pinned) {
    json each = runJson(pinned->run, pinned->kind, pinned->dataHash);
    if (pinned->fork >= 0) each["fork"] = pinned->fork;
    text["pinned"].push_back(std::move(each));
  }
}

void readAll(const JsonCursor& session, SessionDocument& document) {
  readRun(session, document.run, document.kind, document.dataHash);
  if (const auto pinned = session.find("pinned")) {
    for (const JsonCursor& each : pinned->elements(maxPinned)) document.run.pinned.push_back(readPinned(each));
  }
}

void changeAllPaths(SessionDocument& document, const DocumentPart::PathChange& path) {
  changePaths(document.run, document.kind, path);
}

}  // namespace

extern const DocumentPart run_entry;
const DocumentPart run_entry{.id = "run",
                             .keys = {"data", "memory", "query", "lanes", "retrieval", "forks", "pinned"},
                             .write = &writeAll,
                             .read = &readAll,
                             .store = &changeAllPaths,
                             .find = &changeAllPaths};

}  // namespace hopscope
