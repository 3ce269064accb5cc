#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

Laws laws() {
  Laws laws = separationLaws();
  laws.limits = {{.own = {{"even", 0.0}}, .id = "softmax", .other = {}}};
  return laws;
}

}  // namespace

extern const ModelEntry toy_mean_entry;
const ModelEntry toy_mean_entry{
    .id = "toy_mean",
    .title = "Toy: drawn to the mean",
    .name = "Toy",
    .summary = "A dense network that never quite forgets the mean of its memories: a toy of the tests.",
    .formula = "x \u2190 (1 \u2212 s) \u039e softmax(\u03b2 \u039e\u1d40x) + s \u03be\u0304",
    .energy =
        "E(x) = \u2212(1 \u2212 s) lse(\u03b2 \u039e\u1d40x)/\u03b2 \u2212 s x\u1d40\u03be\u0304 + "
        "\u00bd\u2016x\u2016\u00b2",
    .citation = "Toy 2026",
    .reference = "The tests of Hopscope.",
    .order = 1000,
    .domain = StateDomain::Real,
    .parameters = separationParameters("toy_even"),
    .laws = laws(),
    .separation = [](Index, const ParameterValues& values) { return separationOf("toy_even", values); },
    .multiplyAdds = costOfScoresAndReadOut,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(toy_mean_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
