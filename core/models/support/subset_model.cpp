#include "core/models/support/subset_model.h"

#include <utility>

#include "core/base/parallel.h"
#include "core/kernels/tables.h"
#include "core/models/support/many_states.h"
#include "core/models/support/separation_model.h"
#include "core/separations/separation.h"
#include "core/separations/support/log_sum_exp.h"

namespace hopscope {

SubsetModel::SubsetModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values)
    : RetrievalModel(entry, std::move(memory), values),
      beta_(inverseTemperature(entry, values).value_or(1.0)),
      similarity_(similarityOf(entry.parameters, values)),
      softmax_(createSeparation("softmax")) {}

kernels::Keys SubsetModel::keys(const Subset& subset) const {
  return {memory().patterns(), memory().norms(), similarity_.kernel, subset};
}

kernels::PassResult SubsetModel::pass(const ConstMatrixRef& states, const Step& step, kernels::ReadOut readOut) const {
  if (states.cols() == 0 || shared()) {
    const Subset all = states.cols() == 0 ? Subset{0} : subset(step, 0);
    return kernels::softmaxPass(keys(all), states, beta_, readOut, step.stop);
  }
  kernels::PassResult result;
  if (readOut == kernels::ReadOut::Wanted) result.states.resize(states.rows(), states.cols());
  result.conjugate.resize(static_cast<std::size_t>(states.cols()));
  parallelFor(states.cols(), [&](Index column) {
    const Subset own = subset(step, column);
    const kernels::PassResult one = kernels::softmaxPass(keys(own), states.col(column), beta_, readOut, step.stop);
    if (readOut == kernels::ReadOut::Wanted) result.states.col(column) = one.states.col(0);
    result.conjugate[static_cast<std::size_t>(column)] = one.conjugate.front();
  });
  return result;
}

Matrix SubsetModel::step(const ConstMatrixRef& states, const Step& step) const {
  return pass(states, step, kernels::ReadOut::Wanted).states;
}

bool SubsetModel::hasEnergy() const { return fixed() && similarity_.energy; }

std::optional<std::vector<double>> SubsetModel::energies(const ConstMatrixRef& states, const Step& step) const {
  if (!hasEnergy()) return std::nullopt;
  return energiesOf(states, pass(states, step, kernels::ReadOut::Skipped).conjugate, beta_);
}

Association SubsetModel::associate(const ConstVectorRef& state, const Step& step) const {
  return weigh(kernels::similarities(keys({}), state, step.stop), subset(step, 0));
}

std::vector<Association> SubsetModel::associateAll(const ConstMatrixRef& states, std::span<const Step> steps) const {
  return weighAll(keys({}), states, steps, [this](Vector similarity, const Step& step) {
    return weigh(std::move(similarity), subset(step, 0));
  });
}

Association SubsetModel::weigh(Vector similarity, const Subset& own) const {
  std::vector<double> scores;
  for (const std::int32_t mu : own) scores.push_back(beta_ * static_cast<double>(similarity[mu]));
  const std::vector<double> chosen = softmax_->weights(scores);
  Vector weights = Vector::Zero(memory().count());
  for (std::size_t i = 0; i < own.size(); ++i) weights[own[i]] = static_cast<float>(chosen[i]);
  return associationOf(std::move(similarity), std::move(weights));
}

// The memories of S are read for the update and its energy, all of them for the similarities, which are shown.
Observation SubsetModel::observe(const ConstMatrixRef& states, const Step& step, Next next) const {
  Observation observation;
  if (next == Next::Wanted || hasEnergy()) {
    kernels::PassResult result =
        pass(states, step, next == Next::Wanted ? kernels::ReadOut::Wanted : kernels::ReadOut::Skipped);
    observation.next = std::move(result.states);
    if (hasEnergy()) observation.energies = energiesOf(states, std::move(result.conjugate), beta_);
  }
  const Matrix similarities = kernels::similarityTable(keys({}), states, step.stop);
  for (Index column = 0; column < states.cols(); ++column) {
    observation.associations.push_back(weigh(similarities.col(column), subset(step, column)));
  }
  return observation;
}

std::optional<WeightFormula> SubsetModel::weightFormula(const ConstVectorRef& /*state*/, const Association& association,
                                                        Index memory) const {
  const std::vector<double> scores = scoresOf(association.similarity, beta_);
  std::vector<double> chosen;
  for (Index mu = 0; mu < association.weights.size(); ++mu) {
    if (association.weights[mu] != 0.0F) chosen.push_back(scores[static_cast<std::size_t>(mu)]);
  }
  const bool isChosen = association.weights[memory] != 0.0F;
  return formulaOfChosen(chosen, isChosen ? std::optional(scores[static_cast<std::size_t>(memory)]) : std::nullopt);
}

}  // namespace hopscope
