#include "core/separations/separation.h"

#include <utility>

#include "core/base/catalog.h"

namespace hopscope {

Separation::Separation(const SeparationEntry& entry, ParameterValues values)
    : entry_(entry), values_(std::move(values)) {}

Separation::~Separation() = default;

const SeparationEntry& separation(std::string_view id) {
  return entryById(separations::separationCatalog(), "separation", id);
}

std::shared_ptr<const Separation> createSeparation(std::string_view id, const ParameterValues& values) {
  const SeparationEntry& entry = separation(id);
  return entry.create(resolve(entry.parameters(), values));
}

}  // namespace hopscope
