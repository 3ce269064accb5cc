#include "core/dynamics/outcome.h"

#include <gtest/gtest.h>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

Outcome outcomeOf(const std::shared_ptr<const RetrievalModel>& model, const ConstVectorRef& state, Index target) {
  return classify(*model, state, model->associate(state), target);
}

std::shared_ptr<const RetrievalModel> sparse(double beta) {
  return modelOf("sparsemax", columns({{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}), {{"beta", beta}});
}

TEST(Outcome, SingleAndOtherMemory) {
  const Vector second = columns({{0, 1, 0, 0}}).col(0);
  const Outcome target = outcomeOf(sparse(8), second, 1);
  EXPECT_EQ(target.regime, Regime::SingleMemory);
  EXPECT_EQ(target.memories, std::vector<Index>{1});
  EXPECT_TRUE(target.exact);
  EXPECT_EQ(target.text(), "Single memory: 1, exact");
  const Outcome other = outcomeOf(sparse(8), second, 2);
  EXPECT_EQ(other.regime, Regime::OtherMemory);
  EXPECT_EQ(other.text(), "Other memory: 1, exact");
  EXPECT_EQ(outcomeOf(sparse(8), second, -1).regime, Regime::SingleMemory) << "any memory will do without a target";
}

TEST(Outcome, NotExactWhileOtherMemoriesTakePart) {
  const Outcome outcome = outcomeOf(sparse(0.9), columns({{0, 1, 0, 0}}).col(0), 1);
  EXPECT_FALSE(outcome.exact);
  const Outcome dense =
      outcomeOf(modelOf("softmax", columns({{1, 0}, {0, 1}}), {{"beta", 3.0}}), columns({{1, 0}}).col(0), 0);
  EXPECT_EQ(dense.text(), "Single memory: 0");
}

TEST(Outcome, MetastableCountsTheBlendedMemories) {
  const Outcome outcome = outcomeOf(sparse(8), columns({{.5, .5, .5, 0}}).col(0), 0);
  EXPECT_EQ(outcome.regime, Regime::Metastable);
  EXPECT_EQ(outcome.effective, 3);
  EXPECT_EQ(outcome.text(), "Metastable: 3 of 4");
}

TEST(Outcome, GlobalAverage) {
  const Outcome outcome = outcomeOf(sparse(8), columns({{.25, .25, .25, .25}}).col(0), 0);
  EXPECT_EQ(outcome.regime, Regime::GlobalAverage);
  EXPECT_EQ(outcome.text(), "Global average of 4");
}

TEST(Outcome, OriginIsNull) {
  EXPECT_EQ(outcomeOf(sparse(8), Vector::Zero(4), 0).regime, Regime::Null);
  EXPECT_EQ(outcomeOf(sparse(8), Vector::Zero(4), 0).text(), "Null: not known");
  EXPECT_NE(outcomeOf(sparse(8), Vector::Constant(4, 1e-30F), 0).regime, Regime::Null)
      << "tiny is not zero, though its square is";
}

/// Three random memories of 200 neurons under the classical rule.
class BipolarOutcome : public ::testing::Test {
 protected:
  static constexpr Index neurons = 200;

  /// Memory 0 with its first `flips` bits turned over.
  [[nodiscard]] Vector flipped(Index flips) const {
    Vector state = patterns.col(0);
    state.head(flips) *= -1.0F;
    return state;
  }

  const Matrix patterns = signPatterns(neurons, 3, 4);
  const std::shared_ptr<const RetrievalModel> model = modelOf("hebb", patterns);
};

TEST_F(BipolarOutcome, MemoryFromAnOverlapOf95Percent) {
  EXPECT_TRUE(outcomeOf(model, patterns.col(0), 0).exact);
  const Outcome edge = outcomeOf(model, flipped(5), 0);
  EXPECT_EQ(edge.regime, Regime::SingleMemory) << "1 − 2·5/200 = 0.95 exactly";
  EXPECT_FALSE(edge.exact);
  EXPECT_EQ(outcomeOf(model, flipped(5), 1).regime, Regime::OtherMemory);
  EXPECT_NE(outcomeOf(model, flipped(6), 0).regime, Regime::SingleMemory);
}

TEST_F(BipolarOutcome, Inverse) {
  const Outcome outcome = outcomeOf(model, -patterns.col(2), 2);
  EXPECT_EQ(outcome.regime, Regime::Inverse);
  EXPECT_EQ(outcome.text(), "Inverse of 2, exact");
  EXPECT_EQ(outcomeOf(model, -flipped(5), 0).text(), "Inverse of 0");
}

TEST_F(BipolarOutcome, MixtureOfThreeWithAnySigns) {
  for (const float sign : {1.0F, -1.0F}) {
    const Vector sum = patterns.col(0) + sign * patterns.col(1) + patterns.col(2);
    const Vector state = (sum.array() > 0.0F).select(Vector::Ones(neurons), -Vector::Ones(neurons));
    const Outcome outcome = outcomeOf(model, state, 0);
    EXPECT_EQ(outcome.regime, Regime::Mixture);
    EXPECT_EQ(outcome.text(), "Mixture of 0, 1, 2");
  }
}

TEST_F(BipolarOutcome, SpuriousOtherwise) {
  const Outcome outcome = outcomeOf(model, signPatterns(neurons, 1, 77).col(0), 0);
  EXPECT_EQ(outcome.regime, Regime::Spurious);
  EXPECT_TRUE(outcome.memories.empty());
  EXPECT_EQ(outcome.text(), "Spurious state");
  // Two memories cannot make a mixture of three.
  const auto two = modelOf("hebb", patterns.leftCols(2));
  EXPECT_EQ(outcomeOf(two, signPatterns(neurons, 1, 77).col(0), 0).regime, Regime::Spurious);
}

TEST_F(BipolarOutcome, AStoredCopyOfTheTargetIsTheTarget) {
  Matrix twice = patterns;
  twice.col(2) = twice.col(0);
  const auto doubled = modelOf("hebb", twice);
  EXPECT_EQ(outcomeOf(doubled, twice.col(2), 2).text(), "Single memory: 2, exact");
  EXPECT_EQ(outcomeOf(doubled, twice.col(2), 0).text(), "Single memory: 0, exact");
  EXPECT_EQ(outcomeOf(doubled, twice.col(2), 1).text(), "Other memory: 0, exact");
}

TEST_F(BipolarOutcome, AStoredInverseIsAMemory) {
  Matrix opposite = patterns;
  opposite.col(1) = -opposite.col(0);
  const Outcome outcome = outcomeOf(modelOf("hebb", opposite), opposite.col(1), 1);
  EXPECT_EQ(outcome.text(), "Single memory: 1, exact");
}

TEST(OutcomeOfARun, EachRegimeIsReachedByTheDynamics) {
  const auto last = [](const char* id, const Matrix& memory, double beta, const Vector& start) {
    return retrieve(modelOf(id, memory, {{"beta", beta}}), start, 0, {.maxSteps = 500, .tolerance = 1e-6})
        .outcome()
        .regime;
  };
  // Two pairs of close memories, the pairs far from each other.
  const Matrix pairs = columns({{1, .2, 0, 0}, {1, -.2, 0, 0}, {0, 0, 1, .2}, {0, 0, 1, -.2}});
  EXPECT_EQ(last("softmax", pairs, 0.1, pairs.col(0)), Regime::GlobalAverage);
  EXPECT_EQ(last("softmax", pairs, 8.0, pairs.col(0)), Regime::Metastable);
  EXPECT_EQ(last("softmax", pairs, 400.0, pairs.col(0)), Regime::SingleMemory);
  EXPECT_EQ(last("softmax", pairs, 400.0, pairs.col(3)), Regime::OtherMemory);
  // Opposite memories: the origin is their only blend.
  EXPECT_EQ(last("sparsemax", columns({{1, 0}, {-1, 0}}), 0.5, columns({{0, 0}}).col(0)), Regime::Null);
}

}  // namespace
}  // namespace hopscope::test
