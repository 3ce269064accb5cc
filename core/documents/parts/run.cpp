#include <algorithm>
#include <cmath>
#include <limits>

#include "core/data/generator.h"
#include "core/documents/paint_text.h"
#include "core/documents/session_file.h"
#include "core/documents/session_landscape.h"
#include "core/dynamics/spec_json.h"
#include "core/experiments/sweep_table.h"

namespace hopscope {

namespace {

constexpr Index largestCount = 1'000'000'000;
constexpr std::size_t mostForks = 256;
constexpr std::size_t mostPinned = 256;
constexpr std::size_t mostSweeps = 1000;
constexpr std::size_t mostAdded = 65'536;
constexpr std::size_t mostClasses = 1'000'000;

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
  if (const auto count = memory.find("count")) spec.count = count->integer(0, largestCount);
  if (const auto encoding = memory.find("encoding")) {
    spec.encoding = encoding->checked([&] { return encodingFromId(encoding->text()); });
  }
  if (const auto order = memory.find("order")) spec.order = order->seed();
  if (const auto classes = memory.find("classes")) {
    for (const JsonCursor& each : classes->elements(mostClasses)) {
      spec.classes.push_back(static_cast<int>(each.integer(-1, std::numeric_limits<int>::max())));
    }
  }
  if (const auto added = memory.find("added")) {
    for (const JsonCursor& each : added->elements(mostAdded)) {
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
  if (const auto target = query.find("target")) run.target = target->integer(0, largestCount);
  run.corruptions = readCorruptions(query);
  run.paint = readPaint(query);
}

void readForks(const JsonCursor& forks, RunSpec& run) {
  for (const JsonCursor& each : forks.elements(mostForks)) {
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

void requireReadable(const JsonCursor& session) {
  const bool ours = session.value().is_object() && session.value().value("program", nlohmann::json()) == "hopscope";
  if (!ours) session.fail("is not a Hopscope session");
  const auto format = session.at("format").integer(1, std::numeric_limits<int>::max());
  if (format > sessionFormat) {
    session.fail("made by a newer Hopscope (format " + std::to_string(format) + "; this one reads up to " +
                 std::to_string(sessionFormat) + ")");
  }
}

}  // namespace

SessionDocument sessionFromText(std::string_view text, const std::filesystem::path& path) {
  const nlohmann::json parsed = parseJson(text, path);
  const JsonCursor session(parsed, path);
  requireReadable(session);
  SessionDocument document;
  readRun(session, document.run, document.kind, document.dataHash);
  if (const auto pinned = session.find("pinned")) {
    for (const JsonCursor& each : pinned->elements(mostPinned)) document.run.pinned.push_back(readPinned(each));
  }
  if (const auto landscape = session.find("landscape")) document.landscape = readLandscape(*landscape);
  if (const auto sweeps = session.find("sweeps")) {
    for (const JsonCursor& each : sweeps->elements(mostSweeps)) document.sweeps.push_back(readStoredSweep(each));
  }
  if (const auto view = session.find("view")) {
    for (const auto& [name, member] : view->members()) {
      if (auto value = readValue(member)) document.view.emplace(name, std::move(*value));
    }
  }
  return document;
}

}  // namespace hopscope
