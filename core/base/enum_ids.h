#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/errors.h"

namespace hopscope {

/// How the values of an enumeration are called in files and on the command line: one table for both ways.
///
///     constexpr EnumIds<Strip, 2> strips{{{{Strip::Angle, "angle"}, {Strip::Radius, "radius"}}}};
///     static_assert(strips.complete(Strip::Radius));
template <typename Enum, std::size_t size>
struct EnumIds {
  struct Entry {
    Enum value;
    std::string_view id;
  };
  std::array<Entry, size> entries;

  /// Whether every value up to `last`, the last one of the enumeration, stands in its place, under an id of its own.
  [[nodiscard]] constexpr bool complete(Enum last) const {
    for (std::size_t i = 0; i < size; ++i) {
      if (static_cast<std::size_t>(entries[i].value) != i || entries[i].id.empty()) return false;
      for (std::size_t k = 0; k < i; ++k) {
        if (entries[k].id == entries[i].id) return false;
      }
    }
    return static_cast<std::size_t>(last) + 1 == size;
  }

  [[nodiscard]] constexpr std::string_view idOf(Enum value) const {
    return entries.at(static_cast<std::size_t>(value)).id;
  }

  [[nodiscard]] constexpr std::optional<Enum> find(std::string_view id) const {
    for (const Entry& entry : entries) {
      if (entry.id == id) return entry.value;
    }
    return std::nullopt;
  }

  /// @param name what the error calls it
  /// @throws std::invalid_argument naming the known ids
  [[nodiscard]] Enum fromId(std::string_view name, std::string_view id) const {
    if (const auto found = find(id)) return *found;
    std::string known;
    for (const Entry& entry : entries) known.append(known.empty() ? "one of " : ", ").append(entry.id);
    throwBadArgument(name, id, known);
  }
};

}  // namespace hopscope
