#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

/// M memories evenly on the unit circle (lesson 12): their mean is 0 and Σ ξξᵀ/M = 1/2, so that much is exact.
namespace hopscope::test {
namespace {

Matrix onCircle(Index count) {
  Matrix patterns(2, count);
  for (Index mu = 0; mu < count; ++mu) {
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(mu) / static_cast<double>(count);
    patterns.col(mu) << static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle));
  }
  return patterns;
}

Vector direction(double angle) {
  return Vector{{static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))}};
}

Vector endOf(const RetrievalModel& model, const Vector& start) {
  return retrieveBatch(model, start, {}, {.maxSteps = 10'000, .tolerance = 1e-7}, false).states.col(0);
}

class Circle : public ::testing::TestWithParam<Index> {
 protected:
  [[nodiscard]] std::shared_ptr<const RetrievalModel> dense(double beta) const {
    return modelOf("softmax", onCircle(GetParam()), {{"beta", beta}});
  }
};

// E(h) + E(−h) − 2 E(0) = (1 − β/2) h² + O(h⁴): the origin turns from valley to hill at β = 2, in every direction.
TEST_P(Circle, TheOriginTurnsFromValleyToHillAtTwo) {
  constexpr float h = 0.06F;
  for (const double beta : {0.5, 1.9, 1.98, 2.02, 2.1, 4.0}) {
    const auto model = dense(beta);
    for (const double angle : {0.0, 0.4, 1.3}) {
      const Vector step = h * direction(angle);
      const double curvature =
          energyOf(*model, step) + energyOf(*model, -step) - 2.0 * energyOf(*model, Vector::Zero(2));
      const double second = curvature / static_cast<double>(h * h);
      EXPECT_NEAR(second, 1.0 - 0.5 * beta, 0.03 * (1.0 + beta)) << "beta " << beta;
      if (std::abs(beta - 2.0) > 0.05) {
        EXPECT_EQ(second > 0.0, beta < 2.0) << "beta " << beta;
      }
    }
  }
}

// The same seen by the dynamics: a state near the origin falls back into it below β = 2, and leaves it above.
TEST_P(Circle, AStateNearTheOriginLeavesItOnlyAboveTwo) {
  for (const double angle : {0.1, 0.7, 2.0}) {
    const Vector start = 0.02F * direction(angle);
    EXPECT_LT(endOf(*dense(1.95), start).norm(), 1e-4F);
    EXPECT_GT(endOf(*dense(2.05), start).norm(), 0.1F);
    const Matrix next = stepOf(*dense(1.5), start);
    EXPECT_NEAR(static_cast<double>(next.norm() / start.norm()), 0.75, 0.02) << "T is β/2 near the origin";
  }
}

INSTANTIATE_TEST_SUITE_P(Memories, Circle, ::testing::Values(3, 4, 5, 8, 20),
                         [](const auto& tested) { return "M" + std::to_string(tested.param); });

// Three memories are the mean field of a Potts model with 3 states, x = r ξ₁ with r = (e^{3βr/2} − 1)/(e^{3βr/2} + 2):
// the memories appear at β = 1.8304 with r = 0.41 at once, are as deep as the origin at β = (8/3) ln 2 = 1.8484 with r
// = ½, and the origin lives on until β = 2: a transition of first order, with both states in between.
TEST(CircleOfThree, TheMemoriesAppearWithAJump) {
  const Matrix patterns = onCircle(3);
  const auto from = [&](double beta, const Vector& start) {
    return endOf(*modelOf("softmax", patterns, {{"beta", beta}}), start);
  };
  EXPECT_LT(from(1.82, patterns.col(0)).norm(), 1e-3F);
  EXPECT_GT(from(1.84, patterns.col(0)).norm(), 0.4F);
  for (const double beta : {1.85, 1.9, 1.95}) {
    EXPECT_LT(from(beta, 0.05F * patterns.col(0)).norm(), 1e-3F) << "the origin still attracts at beta " << beta;
    EXPECT_GT(from(beta, patterns.col(0)).norm(), 0.5F) << "the memory attracts too at beta " << beta;
  }
  EXPECT_GT(from(2.05, 0.05F * patterns.col(0)).norm(), 0.7F);
}

TEST(CircleOfThree, OriginAndMemoryAreEquallyDeepAtEightThirdsOfLogTwo) {
  const Matrix patterns = onCircle(3);
  const double critical = 8.0 / 3.0 * std::numbers::ln2;
  const auto model = modelOf("softmax", patterns, {{"beta", critical}});
  const Vector half = 0.5F * patterns.col(0);
  EXPECT_LT((stepOf(*model, half).col(0) - half).norm(), 1e-6F) << "r = 1/2 is a fixed point";
  EXPECT_NEAR(energyOf(*model, half), energyOf(*model, Vector::Zero(2)), 1e-7);
  for (const double beta : {1.84, 1.87}) {
    const auto near = modelOf("softmax", patterns, {{"beta", beta}});
    const double memory = energyOf(*near, endOf(*near, patterns.col(0)));
    EXPECT_EQ(memory > energyOf(*near, Vector::Zero(2)), beta < critical) << "beta " << beta;
  }
}

// Four and more memories leave the origin without a jump: just above β = 2 the fixed points are still close to it.
TEST(CircleOfMore, TheMemoriesGrowOutOfTheOriginContinuously) {
  for (const Index count : {4, 5, 8}) {
    const Matrix patterns = onCircle(count);
    EXPECT_LT(endOf(*modelOf("softmax", patterns, {{"beta", 1.98}}), patterns.col(0)).norm(), 1e-3F);
    const float slightly = endOf(*modelOf("softmax", patterns, {{"beta", 2.01}}), patterns.col(0)).norm();
    EXPECT_GT(slightly, 0.05F) << count;
    EXPECT_LT(slightly, 0.15F) << count;
  }
}

/// Distance of a state to the nearest column.
float distanceTo(const Matrix& columns, const Vector& state) {
  return (columns.colwise() - state).colwise().norm().minCoeff();
}

// Sparsemax and five memories: until β = 1/(1 − cos 72°) = 1.447 every start ends midway between two neighbours, from
// there on exactly on a memory.
TEST(SparseCircleOfFive, SitsOnPairMidpointsUntilTheMemoriesAreFixed) {
  const Matrix patterns = onCircle(5);
  Matrix midpoints(2, 5);
  for (Index mu = 0; mu < 5; ++mu) midpoints.col(mu) = 0.5F * (patterns.col(mu) + patterns.col((mu + 1) % 5));
  const double critical = 1.0 / (1.0 - std::cos(2.0 * std::numbers::pi / 5.0));
  ASSERT_NEAR(critical, 1.447, 5e-4);
  for (const double ratio : {0.6, 0.8, 0.95, 0.99, 1.01, 1.05, 1.3}) {
    const auto model = modelOf("sparsemax", patterns, {{"beta", ratio * critical}});
    for (int start = 0; start < 24; ++start) {
      const Vector end = endOf(*model, direction(0.13 + 0.2513 * start));
      const float wrong = ratio < 1.0 ? distanceTo(midpoints, end) : distanceTo(patterns, end);
      EXPECT_LE(wrong, ratio < 1.0 ? 1e-4F : 1e-6F) << "beta " << ratio * critical << ", start " << start;
    }
  }
}

}  // namespace
}  // namespace hopscope::test
