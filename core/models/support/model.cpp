#include "core/models/model.h"

#include <utility>
#include <vector>

#include "core/base/catalog.h"
#include "core/base/errors.h"
#include "core/base/parallel.h"

namespace hopscope {

RetrievalModel::RetrievalModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, ParameterValues values)
    : entry_(entry), memory_(std::move(memory)), values_(std::move(values)) {}

RetrievalModel::~RetrievalModel() = default;

std::vector<Association> RetrievalModel::associateAll(const ConstMatrixRef& states, std::span<const Step> steps) const {
  std::vector<Association> associations(steps.size());
  parallelFor(states.cols(), [&](Index column) {
    const auto place = static_cast<std::size_t>(column);
    if (steps[place].stop.stop_requested()) throw Cancelled();
    associations[place] = associate(states.col(column), steps[place]);
  });
  return associations;
}

Observation RetrievalModel::observe(const ConstMatrixRef& states, const Step& step, Next next) const {
  Observation observation;
  if (next == Next::Wanted) observation.next = this->step(states, step);
  observation.energies = energies(states, step);
  for (Index column = 0; column < states.cols(); ++column) {
    const std::uint64_t seed = step.seed(column);
    const Index target = step.target(column);
    observation.associations.push_back(associate(
        states.col(column), {.seeds = {&seed, 1}, .index = step.index, .stop = step.stop, .targets = {&target, 1}}));
  }
  return observation;
}

std::optional<WeightFormula> RetrievalModel::weightFormula(const ConstVectorRef& /*state*/,
                                                           const Association& /*association*/, Index /*memory*/) const {
  return std::nullopt;
}

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

std::optional<double> inverseTemperature(const ModelEntry& entry, const ParameterValues& values) {
  return numberOf(entry.parameters, ParameterRole::InverseTemperature, values);
}

std::optional<double> inverseTemperature(const ModelSpec& spec) {
  const ModelEntry& entry = model(spec.id);
  return inverseTemperature(entry, resolve(entry.parameters, spec.values));
}

Encoding encodingFor(const ModelEntry& entry, Encoding wanted) {
  return entry.domain == StateDomain::Bipolar ? Encoding::Bipolar : wanted;
}

}  // namespace hopscope
