#include <algorithm>
#include <cmath>

#include "core/models/support/separation_model.h"
#include "core/separations/separation.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

std::vector<ParameterSpec> parameters() {
  std::vector<ParameterSpec> parameters = separationParameters("top_k");
  ParameterSpec by = choiceParameter("by", "Number of memories", "count",
                                     {{"count", "K memories"}, {"share", "A share of the memories"}},
                                     "Whether k or share says how many memories take part.");
  ParameterSpec share = realParameter("share", "", "share that takes part", 0.2, 0.0, 1.0,
                                      "K = share \u00b7 M, rounded, at least one memory; 100 % is the dense model.");
  share.unit = "%";
  share.minimumExcluded = true;
  share.sliderMinimum = 0.01;
  share.role = ParameterRole::Share;
  // Around k: by what, K, which share.
  parameters.insert(parameters.begin() + 2, std::move(share));
  parameters.insert(parameters.begin() + 1, std::move(by));
  return parameters;
}

/// K ≥ 1.
Index countOf(const ParameterValues& values, Index memories) {
  if (choiceValue(values, "by") == "count") return integerValue(values, "k");
  return std::max<Index>(1, std::llround(realValue(values, "share") * static_cast<double>(memories)));
}

Laws laws() {
  Laws laws = sparseLaws();
  laws.equalScoresShareWeight = false;
  laws.limits = {{{{"by", std::string("share")}, {"share", 1.0}}, "softmax", {}},
                 {{{"k", 1e6}}, "softmax", {}},
                 {{{"k", 1.0}}, "winner_take_all", {}}};
  return laws;
}

}  // namespace

extern const ModelEntry top_k_entry;
const ModelEntry top_k_entry{
    .id = "top_k",
    .title = "Top-K",
    .name = "Top-K",
    .summary =
        "Softmax over the K memories most similar to the state; all others have a weight of exactly 0. Which K these "
        "are may change from step to step, and the energy still never rises. K = 1 is winner take all and K = M the "
        "dense network. Finding the K best takes all similarities, so it cuts the noise of the many distant memories "
        "rather than the work.",
    .formula = "x \u2190 \u039e softmax over the K largest of \u03b2 \u039e\u1d40x",
    .energy = "E(x) = \u2212log \u03a3 exp(the K largest of \u03b2 \u039e\u1d40x)/\u03b2 + \u00bd\u2016x\u2016\u00b2",
    .citation = "Hu 2025",
    .reference =
        "J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025 (arXiv:2404.03900), the top-K case of "
        "the sparse-structured models.",
    .order = 60,
    .domain = StateDomain::Real,
    .parameters = parameters(),
    .laws = laws(),
    .styleSlot = 5,
    .separation =
        [](Index count, const ParameterValues& values) {
          return createSeparation("top_k", {{"k", static_cast<double>(countOf(values, count))}});
        },
    .bench = {{.suffix = "_20%", .values = {{"by", std::string("share")}, {"share", 0.2}}}},
    .multiplyAdds =
        [](Index dimension, Index count, const ParameterValues& values) {
          const Index taken = std::min(countOf(values, count), count);
          return static_cast<double>(dimension) * static_cast<double>(count + taken);
        },
    .bytes =
        [](Index dimension, Index count, const ParameterValues& values) {
          return 4.0 * static_cast<double>(dimension) *
                 static_cast<double>(count + std::min(countOf(values, count), count));
        },
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(top_k_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
