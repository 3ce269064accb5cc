#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/models/support/separation_model.h"
#include "core/models/support/subset_model.h"

namespace hopscope {

namespace {

constexpr std::uint64_t maskStream = streamId("random mask");
constexpr std::uint64_t targetStream = streamId("place of the target in a random mask");

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

/// k of M: the share rounded, at least one.
Index kept(double share, Index count) {
  return std::clamp<Index>(std::lround(share * static_cast<double>(count)), 1, count);
}

std::vector<ParameterSpec> parameters() {
  std::vector<ParameterSpec> specs = separationParameters();
  ParameterSpec share = realParameter("keep", "k/M", "kept share", 0.5, 0.0, 1.0,
                                      "Which part of the memories the mask lets through; at least one memory.");
  share.minimumExcluded = true;
  share.role = ParameterRole::Share;
  share.sliderMinimum = 0.05;
  specs.push_back(std::move(share));
  specs.push_back(choiceParameter("mask", "Mask", "per_query",
                                  {{"per_query", "One for each query"}, {"shared", "The same for all queries"}},
                                  "Whether every query draws a mask of its own."));
  specs.push_back(choiceParameter("redraw", "Redraw", "run", {{"run", "Once a run"}, {"step", "At every step"}},
                                  "A mask that stays has an energy; one drawn anew at every step has none."));
  specs.push_back(
      flagParameter("keep_target", "Keep the target", false,
                    "The memory that should come back is always let through, as the error bound supposes."));
  ParameterSpec seed = integerParameter("mask_seed", "", "mask seed", 0, 0, 1'000'000,
                                        "Draws other masks for the same queries and noise.");
  seed.role = ParameterRole::Seed;
  specs.push_back(std::move(seed));
  return specs;
}

Laws laws() {
  Laws laws = separationLaws();
  laws.exactZeroWeights = true;
  laws.permutationInvariant = false;
  laws.equalScoresShareWeight = false;
  laws.energyNeverRises = ParameterValues{{"similarity", std::string("dot")}, {"redraw", std::string("run")}};
  laws.gradientFlow = laws.energyNeverRises;
  laws.limits = {{{{"keep", 1.0}}, "softmax", {}}};
  return laws;
}

}  // namespace

extern const ModelEntry random_mask_entry;
const ModelEntry random_mask_entry{
    .id = "random_mask",
    .title = "Random mask",
    .name = "Random mask",
    .summary =
        "The dense model over a random part S of the memories: the rest are masked out before the softmax and cost "
        "nothing. The right memory is let through only with the kept share as probability, so one-step success is "
        "about that share however high \u03b2 is; with the target kept, fewer rivals make the bound on the error "
        "smaller, and mostly the error too, but not always: errors towards several memories may cancel.",
    .formula = "x \u2190 \u039e_S softmax(\u03b2 \u039e_S\u1d40x),  S random, |S| = k",
    .energy =
        "E_S(x) = \u2212log \u03a3_{\u03bc\u2208S} exp(\u03b2 \u03be_\u03bc\u1d40x)/\u03b2 + "
        "\u00bd\u2016x\u2016\u00b2 while S stays",
    .citation = "Hu 2025",
    .reference =
        "J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025, section 4 and theorem 4.1 "
        "(sparse-structured, random masked); M. Zaheer et al., Big Bird: Transformers for Longer Sequences, NeurIPS "
        "2020.",
    .order = 70,
    .domain = StateDomain::Real,
    .parameters = parameters(),
    .laws = laws(),
    .styleSlot = 6,
    .bench = {{.suffix = "_10%", .values = {{"keep", 0.1}}}},
    .multiplyAdds =
        [](Index dimension, Index count, const ParameterValues& values) {
          return 2.0 * static_cast<double>(dimension) * static_cast<double>(kept(realValue(values, "keep"), count));
        },
    .bytes =
        [](Index dimension, Index count, const ParameterValues& values) {
          return 4.0 * static_cast<double>(dimension) * static_cast<double>(kept(realValue(values, "keep"), count));
        },
    .create = create,
};

namespace {

class RandomMask final : public SubsetModel {
 public:
  RandomMask(std::shared_ptr<const Memory> memory, const ParameterValues& values)
      : SubsetModel(random_mask_entry, std::move(memory), values),
        kept_(kept(realValue(values, "keep"), this->memory().count())),
        keepsTarget_(flagValue(values, "keep_target")),
        perQuery_(choiceValue(values, "mask") == "per_query"),
        redraws_(choiceValue(values, "redraw") == "step"),
        seed_(static_cast<std::uint64_t>(integerValue(values, "mask_seed"))) {}

  [[nodiscard]] bool stochastic() const override { return redraws_ && kept_ < memory().count(); }

 protected:
  [[nodiscard]] Subset subset(const Step& step, Index column) const override {
    const std::uint64_t seed = seedFor(perQuery_ ? step.seed(column) : 0, maskStream, seed_);
    const auto draw = static_cast<std::uint64_t>(redraws_ ? step.index : 0);
    Subset subset = randomSubset(memory().count(), kept_, seedFor(seed, maskStream, draw));
    const auto target = static_cast<std::int32_t>(step.target(column));
    if (!keepsTarget_ || target < 0) return subset;
    if (std::ranges::binary_search(subset, target)) return subset;
    // In the place of any one of them, so that there are still k, and the others as likely as each other.
    const std::uint64_t place = seedFor(seed, targetStream, draw) % subset.size();
    subset[static_cast<std::size_t>(place)] = target;
    std::ranges::sort(subset);
    return subset;
  }
  [[nodiscard]] bool shared() const override { return kept_ == memory().count() || (!perQuery_ && !keepsTarget_); }
  [[nodiscard]] bool fixed() const override { return !stochastic(); }

 private:
  Index kept_;
  bool keepsTarget_;
  bool perQuery_;
  bool redraws_;
  std::uint64_t seed_;
};

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return std::make_unique<const RandomMask>(std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
