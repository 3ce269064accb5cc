#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hopscope::cli {

/// Where lines of prose end: columns.
inline constexpr std::size_t lineWidth = 100;

/// Columns `text` (UTF-8) takes: its code points, for the letters and signs the program uses are all one column wide.
[[nodiscard]] std::size_t columnsOf(std::string_view text);

/// `text` broken at spaces so that no line passes lineWidth, where a single word allows it. Line ends in the text stay.
/// @param column where the first line begins
/// @param indent spaces before each further line
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t column, std::size_t indent);

}  // namespace hopscope::cli
