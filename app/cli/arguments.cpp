#include "app/cli/arguments.h"

#include <algorithm>
#include <charconv>

#include "core/base/errors.h"

namespace hopscope::cli {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

constexpr Index largestCount = 1'000'000'000;
constexpr std::size_t mostCounts = 10'000;

Index parseCount(std::string_view text) {
  Index value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || value < 1 || value > largestCount) {
    throwBadArgument("counts", text, "whole numbers from 1 to 1000000000, as in 10,20,50 or 10:100:10");
  }
  return value;
}

}  // namespace

CorruptionSpec parseCorruption(const std::string& text) {
  const std::vector<std::string> parts = split(text, ':');
  const CorruptionEntry& entry = corruption(parts.front());
  if (parts.size() < 2) throwBadArgument("corrupt", text, "written as name:level[:parameter=value\u2026]");
  CorruptionSpec spec;
  spec.id = parts.front();
  spec.level = std::get<double>(parseParameter(entry.level, parts[1]));
  spec.values = parseAssignments(entry.parameters, std::span(parts).subspan(2));
  spec.validate();
  return spec;
}

ModelSpec parseModel(const std::string& text) {
  const std::vector<std::string> parts = split(text, ':');
  const ModelEntry& entry = model(parts.front());
  return {parts.front(), parseAssignments(entry.parameters, std::span(parts).subspan(1))};
}

std::vector<Index> parseCounts(std::string_view text) {
  std::vector<Index> counts;
  for (const std::string& part : split(text, ',')) {
    const std::vector<std::string> range = split(part, ':');
    if (range.size() == 1) {
      counts.push_back(parseCount(range[0]));
    } else if (range.size() == 3) {
      const Index last = parseCount(range[1]);
      const Index step = parseCount(range[2]);
      for (Index value = parseCount(range[0]); value <= last; value += step) {
        if (counts.size() == mostCounts) throwBadArgument("counts", text, "at most 10000 numbers");
        counts.push_back(value);
      }
    } else {
      throwBadArgument("counts", part, "a number, or first:last:step");
    }
  }
  std::ranges::sort(counts);
  const auto repeats = std::ranges::unique(counts);
  counts.erase(repeats.begin(), repeats.end());
  return counts;
}

Encoding chooseEncoding(const std::string& asked, const std::string& source) {
  if (!asked.empty()) return encodingFromId(asked);
  return source.ends_with(".npy") || source.ends_with(".npy.gz") ? Encoding::Raw : Encoding::CentredUnitNorm;
}

}  // namespace hopscope::cli
