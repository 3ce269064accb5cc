#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hopscope {

/// Which of the known names somebody may have meant who wrote another one: the one of fewest typing errors (a letter too
/// many, too few, wrong, or two swapped; case, "-", "_" and spaces do not count), at most one in three letters; or else
/// the first that begins with what was written, from three letters on. Empty when none is near.
[[nodiscard]] std::string_view similarName(std::string_view written, std::span<const std::string_view> known);

/// "; did you mean fashion28?", or nothing: the end of a message that refuses `written`.
[[nodiscard]] std::string didYouMean(std::string_view written, std::span<const std::string_view> known);

}  // namespace hopscope
