#include <gtest/gtest.h>

#include "core/dynamics/retrieval.h"
#include "core/models/support/separation_model.h"
#include "core/separations/separation.h"
#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

class ModelObserve : public ModelContract {};

// One observation is the update, the energies and the associations, to the bit.
TEST_P(ModelObserve, IsStepEnergiesAndAssociateInOne) {
  const Matrix memory = patterns(13, 29, 1);
  for (const Index queries : {1, 5, 40}) {
    const Matrix states = patterns(13, queries, 2);
    const std::vector<ParameterValues> all = ordinaryValues();
    for (std::size_t i = 0; i < all.size(); i += 1 + all.size() / 12) {
      SCOPED_TRACE(textOf(all[i]));
      const auto model = bind(memory, all[i]);
      std::vector<std::uint64_t> seeds;
      std::vector<Index> targets;
      for (Index q = 0; q < queries; ++q) {
        seeds.push_back(100 + static_cast<std::uint64_t>(q));
        targets.push_back(q % 29);
      }
      const Step step{.seeds = seeds, .index = 3, .targets = targets};
      const Observation seen = model->observe(states, step);
      EXPECT_EQ(seen.next, model->step(states, step));
      EXPECT_EQ(seen.energies, model->energies(states, step));
      ASSERT_EQ(seen.associations.size(), static_cast<std::size_t>(queries));
      for (Index q = 0; q < queries; ++q) {
        const auto place = static_cast<std::size_t>(q);
        const Step own{.seeds = {&seeds[place], 1}, .index = 3, .targets = {&targets[place], 1}};
        const Association expected = model->associate(states.col(q), own);
        EXPECT_EQ(seen.associations[place].similarity, expected.similarity);
        EXPECT_EQ(seen.associations[place].weights, expected.weights);
        EXPECT_EQ(seen.associations[place].support, expected.support);
        EXPECT_EQ(seen.associations[place].effectiveMemories, expected.effectiveMemories);
      }
      const Observation last = model->observe(states, step, Next::Skipped);
      EXPECT_EQ(last.next.size(), 0);
      EXPECT_EQ(last.energies, seen.energies);
      EXPECT_EQ(last.associations.front().weights, seen.associations.front().weights);
    }
  }
}

HOPSCOPE_FOR_EVERY_MODEL(ModelObserve);

/// Softmax that counts how often it goes through the memories, and marks the similarities it hands out, so that those
/// of a second reading would be seen.
class Counting final : public Separation {
 public:
  Counting() : Separation(separation("softmax"), {}) {}
  [[nodiscard]] std::vector<double> weights(std::span<const double> scores) const override {
    return softmax_->weights(scores);
  }
  [[nodiscard]] double conjugate(std::span<const double> scores) const override { return softmax_->conjugate(scores); }
  [[nodiscard]] double margin() const override { return softmax_->margin(); }
  [[nodiscard]] double threshold(std::span<const double> scores) const override { return softmax_->threshold(scores); }
  [[nodiscard]] std::vector<double> pullBack(std::span<const double> scores,
                                             std::span<const double> cotangent) const override {
    return softmax_->pullBack(scores, cotangent);
  }
  [[nodiscard]] WeightFormula formula(std::span<const double> scores, std::size_t memory) const override {
    return softmax_->formula(scores, memory);
  }
  [[nodiscard]] std::optional<double> slopeAtEqualScores(Index count) const override {
    return softmax_->slopeAtEqualScores(count);
  }
  [[nodiscard]] kernels::PassResult pass(const kernels::Keys& keys, const ConstMatrixRef& states,
                                         const Request& request, const std::stop_token& stop) const override {
    ++passes;
    readOuts += request.readOut == kernels::ReadOut::Wanted ? 1 : 0;
    kernels::PassResult result = softmax_->pass(keys, states, request, stop);
    if (request.similarities != nullptr) request.similarities->coeffRef(0, 0) = mark;
    return result;
  }

  static constexpr float mark = 0.0625F;
  mutable int passes = 0;
  mutable int readOuts = 0;

 private:
  std::shared_ptr<const Separation> softmax_ = createSeparation("softmax");
};

TEST(Observe, ARecordedStepGoesThroughTheMemoriesOnce) {
  static std::shared_ptr<const Counting> counting;
  counting = std::make_shared<const Counting>();
  ModelEntry entry;
  entry.id = "toy";
  entry.parameters = separationParameters();
  entry.separation = [](Index, const ParameterValues&) -> std::shared_ptr<const Separation> { return counting; };
  const std::shared_ptr<const RetrievalModel> model =
      createSeparationModel(entry, memoryOf(unitPatterns(8, 20, 1)), resolve(entry.parameters, {}));
  const RetrievalTrace trace = retrieve(model, unitPatterns(8, 1, 2).col(0), -1, {.maxSteps = 5, .tolerance = 0.0});
  EXPECT_EQ(trace.steps(), 5);
  EXPECT_EQ(counting->passes, 6) << "one for each state";
  EXPECT_EQ(counting->readOuts, 5) << "one for each update";
  for (const Association& each : trace.associations) EXPECT_EQ(each.similarity[0], Counting::mark);
  counting.reset();
}

}  // namespace
}  // namespace hopscope::test
