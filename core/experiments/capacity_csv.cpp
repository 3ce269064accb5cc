#include "core/experiments/capacity_csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <utility>

#include "core/base/errors.h"
#include "core/io/files.h"

namespace hopscope {

namespace {

constexpr const char* header =
    "model,parameters,stored_patterns,dimension,load,trials,successes,share,wilson_low,wilson_high,mean_score,metric,"
    "threshold,untouched_query,mean_image,nearest_neighbour";
constexpr std::size_t columnCount = 16;

nlohmann::json toJson(const ParameterValues& values) {
  nlohmann::json json = nlohmann::json::object();
  for (const auto& [id, value] : values) json[id] = toText(value);
  return json;
}

std::string parameterText(const ModelSpec& spec) {
  std::string text;
  for (const auto& [id, value] : resolve(model(spec.id).parameters, spec.values)) {
    text += (text.empty() ? "" : ";") + id + "=" + toText(value);
  }
  return text;
}

std::vector<std::string> splitLine(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  return cells;
}

/// A whole number of the size of a count, at least `least`.
std::optional<int> wholeNumber(const std::string& cell, int least) {
  int value = 0;
  const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool whole = result.ec == std::errc{} && result.ptr == cell.data() + cell.size() && value >= least;
  return whole ? std::optional(value) : std::nullopt;
}

std::string hexadecimal(std::uint64_t value) {
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value));
  return text.data();
}

}  // namespace

std::string capacityManifest(const CapacitySpec& spec, const std::string& source, const Dataset* dataset) {
  nlohmann::json json{{"experiment", "capacity"},
                      {"version", HOPSCOPE_VERSION},
                      {"source", source},
                      {"encoding", info(spec.encoding).id},
                      {"trials", spec.trials},
                      {"networks", spec.networks},
                      {"metric", spec.metric},
                      {"threshold", spec.criterion()},
                      {"seed", spec.seed},
                      {"steps", spec.retrieval.maximumSteps},
                      {"tolerance", spec.retrieval.tolerance},
                      {"damping", spec.retrieval.damping},
                      {"models", nlohmann::json::array()},
                      {"corruptions", nlohmann::json::array()}};
  if (dataset != nullptr) json["data_hash"] = hexadecimal(dataset->hash);
  if (dataset == nullptr) json["dimension"] = spec.randomDimension;
  for (const ModelSpec& wanted : spec.models) {
    json["models"].push_back(
        {{"id", wanted.id}, {"parameters", toJson(resolve(model(wanted.id).parameters, wanted.values))}});
  }
  for (const CorruptionSpec& element : spec.corruptions) {
    if (!element.enabled) continue;
    json["corruptions"].push_back({{"id", element.id},
                                   {"level", element.level},
                                   {"parameters", toJson(resolve(corruption(element.id).parameters, element.values))}});
  }
  return json.dump(2) + "\n";
}

CapacityTable::CapacityTable(std::filesystem::path path, const CapacitySpec& spec, const std::string& manifest,
                             Mode mode)
    : path_(std::move(path)), spec_(spec) {
  const std::filesystem::path manifestPath = path_.string() + ".json";
  const bool existing = mode == Mode::Resume && std::filesystem::exists(path_);
  if (existing) {
    if (readTextFile(manifestPath) != manifest) {
      throw DataError(manifestPath, "", "belongs to another experiment: use another file, or start this one afresh");
    }
    readExisting();
  } else {
    // The table first: should this be cut short, old rows never stand beside a new manifest.
    writeFile(path_, std::string(header) + "\n");
    writeFile(manifestPath, manifest);
  }
  out_.open(path_, std::ios::app | std::ios::binary);
  if (!out_) throw DataError(path_, "", "cannot be written");
}

bool CapacityTable::contains(int model, Index count) const {
  return std::ranges::any_of(known_, [&](const CapacityRow& row) { return row.model == model && row.count == count; });
}

void CapacityTable::append(const CapacityRow& row) {
  const ModelSpec& wanted = spec_.models[static_cast<std::size_t>(row.model)];
  const auto share = [&](int successes) { return numberText(static_cast<double>(successes) / row.trials); };
  out_ << wanted.id << ',' << parameterText(wanted) << ',' << row.count << ',' << row.dimension << ','
       << numberText(static_cast<double>(row.count) / static_cast<double>(row.dimension)) << ',' << row.trials << ','
       << row.successes << ',' << numberText(row.share()) << ',' << numberText(row.interval.low) << ','
       << numberText(row.interval.high) << ',' << numberText(row.meanScore) << ',' << spec_.metric << ','
       << numberText(spec_.criterion()) << ',' << share(row.untouchedQuery) << ',' << share(row.meanImage) << ','
       << share(row.nearestNeighbour) << '\n'
       << std::flush;
  if (!out_) throw DataError(path_, "", "cannot be written: is the disk full?");
}

void CapacityTable::readExisting() {
  const std::string text = readTextFile(path_);
  const std::size_t whole = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
  if (whole == 0 && std::string_view(header).starts_with(text)) {
    writeFile(path_, std::string(header) + "\n");
    return;
  }
  std::istringstream lines(text.substr(0, whole));
  std::string line;
  std::getline(lines, line);
  if (line != header) throw DataError(path_, "line 1", "is not the header of a capacity table");
  for (int lineNumber = 2; std::getline(lines, line); ++lineNumber) {
    const std::vector<std::string> cells = splitLine(line);
    const auto fail = [&] { throw DataError(path_, "line " + std::to_string(lineNumber), "is not a capacity row"); };
    if (cells.size() != columnCount) fail();
    const auto same = [&](const ModelSpec& wanted) {
      return wanted.id == cells[0] && parameterText(wanted) == cells[1];
    };
    const auto wanted = std::ranges::find_if(spec_.models, same);
    const auto count = wholeNumber(cells[2], 1);
    const auto dimension = wholeNumber(cells[3], 1);
    const auto trials = wholeNumber(cells[5], 1);
    const auto successes = wholeNumber(cells[6], 0);
    const auto mean = parseNumber(cells[10]);
    if (wanted == spec_.models.end() || !count || !dimension || !trials || !successes || !mean) fail();
    if (*successes > *trials) fail();
    CapacityRow row;
    row.model = static_cast<int>(wanted - spec_.models.begin());
    row.count = *count;
    row.dimension = *dimension;
    row.trials = *trials;
    row.successes = *successes;
    row.interval = wilsonInterval(row.successes, row.trials);
    row.meanScore = *mean;
    const auto baseline = [&](std::size_t column) {
      const auto share = parseNumber(cells[column]);
      if (!share || !(*share >= 0.0 && *share <= 1.0)) fail();
      return static_cast<int>(std::lround(*share * row.trials));
    };
    row.untouchedQuery = baseline(13);
    row.meanImage = baseline(14);
    row.nearestNeighbour = baseline(15);
    known_.push_back(std::move(row));
  }
  // A line that a crash cut off would otherwise be glued to the next one.
  if (whole != text.size()) writeFile(path_, text.substr(0, whole));
}

}  // namespace hopscope
