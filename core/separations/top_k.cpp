#include "core/kernels/top_k.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include "core/separations/support/log_sum_exp.h"
#include "core/separations/support/sparse_separation.h"

namespace hopscope::separations {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

std::unique_ptr<const Separation> create(const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  ParameterSpec count = integerParameter("k", "K", "memories that take part", 10, 1, 1'000'000'000,
                                         "Exactly so many, or all when there are fewer; the first of equally similar "
                                         "ones.");
  count.role = ParameterRole::Count;
  count.scale = ParameterScale::Logarithmic;
  count.sliderMaximum = 1000.0;
  return {std::move(count)};
}

}  // namespace

/// Ω(p) = Σ p ln p on the distributions over K memories. The K of J. Y.-C. Hu et al., Nonparametric Modern Hopfield
/// Models, ICML 2025.
extern const SeparationEntry top_k_entry;
const SeparationEntry top_k_entry{
    .id = "top_k",
    .title = "Top-K",
    .formula = "p = softmax over the K largest \u03b8, else 0",
    .entropy = "\u03a9(p) = \u03a3 p ln p, support at most K",
    .order = 60,
    .exactZeros = true,
    .continuous = false,
    .parameters = parameters,
    .create = create,
};

namespace {

class TopK final : public SparseSeparation {
 public:
  explicit TopK(const ParameterValues& values)
      : SparseSeparation(top_k_entry, values), count_(static_cast<std::size_t>(integerValue(values, "k"))) {}

  // How far the K-th score is below the first is not known.
  [[nodiscard]] double margin() const override { return infinity; }

  // The next number below the K-th largest score; −∞ when there are no more than K.
  [[nodiscard]] double relativeThreshold(std::span<const double> scores) const override {
    if (scores.size() <= count_) return -infinity;
    std::vector<double> ordered(scores.begin(), scores.end());
    const auto last = ordered.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
    std::ranges::nth_element(ordered, last, std::greater<>());
    return std::nextafter(*last, -infinity);
  }

  void separate(std::span<double> scores, double threshold) const override {
    const double last = std::nextafter(threshold, infinity);
    std::size_t ties = count_ - std::min(count_, static_cast<std::size_t>(std::ranges::count_if(
                                                     scores, [last](double score) { return score > last; })));
    double sum = 0.0;
    for (double& score : scores) {
      const bool tie = score == last && ties > 0;
      if (tie) --ties;
      score = score > last || tie ? std::exp(score) : 0.0;
      sum += score;
    }
    for (double& score : scores) score /= sum;
  }

  [[nodiscard]] double entropy(std::span<const double> weights) const override {
    double sum = 0.0;
    for (const double weight : weights) {
      if (weight > 0.0) sum += weight * std::log(weight);
    }
    return sum;
  }

  // There are many similarities when K is large.
  [[nodiscard]] double weigh(std::span<float> similarities, double beta) const override {
    return kernels::weighLargest(similarities, count_, beta);
  }

  // Softmax on the chosen memories, as long as they stay the chosen ones.
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    std::vector<double> result = weights(scores);
    double mean = 0.0;
    for (std::size_t i = 0; i < result.size(); ++i) mean += result[i] * cotangent[i];
    for (std::size_t i = 0; i < result.size(); ++i) result[i] *= cotangent[i] - mean;
    return result;
  }

  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    const std::vector<double> p = weights(scores);
    std::vector<double> chosen;
    for (std::size_t i = 0; i < p.size(); ++i) {
      if (p[i] > 0.0) chosen.push_back(scores[i]);
    }
    return formulaOfChosen(chosen, p[memory] > 0.0 ? std::optional(scores[memory]) : std::nullopt);
  }

  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    if (static_cast<std::size_t>(count) > count_) return std::nullopt;
    return 1.0 / static_cast<double>(count);
  }

  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override {
    const auto count = static_cast<Index>(count_);
    if (count >= keys.count()) {
      return kernels::softmaxPass(keys, states, request.beta, request.readOut, stop, request.similarities);
    }
    return kernels::sparsePass(keys, states, request.beta, *this, request.readOut, stop, count, request.similarities);
  }

 private:
  std::size_t count_;
};

std::unique_ptr<const Separation> create(const ParameterValues& values) { return std::make_unique<const TopK>(values); }

}  // namespace

}  // namespace hopscope::separations
