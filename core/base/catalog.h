#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/errors.h"
#include "core/base/similar_names.h"

namespace hopscope {

/// The entry called `id` of a catalog (models, corruptions, formats, …).
/// @param kind what the entries are, for the message: "model"
/// @throws std::invalid_argument naming the known ids
template <typename Entry>
[[nodiscard]] const Entry& entryById(std::span<const Entry* const> entries, std::string_view kind,
                                     std::string_view id) {
  const auto it = std::ranges::find_if(entries, [&](const Entry* entry) { return entry->id == id; });
  if (it != entries.end()) return **it;
  std::string known;
  std::vector<std::string_view> ids;
  for (const Entry* entry : entries) {
    ids.push_back(entry->id);
    known.append(known.empty() ? "one of " : ", ").append(entry->id);
  }
  throwBadArgument(kind, id, known + didYouMean(id, ids));
}

/// The entries for people: by Entry::order, equal ones as they were.
template <typename Entry>
[[nodiscard]] std::vector<const Entry*> sortedByOrder(std::span<const Entry* const> entries) {
  std::vector<const Entry*> sorted(entries.begin(), entries.end());
  std::ranges::stable_sort(sorted, {}, [](const Entry* entry) { return entry->order; });
  return sorted;
}

}  // namespace hopscope
