#include "core/models/model.h"

#include <utility>
#include <vector>

#include "core/base/catalog.h"

namespace hopscope {

RetrievalModel::RetrievalModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, ParameterValues values)
    : entry_(entry), memory_(std::move(memory)), values_(std::move(values)) {}

RetrievalModel::~RetrievalModel() = default;

std::span<const ModelEntry* const> models() {
  static const std::vector<const ModelEntry*> sorted = sortedByOrder(modelCatalog());
  return sorted;
}

const ModelEntry& model(std::string_view id) { return entryById(models(), "model", id); }

std::shared_ptr<const RetrievalModel> createModel(const ModelSpec& spec, std::shared_ptr<const Memory> memory) {
  const ModelEntry& entry = model(spec.id);
  const ParameterValues values = resolve(entry.parameters, spec.values);
  if (entry.domain == StateDomain::Bipolar && !(memory->patterns().array().abs() == 1.0F).all()) {
    throwBadArgument("encoding", info(memory->encoding()).id,
                     "bipolar for the model " + entry.id + ", whose states are \u00b11");
  }
  return entry.create(std::move(memory), values);
}

Encoding encodingFor(const ModelEntry& entry, Encoding wanted) {
  return entry.domain == StateDomain::Bipolar ? Encoding::Bipolar : wanted;
}

}  // namespace hopscope
