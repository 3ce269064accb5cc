#include "core/experiments/experiment.h"

#include "core/base/catalog.h"

namespace hopscope {

std::span<const ExperimentEntry* const> experiments() {
  static const std::vector<const ExperimentEntry*> sorted = sortedByOrder(experimentCatalog());
  return sorted;
}

const ExperimentEntry& experiment(std::string_view id) { return entryById(experimentCatalog(), "experiment", id); }

}  // namespace hopscope
