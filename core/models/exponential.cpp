#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/models/support/bipolar_dynamics.h"
#include "core/models/support/costs.h"
#include "core/models/support/dense_couplings.h"

namespace hopscope {

namespace {

/// F(u) = exp(u), in log space: everything is relative to the largest overlap that does not cancel, so nothing
/// overflows or is lost for any N. F(r + 1) − F(r − 1) = 2 sinh(1) exp(r).
class Exponential final : public Interaction {
 public:
  // A sum of whole multiples of different powers of e² is 0 only when all of them are: ties are seen exactly.
  [[nodiscard]] double field(std::span<const std::int32_t> counts) const override {
    const auto isCount = [](std::int32_t count) { return count != 0; };
    return sumFromTop(counts, std::ranges::find_if(counts.rbegin(), counts.rend(), isCount));
  }

  // −log Σ_μ exp(ξ_μ·s), which orders states as −Σ_μ exp(ξ_μ·s) does.
  [[nodiscard]] double energy(std::span<const std::int32_t> counts) const override {
    const auto isCount = [](std::int32_t count) { return count != 0; };
    const auto top = std::ranges::find_if(counts.rbegin(), counts.rend(), isCount);
    const auto agreeing = counts.rend() - top - 1;
    const auto neurons = static_cast<std::ptrdiff_t>(counts.size()) - 1;
    return -static_cast<double>(2 * agreeing - neurons) - std::log(sumFromTop(counts, top));
  }

 private:
  using FromTop = std::span<const std::int32_t>::reverse_iterator;

  /// Σ_j counts[top − j] exp(−2j). Beyond 60 steps down a count of 2³¹ weighs less than 1e-42.
  [[nodiscard]] static double sumFromTop(std::span<const std::int32_t> counts, FromTop top) {
    constexpr std::ptrdiff_t reach = 60;
    constexpr double ratio = 1.0 / (std::numbers::e * std::numbers::e);
    double sum = 0.0;
    for (auto it = top + std::min(reach, counts.rend() - top); it != top;) {
      --it;
      sum = sum * ratio + *it;
    }
    return sum;
  }
};

/// I(a) = ½[(1+a) ln(1+a) + (1−a) ln(1−a)].
double rate(double a) {
  const auto part = [](double x) { return x > 0.0 ? x * std::log(x) : 0.0; };
  return 0.5 * (part(1.0 + a) + part(1.0 - a));
}

/// M = exp(N · I(1 − 2ρ) / 2), ρ the share of flipped bits.
std::optional<CapacityLaw> capacity(const CapacityCase& from) {
  if (!from.flippedShare || *from.flippedShare >= 0.5) return std::nullopt;
  return CapacityLaw{
      std::exp(static_cast<double>(from.neurons) * rate(1.0 - 2.0 * *from.flippedShare) / 2.0), "exp(N\u00b7I/2)",
      "Exponential capacity with this share of flipped bits as N \u2192 \u221e (Demircigil et al. 2017)."};
}

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry exponential_entry;
const ModelEntry exponential_entry{
    .id = "exponential",
    .title = "Dense associative memory (exponential)",
    .name = "Exponential",
    .summary =
        "The dense associative memory with an exponential in place of a power: a memory one flip nearer to the state "
        "weighs e\u00b2 times as much, so that in large networks nearly always the nearest one decides. For random "
        "patterns the capacity grows exponentially with the number of neurons, up to 2 to the power N/2 when a single "
        "wrong neuron is to be corrected. At small N that limit is far away: with 20 neurons and 500 patterns half of "
        "the recalls fail. The softmax model is its continuous form.",
    .formula =
        "s_i \u2190 sgn(\u03a3_\u03bc \u03be_\u03bci exp(r_\u03bci)),  r_\u03bci = \u03a3_{j\u2260i} \u03be_\u03bcj "
        "s_j",
    .energy = "E(s) = \u2212log \u03a3_\u03bc exp(\u03be_\u03bc\u00b7s)",
    .citation = "Demircigil et al. 2017",
    .reference =
        "M. Demircigil, J. Heusel, M. L\u00f6we, S. Upgang & F. Vermet, On a Model of Associative Memory with Huge "
        "Storage Capacity, J. Stat. Phys. 168, 2017 (arXiv:1702.01929).",
    .order = 140,
    .domain = StateDomain::Bipolar,
    .parameters = updateParameters(),
    .laws = bipolarLaws(updateParameters()),
    .styleSlot = 15,
    .capacity = capacity,
    .bench = {{.memory = BenchVariant::Memory::SmallNetwork, .queries = {1}}},
    .multiplyAdds = costOfScoresAndReadOut,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  auto couplings = denseCouplings(*memory, std::make_unique<const Exponential>());
  return std::make_unique<const BipolarModel>(exponential_entry, std::move(memory), values, std::move(couplings));
}

}  // namespace

}  // namespace hopscope
