#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/separations/separation.h"

/// Two memories, δ apart: there the weights of every separation can be written down.
namespace hopscope::test {
namespace {

/// The weight of the better of two, δ above the other.
double betterOfTwo(const std::string& id, const ParameterValues& values, double apart) {
  return createSeparation(id, values)->weights(std::vector<double>{apart - 3.0, -3.0})[0];
}

constexpr double differences[]{0.0, 1e-9, 0.01, 0.2, 0.49, 0.51, 0.9, 0.999, 1.0, 1.001, 1.4, 1.99, 2.01, 7.0};

TEST(TwoScores, SoftmaxIsTheLogisticFunction) {
  for (const double d : differences) EXPECT_NEAR(betterOfTwo("softmax", {}, d), 1.0 / (1.0 + std::exp(-d)), 1e-15);
}

TEST(TwoScores, SparsemaxIsAStraightLineUpToOne) {
  for (const double d : differences) {
    EXPECT_NEAR(betterOfTwo("sparsemax", {}, d), std::min(1.0, 0.5 * (1.0 + d)), 1e-15) << d;
  }
}

// √p₁ − √p₂ = δ/2 with p₁ + p₂ = 1.
TEST(TwoScores, EntmaxOfOneAndAHalfEndsAtTwo) {
  for (const double d : differences) {
    const double half = 0.5 * d;
    const double root = half < 1.0 ? 0.5 * (half + std::sqrt(2.0 - half * half)) : 1.0;
    EXPECT_NEAR(betterOfTwo("entmax", {{"alpha", 1.5}}, d), root * root, 1e-14) << d;
  }
}

// p₁² − p₂² = 2δ with p₁ + p₂ = 1: a straight line of slope 1 for p₁, up to δ = ½.
TEST(TwoScores, EntmaxOfThreeIsAStraightLineUpToAHalf) {
  for (const double d : differences) {
    EXPECT_NEAR(betterOfTwo("entmax", {{"alpha", 3.0}}, d), std::min(1.0, 0.5 + d), 1e-13) << d;
  }
}

// t₁² + t₂² = 1 with t₁ − t₂ = δ, and p = t/(t₁ + t₂).
TEST(TwoScores, NormmaxOfTwoEndsAtOne) {
  for (const double d : differences) {
    const double first = d < 1.0 ? 0.5 * (d + std::sqrt(2.0 - d * d)) : 1.0;
    const double second = d < 1.0 ? first - d : 0.0;
    EXPECT_NEAR(betterOfTwo("normmax", {{"gamma", 2.0}}, d), first / (first + second), 1e-14) << d;
  }
}

TEST(TwoScores, TopOneAndWinnerTakeAllGiveEverything) {
  for (const double d : differences) {
    EXPECT_EQ(betterOfTwo("winner_take_all", {}, d), 1.0);
    EXPECT_EQ(betterOfTwo("top_k", {{"k", 1.0}}, d), 1.0);
    EXPECT_EQ(betterOfTwo("top_k", {{"k", 2.0}}, d), betterOfTwo("softmax", {}, d));
  }
}

TEST(TwoScores, ConjugatesOfKnownValue) {
  const std::vector<double> theta{0.5, 0.0};
  EXPECT_NEAR(createSeparation("softmax")->conjugate(theta), std::log(1.0 + std::exp(0.5)), 1e-15);
  // p = (¾, ¼): ¾·½ − ½(9/16 + 1/16 − 1).
  EXPECT_NEAR(createSeparation("sparsemax")->conjugate(theta), 0.375 + 0.1875, 1e-15);
  EXPECT_EQ(createSeparation("winner_take_all")->conjugate(theta), 0.5);
  // Both norms of p = (1, 0) are 1, so that Ω(p) = 0.
  EXPECT_NEAR(createSeparation("normmax", {{"gamma", 2.0}})->conjugate(std::vector<double>{2.0, 0.0}), 2.0, 1e-15);
}

TEST(TwoScores, ThresholdsOfKnownValue) {
  EXPECT_NEAR(createSeparation("sparsemax")->threshold(std::vector<double>{0.5, 0.0}), -0.25, 1e-15);
  EXPECT_NEAR(createSeparation("sparsemax")->threshold(std::vector<double>{5.0, 0.0}), 4.0, 1e-15);
  EXPECT_NEAR(createSeparation("normmax", {{"gamma", 2.0}})->threshold(std::vector<double>{5.0, 0.0}), 4.0, 1e-15);
  EXPECT_NEAR(createSeparation("entmax", {{"alpha", 1.5}})->threshold(std::vector<double>{5.0, 0.0}), 3.0, 1e-14);
  EXPECT_EQ(createSeparation("softmax")->threshold(std::vector<double>{5.0, 0.0}),
            -std::numeric_limits<double>::infinity());
}

// Inside the support p₁ − p₂ = δ; where the second memory has just lost its weight, nothing moves any more.
TEST(TwoScores, PullBacksBelongToTheSideOfTheSupportTheScoresAreOn) {
  const auto sparsemax = createSeparation("sparsemax");
  const std::vector<double> v{1.0, -1.0};
  EXPECT_THAT(sparsemax->pullBack(std::vector<double>{1.0 - 1e-9, 0.0}, v), ::testing::ElementsAre(1.0, -1.0));
  EXPECT_THAT(sparsemax->pullBack(std::vector<double>{1.0, 0.0}, v), ::testing::ElementsAre(0.0, 0.0));
  EXPECT_THAT(sparsemax->pullBack(std::vector<double>{1.5, 0.0}, v), ::testing::ElementsAre(0.0, 0.0));
}

// Between 1 and 3 the derivative of p₁ by δ at the edge of the support is finite: at α = 1.5 it is 0, the curve touches.
TEST(TwoScores, EntmaxComesToItsEdgeSmoothly) {
  const auto entmax = createSeparation("entmax", {{"alpha", 1.5}});
  const auto slopeAt = [&](double d) { return entmax->pullBack(std::vector<double>{d, 0.0}, {{1.0, 0.0}})[0]; };
  EXPECT_NEAR(slopeAt(0.0), std::sqrt(0.5) / 2.0, 1e-14);
  EXPECT_GT(slopeAt(1.9), slopeAt(1.99));
  EXPECT_LT(slopeAt(1.9999), 1e-3);
  EXPECT_EQ(slopeAt(2.5), 0.0);
}

TEST(TwoScores, SlopesAtEqualScoresOfManyMemories) {
  EXPECT_DOUBLE_EQ(*createSeparation("softmax")->slopeAtEqualScores(50), 0.02);
  EXPECT_DOUBLE_EQ(*createSeparation("sparsemax")->slopeAtEqualScores(50), 1.0);
  EXPECT_DOUBLE_EQ(*createSeparation("entmax", {{"alpha", 1.5}})->slopeAtEqualScores(16), 0.25);
  EXPECT_DOUBLE_EQ(*createSeparation("entmax", {{"alpha", 3.0}})->slopeAtEqualScores(16), 16.0);
  EXPECT_DOUBLE_EQ(*createSeparation("normmax", {{"gamma", 2.0}})->slopeAtEqualScores(16), 0.25);
  EXPECT_FALSE(createSeparation("winner_take_all")->slopeAtEqualScores(2).has_value());
  EXPECT_FALSE(createSeparation("top_k", {{"k", 3.0}})->slopeAtEqualScores(4).has_value());
  EXPECT_DOUBLE_EQ(*createSeparation("top_k", {{"k", 3.0}})->slopeAtEqualScores(3), 1.0 / 3.0);
}

}  // namespace
}  // namespace hopscope::test
