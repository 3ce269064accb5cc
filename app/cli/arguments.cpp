#include "app/cli/arguments.h"

#include <span>

#include "core/base/errors.h"
#include "core/base/limits.h"
#include "core/experiments/value_list.h"

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

std::vector<double> parseCounts(std::string_view text) {
  std::vector<double> counts = parseValueList("counts", text, true);
  if (counts.front() < 1.0 || counts.back() > static_cast<double>(limits::storedPatterns)) {
    throwBadArgument("counts", text, "from 1 to " + std::to_string(limits::storedPatterns));
  }
  return counts;
}

}  // namespace hopscope::cli
