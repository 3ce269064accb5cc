#include "core/models/support/subset_model.h"

#include <utility>

#include "core/base/parallel.h"
#include "core/kernels/separation.h"
#include "core/models/support/separation_model.h"

namespace hopscope {

SubsetModel::SubsetModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values)
    : RetrievalModel(entry, std::move(memory), values),
      beta_(realValue(values, "beta")),
      similarity_(similarityOf(values)) {}

kernels::Keys SubsetModel::keys(const Subset& subset) const {
  return {memory().patterns(), memory().norms(), similarity_, subset};
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

std::optional<std::vector<double>> SubsetModel::energies(const ConstMatrixRef& states, const Step& step) const {
  if (!fixed() || similarity_ != kernels::Similarity::Dot) return std::nullopt;
  return energiesOf(states, pass(states, step, kernels::ReadOut::Skipped).conjugate, beta_);
}

Association SubsetModel::associate(const ConstVectorRef& state, const Step& step) const {
  return weigh(kernels::similarities(keys({}), state, step.stop), step);
}

std::vector<Association> SubsetModel::associations(const ConstMatrixRef& states, std::span<const Step> steps) const {
  return weighAll(keys({}), states, steps,
                  [this](Vector similarity, const Step& step) { return weigh(std::move(similarity), step); });
}

Association SubsetModel::weigh(Vector similarity, const Step& step) const {
  const Subset own = subset(step, 0);
  Association association;
  association.similarity = std::move(similarity);
  std::vector<double> scores;
  for (const std::int32_t mu : own) scores.push_back(beta_ * static_cast<double>(association.similarity[mu]));
  const std::vector<double> weights = kernels::softmax(scores);
  association.weights = Vector::Zero(memory().count());
  for (std::size_t i = 0; i < own.size(); ++i) association.weights[own[i]] = static_cast<float>(weights[i]);
  summariseWeights(association);
  return association;
}

}  // namespace hopscope
