#pragma once

#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <span>
#include <string>

#include "core/base/parameters.h"

namespace hopscope::cli {

[[nodiscard]] nlohmann::json toJson(const ParameterValue& value);
[[nodiscard]] nlohmann::json toJson(const ParameterValues& values);
[[nodiscard]] nlohmann::json toJson(const ParameterSpec& spec);
[[nodiscard]] nlohmann::json toJson(std::span<const ParameterSpec> specs);

/// The text of a JSON value, `indent` spaces a level; bytes that are not UTF-8 (of a file's name) are replaced.
[[nodiscard]] std::string jsonText(const nlohmann::json& json, int indent);

/// One indented line a parameter: "beta = 8: a number above 0 and at most 1e+06. Weights = …".
void printParameters(std::ostream& out, std::span<const ParameterSpec> specs);

}  // namespace hopscope::cli
