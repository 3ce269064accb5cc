#include "core/landscape/plane.h"

#include <gtest/gtest.h>

#include "core/landscape/planar_memory.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

TEST(Plane, GridsRunFromTheUpperLeft) {
  const PlaneGrid grid{{-2.0, 2.0, -1.0, 1.0}, 4, 2};
  EXPECT_EQ(grid.point(0), (PlanePoint{-1.5, 0.5}));
  EXPECT_EQ(grid.point(7), (PlanePoint{1.5, -0.5}));
  EXPECT_EQ(grid.at(0, 0), (PlanePoint{-2.0, 1.0}));
}

TEST(Plane, ThroughThreeStatesHoldsThemInTrueLengths) {
  const Matrix states = normalPatterns(40, 3, 5);
  const Plane plane = Plane::through(states.col(0), states.col(1), states.col(2));
  std::vector<PlanePoint> places;
  for (Index i = 0; i < 3; ++i) {
    places.push_back(plane.project(states.col(i)));
    EXPECT_LT((plane.state(places.back()) - states.col(i)).norm(), 1e-5F) << i;
  }
  EXPECT_NEAR(std::hypot(places[1].x - places[0].x, places[1].y - places[0].y),
              static_cast<double>((states.col(1) - states.col(0)).norm()), 1e-5);
  EXPECT_NEAR(places[0].x + places[1].x + places[2].x, 0.0, 1e-5);
  EXPECT_GT(places[2].y, places[0].y);
}

TEST(Plane, ThreeOnALineSpanNone) {
  const Matrix states = columns({{0, 0, 0}, {1, 1, 0}, {2, 2, 0}});
  EXPECT_THROW(static_cast<void>(Plane::through(states.col(0), states.col(1), states.col(2))), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(Plane::through(states.col(0), states.col(0), states.col(2))), std::invalid_argument);
}

TEST(Plane, ProjectionIsTheNearestPlace) {
  const Matrix states = normalPatterns(10, 4, 1);
  const Plane plane = Plane::through(states.col(0), states.col(1), states.col(2));
  const PlanePoint nearest = plane.project(states.col(3));
  const float best = (plane.state(nearest) - states.col(3)).norm();
  for (const auto& [dx, dy] : {std::pair{0.05, 0.0}, {-0.05, 0.0}, {0.0, 0.05}, {0.0, -0.05}}) {
    EXPECT_GT((plane.state({nearest.x + dx, nearest.y + dy}) - states.col(3)).norm(), best);
  }
}

TEST(PlanarMemory, HoldsThePointsAsTheyAre) {
  const std::vector<PlanePoint> points{{0.5, -2.0}, {3.0, 1.0}};
  const auto memory = planarMemory(points);
  EXPECT_EQ(memory->dimension(), 2);
  EXPECT_EQ(Matrix(memory->patterns()), columns({{0.5, -2.0}, {3.0, 1.0}}));
  EXPECT_THROW(static_cast<void>(planarMemory({})), std::invalid_argument);
  const std::vector<PlanePoint> broken{{0.0, std::numeric_limits<double>::quiet_NaN()}};
  EXPECT_THROW(static_cast<void>(planarMemory(broken)), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
