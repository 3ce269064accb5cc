#include <algorithm>

#include "core/corruption/corruption.h"
#include "core/experiments/experiment.h"

namespace hopscope {

namespace {

/// The share of flipped bits; nullopt when the damage is another, or varies.
std::optional<double> flippedShare(const SweepSpec& spec) {
  for (const SweepAxis& axis : spec.axes) {
    if (axis.address.starts_with("corruption.")) return std::nullopt;
  }
  double share = 0.0;
  for (const CorruptionSpec& each : spec.corruptions) {
    if (!each.enabled || each.level == 0.0) continue;
    if (!corruption(each.id).flipsShare || share > 0.0) return std::nullopt;
    share = each.level;
  }
  return share;
}

}  // namespace

std::vector<TheoryLine> theoryLines(const SweepSpec& spec) {
  // Every law is of independent ±1 patterns and of one N.
  if (spec.source != randomSource || !spec.axis("count") || spec.axis("dimension")) return {};
  std::vector<TheoryLine> lines;
  for (const ModelSpec& each : spec.models) {
    const ModelEntry& entry = model(each.id);
    if (entry.capacity == nullptr) continue;
    ParameterValues values = resolve(entry.parameters, each.values);
    for (const ParameterSpec& parameter : entry.parameters) {
      if (spec.axis("model." + parameter.id)) values.erase(parameter.id);
    }
    const auto law = entry.capacity({spec.dimension, values, flippedShare(spec)});
    if (!law || std::ranges::find(lines, law->label, &TheoryLine::label) != lines.end()) continue;
    lines.push_back({law->count, law->label, law->source});
  }
  return lines;
}

}  // namespace hopscope
