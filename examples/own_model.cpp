// A model that the engine has never heard of: every memory weighs in with the fourth power of its similarity.
#include <hopscope/data/generator.h>
#include <hopscope/dynamics/retrieval.h>
#include <hopscope/metrics/metrics.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace {

const hopscope::ModelEntry quarticEntry{
    .id = "quartic", .title = "Quartic", .name = "Quartic", .formula = "x ← Ξ p, p ∝ max(Ξᵀx, 0)⁴"};

class Quartic : public hopscope::RetrievalModel {
 public:
  explicit Quartic(std::shared_ptr<const hopscope::Memory> memory)
      : RetrievalModel(quarticEntry, std::move(memory), {}) {}

  hopscope::Matrix step(const hopscope::ConstMatrixRef& states, const hopscope::Step&) const override {
    hopscope::Matrix next(states.rows(), states.cols());
    for (hopscope::Index i = 0; i < states.cols(); ++i) next.col(i) = memory().patterns() * weights(states.col(i));
    return next;
  }

  std::optional<std::vector<double>> energies(const hopscope::ConstMatrixRef&, const hopscope::Step&) const override {
    return std::nullopt;  // no energy is known
  }

  hopscope::Association associate(const hopscope::ConstVectorRef& state, const hopscope::Step&) const override {
    const hopscope::Vector p = weights(state);
    return {memory().patterns().transpose() * state, p, hopscope::supportSize(p), hopscope::effectiveMemories(p)};
  }

 private:
  hopscope::Vector weights(const hopscope::ConstVectorRef& state) const {
    const hopscope::Vector similarity = memory().patterns().transpose() * state;
    const hopscope::Vector power = similarity.array().max(0.0F).pow(4.0F);
    return power / std::max(power.sum(), 1e-30F);
  }
};

}  // namespace

int main() {
  const auto dataset = hopscope::generateDataset("random", {{"dimension", 100.0}, {"count", 10.0}}, 1);
  const auto memory = hopscope::Memory::create(dataset, {.encoding = hopscope::Encoding::UnitNorm});
  const auto model = std::make_shared<const Quartic>(memory);
  const auto trace = hopscope::retrieve(model, memory->images().col(3), 3, {});
  std::printf("%s: %s\n", model->entry().title.c_str(), trace.outcome().text().c_str());
  return trace.outcome().regime == hopscope::Regime::SingleMemory ? 0 : 1;
}
