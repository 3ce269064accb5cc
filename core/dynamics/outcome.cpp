#include "core/dynamics/outcome.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/metrics/nearest_memory.h"

namespace hopscope {

namespace {

// Float, as the overlaps are: 38 of 40 bits must pass.
constexpr float sameMemory = 0.95F;
constexpr double averageShare = 0.95;

Outcome classifyWeights(const Memory& memory, const Association& association, Index target) {
  const Index count = memory.count();
  Outcome outcome;
  outcome.count = count;
  // Similarities beyond the float range leave no weights to judge by.
  if (!association.weights.allFinite()) return outcome;
  const double effective = association.effectiveMemories;
  outcome.effective = static_cast<Index>(std::lround(effective));
  if (count > 1 && effective > averageShare * static_cast<double>(count)) {
    outcome.regime = Regime::GlobalAverage;
    return outcome;
  }
  if (effective >= 2.0) {
    outcome.regime = Regime::Metastable;
    return outcome;
  }
  Index heaviest = 0;
  association.weights.maxCoeff(&heaviest);
  if (isSameMemory(memory, heaviest, target)) heaviest = target;
  outcome.regime = target < 0 || heaviest == target ? Regime::SingleMemory : Regime::OtherMemory;
  outcome.memories = {heaviest};
  outcome.exact = association.support == 1;
  return outcome;
}

/// The memory whose signed overlap is largest; of equal ones the target, else the first.
Index largestOverlap(const Vector& overlaps, Index target) {
  Index best = 0;
  const float overlap = overlaps.maxCoeff(&best);
  return target >= 0 && target < overlaps.size() && overlaps[target] == overlap ? target : best;
}

/// The three memories of largest |overlap|, in falling order.
std::vector<Index> strongest(const Vector& overlaps) {
  std::vector<Index> order(static_cast<std::size_t>(overlaps.size()));
  std::iota(order.begin(), order.end(), Index{0});
  const auto kept = std::min<std::size_t>(3, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
                    [&](Index a, Index b) {
                      const float left = std::abs(overlaps[a]);
                      const float right = std::abs(overlaps[b]);
                      return left != right ? left > right : a < b;
                    });
  order.resize(kept);
  return order;
}

bool isMixture(const RetrievalModel& model, const ConstVectorRef& state, const Vector& overlaps,
               const std::vector<Index>& three) {
  if (three.size() < 3) return false;
  Vector sum = Vector::Zero(state.size());
  for (const Index memory : three) {
    const float overlap = overlaps[memory];
    if (std::abs(overlap) < 0.35F || std::abs(overlap) > 0.65F) return false;
    sum += (overlap > 0.0F ? 1.0F : -1.0F) * model.memory().patterns().col(memory);
  }
  const Vector mixture = (sum.array() > 0.0F).select(Vector::Ones(sum.size()), -Vector::Ones(sum.size()));
  return mixture.dot(state) >= sameMemory * static_cast<float>(state.size());
}

Outcome classifyBipolar(const RetrievalModel& model, const ConstVectorRef& state, const Vector& overlaps,
                        Index target) {
  Outcome outcome;
  outcome.count = overlaps.size();
  const auto patterns = model.memory().patterns();
  if (const Index best = largestOverlap(overlaps, target); overlaps[best] >= sameMemory) {
    outcome.regime = target < 0 || best == target ? Regime::SingleMemory : Regime::OtherMemory;
    outcome.memories = {best};
    outcome.exact = state == patterns.col(best);
    return outcome;
  }
  if (const Index opposite = largestOverlap(-overlaps, target); overlaps[opposite] <= -sameMemory) {
    outcome.regime = Regime::Inverse;
    outcome.memories = {opposite};
    outcome.exact = state == -patterns.col(opposite);
    return outcome;
  }
  outcome.memories = strongest(overlaps);
  if (isMixture(model, state, overlaps, outcome.memories)) {
    outcome.regime = Regime::Mixture;
    std::ranges::sort(outcome.memories);
  } else {
    outcome.regime = Regime::Spurious;
    outcome.memories.clear();
  }
  return outcome;
}

}  // namespace

std::string Outcome::text() const {
  std::string list;
  for (const Index memory : memories) list += (list.empty() ? "" : ", ") + std::to_string(memory);
  const std::string exactly = exact ? ", exact" : "";
  switch (regime) {
    case Regime::SingleMemory:
      return "Single memory: " + list + exactly;
    case Regime::OtherMemory:
      return "Other memory: " + list + exactly;
    case Regime::Metastable:
      return "Metastable: " + std::to_string(effective) + " of " + std::to_string(count);
    case Regime::GlobalAverage:
      return "Global average of " + std::to_string(count);
    case Regime::Inverse:
      return "Inverse of " + list + exactly;
    case Regime::Mixture:
      return "Mixture of " + list;
    case Regime::Spurious:
      return "Spurious state";
    case Regime::Null:
      return "Null: not known";
  }
  return {};
}

Outcome classify(const RetrievalModel& model, const ConstVectorRef& state, const Association& association,
                 Index target) {
  if (state.isZero(0.0F)) {
    Outcome outcome;
    outcome.regime = Regime::Null;
    outcome.count = model.memory().count();
    return outcome;
  }
  if (association.weights.size() > 0) return classifyWeights(model.memory(), association, target);
  return classifyBipolar(model, state, association.similarity, target);
}

}  // namespace hopscope
