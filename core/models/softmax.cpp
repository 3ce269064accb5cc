#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry softmax_entry;
const ModelEntry softmax_entry{
    .id = "softmax",
    .title = "Dense (softmax)",
    .name = "Dense",
    .summary =
        "The modern continuous Hopfield network: every memory takes part with a softmax weight. Low \u03b2 gives the "
        "mean of all memories, middle \u03b2 blends of a few (metastable states), high \u03b2 single memories; a "
        "fixed point lies near a stored pattern, as a rule not exactly on it.",
    .formula = "x \u2190 \u039e softmax(\u03b2 \u039e\u1d40x)",
    .energy = "E(x) = \u2212log \u03a3 exp(\u03b2 \u039e\u1d40x)/\u03b2 + \u00bd\u2016x\u2016\u00b2",
    .citation = "Ramsauer 2020",
    .reference =
        "H. Ramsauer et al., Hopfield Networks is All You Need, ICLR 2021 (arXiv:2008.02217), equations 2 and 3; the "
        "dense case of J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML 2025.",
    .order = 10,
    .domain = StateDomain::Real,
    .parameters = separationParameters(),
    .laws = separationLaws(),
    .styleSlot = 0,
    .separation = [](Index, const ParameterValues& values) { return separationOf("softmax", values); },
    .bench = {{.queries = {1, 16, 1024}},
              {.suffix = "_bytes",
               .values = {{"beta", 0.02}},
               .memory = BenchVariant::Memory::BipolarBytes,
               .queries = {1}}},
    .multiplyAdds = costOfScoresAndReadOut,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(softmax_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
