#include "core/landscape/fixed_points.h"

#include <gtest/gtest.h>

#include "core/landscape/landscape_spec.h"
#include "core/landscape/laws.h"
#include "tests/core/landscape/circle.h"

namespace hopscope::test {
namespace {

/// What is at the origin; nullptr when nothing is.
const FixedPoint* atOrigin(const std::vector<FixedPoint>& points) {
  const auto it = std::ranges::find_if(points, [](const FixedPoint& each) { return each.state.norm() < 5e-3F; });
  return it == points.end() ? nullptr : &*it;
}

// Five unit vectors at 90, 152, 200, 300, 18 degrees, dense, β 5: 4 minima, 4 saddles, 1 maximum; 2 and 3 are merged.
TEST(FixedPoints, OfTheFiveMemoriesOfTheDrawing) {
  const auto points = allFixedPoints(planarModel("softmax", planarMemory(LandscapeSpec::defaultPoints()), 5.0));
  ASSERT_EQ(points.size(), 9U);
  EXPECT_EQ(countOf(points, FixedPointKind::Stored), 3);
  EXPECT_EQ(countOf(points, FixedPointKind::Merged), 1);
  EXPECT_EQ(countOf(points, FixedPointKind::Saddle), 4);
  EXPECT_EQ(countOf(points, FixedPointKind::Maximum), 1);
  EXPECT_EQ(points[0].memories, (std::vector<Index>{1, 2}));
  EXPECT_NEAR(*points[0].energy, -0.559, 5e-4);
  EXPECT_NEAR(*points[1].energy, -0.523, 5e-4);
  EXPECT_NEAR(*points[2].energy, -0.511, 5e-4);
  EXPECT_NEAR(*points[3].energy, -0.505, 5e-4);
  EXPECT_EQ(points[3].memories, std::vector<Index>{3});
  EXPECT_NEAR(points[3].eigenvalues[0], 0.827, 2e-3);
  EXPECT_NEAR(points[3].eigenvalues[1], 0.964, 2e-3);
  EXPECT_NEAR(points[3].contraction, 0.173, 2e-3);
  EXPECT_NEAR(points[3].effectiveMemories, 1.14, 0.01);
  EXPECT_NEAR(*points[8].energy, -0.316, 5e-4);
  // Of a saddle it is known what lies on both sides.
  EXPECT_EQ(points[4].kind, FixedPointKind::Saddle);
  EXPECT_EQ(points[4].memories, (std::vector<Index>{0, 1}));
}

// At every fixed point T(x) = x, in every kind of model that has some.
TEST(FixedPoints, AreFixed) {
  for (const char* id : {"softmax", "sparsemax", "entmax", "normmax"}) {
    for (const double beta : {1.2, 4.0, 12.0}) {
      const auto model = planarModel(id, evenCircle(5), beta);
      for (const FixedPoint& point : allFixedPoints(model)) {
        const std::vector<std::uint64_t> seeds{1};
        EXPECT_LT((model->step(point.state, {.seeds = seeds}).col(0) - point.state).norm(), 1e-3F) << id << " " << beta;
      }
    }
  }
}

// The origin turns from valley to hill at β = 2 for M ≥ 3 evenly on the circle; its curvature is 1 − β/2.
TEST(FixedPoints, TheOriginTurnsAtTwo) {
  for (const int count : {3, 4, 5, 7}) {
    for (const double beta : {1.2, 1.8, 2.2, 3.0}) {
      const auto points = allFixedPoints(planarModel("softmax", evenCircle(count), beta));
      const FixedPoint* origin = atOrigin(points);
      ASSERT_NE(origin, nullptr) << count << " " << beta;
      EXPECT_EQ(origin->kind == FixedPointKind::Maximum, beta > 2.0) << count << " " << beta;
      EXPECT_EQ(isStable(origin->kind), beta < 2.0) << count << " " << beta;
      for (const double value : origin->eigenvalues) EXPECT_NEAR(value, 1.0 - 0.5 * beta, 5e-3);
    }
  }
}

// With three memories the jump is of first order: between about 1.85 and 2 the origin and the memories are valleys.
TEST(FixedPoints, ThreeMemoriesCoexistWithTheOriginBelowTwo) {
  const auto stable = [](double beta) {
    const auto points = allFixedPoints(planarModel("softmax", evenCircle(3), beta));
    return std::ranges::count_if(points, [](const FixedPoint& each) { return isStable(each.kind); });
  };
  EXPECT_EQ(stable(1.7), 1);
  EXPECT_EQ(stable(1.96), 4);
  EXPECT_EQ(stable(2.2), 3);
}

// The jump itself, where both valleys are equally deep: β = (4/3) 2 ln 2 = 1.848, as in the three-state Potts model.
TEST(FixedPoints, ThreeMemoriesAndTheOriginAreEquallyDeepAtTheJump) {
  const auto difference = [](double beta) {
    const auto points = allFixedPoints(planarModel("softmax", evenCircle(3), beta));
    const FixedPoint* origin = atOrigin(points);
    return *origin->energy - *points.front().energy;
  };
  EXPECT_GT(difference(1.86), 0.0);  // the memories are deeper
  const auto points = allFixedPoints(planarModel("softmax", evenCircle(3), 1.84));
  EXPECT_LT(points.front().state.norm(), 5e-3F);  // the origin is
}

// Two memories alone merge exactly at 2/(1 − c), softmax, 1/(1 − c), sparsemax, and √2/(1 − c), 1.5-entmax.
TEST(FixedPoints, APairMergesWhereTheLawSays) {
  EXPECT_DOUBLE_EQ(*mergeFactor({"softmax", {}}), 2.0);
  EXPECT_DOUBLE_EQ(*mergeFactor({"sparsemax", {}}), 1.0);
  EXPECT_NEAR(*mergeFactor({"entmax", {}}), std::sqrt(2.0), 1e-12);
  for (const char* id : {"softmax", "sparsemax", "entmax"}) {
    for (const double degrees : {40.0, 62.0, 100.0}) {
      const std::vector<PlanePoint> points{atDegrees(10.0), atDegrees(10.0 + degrees)};
      const auto memory = planarMemory(points);
      const auto merges = pairMerges({id, {}}, *memory);
      ASSERT_EQ(merges.size(), 1U);
      const double c = std::cos(degrees * M_PI / 180.0);
      EXPECT_NEAR(merges[0].beta, *mergeFactor({id, {}}) / (1.0 - c), 1e-5);
      const auto below = allFixedPoints(planarModel(id, memory, 0.97 * merges[0].beta));
      ASSERT_EQ(countOf(below, FixedPointKind::Merged), 1) << id << degrees;
      EXPECT_EQ(below[0].memories, (std::vector<Index>{0, 1}));
      EXPECT_EQ(countOf(below, FixedPointKind::Stored), 0);
      const auto above = allFixedPoints(planarModel(id, memory, 1.03 * merges[0].beta));
      EXPECT_EQ(countOf(above, FixedPointKind::Stored), 2) << id << degrees;
      EXPECT_EQ(countOf(above, FixedPointKind::Merged), 0) << id << degrees;
    }
  }
}

// Sparsemax with five memories sits on the middles of neighbouring pairs until β = 1.447 = 1/(1 − cos 72°).
TEST(FixedPoints, SparsemaxSitsOnPairMiddlesUntilTheirMerge) {
  const auto memory = evenCircle(5);
  EXPECT_NEAR(pairMerges({"sparsemax", {}}, *memory).front().beta, 1.447, 5e-4);
  const auto onMiddles = [&](double beta) {
    long count = 0;
    for (const FixedPoint& point : allFixedPoints(planarModel("sparsemax", memory, beta))) {
      if (!isStable(point.kind)) continue;
      for (Index i = 0; i < 5; ++i) {
        const Vector middle = 0.5F * (memory->patterns().col(i) + memory->patterns().col((i + 1) % 5));
        if ((point.state - middle).norm() < 5e-3F) ++count;
      }
    }
    return count;
  };
  EXPECT_EQ(onMiddles(1.40), 5);
  EXPECT_EQ(onMiddles(1.50), 0);
}

TEST(FixedPoints, OriginLaw) {
  EXPECT_NEAR(*originTurns({"softmax", {}}, *evenCircle(3)), 2.0, 1e-5);
  EXPECT_NEAR(*originTurns({"softmax", {}}, *evenCircle(8)), 2.0, 1e-5);
  EXPECT_NEAR(*originTurns({"sparsemax", {}}, *evenCircle(5)), 0.4, 1e-5);
  EXPECT_FALSE(originTurns({"softmax", {}}, *planarMemory(LandscapeSpec::defaultPoints())).has_value());
  EXPECT_FALSE(originTurns({"linear", {}}, *evenCircle(5)).has_value());
}

TEST(FixedPoints, ModelsOfChanceHaveNone) {
  const auto model = createModel({"random_mask", {{"redraw", std::string("step")}}}, evenCircle(5));
  ASSERT_TRUE(model->stochastic());
  EXPECT_TRUE(allFixedPoints(model).empty());
}

}  // namespace
}  // namespace hopscope::test
