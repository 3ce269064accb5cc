#include "core/similarities/similarity.h"

#include <string>
#include <utility>
#include <vector>

#include "core/base/catalog.h"

namespace hopscope {

std::span<const SimilarityEntry* const> allSimilarities() {
  static const std::vector<const SimilarityEntry*> sorted = sortedByOrder(similarities::similarityCatalog());
  return sorted;
}

const SimilarityEntry& similarity(std::string_view id) { return entryById(allSimilarities(), "similarity", id); }

ParameterSpec similarityParameter() {
  std::vector<ParameterOption> options;
  for (const SimilarityEntry* entry : allSimilarities()) {
    options.push_back({std::string(entry->id), std::string(entry->title)});
  }
  std::string first = options.front().id;
  ParameterSpec spec =
      choiceParameter("similarity", "Similarity", std::move(first), std::move(options),
                      "How a state is compared with a stored pattern. An energy exists for the dot product only.");
  spec.role = ParameterRole::Similarity;
  return spec;
}

const SimilarityEntry& similarityOf(std::span<const ParameterSpec> specs, const ParameterValues& values) {
  const ParameterSpec* spec = parameterOf(specs, ParameterRole::Similarity);
  return spec == nullptr ? *allSimilarities().front() : similarity(choiceValue(values, spec->id));
}

}  // namespace hopscope
