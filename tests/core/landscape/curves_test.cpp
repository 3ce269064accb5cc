#include "core/landscape/curves.h"

#include <gtest/gtest.h>

#include <cmath>

namespace hopscope::test {
namespace {

const PlaneGrid curveGrid{{-2.0, 2.0, -1.5, 1.5}, 80, 60};

std::vector<double> bowl() {
  std::vector<double> field;
  for (Index i = 0; i < curveGrid.size(); ++i) {
    const PlanePoint point = curveGrid.point(i);
    field.push_back(point.x * point.x + point.y * point.y);
  }
  return field;
}

TEST(Contours, OfABowlAreCircles) {
  const auto pieces = contour(curveGrid, bowl(), 0.81);
  ASSERT_GT(pieces.size(), 100U);
  ASSERT_EQ(pieces.size() % 2, 0U);
  double length = 0.0;
  for (std::size_t i = 0; i < pieces.size(); i += 2) {
    EXPECT_NEAR(std::hypot(pieces[i].x, pieces[i].y), 0.9, 2e-3);
    length += std::hypot(pieces[i + 1].x - pieces[i].x, pieces[i + 1].y - pieces[i].y);
  }
  EXPECT_NEAR(length, 2.0 * M_PI * 0.9, 0.02);
}

TEST(Contours, LevelsAreEvenInTheRadiusOfABowl) {
  const auto levels = contourLevels(bowl(), 9);
  ASSERT_EQ(levels.size(), 9U);
  EXPECT_NEAR(std::sqrt(levels[8]) - std::sqrt(levels[7]), std::sqrt(levels[3]) - std::sqrt(levels[2]), 0.01);
  EXPECT_TRUE(contourLevels(std::vector<double>(10, 3.0), 5).empty());
}

TEST(FlowLines, RunDownhillAndKeepApart) {
  std::vector<PlanePoint> field;
  for (Index i = 0; i < curveGrid.size(); ++i) field.push_back({-curveGrid.point(i).x, -curveGrid.point(i).y});
  const auto lines = flowLines(curveGrid, field, 0.3);
  ASSERT_GT(lines.size(), 8U);
  for (const auto& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      EXPECT_LT(std::hypot(line[i].x, line[i].y), std::hypot(line[i - 1].x, line[i - 1].y) + 1e-6);
    }
  }
}

TEST(FlowLines, StandStillWhereNothingMoves) {
  EXPECT_TRUE(flowLines(curveGrid, std::vector<PlanePoint>(static_cast<std::size_t>(curveGrid.size())), 0.3).empty());
}

}  // namespace
}  // namespace hopscope::test
