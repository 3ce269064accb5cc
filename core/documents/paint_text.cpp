#include "core/documents/paint_text.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "core/base/errors.h"

namespace hopscope {

namespace {

constexpr float unpainted = std::numeric_limits<float>::quiet_NaN();

/// Equal to the bit, so that 0 and −0 stay what they are; whatever is no number is unpainted.
bool same(float a, float b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
  return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

std::string valueText(float value) {
  if (std::isnan(value)) return "-";
  std::array<char, 24> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}

template <typename Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string paintText(const PaintLayer& paint) {
  std::string text;
  for (std::size_t first = 0; first < paint.size();) {
    std::size_t end = first + 1;
    while (end < paint.size() && same(paint[end], paint[first])) ++end;
    if (!text.empty()) text += ' ';
    text += valueText(paint[first]);
    if (end - first > 1) text += "*" + std::to_string(end - first);
    first = end;
  }
  return text;
}

PaintLayer paintFromText(std::string_view text) {
  PaintLayer paint;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    const auto star = part.find('*');
    const std::string_view valuePart = part.substr(0, star);
    const auto value = valuePart == "-" ? std::optional(unpainted) : number<float>(valuePart);
    const auto count = star == std::string_view::npos ? std::size_t{1} : number<std::size_t>(part.substr(star + 1));
    if (!value || (valuePart != "-" && !std::isfinite(*value)) || !count || *count == 0) {
      throwBadArgument("paint", part, "a value or value*count, with - for pixels that are not painted");
    }
    if (*count > maxPaintPixels - paint.size()) {
      throwBadArgument("paint", part, "of at most " + std::to_string(maxPaintPixels) + " pixels altogether");
    }
    paint.insert(paint.end(), *count, *value);
  }
  return paint;
}

}  // namespace hopscope
