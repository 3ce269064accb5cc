#include "core/base/catalog.h"

#include "core/corruption/corruption.h"

namespace hopscope {

std::span<const CorruptionEntry* const> corruptions() {
  static const std::vector<const CorruptionEntry*> sorted = sortedByOrder(corruptionCatalog());
  return sorted;
}

const CorruptionEntry& corruption(std::string_view id) { return entryById(corruptions(), "corruption", id); }

}  // namespace hopscope
