#include "core/experiments/frontier.h"

#include <gmock/gmock.h>

#include <array>
#include <limits>

namespace hopscope::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CostFrontier, HoldsWhatNothingCheaperBeats) {
  const std::array<CostPoint, 6> points{{{3, 0.9}, {1, 0.5}, {2, 0.4}, {3, 0.95}, {9, 0.95}, {5, 1.0}}};
  EXPECT_THAT(costFrontier(points, Better::Higher), ElementsAre(1, 3, 5));
}

TEST(CostFrontier, LowerMayBeBetter) {
  const std::array<CostPoint, 4> points{{{1, 0.5}, {2, 0.7}, {3, 0.1}, {4, 0.1}}};
  EXPECT_THAT(costFrontier(points, Better::Lower), ElementsAre(0, 2));
}

TEST(CostFrontier, EqualPointsAreOne) {
  const std::array<CostPoint, 3> points{{{1, 0.5}, {1, 0.5}, {1, 0.4}}};
  EXPECT_THAT(costFrontier(points, Better::Higher), ElementsAre(0));
}

TEST(CostFrontier, WhatHasNoNumberIsLeftOut) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const std::array<CostPoint, 3> points{{{none, 1.0}, {1, none}, {std::numeric_limits<double>::infinity(), 1.0}}};
  EXPECT_THAT(costFrontier(points, Better::Higher), IsEmpty());
  EXPECT_THAT(costFrontier({}, Better::Higher), IsEmpty());
}

}  // namespace
}  // namespace hopscope::test
