#include "core/dynamics/spec_json.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/base/limits.h"

namespace hopscope {

using nlohmann::json;

namespace {

constexpr double maxExactInteger = 9007199254740992.0;  // 2⁵³
constexpr Index maxPictureSide = 65'536;
constexpr std::size_t maxModels = 64;
constexpr std::size_t maxCorruptions = 256;

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

json corruptionJson(const CorruptionSpec& corruption) {
  json object{{"id", corruption.id},
              {"level", numberJson(corruption.level)},
              {"parameters", valuesJson(corruption.values)},
              {"enabled", corruption.enabled}};
  if (corruption.seed) object["seed"] = *corruption.seed;
  return object;
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

ParameterValues readValues(const JsonCursor& cursor) {
  ParameterValues values;
  for (const auto& [id, member] : cursor.members()) {
    auto value = readValue(member);
    if (!value) member.fail("must be true or false, a number or text");
    values.emplace(id, std::move(*value));
  }
  return values;
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

}  // namespace

std::string hashText(std::uint64_t hash) {
  std::array<char, 16> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  const std::string text(digits.data(), result.ptr);
  return std::string(digits.size() - text.size(), '0') + text;
}

std::uint64_t readHash(const JsonCursor& cursor) {
  const std::string text = cursor.text();
  std::uint64_t hash = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
  if (text.size() != 16 || result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
    cursor.fail("must be 16 hexadecimal digits");
  }
  return hash;
}

json numberJson(double value) {
  if (std::abs(value) < maxExactInteger && value == std::floor(value) && !(value == 0.0 && std::signbit(value))) {
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

std::optional<ParameterValue> readValue(const JsonCursor& cursor) {
  if (cursor.value().is_boolean()) return cursor.flag();
  if (cursor.value().is_number()) return cursor.number();
  if (cursor.value().is_string()) return cursor.text();
  return std::nullopt;
}

ParameterValues readParameters(const JsonCursor& owner, std::span<const ParameterSpec> specs) {
  const auto cursor = owner.find("parameters");
  if (!cursor) return {};
  ParameterValues values = readValues(*cursor);
  cursor->checked([&] { return resolve(specs, values); });
  return values;
}

json modelsJson(const std::vector<ModelSpec>& models) {
  json array = json::array();
  for (const ModelSpec& each : models) array.push_back({{"model", each.id}, {"parameters", valuesJson(each.values)}});
  return array;
}

std::vector<ModelSpec> readModels(const JsonCursor& models) {
  std::vector<ModelSpec> read;
  for (const JsonCursor& each : models.elements(maxModels)) {
    const JsonCursor id = each.at("model");
    const ModelEntry* entry = id.checked([&] { return &model(id.text()); });
    read.push_back({entry->id, readParameters(each, entry->parameters)});
  }
  if (read.empty()) models.fail("must have at least one model");
  return read;
}

json stackJson(const std::vector<CorruptionSpec>& corruptions) {
  json stack = json::array();
  for (const CorruptionSpec& corruption : corruptions) stack.push_back(corruptionJson(corruption));
  return stack;
}

std::vector<CorruptionSpec> readCorruptions(const JsonCursor& owner) {
  std::vector<CorruptionSpec> stack;
  if (const auto corruptions = owner.find("corruptions")) {
    for (const JsonCursor& each : corruptions->elements(maxCorruptions)) stack.push_back(readCorruption(each));
  }
  return stack;
}

json retrievalJson(const RetrievalSpec& spec) {
  return {{"steps", spec.maxSteps},
          {"tolerance", numberJson(spec.tolerance)},
          {"damping", numberJson(spec.damping)},
          {"detect_cycles", spec.detectCycles},
          {"seed", spec.seed},
          {"first_query", spec.firstQuery}};
}

void readRetrieval(const JsonCursor& retrieval, RetrievalSpec& spec) {
  if (const auto steps = retrieval.find("steps")) {
    spec.maxSteps = static_cast<int>(steps->integer(0, std::numeric_limits<int>::max()));
  }
  if (const auto tolerance = retrieval.find("tolerance")) spec.tolerance = tolerance->number();
  if (const auto damping = retrieval.find("damping")) spec.damping = damping->number();
  if (const auto detect = retrieval.find("detect_cycles")) spec.detectCycles = detect->flag();
  if (const auto seed = retrieval.find("seed")) spec.seed = seed->seed();
  if (const auto first = retrieval.find("first_query")) spec.firstQuery = first->seed();
  retrieval.checked([&] { spec.validate(); });
}

void writeLoad(json& data, const LoadOptions& load) {
  data["width"] = load.width;
  data["height"] = load.height;
  data["colour"] = colourText(load.colour);
  data["limit"] = load.limit;
  if (load.fit == PictureFit::Stretch) data["fit"] = "stretch";
  if (load.threshold) data["threshold"] = *load.threshold;
  if (!load.labels.empty()) data["labels"] = load.labels.string();
}

LoadOptions readLoad(const JsonCursor& data) {
  LoadOptions load;
  if (const auto width = data.find("width")) load.width = width->integer(0, maxPictureSide);
  if (const auto height = data.find("height")) load.height = height->integer(0, maxPictureSide);
  if (const auto colour = data.find("colour")) load.colour = readColour(*colour);
  if (const auto fit = data.find("fit")) load.fit = readFit(*fit);
  if (const auto threshold = data.find("threshold")) load.threshold = readThreshold(*threshold);
  if (const auto limit = data.find("limit")) load.limit = limit->integer(0, limits::patterns);
  if (const auto labels = data.find("labels")) load.labels = labels->text();
  return load;
}

}  // namespace hopscope
