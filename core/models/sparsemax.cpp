#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

}  // namespace

extern const ModelEntry sparsemax_entry;
const ModelEntry sparsemax_entry{
    .id = "sparsemax",
    .title = "Sparse (sparsemax)",
    .name = "Sparsemax",
    .summary =
        "The sparse modern Hopfield network: the scores are projected onto the simplex, so memories far from the "
        "query get a weight of exactly 0. A memory is a fixed point exactly, in one step, once its score leads all "
        "others by 1/\u03b2.",
    .formula = "x \u2190 \u039e sparsemax(\u03b2 \u039e\u1d40x)",
    .energy =
        "E(x) = \u2212\u03a9*(\u03b2 \u039e\u1d40x)/\u03b2 + \u00bd\u2016x\u2016\u00b2,  \u03a9(p) = "
        "\u00bd(\u2016p\u2016\u00b2 \u2212 1)",
    .citation = "Hu 2023",
    .reference =
        "J. Y.-C. Hu et al., On Sparse Modern Hopfield Model, NeurIPS 2023; A. Martins & R. Astudillo, From Softmax "
        "to Sparsemax, ICML 2016; the sparse case of J. Y.-C. Hu et al., Nonparametric Modern Hopfield Models, ICML "
        "2025.",
    .order = 20,
    .domain = StateDomain::Real,
    .parameters = separationParameters(),
    .laws = sparseLaws(),
    .styleSlot = 2,
    .separation = [](Index, const ParameterValues& values) { return separationOf("sparsemax", values); },
    .bench = {{},
              {.suffix = "_bytes",
               .values = {{"beta", 0.02}},
               .memory = BenchVariant::Memory::BipolarBytes,
               .queries = {1}}},
    .multiplyAdds = costOfScores,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(sparsemax_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
