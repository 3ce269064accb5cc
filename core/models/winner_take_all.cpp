#include "core/models/support/separation_model.h"

namespace hopscope {

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values);

Laws laws() {
  Laws laws = sparseLaws();
  laws.equalScoresShareWeight = false;
  return laws;
}

}  // namespace

extern const ModelEntry winner_take_all_entry;
const ModelEntry winner_take_all_entry{
    .id = "winner_take_all",
    .title = "Winner take all (nearest memory)",
    .name = "Winner take all",
    .summary =
        "The most similar memory, whole and alone: what every separation function becomes as \u03b2 grows without "
        "bound. No blends, no metastable states and nothing to tune besides the similarity, which makes it the "
        "yardstick for the other models; with the Euclidean similarity it is nearest-neighbour search. Of equally "
        "similar memories the first wins.",
    .formula = "x \u2190 \u03be_\u03bc,  \u03bc = argmax \u039e\u1d40x",
    .energy = "E(x) = \u2212max \u039e\u1d40x + \u00bd\u2016x\u2016\u00b2",
    .citation = "Millidge 2022",
    .reference =
        "B. Millidge et al., Universal Hopfield Networks: A General Framework for Single-Shot Associative Memory "
        "Models, ICML 2022 (the max separation); the limit \u03b2 \u2192 \u221e of H. Ramsauer et al., Hopfield "
        "Networks is All You Need, ICLR 2021.",
    .order = 50,
    .domain = StateDomain::Real,
    .parameters = {similarityParameter()},
    .laws = laws(),
    .styleSlot = 10,
    .separation = [](Index, const ParameterValues& values) { return separationOf("winner_take_all", values); },
    .multiplyAdds = costOfScores,
    .bytes = bytesOfPatterns,
    .create = create,
};

namespace {

std::unique_ptr<const RetrievalModel> create(std::shared_ptr<const Memory> memory, const ParameterValues& values) {
  return createSeparationModel(winner_take_all_entry, std::move(memory), values);
}

}  // namespace

}  // namespace hopscope
