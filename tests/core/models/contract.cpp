#include "tests/core/models/contract.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/random.h"

namespace hopscope::test {

namespace {

std::vector<ParameterValue> ordinaryValuesOf(const ParameterSpec& spec) {
  std::vector<ParameterValue> values;
  switch (spec.kind) {
    case ParameterKind::Flag:
      return {false, true};
    case ParameterKind::File:
      return {spec.defaultValue};
    case ParameterKind::Choice:
      for (const ParameterOption& option : spec.options) values.emplace_back(option.id);
      return values;
    case ParameterKind::Integer:
    case ParameterKind::Real:
      break;
  }
  const bool logarithmic = spec.scale == ParameterScale::Logarithmic;
  double middle = logarithmic ? std::sqrt(spec.sliderMinimum * spec.sliderMaximum)
                              : 0.5 * (spec.sliderMinimum + spec.sliderMaximum);
  if (spec.kind == ParameterKind::Integer) middle = std::floor(middle);
  for (const double value : {spec.sliderMinimum, std::get<double>(spec.defaultValue), middle, spec.sliderMaximum}) {
    if (std::ranges::find(values, ParameterValue(value)) == values.end()) values.emplace_back(value);
  }
  return values;
}

}  // namespace

Matrix ModelContract::patterns(Index dimension, Index count, std::uint64_t seed) const {
  return bipolar() ? signPatterns(dimension, count, seed) : normalPatterns(dimension, count, seed);
}

std::shared_ptr<const RetrievalModel> ModelContract::bind(Matrix memory, const ParameterValues& values) const {
  return modelOf(entry().id, std::move(memory), values);
}

std::vector<ParameterValues> ModelContract::ordinaryValues(const ParameterValues& fixed) const {
  std::vector<ParameterValues> all{fixed};
  for (const ParameterSpec& spec : entry().parameters) {
    if (fixed.contains(spec.id)) continue;
    std::vector<ParameterValues> longer;
    for (const ParameterValues& values : all) {
      for (const ParameterValue& value : ordinaryValuesOf(spec)) {
        longer.push_back(values);
        longer.back()[spec.id] = value;
      }
    }
    all = std::move(longer);
  }
  // A fair part of the combinations where there are very many.
  constexpr std::size_t most = 200;
  if (all.size() > most) {
    std::vector<ParameterValues> some;
    for (const std::int32_t place : randomSubset(static_cast<Index>(all.size()), most, 7)) {
      some.push_back(std::move(all[static_cast<std::size_t>(place)]));
    }
    all = std::move(some);
  }
  return all;
}

std::vector<ParameterValues> ModelContract::extremeValues() const {
  constexpr double nearlyNothing = 1e-6;
  std::vector<ParameterValues> all;
  for (const ParameterSpec& spec : entry().parameters) {
    if (spec.kind != ParameterKind::Real && spec.kind != ParameterKind::Integer) continue;
    all.push_back({{spec.id, spec.minimumExcluded ? spec.minimum + nearlyNothing : spec.minimum}});
    all.push_back({{spec.id, spec.maximum}});
  }
  return all;
}

std::string textOf(const ParameterValues& values) {
  std::string text;
  for (const auto& [id, value] : values) text += (text.empty() ? "" : " ") + id + "=" + toText(value);
  return text;
}

}  // namespace hopscope::test
