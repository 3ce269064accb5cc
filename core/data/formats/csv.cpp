#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/errors.h"
#include "core/base/parameters.h"
#include "core/data/format.h"
#include "core/data/layout.h"
#include "core/data/pictures.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

using Cells = std::vector<std::string_view>;

bool recognises(const fs::path& path, std::span<const unsigned char>) {
  const std::string name = path.filename().string();
  for (const std::string_view ending : {".csv", ".tsv", ".txt", ".dat"}) {
    if (name.ends_with(ending) || name.ends_with(std::string(ending) + ".gz")) return true;
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r";
  const auto first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string_view unquoted(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  return text.size() >= 2 && text.front() == '"' && text.back() == '"' ? trimmed(text.substr(1, text.size() - 2))
                                                                       : text;
}

/// The separator of a file, from its first line: the first of these that occurs in it. A space stands for any run of
/// spaces, 0 for "none: every character of 0 and 1 is a bit".
char separatorOf(std::string_view line) {
  for (const char candidate : {'\t', ';', ',', ' '}) {
    if (line.find(candidate) != std::string_view::npos) return candidate;
  }
  const bool bits = line.size() > 1 && line.find_first_not_of("01") == std::string_view::npos;
  return bits ? '\0' : ',';
}

void split(std::string_view line, char separator, Cells& cells) {
  cells.clear();
  if (separator == '\0') {
    for (std::size_t i = 0; i < line.size(); ++i) cells.push_back(line.substr(i, 1));
    return;
  }
  while (true) {
    const auto end = line.find(separator);
    cells.push_back(unquoted(line.substr(0, end)));
    if (end == std::string_view::npos) return;
    line.remove_prefix(end + 1);
    if (separator == ' ') line = trimmed(line);
  }
}

bool isLabelColumn(std::string_view title) {
  std::string lower(title);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower == "label" || lower == "class";
}

bool isHeader(const Cells& cells) {
  if (isLabelColumn(cells[0])) return true;  // its other titles may be pixel numbers
  return std::ranges::none_of(cells, [](std::string_view cell) { return cell.empty() || parseNumber(cell); });
}

std::string position(std::size_t line, std::size_t column) {
  return "row " + std::to_string(line) + ", column " + std::to_string(column);
}

/// What has been read so far.
struct Table {
  std::size_t columns = 0;
  bool hasLabels = false;
  std::vector<float> values;
  std::vector<int> labels;
};

float readValue(const fs::path& path, std::string_view cell, std::size_t line, std::size_t column) {
  const auto number = parseNumber(cell);
  if (!number)
    throw DataError(path, position(line, column), "'" + std::string(cell.substr(0, 40)) + "' is not a number");
  const auto value = static_cast<float>(*number);
  if (!std::isfinite(value)) {
    throw DataError(path, position(line, column), "'" + std::string(cell.substr(0, 40)) + "' is not a finite float");
  }
  return value;
}

int readLabel(const fs::path& path, std::string_view cell, std::size_t line) {
  int label = 0;
  const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), label);
  if (result.ec == std::errc{} && result.ptr == cell.data() + cell.size() && label >= -1) return label;
  throw DataError(path, position(line, 1), "'" + std::string(cell.substr(0, 40)) + "' is not a class number");
}

void readRow(const fs::path& path, const Cells& cells, std::size_t line, Table& table) {
  if (table.columns == 0) table.columns = cells.size();
  if (cells.size() != table.columns) {
    throw DataError(path, "row " + std::to_string(line),
                    "has " + std::to_string(cells.size()) + " columns, the first has " + std::to_string(table.columns));
  }
  if (table.hasLabels) table.labels.push_back(readLabel(path, cells[0], line));
  for (std::size_t i = table.hasLabels ? 1 : 0; i < cells.size(); ++i) {
    table.values.push_back(readValue(path, cells[i], line, i + 1));
  }
}

Table readTable(const fs::path& path, std::string_view text, const LoadOptions& options, const JobContext& job) {
  Table table;
  Cells cells;
  Index rows = 0;
  char separator = ',';
  bool first = true;
  for (std::size_t line = 1; !text.empty() && (options.limit == 0 || rows < options.limit); ++line) {
    job.throwIfStopped();
    const auto end = text.find('\n');
    const std::string_view content = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (content.empty() || content.front() == '#') continue;
    if (first) separator = separatorOf(content);
    split(content, separator, cells);
    if (first && isHeader(cells)) {
      table.columns = cells.size();
      table.hasLabels = cells.size() > 1 && isLabelColumn(cells[0]);
    } else {
      readRow(path, cells, line, table);
      ++rows;
    }
    first = false;
  }
  if (rows == 0) throw DataError(path, "", "holds no patterns");
  return table;
}

Dataset load(const fs::path& path, const LoadOptions& options, const JobContext& job) {
  const std::string text = readTextFile(path, job);
  if (const auto zero = text.find('\0'); zero != std::string::npos) {
    throw DataError(path, "byte " + std::to_string(zero), "is no text");
  }
  constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
  const std::size_t start = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
  Table table = readTable(path, std::string_view(text).substr(start), options, job);
  const auto dimension = static_cast<Index>(table.columns - (table.hasLabels ? 1 : 0));
  const Index count = static_cast<Index>(table.values.size()) / dimension;
  checkedValues(path, "", {count, dimension});
  Dataset dataset;
  dataset.patterns = Eigen::Map<const Matrix>(table.values.data(), dimension, count);
  dataset.labels = std::move(table.labels);
  dataset.range = rangeOf(dataset.patterns);
  layOut(dataset, path, options, job);
  return dataset;
}

}  // namespace

extern const FormatEntry csv_entry;
const FormatEntry csv_entry{
    .id = "csv",
    .title = "Table of numbers",
    .patterns = {"*.csv", "*.tsv", "*.txt", "*.dat", "*.csv.gz"},
    .summary =
        "One pattern a line, separated by tab, semicolon, comma or spaces, or bits without separators; an optional "
        "header line, whose first column may be called label. Lines of a square number of values from 16 on are "
        "shown as square pictures.",
    .recognises = recognises,
    .load = load,
    .priority = 5,
};

}  // namespace hopscope
