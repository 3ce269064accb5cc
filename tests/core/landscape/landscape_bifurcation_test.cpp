#include <gtest/gtest.h>

#include "core/landscape/bifurcation.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

double radius(PlanePoint point) { return std::hypot(point.x, point.y); }

TEST(Bifurcation, ThreeMemoriesJumpAndRemember) {
  const BifurcationSpec spec{.model = {"softmax", {}}, .low = 1.5, .high = 3.0, .count = 121};
  const Bifurcation result = bifurcation(evenCircle(3), spec);
  ASSERT_EQ(result.betas.size(), 121U);
  ASSERT_EQ(result.up.size(), 121U);
  double leaves = 0.0;
  double returns = 0.0;
  for (std::size_t i = 0; i < result.betas.size(); ++i) {
    if (leaves == 0.0 && radius(result.up[i]) > 0.2) leaves = result.betas[i];
    if (returns == 0.0 && radius(result.down.front()[i]) > 0.2) returns = result.betas[i];
  }
  // Upwards the state stays at the origin until it is a hill; downwards it stays with the memory for longer, until
  // β = min ln y (y + 2) / (1.5 (y − 1)) = 1.830, the least β at which x = (y − 1)/(y + 2), y = exp(1.5 βx), has a
  // solution besides 0.
  EXPECT_NEAR(leaves, 2.0, 0.05);
  EXPECT_NEAR(returns, 1.830, 0.02);
  EXPECT_EQ(result.down.size(), 3U);
}

TEST(Bifurcation, BranchesFollowAPairThroughItsMerge) {
  const std::vector<PlanePoint> points{atDegrees(60.0), atDegrees(120.0)};
  const Bifurcation result =
      bifurcation(planarMemory(points), {.model = {"softmax", {}}, .low = 2.0, .high = 16.0, .count = 97});
  int splits = 0;
  for (const Branch& branch : result.branches) {
    if (branch.kind != BranchKind::Stable || branch.points.size() < 20) continue;
    const double first = result.betas[static_cast<std::size_t>(branch.points.front().index)];
    if (first < 2.1) continue;
    ++splits;
    EXPECT_NEAR(first, 4.0, 0.25);  // 2/(1 − cos 60°)
    EXPECT_TRUE(branch.memory == 0 || branch.memory == 1);
  }
  EXPECT_GE(splits, 1);
  // After the split there is a saddle between the two.
  EXPECT_TRUE(std::ranges::any_of(
      result.branches, [](const Branch& each) { return each.kind == BranchKind::Saddle && each.points.size() > 40; }));
}

TEST(Bifurcation, TheBitsDoNotDependOnTheThreads) {
  const auto memory = evenCircle(4);
  const BifurcationSpec spec{.model = {"sparsemax", {}}, .low = 1.0, .high = 8.0, .count = 33};
  const auto text = [&] {
    std::vector<double> numbers;
    for (const Branch& branch : bifurcation(memory, spec).branches) {
      for (const auto& point : branch.points) numbers.insert(numbers.end(), {point.at.x, point.at.y});
    }
    return numbers;
  };
  EXPECT_EQ(onThreads(1, text), onThreads(3, text));
}

TEST(Bifurcation, IllegalSpecsAreRefused) {
  const auto memory = evenCircle(4);
  EXPECT_THROW(static_cast<void>(bifurcation(memory, {.model = {"linear", {}}})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(bifurcation(memory, {.model = {"softmax", {}}, .low = 0.0})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(bifurcation(memory, {.model = {"softmax", {}}, .low = 3.0, .high = 2.0})),
               std::invalid_argument);
  EXPECT_THROW(static_cast<void>(bifurcation(memory, {.model = {"softmax", {}}, .count = 1})), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
