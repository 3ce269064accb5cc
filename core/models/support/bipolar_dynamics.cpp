#include "core/models/support/bipolar_dynamics.h"

#include <algorithm>
#include <boost/random/uniform_01.hpp>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/base/parallel.h"
#include "core/base/random.h"

namespace hopscope {

namespace {

constexpr std::uint64_t orderStream = streamId("update order");
constexpr std::uint64_t heatStream = streamId("thermal noise");

/// s_i from its field, at temperature 0 or above.
class Rule {
 public:
  Rule(double temperature, Index neurons, std::uint64_t seed)
      : scale_(temperature > 0.0 ? 2.0 / (temperature * static_cast<double>(neurons)) : 0.0),
        engine_(temperature > 0.0 ? seed : 0) {}

  [[nodiscard]] float operator()(double field, float current) {
    if (scale_ > 0.0) return uniform_(engine_) < 1.0 / (1.0 + std::exp(-scale_ * field)) ? 1.0F : -1.0F;
    if (field == 0.0) return current;
    return field > 0.0 ? 1.0F : -1.0F;
  }

 private:
  double scale_;
  RandomEngine engine_;
  boost::random::uniform_01<double> uniform_;
};

void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Cancelled();
}

}  // namespace

std::vector<ParameterSpec> updateParameters() {
  return {choiceParameter("update", "Update", "async", {{"async", "Asynchronous"}, {"sync", "Synchronous"}},
                          "One neuron after the other (a step is a sweep over all), or all at once."),
          choiceParameter("order", "Order", "random", {{"random", "Random, seeded"}, {"sequential", "0, 1, 2 \u2026"}},
                          "In which order an asynchronous sweep visits the neurons.")};
}

std::vector<ParameterSpec> bipolarParameters() {
  ParameterSpec temperature = realParameter(
      "temperature", "T", "temperature", 0.0, 0.0, 100.0,
      "0 follows the sign of the field; above 0 a neuron is +1 with probability 1/(1 + exp(\u22122h/T)).");
  temperature.role = ParameterRole::Temperature;
  temperature.sliderMaximum = 2.0;
  std::vector<ParameterSpec> parameters = updateParameters();
  parameters.push_back(std::move(temperature));
  return parameters;
}

Laws bipolarLaws(const std::vector<ParameterSpec>& parameters) {
  Laws laws;
  laws.lonePatternIsFixedPoint = true;
  laws.energyNeverRises = ParameterValues{{"update", std::string("async")}};
  if (const ParameterSpec* temperature = parameterOf(parameters, ParameterRole::Temperature)) {
    laws.energyNeverRises->emplace(temperature->id, 0.0);
  }
  return laws;
}

std::vector<Index> sweepOrder(Index neurons, const ParameterValues& values, std::uint64_t seed, std::int64_t number) {
  if (choiceValue(values, "order") == "random") {
    return permutation(neurons, seedFor(seed, orderStream, static_cast<std::uint64_t>(number)));
  }
  std::vector<Index> order(static_cast<std::size_t>(neurons));
  std::iota(order.begin(), order.end(), Index{0});
  return order;
}

BipolarModel::BipolarModel(const ModelEntry& entry, std::shared_ptr<const Memory> memory, const ParameterValues& values,
                           std::unique_ptr<const Couplings> couplings)
    : RetrievalModel(entry, std::move(memory), values),
      couplings_(std::move(couplings)),
      asynchronous_(choiceValue(values, "update") == "async"),
      temperature_(numberOf(entry.parameters, ParameterRole::Temperature, values).value_or(0.0)) {}

Matrix BipolarModel::step(const ConstMatrixRef& states, const Step& step) const {
  Matrix next = states;
  parallelFor(next.cols(), [&](Index column) {
    throwIfStopped(step.stop);
    const std::uint64_t seed = step.seed(column);
    asynchronous_ ? sweep(next.col(column), seed, step) : updateAll(next.col(column), seed, step);
  });
  return next;
}

void BipolarModel::sweep(VectorRef state, std::uint64_t seed, const Step& step) const {
  const auto number = static_cast<std::uint64_t>(step.index);
  const std::vector<Index> order = sweepOrder(state.size(), parameters(), seed, step.index);
  Rule rule(temperature_, state.size(), seedFor(seed, heatStream, number));
  const std::unique_ptr<LocalFields> fields = couplings_->track(state, step.stop);
  for (const Index neuron : order) {
    throwIfStopped(step.stop);
    const float value = rule(fields->field(neuron, state[neuron]), state[neuron]);
    if (value == state[neuron]) continue;
    state[neuron] = value;
    fields->flipped(neuron, value);
  }
}

void BipolarModel::updateAll(VectorRef state, std::uint64_t seed, const Step& step) const {
  Rule rule(temperature_, state.size(), seedFor(seed, heatStream, static_cast<std::uint64_t>(step.index)));
  const std::unique_ptr<LocalFields> fields = couplings_->track(state, step.stop);
  for (Index neuron = 0; neuron < state.size(); ++neuron) {
    throwIfStopped(step.stop);
    state[neuron] = rule(fields->field(neuron, state[neuron]), state[neuron]);
  }
}

std::optional<std::vector<double>> BipolarModel::energies(const ConstMatrixRef& states, const Step& step) const {
  std::vector<double> energies(static_cast<std::size_t>(states.cols()));
  parallelFor(states.cols(), [&](Index column) {
    throwIfStopped(step.stop);
    energies[static_cast<std::size_t>(column)] = couplings_->energy(states.col(column), step.stop);
  });
  return energies;
}

Association BipolarModel::associate(const ConstVectorRef& state, const Step& /*step*/) const {
  Association association;
  association.similarity = (memory().patterns().transpose() * state) / static_cast<float>(memory().dimension());
  return association;
}

}  // namespace hopscope
