#include "core/data/generator.h"

#include <algorithm>
#include <utility>

#include "core/base/catalog.h"

namespace hopscope {

const GeneratorEntry& generator(std::string_view id) { return entryById(generators(), "generator", id); }

std::optional<GeneratedSource> parseGeneratedSource(std::string_view source) {
  const auto it = std::ranges::find(generators(), source.substr(0, source.find(':')), &GeneratorEntry::id);
  if (it == generators().end()) return std::nullopt;
  const GeneratorEntry* entry = *it;
  std::vector<std::string> assignments;
  while (source.find(':') != std::string_view::npos) {
    source.remove_prefix(source.find(':') + 1);
    assignments.emplace_back(source.substr(0, source.find(':')));
  }
  return GeneratedSource{entry, parseAssignments(entry->parameters, assignments)};
}

std::string generatedSource(const GeneratorEntry& entry, const ParameterValues& values) {
  const ParameterValues resolved = resolve(entry.parameters, values);
  std::string text = entry.id;
  for (const ParameterSpec& spec : entry.parameters) text += ":" + spec.id + "=" + toText(resolved.at(spec.id));
  return text;
}

std::shared_ptr<const Dataset> generateDataset(std::string_view id, const ParameterValues& values, std::uint64_t seed) {
  const GeneratorEntry& entry = generator(id);
  Dataset dataset = entry.generate(resolve(entry.parameters, values), seed);
  dataset.name = entry.id;
  dataset.source = generatedSource(entry, values);
  return finished(std::move(dataset));
}

}  // namespace hopscope
