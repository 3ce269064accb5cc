#pragma once

#include <QString>
#include <span>
#include <string_view>

#include "core/base/parameters.h"

namespace hopscope::ui {

/// The shortest name of a parameter: "β", else its title.
[[nodiscard]] QString parameterName(const ParameterSpec& parameter);

/// A value as people read it: "8", "asynchronous", "on", the name of a file.
[[nodiscard]] QString parameterValueText(const ParameterSpec& parameter, const ParameterValue& value);

/// What undo calls a change: "β to 16".
/// @throws std::out_of_range when no parameter of `parameters` has this id
[[nodiscard]] QString parameterChangeText(std::span<const ParameterSpec> parameters, std::string_view id,
                                          const ParameterValue& value);

}  // namespace hopscope::ui
