#include <cmath>
#include <vector>

#include "core/models/support/bipolar_dynamics.h"
#include "core/models/support/costs.h"
#include "core/models/support/dense_couplings.h"

namespace hopscope {

namespace {

/// F(u) = uⁿ, or 0 for u < 0 when rectified. n ≤ 30 keeps Nⁿ a finite double up to N = 10¹⁰. Fields are exact for small
/// Nⁿ; beyond, only what does not cancel between r and −r is rounded.
class Power final : public Interaction {
 public:
  Power(Index neurons, int exponent, bool rectified) : mirrored_(!rectified), odd_(exponent % 2 == 1) {
    const auto value = [&](Index overlap) {
      return rectified && overlap < 0 ? 0.0 : std::pow(static_cast<double>(overlap), exponent);
    };
    for (Index k = 0; k <= neurons; ++k) values_.push_back(value(2 * k - neurons));
    for (std::size_t k = 0; k + 1 < values_.size(); ++k) differences_.push_back(values_[k + 1] - values_[k]);
  }

  // F(r + 1) − F(r − 1) of the plain power is an even function of r for odd n and an odd one for even n: r and −r are
  // joined while the counts are whole numbers, so that what cancels leaves nothing.
  [[nodiscard]] double field(std::span<const std::int32_t> counts) const override {
    const std::size_t size = counts.size();
    double sum = 0.0;
    if (!mirrored_) {
      for (std::size_t k = 0; k < size; ++k) sum += differences_[k] * counts[k];
      return sum;
    }
    if (odd_ && size % 2 == 1) sum = differences_[size / 2] * counts[size / 2];
    for (std::size_t k = (size + 1) / 2; k < size; ++k) {
      const std::int32_t mirror = counts[size - 1 - k];
      sum += differences_[k] * (odd_ ? counts[k] + mirror : counts[k] - mirror);
    }
    return sum;
  }

  [[nodiscard]] double energy(std::span<const std::int32_t> counts) const override {
    double sum = 0.0;
    for (std::size_t k = 0; k < counts.size(); ++k) sum += values_[k] * counts[k];
    return -sum;
  }

 private:
  bool mirrored_;
  bool odd_;
  std::vector<double> values_;       // F(2k − N), N + 1
  std::vector<double> differences_;  // F(r + 1) − F(r − 1), r = 2k − (N − 1), N
};

std::vector<ParameterSpec> parameters() {
  std::vector<ParameterSpec> parameters{
      integerParameter("n", "n", "power", 3, 2, 30,
                       "Degree of the energy; 2 is the classical network, higher powers store of the order of N to "
                       "the power n \u2212 1 patterns."),
      flagParameter("rectified", "Rectified", false,
                    "Overlaps below 0 count for nothing: the inverse of a memory no longer attracts, and even "
                    "powers learn XOR.")};
  for (ParameterSpec& spec : updateParameters()) parameters.push_back(std::move(spec));
  return parameters;
}

Laws laws() {
  Laws laws = bipolarLaws(parameters());
  for (const char* update : {"async", "sync"}) {
    laws.limits.push_back({.own = {{"n", 2.0}, {"rectified", false}, {"update", std::string(update)}},
                           .id = "hebb",
                           .other = {{"update", std::string(update)}},
                           .tolerance = 0.0});
  }
  return laws;
}

/// (2n − 3)!!
double doubleFactorial(std::int64_t n) {
  double product = 1.0;
  for (std::int64_t factor = 2 * n - 3; factor > 1; factor -= 2) product *= static_cast<double>(factor);
  return product;
}

/// M = N^{n−1} / (2 (2n − 3)!! ln N): all memories without errors.
std::optional<CapacityLaw> capacity(const CapacityCase& from) {
  if (!from.values.contains("n")) return std::nullopt;
  const auto neurons = static_cast<double>(from.neurons);
  const std::int64_t n = integerValue(from.values, "n");
  return CapacityLaw{std::pow(neurons, static_cast<double>(n - 1)) / (2.0 * doubleFactorial(n) * std::log(neurons)),
                     "N^" + std::to_string(n - 1) + "/(2\u00b7" + numberText(doubleFactorial(n)) + " ln N)",
                     "All memories of power n = " + std::to_string(n) + " without errors (Krotov & Hopfield 2016)."};
}

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry polynomial_entry;
const ModelEntry polynomial_entry{
    .id = "polynomial",
    .title = "Dense associative memory (polynomial)",
    .name = "Polynomial",
    .summary =
        "The dense associative memory of \u00b11 neurons: the energy is minus the sum of the n-th powers of the "
        "overlaps, so the memories nearest to the state count more than all others together. For random patterns it "
        "recalls of the order of N to the power n \u2212 1 of them; n = 2 is the classical Hebb network. Rectified, "
        "overlaps below 0 count for nothing: an even power then no longer takes a memory and its inverse for the "
        "same, and learns XOR. Each asynchronous update picks the value with the lower energy, for every n, so the "
        "network always settles.",
    .formula =
        "s_i \u2190 sgn(\u03a3_\u03bc F(\u03be_\u03bci + r_\u03bci) \u2212 F(\u2212\u03be_\u03bci + r_\u03bci)),  "
        "r_\u03bci = \u03a3_{j\u2260i} \u03be_\u03bcj s_j,  F(u) = u\u207f",
    .energy = "E(s) = \u2212\u03a3_\u03bc F(\u03be_\u03bc\u00b7s)",
    .citation = "Krotov & Hopfield 2016",
    .reference =
        "D. Krotov & J. J. Hopfield, Dense Associative Memory for Pattern Recognition, NIPS 2016 (arXiv:1606.01164), "
        "equations 1, 3 and 4.",
    .order = 130,
    .domain = StateDomain::Bipolar,
    .parameters = parameters(),
    .laws = laws(),
    .styleSlot = 14,
    .capacity = capacity,
    .bench = {{.values = {{"n", 4.0}}, .memory = BenchVariant::Memory::SmallNetwork, .queries = {1}}},
    .multiplyAdds = costOfScoresAndReadOut,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  auto power = std::make_unique<const Power>(memory->dimension(), static_cast<int>(integerValue(values, "n")),
                                             flagValue(values, "rectified"));
  auto couplings = denseCouplings(*memory, std::move(power));
  return std::make_unique<const BipolarModel>(polynomial_entry, std::move(memory), values, std::move(couplings));
}

}  // namespace

}  // namespace hopscope
