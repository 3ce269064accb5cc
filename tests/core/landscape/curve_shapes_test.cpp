#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "core/landscape/curves.h"

/// Contours and flow lines of fields whose lines are known.
namespace hopscope::test {
namespace {

const PlaneGrid squarePixels{{-1.0, 1.0, -1.0, 1.0}, 64, 64};

std::vector<double> heights(const PlaneGrid& pixels, const std::function<double(PlanePoint)>& height) {
  std::vector<double> values;
  for (Index i = 0; i < pixels.size(); ++i) values.push_back(height(pixels.point(i)));
  return values;
}

std::vector<PlanePoint> arrows(const PlaneGrid& pixels, const std::function<PlanePoint(PlanePoint)>& arrow) {
  std::vector<PlanePoint> values;
  for (Index i = 0; i < pixels.size(); ++i) values.push_back(arrow(pixels.point(i)));
  return values;
}

TEST(ContourShapes, OfASlopeIsAStraightLineWhereTheLevelIs) {
  const auto pieces = contour(squarePixels, heights(squarePixels, [](PlanePoint p) { return 2.0 * p.x + p.y; }), 0.3);
  ASSERT_FALSE(pieces.empty());
  for (const PlanePoint& point : pieces) EXPECT_NEAR(2.0 * point.x + point.y, 0.3, 1e-12);
}

TEST(ContourShapes, NoLineLeavesTheMiddlesOfThePixels) {
  const double edge = 1.0 - 1.0 / 64.0;
  for (const PlanePoint& point :
       contour(squarePixels, heights(squarePixels, [](PlanePoint p) { return std::sin(7.0 * p.x) * p.y; }), 0.1)) {
    EXPECT_LE(std::abs(point.x), edge + 1e-12);
    EXPECT_LE(std::abs(point.y), edge + 1e-12);
  }
}

TEST(ContourShapes, LevelsThatAreNowhereGiveNothing) {
  const auto slope = heights(squarePixels, [](PlanePoint p) { return p.x; });
  EXPECT_TRUE(contour(squarePixels, slope, 1.5).empty());
  EXPECT_TRUE(contour(squarePixels, slope, -1.5).empty());
  EXPECT_TRUE(contour({squarePixels.range, 1, 64}, std::vector<double>(64, 0.0), 0.0).empty());
}

// Where nothing ends at the edge, every end of a piece is the end of exactly one other.
TEST(ContourShapes, LinesAreClosedAlsoWhereTwoPassThroughOneSquare) {
  const auto saddles = heights(squarePixels, [](PlanePoint p) {
    return std::cos(21.0 * p.x) * std::cos(21.0 * p.y) - 40.0 * std::max(0.0, std::hypot(p.x, p.y) - 0.8);
  });
  for (const double level : {-0.3, 0.02, 0.5}) {
    std::map<std::pair<long, long>, int> ends;
    const auto pieces = contour(squarePixels, saddles, level);
    ASSERT_GT(pieces.size(), 40U);
    for (const PlanePoint& point : pieces) ++ends[{std::lround(point.x * 1e9), std::lround(point.y * 1e9)}];
    for (const auto& [place, count] : ends) EXPECT_EQ(count % 2, 0) << place.first << ", " << place.second;
  }
}

// Two squares of one height meet at a corner: the middle decides which of the two diagonals is together.
TEST(ContourShapes, TheMiddleOfASaddleDecides) {
  const PlaneGrid four{{0.0, 2.0, 0.0, 2.0}, 2, 2};
  const auto touches = [](const std::vector<PlanePoint>& pieces, PlanePoint corner) {
    // A corner that is cut off lies at the same distance from both ends of a piece.
    for (std::size_t i = 0; i < pieces.size(); i += 2) {
      const double a = std::hypot(pieces[i].x - corner.x, pieces[i].y - corner.y);
      const double b = std::hypot(pieces[i + 1].x - corner.x, pieces[i + 1].y - corner.y);
      if (a < 0.75 && b < 0.75) return true;
    }
    return false;
  };
  const PlanePoint upperLeft{0.5, 1.5};
  const PlanePoint upperRight{1.5, 1.5};
  const auto low = contour(four, std::vector<double>{1.0, -2.0, -2.0, 1.0}, 0.0);
  ASSERT_EQ(low.size(), 4U);
  EXPECT_TRUE(touches(low, upperLeft)) << "the heights are cut off from each other";
  EXPECT_FALSE(touches(low, upperRight));
  const auto high = contour(four, std::vector<double>{2.0, -1.0, -1.0, 2.0}, 0.0);
  ASSERT_EQ(high.size(), 4U);
  EXPECT_TRUE(touches(high, upperRight)) << "the hollows are";
  EXPECT_FALSE(touches(high, upperLeft));
}

TEST(ContourLevels, LieBetweenTheEndsDenserBelow) {
  const auto levels = contourLevels(std::vector<double>{3.0, -1.0, 7.0}, 5);
  ASSERT_EQ(levels.size(), 5U);
  for (std::size_t i = 1; i < levels.size(); ++i) {
    EXPECT_GT(levels[i], levels[i - 1]);
    if (i > 1) {
      EXPECT_GT(levels[i] - levels[i - 1], levels[i - 1] - levels[i - 2]);
    }
  }
  EXPECT_GT(levels.front(), -1.0);
  EXPECT_LT(levels.back(), 7.0);
  EXPECT_TRUE(contourLevels({}, 5).empty());
  EXPECT_TRUE(contourLevels(std::vector<double>{0.0, 1.0}, 0).empty());
}

TEST(FlowShapes, InAWhirlGoRoundAtTheSameDistance) {
  const auto whirl = arrows(squarePixels, [](PlanePoint p) { return PlanePoint{-p.y, p.x}; });
  const auto lines = flowLines(squarePixels, whirl, 0.2);
  ASSERT_GE(lines.size(), 3U);
  for (const auto& line : lines) {
    const double radius = std::hypot(line.front().x, line.front().y);
    for (std::size_t i = 1; i < line.size(); ++i) {
      EXPECT_NEAR(std::hypot(line[i].x, line[i].y), radius, 0.06);
      // Downstream is the way of the arrows: to the left of the line to the middle.
      EXPECT_GT(line[i - 1].x * line[i].y - line[i - 1].y * line[i].x, 0.0);
    }
  }
}

TEST(FlowShapes, InASteadyStreamAreParallelAndApart) {
  const auto stream = arrows(squarePixels, [](PlanePoint) { return PlanePoint{1.0, 0.0}; });
  const auto lines = flowLines(squarePixels, stream, 0.25);
  ASSERT_GE(lines.size(), 4U);
  std::vector<double> rows;
  for (const auto& line : lines) {
    for (const PlanePoint& point : line) EXPECT_NEAR(point.y, line.front().y, 1e-9);
    EXPECT_LT(line.front().x, line.back().x);
    rows.push_back(line.front().y);
  }
  std::ranges::sort(rows);
  for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_GT(rows[i] - rows[i - 1], 0.12);
}

TEST(FlowShapes, StayInsideTheirRectangleWhateverTheArrowsAre) {
  const PlaneGrid wide{{-3.0, 1.0, 0.0, 1.0}, 40, 10};
  const auto wild = arrows(wide, [](PlanePoint p) { return PlanePoint{1e6 * std::sin(9.0 * p.y), 1e-1 * p.x}; });
  const auto lines = flowLines(wide, wild, 0.1);
  EXPECT_FALSE(lines.empty());
  for (const auto& line : lines) {
    for (const PlanePoint& point : line) {
      EXPECT_TRUE(point.x >= -3.0 && point.x <= 1.0 && point.y >= 0.0 && point.y <= 1.0);
    }
  }
}

TEST(FlowShapes, ArrowsThatAreNoNumbersEndALine) {
  auto broken = arrows(squarePixels, [](PlanePoint) { return PlanePoint{0.0, 1.0}; });
  for (std::size_t i = 0; i < broken.size(); i += 3) broken[i].x = std::numeric_limits<double>::quiet_NaN();
  for (const auto& line : flowLines(squarePixels, broken, 0.2)) {
    for (const PlanePoint& point : line) EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
  }
}

}  // namespace
}  // namespace hopscope::test
