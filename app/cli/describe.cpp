#include "app/cli/describe.h"

#include <nlohmann/json.hpp>

#include "app/cli/text.h"

namespace hopscope::cli {

nlohmann::json toJson(const ParameterValue& value) {
  return std::visit([](const auto& held) { return nlohmann::json(held); }, value);
}

nlohmann::json toJson(const ParameterValues& values) {
  nlohmann::json json = nlohmann::json::object();
  for (const auto& [id, value] : values) json[id] = toJson(value);
  return json;
}

nlohmann::json toJson(const ParameterSpec& spec) {
  nlohmann::json json{{"id", spec.id},
                      {"title", spec.title},
                      {"symbol", spec.symbol},
                      {"help", spec.help},
                      {"default", toJson(spec.defaultValue)},
                      {"unit", spec.unit},
                      {"allowed", spec.allowed()}};
  if (spec.kind == ParameterKind::Real || spec.kind == ParameterKind::Integer) {
    json["minimum"] = spec.minimum;
    json["maximum"] = spec.maximum;
  }
  for (const ParameterOption& option : spec.options) json["options"].push_back(option.id);
  return json;
}

nlohmann::json toJson(std::span<const ParameterSpec> specs) {
  nlohmann::json json = nlohmann::json::array();
  for (const ParameterSpec& spec : specs) json.push_back(toJson(spec));
  return json;
}

std::string jsonText(const nlohmann::json& json, int indent) {
  return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

void printParameters(std::ostream& out, std::span<const ParameterSpec> specs) {
  for (const ParameterSpec& spec : specs) {
    out << wrapped("    " + spec.id + " = " + toText(spec.defaultValue) + ": " + spec.allowed() + ". " + spec.help, 0,
                   6)
        << '\n';
  }
}

}  // namespace hopscope::cli
