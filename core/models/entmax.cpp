#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

Laws laws() {
  Laws laws = sparseLaws();
  // Above 2 the weights rise infinitely steeply where the support begins: the gradient exists, but differences of E
  // need far smaller steps than a float allows.
  laws.gradientFlow->emplace("alpha", 1.5);
  laws.limits = {{{{"alpha", 1.0}}, "softmax", {}},
                 {{{"alpha", 1.0 + 1e-9}}, "softmax", {}},
                 {{{"alpha", 2.0}}, "sparsemax", {}},
                 {{{"alpha", 2.0 + 1e-9}}, "sparsemax", {}}};
  return laws;
}

}  // namespace

extern const ModelEntry entmax_entry;
const ModelEntry entmax_entry{
    .id = "entmax",
    .title = "Generalised sparse (\u03b1-entmax)",
    .name = "\u03b1-Entmax",
    .summary =
        "The family between the dense and the sparse network: \u03b1 turns softmax (\u03b1 = 1, all memories take "
        "part) continuously into sparsemax (\u03b1 = 2) and beyond, and with it the number of memories with any "
        "weight. For every \u03b1 above 1 a memory is a fixed point exactly once its score leads all others by "
        "1/(\u03b1 \u2212 1), in units of 1/\u03b2.",
    .formula = "x \u2190 \u039e \u03b1-entmax(\u03b2 \u039e\u1d40x)",
    .energy =
        "E(x) = \u2212\u03a9*(\u03b2 \u039e\u1d40x)/\u03b2 + \u00bd\u2016x\u2016\u00b2,  \u03a9(p) = (\u03a3 p^\u03b1 "
        "\u2212 1)/(\u03b1(\u03b1 \u2212 1))",
    .citation = "Wu 2024; Santos 2024",
    .reference =
        "B. Peters, V. Niculae & A. Martins, Sparse Sequence-to-Sequence Models, ACL 2019 (\u03b1-entmax); D. Wu et "
        "al., STanHop: Sparse Tandem Hopfield Model for Memory-Enhanced Time Series Prediction, ICLR 2024; S. Santos, "
        "V. Niculae, D. McNamee & A. Martins, Sparse and Structured Hopfield Networks, ICML 2024.",
    .order = 30,
    .domain = StateDomain::Real,
    .parameters = separationParameters("entmax"),
    .laws = laws(),
    .styleSlot = 3,
    .separation = [](Index, const ParameterValues& values) { return separationOf("entmax", values); },
    .multiplyAdds =
        [](Index dimension, Index count, const ParameterValues& values) {
          const bool dense = realValue(values, "alpha") == 1.0;
          return dense ? costOfScoresAndReadOut(dimension, count, values) : costOfScores(dimension, count, values);
        },
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(entmax_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
