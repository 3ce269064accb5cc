#pragma once

#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <span>

#include "core/base/parameters.h"

namespace hopscope::cli {

[[nodiscard]] nlohmann::json toJson(const ParameterValue& value);
[[nodiscard]] nlohmann::json toJson(const ParameterValues& values);
[[nodiscard]] nlohmann::json toJson(const ParameterSpec& spec);
[[nodiscard]] nlohmann::json toJson(std::span<const ParameterSpec> specs);

/// One indented line a parameter: "beta = 8: a number above 0 and at most 1e+06. Weights = …".
void printParameters(std::ostream& out, std::span<const ParameterSpec> specs);

}  // namespace hopscope::cli
