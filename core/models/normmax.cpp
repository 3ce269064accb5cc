#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

Laws laws() {
  Laws laws = sparseLaws();
  // Above 2 the weights rise infinitely steeply where the support begins: the gradient exists, but differences of E
  // need far smaller steps than a float allows.
  laws.gradientFlow->emplace("gamma", 2.0);
  return laws;
}

}  // namespace

extern const ModelEntry normmax_entry;
const ModelEntry normmax_entry{
    .id = "normmax",
    .title = "Norm-regularised (\u03b3-normmax)",
    .name = "\u03b3-Normmax",
    .summary =
        "A sparse network whose weights within the support are flatter the larger \u03b3 is: it averages the memories "
        "close to the query nearly equally and drops the others, which suits metastable states that stand for a whole "
        "group of memories. For every \u03b3 a memory is a fixed point exactly once its score leads all others by "
        "1/\u03b2.",
    .formula = "x \u2190 \u039e \u03b3-normmax(\u03b2 \u039e\u1d40x)",
    .energy =
        "E(x) = \u2212\u03a9*(\u03b2 \u039e\u1d40x)/\u03b2 + \u00bd\u2016x\u2016\u00b2,  \u03a9(p) = "
        "\u2016p\u2016_\u03b3 \u2212 1",
    .citation = "Santos 2024",
    .reference =
        "M. Blondel, A. Martins & V. Niculae, Learning with Fenchel-Young Losses, JMLR 21 (2020) (normmax); S. "
        "Santos, V. Niculae, D. McNamee & A. Martins, Sparse and Structured Hopfield Networks, ICML 2024.",
    .order = 40,
    .domain = StateDomain::Real,
    .parameters = separationParameters("normmax"),
    .laws = laws(),
    .styleSlot = 4,
    .separation = [](Index, const ParameterValues& values) { return separationOf("normmax", values); },
    .multiplyAdds = costOfScores,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(normmax_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
