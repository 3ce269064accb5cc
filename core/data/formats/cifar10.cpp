#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/errors.h"
#include "core/data/format.h"
#include "core/data/layout.h"
#include "core/data/pictures.h"
#include "core/files/files.h"

// The binary layout of CIFAR-10 (Krizhevsky 2009): records of one label byte and 32 × 32 red, green and blue bytes, one
// plane after the other.

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr Index side = 32;
constexpr Index planeBytes = side * side;
constexpr std::size_t recordBytes = 1 + 3 * static_cast<std::size_t>(planeBytes);
constexpr std::size_t usualClasses = 10;

bool recognises(const fs::path& path, std::span<const unsigned char>) {
  const std::string name = path.filename().string();
  return name.ends_with(".bin") || name.ends_with(".bin.gz");
}

/// "emoji32.bin.gz" → "emoji32".
std::string shortName(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.substr(0, name.rfind(".bin"));
}

std::vector<std::string> readLines(const fs::path& path, const JobContext& job) {
  std::istringstream text(readTextFile(path, job));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(line);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

/// The first of these files beside the records that exists; empty when none does.
fs::path beside(const fs::path& path, std::initializer_list<std::string> names) {
  for (const std::string& name : names) {
    std::error_code ignored;
    if (fs::path candidate = path.parent_path() / name; fs::exists(candidate, ignored)) return candidate;
  }
  return {};
}

/// "12,plant,""a ""quoted"" name""" → the third cell.
std::string thirdCell(const fs::path& path, const std::string& line, std::size_t row) {
  const auto first = line.find(',');
  const auto second = first == std::string::npos ? first : line.find(',', first + 1);
  if (second == std::string::npos) {
    throw DataError(path, "row " + std::to_string(row), "should be index,class,name");
  }
  std::string cell = line.substr(second + 1);
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return cell;
  std::string name;
  for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
    name += cell[i];
    if (cell[i] == '"') ++i;
  }
  return name;
}

std::vector<std::string> readNames(const fs::path& path, std::size_t records, Index count, const JobContext& job) {
  const std::vector<std::string> lines = readLines(path, job);
  if (lines.size() != records + 1) {
    throw DataError(
        path, "",
        std::to_string(lines.empty() ? 0 : lines.size() - 1) + " names for " + std::to_string(records) + " pictures");
  }
  std::vector<std::string> names;
  for (std::size_t row = 1; row <= static_cast<std::size_t>(count); ++row) {
    names.push_back(thirdCell(path, lines[row], row + 1));
  }
  return names;
}

std::vector<int> readLabels(const fs::path& path, const Bytes& bytes, std::size_t records, std::size_t classes) {
  std::vector<int> labels(records);
  for (std::size_t i = 0; i < records; ++i) {
    labels[i] = bytes[i * recordBytes];
    if (bytes[i * recordBytes] < classes) continue;
    throw DataError(path, "byte " + std::to_string(i * recordBytes),
                    "picture " + std::to_string(i + 1) + " is of class " + std::to_string(labels[i]) +
                        ", but there are " + std::to_string(classes) + " classes (0 first)");
  }
  return labels;
}

/// Planes one after the other → the three channels of a pixel together.
Bytes interleaved(const Bytes& bytes, Index count) {
  Bytes pixels(static_cast<std::size_t>(3 * planeBytes * count));
  for (Index record = 0; record < count; ++record) {
    const unsigned char* from = bytes.data() + static_cast<std::size_t>(record) * recordBytes + 1;
    unsigned char* to = pixels.data() + 3 * planeBytes * record;
    for (Index pixel = 0; pixel < planeBytes; ++pixel) {
      for (Index channel = 0; channel < 3; ++channel) to[3 * pixel + channel] = from[channel * planeBytes + pixel];
    }
  }
  return pixels;
}

Dataset load(const fs::path& path, const LoadOptions& options, const JobContext& job) {
  const Bytes bytes = readFile(path, job);
  const std::size_t records = bytes.size() / recordBytes;
  if (bytes.empty()) throw DataError(path, "", "is empty");
  if (bytes.size() % recordBytes != 0) {
    throw DataError(path, "byte " + std::to_string(bytes.size()),
                    "a record has " + std::to_string(recordBytes) + " bytes, the file ends in record " +
                        std::to_string(records + 1));
  }
  Dataset dataset;
  dataset.name = shortName(path);
  dataset.shape = {side, side, 3};
  checkedValues(path, "", {static_cast<Index>(records), dataset.shape.size()});
  if (const fs::path classes = beside(path, {dataset.name + ".classes.txt", "batches.meta.txt"}); !classes.empty()) {
    dataset.classNames = readLines(classes, job);
  }
  const Index count = limited(static_cast<Index>(records), options);
  dataset.labels = readLabels(path, bytes, records, std::max(usualClasses, dataset.classNames.size()));
  dataset.labels.resize(static_cast<std::size_t>(count));
  if (const fs::path names = beside(path, {dataset.name + ".names.csv"}); !names.empty()) {
    dataset.patternNames = readNames(names, records, count, job);
  }
  fillFromBytes(dataset, count, interleaved(bytes, count).data(), job);
  applyPictureOptions(dataset, path, options, job);
  return dataset;
}

}  // namespace

extern const FormatEntry cifar10_entry;
const FormatEntry cifar10_entry{
    .id = "cifar10",
    .title = "CIFAR-10 binary",
    .patterns = {"*.bin", "*.bin.gz"},
    .summary =
        "Colour pictures of 32 × 32 with a class each; class names are read from batches.meta.txt or NAME.classes.txt, "
        "names of single pictures from NAME.names.csv beside the file.",
    .recognises = recognises,
    .load = load,
    .priority = 10,
};

}  // namespace hopscope
