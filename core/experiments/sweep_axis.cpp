#include <algorithm>
#include <charconv>

#include "core/base/errors.h"
#include "core/experiments/sweep.h"
#include "core/experiments/sweep_address.h"
#include "core/experiments/value_list.h"

namespace hopscope {

namespace {

bool varies(const ParameterSpec& parameter) { return parameter.kind != ParameterKind::File; }

const ParameterSpec* findParameter(std::span<const ParameterSpec> parameters, std::string_view id) {
  const auto found = std::ranges::find(parameters, id, &ParameterSpec::id);
  return found != parameters.end() && varies(*found) ? &*found : nullptr;
}

AxisInfo infoOf(const ParameterSpec& parameter) {
  AxisInfo info{parameter.title, parameter.symbol, parameter.kind != ParameterKind::Real, parameter.scale,
                parameter.options};
  if (parameter.kind == ParameterKind::Flag) info.options = {{"false", "off"}, {"true", "on"}};
  return info;
}

AxisInfo encodingInfo() {
  AxisInfo axis{"encoding", "", true, ParameterScale::Linear, {}};
  for (const EncodingInfo& each : encodings()) axis.options.push_back({std::string(each.id), std::string(each.title)});
  return axis;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

/// Options by their ids, rising.
std::vector<double> places(const AxisInfo& info, std::string_view text) {
  std::vector<double> found;
  std::string known;
  for (const ParameterOption& option : info.options) known += (known.empty() ? "all, or of " : ", ") + option.id;
  const auto parts = split(text, ',');
  for (const std::string_view part : parts) {
    const auto it = std::ranges::find(info.options, part, &ParameterOption::id);
    if (part != "all" && it == info.options.end()) throwBadArgument("axis", part, known);
    for (std::size_t i = 0; i < info.options.size(); ++i) {
      if (part == "all" || info.options[i].id == part) found.push_back(static_cast<double>(i));
    }
  }
  std::ranges::sort(found);
  const auto repeats = std::ranges::unique(found);
  found.erase(repeats.begin(), repeats.end());
  return found;
}

std::string known(const SweepSpec& spec) {
  std::string list;
  for (const std::string& address : axisAddresses(spec)) list += (list.empty() ? "one of " : ", ") + address;
  return list;
}

}  // namespace

SweepAddress parseAddress(const SweepSpec& spec, std::string_view text) {
  if (text == "count") return {SweepAddress::Kind::Count, 0, {}};
  if (text == "dimension" && spec.drawn()) return {SweepAddress::Kind::Dimension, 0, {}};
  if (text == "encoding") return {SweepAddress::Kind::Encoding, 0, {}};
  if (text == "retrieval.steps") return {SweepAddress::Kind::Steps, 0, {}};
  if (text == "retrieval.damping") return {SweepAddress::Kind::Damping, 0, {}};
  if (text == "retrieval.tolerance") return {SweepAddress::Kind::Tolerance, 0, {}};
  if (text.starts_with("model.")) {
    const std::string id(text.substr(6));
    const auto has = [&](const ModelSpec& each) { return findParameter(model(each.id).parameters, id) != nullptr; };
    if (std::ranges::any_of(spec.models, has)) return {SweepAddress::Kind::Model, 0, id};
  }
  if (text.starts_with("corruption.")) {
    const auto parts = split(text.substr(11), '.');
    std::size_t place = 0;
    const auto read = std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), place);
    const bool legal = parts.size() == 2 && read.ec == std::errc{} && read.ptr == parts[0].data() + parts[0].size() &&
                       place < spec.corruptions.size();
    if (legal) {
      const CorruptionEntry& entry = corruption(spec.corruptions[place].id);
      if (parts[1] == "level") return {SweepAddress::Kind::CorruptionLevel, place, {}};
      if (findParameter(entry.parameters, parts[1]) != nullptr) {
        return {SweepAddress::Kind::CorruptionParameter, place, std::string(parts[1])};
      }
    }
  }
  throwBadArgument("axis", text, known(spec));
}

AxisInfo axisInfo(const SweepSpec& spec, std::string_view text) {
  const SweepAddress address = parseAddress(spec, text);
  using Kind = SweepAddress::Kind;
  switch (address.kind) {
    case Kind::Count:
      return {"stored patterns", "M", true, ParameterScale::Linear, {}};
    case Kind::Dimension:
      return {"neurons", "N", true, ParameterScale::Linear, {}};
    case Kind::Encoding:
      return encodingInfo();
    case Kind::Steps:
      return {"step", "", true, ParameterScale::Linear, {}};
    case Kind::Damping:
      return {"damping", "\u03b7", false, ParameterScale::Linear, {}};
    case Kind::Tolerance:
      return {"tolerance", "", false, ParameterScale::Logarithmic, {}};
    case Kind::CorruptionLevel: {
      const CorruptionEntry& entry = corruption(spec.corruptions[address.place].id);
      AxisInfo info = infoOf(entry.level);
      info.title = entry.title + ", " + entry.level.title;
      return info;
    }
    case Kind::CorruptionParameter:
      return infoOf(*findParameter(corruption(spec.corruptions[address.place].id).parameters, address.parameter));
    case Kind::Model:
      break;
  }
  for (const ModelSpec& each : spec.models) {
    if (const ParameterSpec* parameter = findParameter(model(each.id).parameters, address.parameter))
      return infoOf(*parameter);
  }
  throwBadArgument("axis", text, known(spec));
}

std::string axisValueText(const AxisInfo& info, double value) {
  const auto place = static_cast<std::size_t>(value);
  return info.options.empty() ? numberText(value) : info.options.at(place).id;
}

std::vector<std::string> axisAddresses(const SweepSpec& spec) {
  std::vector<std::string> addresses{"count"};
  if (spec.drawn()) addresses.emplace_back("dimension");
  addresses.emplace_back("encoding");
  const auto add = [&](std::string address) {
    if (std::ranges::find(addresses, address) == addresses.end()) addresses.push_back(std::move(address));
  };
  for (const ModelSpec& each : spec.models) {
    for (const ParameterSpec& parameter : model(each.id).parameters) {
      if (varies(parameter)) add("model." + parameter.id);
    }
  }
  for (std::size_t i = 0; i < spec.corruptions.size(); ++i) {
    const std::string place = "corruption." + std::to_string(i) + ".";
    add(place + "level");
    for (const ParameterSpec& parameter : corruption(spec.corruptions[i].id).parameters) {
      if (varies(parameter)) add(place + parameter.id);
    }
  }
  for (const char* address : {"retrieval.steps", "retrieval.damping", "retrieval.tolerance"}) add(address);
  return addresses;
}

SweepAxis parseAxis(const SweepSpec& spec, std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) throwBadArgument("axis", text, "written as address=values");
  SweepAxis axis;
  axis.address = text.substr(0, equals);
  const AxisInfo info = axisInfo(spec, axis.address);
  const std::string_view values = text.substr(equals + 1);
  axis.values = info.options.empty() ? parseValueList("axis", values, info.integers) : places(info, values);
  return axis;
}

}  // namespace hopscope
