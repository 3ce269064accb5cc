#pragma once

#include <limits>

namespace hopscope::ui {

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr float missingPixel = std::numeric_limits<float>::quiet_NaN();

}  // namespace hopscope::ui
