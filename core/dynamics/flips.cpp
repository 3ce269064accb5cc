#include "core/dynamics/flips.h"

#include "core/base/random.h"
#include "core/models/support/bipolar_dynamics.h"

namespace hopscope {

std::optional<std::vector<Flip>> flipsOf(const RetrievalTrace& trace, int step) {
  const RetrievalModel& model = *trace.model;
  const ParameterValues& values = model.parameters();
  if (model.entry().domain != StateDomain::Bipolar || !values.contains("update")) return std::nullopt;
  if (choiceValue(values, "update") != "async" || step < 1 || step > trace.steps()) return std::nullopt;
  if (trace.forkedAt > 0 && step == trace.forkedAt) return std::nullopt;
  const auto before = trace.states.col(step - 1);
  const auto after = trace.states.col(step);
  const std::uint64_t seed = querySeed(trace.spec);
  const std::vector<Index> order = sweepOrder(after.size(), values, seed, step - 1);
  std::vector<Flip> flips;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const Index neuron = order[place];
    if (before[neuron] == after[neuron]) continue;
    flips.push_back({neuron, static_cast<double>(place + 1) / static_cast<double>(order.size())});
  }
  return flips;
}

}  // namespace hopscope
