#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/errors.h"
#include "core/landscape/bifurcation.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"

/// Paths and branches as β changes, where the laws of the pair and of the origin say what must be seen.
namespace hopscope::test {
namespace {

double lengthOf(PlanePoint point) { return std::hypot(point.x, point.y); }

TEST(Hysteresis, APairPartsSmoothlyAndComesBackTheSameWay) {
  const std::vector<PlanePoint> pair{atDegrees(50.0), atDegrees(130.0)};
  const double merge = 2.0 / (1.0 - std::cos(80.0 * M_PI / 180.0));
  const Bifurcation result =
      bifurcation(planarMemory(pair), {.model = {"softmax", {}}, .low = 1.0, .high = 8.0, .count = 65});
  ASSERT_EQ(result.down.size(), 2U);
  for (std::size_t i = 0; i < result.betas.size(); ++i) {
    for (const auto& path : result.down) {
      if (std::abs(result.betas[i] - merge) < 0.15) continue;  // there a state moves slower than anyone waits
      EXPECT_NEAR(std::abs(path[i].x), std::abs(result.up[i].x), 0.02) << result.betas[i];
      EXPECT_NEAR(path[i].y, result.up[i].y, 0.02) << result.betas[i];
      EXPECT_EQ(std::abs(path[i].x) > 0.1, result.betas[i] > merge) << result.betas[i];
    }
  }
}

// Four memories turn at β = 2 without a jump: the length grows from 0 as the root of what β is above 2.
TEST(Hysteresis, FourMemoriesLeaveTheOriginWithoutAJump) {
  const Bifurcation result =
      bifurcation(evenCircle(4), {.model = {"softmax", {}}, .low = 1.2, .high = 4.0, .count = 41});
  for (std::size_t i = 0; i < result.betas.size(); ++i) {
    const double beta = result.betas[i];
    if (beta < 1.9) {
      EXPECT_LT(lengthOf(result.up[i]), 0.01) << beta;
      EXPECT_LT(lengthOf(result.down.front()[i]), 0.01) << beta;
    } else if (beta > 2.1) {
      EXPECT_GT(lengthOf(result.up[i]), 0.2) << beta;
      EXPECT_NEAR(lengthOf(result.up[i]), lengthOf(result.down.front()[i]), 0.02) << beta;
    }
  }
}

TEST(Hysteresis, BetasAreEvenInTheirRatios) {
  const BifurcationSpec even{.model = {"softmax", {}}, .low = 0.5, .high = 32.0, .count = 7};
  for (int i = 0; i < 7; ++i) EXPECT_NEAR(even.beta(i), 0.5 * std::pow(2.0, i), 1e-12);
}

// A branch is one fixed point: it has no holes and no jumps, and no point of the picture belongs to two.
TEST(Branches, AreUnbrokenAndShareNothing) {
  const Bifurcation result =
      bifurcation(evenCircle(5), {.model = {"softmax", {}}, .low = 1.2, .high = 12.0, .count = 33});
  ASSERT_EQ(result.betas.size(), 33U);
  std::set<std::tuple<int, double, double>> all;
  for (const Branch& branch : result.branches) {
    ASSERT_FALSE(branch.points.empty());
    for (std::size_t i = 0; i < branch.points.size(); ++i) {
      const Branch::Point& point = branch.points[i];
      EXPECT_TRUE(all.insert({point.index, point.at.x, point.at.y}).second);
      if (i == 0) continue;
      EXPECT_EQ(point.index, branch.points[i - 1].index + 1);
      EXPECT_LT(std::hypot(point.at.x - branch.points[i - 1].at.x, point.at.y - branch.points[i - 1].at.y), 0.2);
    }
    EXPECT_TRUE(branch.kind == BranchKind::Stable || branch.memory == -1) << "memories end at what is stable only";
  }
  // At the highest β every memory has a branch of its own.
  std::set<Index> memories;
  for (const Branch& branch : result.branches) {
    if (branch.points.back().index == 32 && branch.memory >= 0) memories.insert(branch.memory);
  }
  EXPECT_EQ(memories.size(), 5U);
}

TEST(Branches, HoldExactlyTheFixedPointsOfEveryBeta) {
  const auto memory = evenCircle(3);
  const BifurcationSpec coarse{.model = {"softmax", {}}, .low = 1.4, .high = 6.0, .count = 5};
  const Bifurcation result = bifurcation(memory, coarse);
  for (int index = 0; index < coarse.count; ++index) {
    const auto model = planarModel("softmax", memory, coarse.beta(index));
    const Matrix starts = searchStarts(*memory, 9);
    const auto expected = fixedPoints(Descent(model, starts, {}), starts);
    std::size_t found = 0;
    for (const Branch& branch : result.branches) {
      for (const Branch::Point& point : branch.points) found += point.index == index ? 1U : 0U;
    }
    EXPECT_EQ(found, expected.size()) << coarse.beta(index);
  }
}

TEST(Branches, AModelOfChanceHasNoneAndNoPaths) {
  const Bifurcation result =
      bifurcation(evenCircle(4),
                  {.model = {"random_mask", {{"redraw", std::string("step")}}}, .low = 1.0, .high = 4.0, .count = 3});
  EXPECT_EQ(result.betas.size(), 3U);
  EXPECT_TRUE(result.branches.empty());
  EXPECT_TRUE(result.up.empty());
  EXPECT_TRUE(result.down.empty());
}

TEST(Branches, NeedTwoNeuronsTellProgressAndStop) {
  const BifurcationSpec few{.model = {"softmax", {}}, .low = 1.0, .high = 4.0, .count = 4};
  EXPECT_THROW(static_cast<void>(bifurcation(memoryOf(unitPatterns(3, 4, 1)), few)), std::invalid_argument);
  Progress progress;
  static_cast<void>(bifurcation(evenCircle(3), few, {{}, &progress}));
  EXPECT_EQ(progress.done(), 4);
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(bifurcation(evenCircle(3), few, {source.get_token()})), Cancelled);
}

}  // namespace
}  // namespace hopscope::test
