#include "core/base/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/base/errors.h"
#include "core/base/similar_names.h"

namespace hopscope {

namespace {

const ParameterSpec* findSpec(std::span<const ParameterSpec> specs, std::string_view id) {
  const auto it = std::ranges::find(specs, id, &ParameterSpec::id);
  return it == specs.end() ? nullptr : &*it;
}

/// What is to be written instead of an unknown id.
std::string knownIds(std::span<const ParameterSpec> specs, std::string_view written) {
  std::string text;
  std::vector<std::string_view> ids;
  for (const ParameterSpec& spec : specs) {
    ids.push_back(spec.id);
    text += (text.empty() ? "" : ", ") + spec.id;
  }
  return text.empty() ? "left out (no parameters here)" : "one of the parameters " + text + didYouMean(written, ids);
}

bool legal(const ParameterSpec& spec, const ParameterValue& value) {
  switch (spec.kind) {
    case ParameterKind::Flag:
      return std::holds_alternative<bool>(value);
    case ParameterKind::File:
      return std::holds_alternative<std::string>(value);
    case ParameterKind::Choice: {
      const auto* id = std::get_if<std::string>(&value);
      return id != nullptr && std::ranges::find(spec.options, *id, &ParameterOption::id) != spec.options.end();
    }
    case ParameterKind::Real:
    case ParameterKind::Integer: {
      const auto* number = std::get_if<double>(&value);
      if (number == nullptr || !std::isfinite(*number)) return false;
      if (*number < spec.minimum || *number > spec.maximum) return false;
      if (spec.minimumExcluded && *number == spec.minimum) return false;
      return spec.kind == ParameterKind::Real || *number == std::floor(*number);
    }
  }
  return false;
}

std::optional<ParameterValue> read(ParameterKind kind, std::string_view text) {
  switch (kind) {
    case ParameterKind::Flag:
      if (text == "true" || text == "1" || text == "yes") return true;
      if (text == "false" || text == "0" || text == "no") return false;
      return std::nullopt;
    case ParameterKind::Choice:
    case ParameterKind::File:
      return std::string(text);
    case ParameterKind::Real:
    case ParameterKind::Integer:
      if (const auto number = parseNumber(text)) return *number;
      return std::nullopt;
  }
  return std::nullopt;
}

const ParameterValue& at(const ParameterValues& values, std::string_view id) {
  const auto it = values.find(id);
  if (it == values.end()) throw std::out_of_range("parameter not resolved: " + std::string(id));
  return it->second;
}

}  // namespace

std::string ParameterSpec::allowed() const {
  switch (kind) {
    case ParameterKind::Flag:
      return "true or false";
    case ParameterKind::File:
      return "the path of a file, or empty";
    case ParameterKind::Choice: {
      std::string text = "one of ";
      for (std::size_t i = 0; i < options.size(); ++i) text += (i == 0 ? "" : ", ") + options[i].id;
      return text;
    }
    case ParameterKind::Real:
    case ParameterKind::Integer: {
      std::string text = kind == ParameterKind::Integer ? "a whole number " : "a number ";
      text += minimumExcluded ? "above " : "from ";
      text += numberText(minimum) + (minimumExcluded ? " and at most " : " to ") + numberText(maximum);
      return text;
    }
  }
  return {};
}

const ParameterSpec* parameterOf(std::span<const ParameterSpec> specs, ParameterRole role) {
  const auto it = std::ranges::find(specs, role, &ParameterSpec::role);
  return it == specs.end() ? nullptr : &*it;
}

std::optional<double> numberOf(std::span<const ParameterSpec> specs, ParameterRole role,
                               const ParameterValues& values) {
  const ParameterSpec* spec = parameterOf(specs, role);
  if (spec == nullptr) return std::nullopt;
  const auto it = values.find(spec->id);
  return it == values.end() ? std::nullopt : std::optional(std::get<double>(it->second));
}

ParameterSpec realParameter(std::string id, std::string symbol, std::string title, double defaultValue, double minimum,
                            double maximum, std::string help) {
  ParameterSpec spec;
  spec.id = std::move(id);
  spec.symbol = std::move(symbol);
  spec.title = std::move(title);
  spec.help = std::move(help);
  spec.kind = ParameterKind::Real;
  spec.defaultValue = defaultValue;
  spec.minimum = spec.sliderMinimum = minimum;
  spec.maximum = spec.sliderMaximum = maximum;
  return spec;
}

ParameterSpec integerParameter(std::string id, std::string symbol, std::string title, std::int64_t defaultValue,
                               std::int64_t minimum, std::int64_t maximum, std::string help) {
  ParameterSpec spec =
      realParameter(std::move(id), std::move(symbol), std::move(title), static_cast<double>(defaultValue),
                    static_cast<double>(minimum), static_cast<double>(maximum), std::move(help));
  spec.kind = ParameterKind::Integer;
  return spec;
}

ParameterSpec choiceParameter(std::string id, std::string title, std::string defaultValue,
                              std::vector<ParameterOption> options, std::string help) {
  ParameterSpec spec;
  spec.id = std::move(id);
  spec.title = std::move(title);
  spec.help = std::move(help);
  spec.kind = ParameterKind::Choice;
  spec.defaultValue = std::move(defaultValue);
  spec.options = std::move(options);
  return spec;
}

ParameterSpec fileParameter(std::string id, std::string title, std::string help) {
  ParameterSpec spec;
  spec.id = std::move(id);
  spec.title = std::move(title);
  spec.help = std::move(help);
  spec.kind = ParameterKind::File;
  spec.defaultValue = std::string();
  return spec;
}

ParameterSpec flagParameter(std::string id, std::string title, bool defaultValue, std::string help) {
  ParameterSpec spec;
  spec.id = std::move(id);
  spec.title = std::move(title);
  spec.help = std::move(help);
  spec.kind = ParameterKind::Flag;
  spec.defaultValue = defaultValue;
  return spec;
}

ParameterValues resolve(std::span<const ParameterSpec> specs, const ParameterValues& given) {
  for (const auto& [id, value] : given) {
    const ParameterSpec* spec = findSpec(specs, id);
    if (spec == nullptr) throwBadArgument(id, toText(value), knownIds(specs, id));
    if (!legal(*spec, value)) throwBadArgument(id, toText(value), spec->allowed());
  }
  ParameterValues values = given;
  for (const ParameterSpec& spec : specs) values.try_emplace(spec.id, spec.defaultValue);
  return values;
}

ParameterValue parseParameter(const ParameterSpec& spec, std::string_view text) {
  const std::optional<ParameterValue> value = read(spec.kind, text);
  if (!value || !legal(spec, *value)) throwBadArgument(spec.id, text, spec.allowed());
  return *value;
}

ParameterValues parseAssignments(std::span<const ParameterSpec> specs, std::span<const std::string> assignments) {
  ParameterValues values;
  for (const std::string& item : assignments) {
    const auto equals = item.find('=');
    if (equals == std::string::npos) throwBadArgument("assignment", item, "written as parameter=value");
    const std::string id = item.substr(0, equals);
    const ParameterSpec* spec = findSpec(specs, id);
    if (spec == nullptr) throwBadArgument(id, item.substr(equals + 1), knownIds(specs, id));
    values.insert_or_assign(id, parseParameter(*spec, std::string_view(item).substr(equals + 1)));
  }
  return values;
}

std::string toText(const ParameterValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<double>(&value)) return numberText(*number);
  return std::get<std::string>(value);
}

std::string numberText(double value) {
  std::array<char, 32> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}

std::string fixedText(double value, int decimals) {
  std::array<char, 400> buffer{};  // the largest double has 309 digits before the point
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  return {buffer.data(), result.ptr};
}

std::optional<double> parseNumber(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0.0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

double realValue(const ParameterValues& values, std::string_view id) { return std::get<double>(at(values, id)); }

std::int64_t integerValue(const ParameterValues& values, std::string_view id) {
  return static_cast<std::int64_t>(realValue(values, id));
}

bool flagValue(const ParameterValues& values, std::string_view id) { return std::get<bool>(at(values, id)); }

const std::string& choiceValue(const ParameterValues& values, std::string_view id) {
  return std::get<std::string>(at(values, id));
}

const std::string& textValue(const ParameterValues& values, std::string_view id) {
  return std::get<std::string>(at(values, id));
}

}  // namespace hopscope
