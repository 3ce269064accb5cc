#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/data/generator.h"
#include "core/io/json_cursor.h"
#include "core/io/paint_text.h"
#include "core/io/session_file.h"
#include "core/io/session_landscape.h"

namespace hopscope {

namespace {

constexpr Index largestCount = 1'000'000'000;
constexpr Index largestSide = 65'536;
constexpr std::size_t mostLanes = 64;
constexpr std::size_t mostCorruptions = 256;
constexpr std::size_t mostForks = 256;
constexpr std::size_t mostPinned = 256;
constexpr std::size_t mostAdded = 65'536;
constexpr std::size_t mostClasses = 1'000'000;

std::uint64_t readHash(const JsonCursor& cursor) {
  const std::string text = cursor.text();
  std::uint64_t hash = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
  if (text.size() != 16 || result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
    cursor.fail("must be 16 hexadecimal digits");
  }
  return hash;
}

ColourMode readColour(const JsonCursor& cursor) {
  const std::string text = cursor.text();
  if (text == "auto") return ColourMode::Auto;
  if (text == "grey") return ColourMode::Grey;
  if (text == "colour") return ColourMode::Colour;
  cursor.fail("must be one of auto, grey, colour");
}

PictureFit readFit(const JsonCursor& cursor) {
  const std::string text = cursor.text();
  if (text == "crop") return PictureFit::Crop;
  if (text == "stretch") return PictureFit::Stretch;
  cursor.fail("must be one of crop, stretch");
}

double readThreshold(const JsonCursor& cursor) {
  const double threshold = cursor.number();
  if (!(threshold > 0.0 && threshold < 1.0)) cursor.fail("must be above 0 and below 1");
  return threshold;
}

std::optional<ParameterValue> readValue(const JsonCursor& cursor) {
  if (cursor.value().is_boolean()) return cursor.flag();
  if (cursor.value().is_number()) return cursor.number();
  if (cursor.value().is_string()) return cursor.text();
  return std::nullopt;
}

ParameterValues readValues(const JsonCursor& cursor) {
  ParameterValues values;
  for (const auto& [id, member] : cursor.members()) {
    auto value = readValue(member);
    if (!value) member.fail("must be true or false, a number or text");
    values.emplace(id, std::move(*value));
  }
  return values;
}

/// Values as they stand, once they are known to be legal.
ParameterValues readParameters(const JsonCursor& owner, std::span<const ParameterSpec> specs) {
  const auto cursor = owner.find("parameters");
  if (!cursor) return {};
  ParameterValues values = readValues(*cursor);
  cursor->checked([&] { return resolve(specs, values); });
  return values;
}

LoadOptions readLoad(const JsonCursor& data) {
  LoadOptions load;
  if (const auto width = data.find("width")) load.width = width->integer(0, largestSide);
  if (const auto height = data.find("height")) load.height = height->integer(0, largestSide);
  if (const auto colour = data.find("colour")) load.colour = readColour(*colour);
  if (const auto fit = data.find("fit")) load.fit = readFit(*fit);
  if (const auto threshold = data.find("threshold")) load.threshold = readThreshold(*threshold);
  if (const auto limit = data.find("limit")) load.limit = limit->integer(0, largestCount);
  if (const auto labels = data.find("labels")) load.labels = labels->text();
  return load;
}

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

CorruptionSpec readCorruption(const JsonCursor& cursor) {
  CorruptionSpec spec;
  const JsonCursor id = cursor.at("id");
  spec.id = id.text();
  const CorruptionEntry* entry = id.checked([&] { return &corruption(spec.id); });
  spec.values = readParameters(cursor, entry->parameters);
  spec.level = cursor.at("level").number();
  if (const auto enabled = cursor.find("enabled")) spec.enabled = enabled->flag();
  if (const auto seed = cursor.find("seed")) spec.seed = seed->seed();
  cursor.checked([&] { spec.validate(); });
  return spec;
}

std::vector<CorruptionSpec> readCorruptions(const JsonCursor& owner) {
  std::vector<CorruptionSpec> stack;
  if (const auto corruptions = owner.find("corruptions")) {
    for (const JsonCursor& each : corruptions->elements(mostCorruptions)) stack.push_back(readCorruption(each));
  }
  return stack;
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

void readLanes(const JsonCursor& lanes, RunSpec& run) {
  for (const JsonCursor& each : lanes.elements(mostLanes)) {
    const JsonCursor id = each.at("model");
    const ModelEntry* entry = id.checked([&] { return &model(id.text()); });
    run.lanes.push_back({entry->id, readParameters(each, entry->parameters)});
  }
  if (run.lanes.empty()) lanes.fail("must have at least one model");
}

void readRetrieval(const JsonCursor& retrieval, RetrievalSpec& spec) {
  if (const auto steps = retrieval.find("steps")) {
    spec.maximumSteps = static_cast<int>(steps->integer(0, std::numeric_limits<int>::max()));
  }
  if (const auto tolerance = retrieval.find("tolerance")) spec.tolerance = tolerance->number();
  if (const auto damping = retrieval.find("damping")) spec.damping = damping->number();
  if (const auto detect = retrieval.find("detect_cycles")) spec.detectCycles = detect->flag();
  if (const auto seed = retrieval.find("seed")) spec.seed = seed->seed();
  if (const auto first = retrieval.find("first_query")) spec.firstQuery = first->seed();
  retrieval.checked([&] { spec.validate(); });
}

void readRun(const JsonCursor& cursor, RunSpec& run, DataKind& kind, std::optional<std::uint64_t>& dataHash) {
  readData(cursor.at("data"), run, kind, dataHash);
  if (const auto memory = cursor.find("memory")) readMemory(*memory, run);
  if (const auto query = cursor.find("query")) readQuery(*query, run);
  readLanes(cursor.at("lanes"), run);
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
  if (const auto view = session.find("view")) {
    for (const auto& [name, member] : view->members()) {
      if (auto value = readValue(member)) document.view.emplace(name, std::move(*value));
    }
  }
  return document;
}

}  // namespace hopscope
