#include <gtest/gtest.h>

#include <algorithm>

#include "core/landscape/fixed_points.h"
#include "core/landscape/laws.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"

/// What holds of every fixed point, whatever the memories are.
namespace hopscope::test {
namespace {

std::vector<FixedPoint> pointsAmong(const std::string& id, std::uint64_t seed, double beta) {
  const Matrix drawn = unitPatterns(2, 6, seed);
  std::vector<PlanePoint> places;
  for (Index i = 0; i < drawn.cols(); ++i) {
    places.push_back({static_cast<double>(drawn(0, i)), static_cast<double>(drawn(1, i))});
  }
  return allFixedPoints(planarModel(id, planarMemory(places), beta));
}

TEST(FixedPointLaws, KindsFollowFromTheEigenvalues) {
  for (const char* id : {"softmax", "entmax", "sparsemax"}) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      for (const FixedPoint& point : pointsAmong(id, seed, 6.0)) {
        ASSERT_EQ(point.eigenvalues.size(), 2U);
        EXPECT_LE(point.eigenvalues[0], point.eigenvalues[1]);
        if (isStable(point.kind)) {
          EXPECT_GT(point.eigenvalues[0], -0.02) << id << seed;
          EXPECT_LT(point.contraction, 1.02);
          EXPECT_GE(point.attractor, 0);
        } else {
          EXPECT_LT(point.eigenvalues[0], 0.0) << id << seed;
          EXPECT_EQ(point.eigenvalues[1] < 0.0, point.kind == FixedPointKind::Maximum);
          EXPECT_EQ(point.attractor, -1);
        }
        EXPECT_NEAR(static_cast<double>(point.weights.sum()), 1.0, 1e-5);
        EXPECT_NEAR(point.contraction,
                    std::max(std::abs(1.0 - point.eigenvalues[0]), std::abs(1.0 - point.eigenvalues[1])), 1e-12);
      }
    }
  }
}

// Poincaré and Hopf: the energy grows in every direction far away, so minima − saddles + maxima = 1.
TEST(FixedPointLaws, ValleysLessSaddlesAndHillsAreOne) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    for (const double beta : {2.0, 5.0, 9.0}) {
      int index = 0;
      for (const FixedPoint& point : pointsAmong("softmax", seed, beta)) {
        index += point.kind == FixedPointKind::Saddle ? -1 : 1;
      }
      EXPECT_EQ(index, 1) << seed << " " << beta;
    }
  }
}

TEST(FixedPointLaws, EveryMemoryEndsAtOneOfTheStableOnes) {
  for (const double beta : {1.0, 4.0, 15.0}) {
    std::vector<Index> owned;
    for (const FixedPoint& point : pointsAmong("softmax", 3, beta)) {
      if (!isStable(point.kind)) continue;
      EXPECT_TRUE(std::ranges::is_sorted(point.memories));
      EXPECT_EQ(point.kind == FixedPointKind::Stored, point.memories.size() == 1U);
      EXPECT_EQ(point.kind == FixedPointKind::Spurious, point.memories.empty());
      owned.insert(owned.end(), point.memories.begin(), point.memories.end());
    }
    std::ranges::sort(owned);
    EXPECT_EQ(owned, (std::vector<Index>{0, 1, 2, 3, 4, 5})) << beta;
  }
}

TEST(FixedPointLaws, StandInTheOrderOfStabilityAndThenOfEnergy) {
  const auto points = pointsAmong("softmax", 4, 7.0);
  const auto rank = [](const FixedPoint& point) { return isStable(point.kind) ? 0 : static_cast<int>(point.kind); };
  for (std::size_t i = 1; i < points.size(); ++i) {
    EXPECT_LE(rank(points[i - 1]), rank(points[i]));
    if (rank(points[i - 1]) == rank(points[i])) {
      EXPECT_LE(*points[i - 1].energy, *points[i].energy);
    }
  }
}

// Damping changes how fast a state falls, not where to: what is left of a deviation is |1 − η λ|.
TEST(FixedPointLaws, DampingChangesTheContractionAlone) {
  const auto model = planarModel("softmax", evenCircle(5), 6.0);
  const Matrix starts = searchStarts(model->memory(), 12);
  const auto whole = fixedPoints(Descent(model, starts, {}), starts);
  const auto damped = fixedPoints(Descent(model, starts, {.damping = 0.3}), starts);
  ASSERT_EQ(whole.size(), damped.size());
  for (const FixedPoint& point : damped) {
    const auto same = std::ranges::find_if(
        whole, [&](const FixedPoint& other) { return (other.state - point.state).norm() < 4e-3F; });
    ASSERT_NE(same, whole.end());
    EXPECT_EQ(same->kind, point.kind);
    double largest = 0.0;
    for (const double value : point.eigenvalues) largest = std::max(largest, std::abs(1.0 - 0.3 * value));
    EXPECT_NEAR(point.contraction, largest, 1e-12);
  }
}

TEST(FixedPointLaws, AmongManyNeuronsOnlyWhatAttracts) {
  const Matrix patterns = unitPatterns(12, 6, 2);
  const auto model = modelOf("softmax", patterns, {{"beta", 25.0}});
  const Descent descent(model, patterns, {});
  const auto points = fixedPoints(descent, patterns);
  ASSERT_EQ(points.size(), descent.attractors().size());
  for (const FixedPoint& point : points) {
    EXPECT_TRUE(isStable(point.kind));
    ASSERT_EQ(point.eigenvalues.size(), 12U);
    EXPECT_GT(point.eigenvalues.front(), 0.0);
    // All but five directions lead out of the span of differences of the memories: there nothing pulls, λ = 1.
    EXPECT_GE(std::ranges::count_if(point.eigenvalues, [](double value) { return std::abs(value - 1.0) < 5e-3; }), 7);
  }
}

TEST(FixedPointLaws, AttractorsAloneAreDescribedInTheOrderAsked) {
  const Matrix patterns = unitPatterns(10, 5, 4);
  const auto model = modelOf("softmax", patterns, {{"beta", 30.0}});
  const Descent descent(model, patterns, {});
  ASSERT_EQ(descent.attractors().size(), 5U);
  const auto described = describeAttractors(descent, {3, 0, 3});
  ASSERT_EQ(described.size(), 3U);
  EXPECT_EQ(described[0].attractor, 3);
  EXPECT_EQ(described[1].memories, std::vector<Index>{0});
  EXPECT_EQ(described[2].state, described[0].state);
  EXPECT_THROW(static_cast<void>(describeAttractors(descent, {5})), std::out_of_range);
  EXPECT_TRUE(describeAttractors(descent, {}).empty());
}

TEST(SearchStarts, HoldTheMemoriesTheirMiddlesTheMeanAndTheOrigin) {
  const Matrix patterns = unitPatterns(5, 4, 8);
  const Matrix starts = searchStarts(*memoryOf(patterns), 9);
  ASSERT_EQ(starts.cols(), 4 + 2 + 6) << "no raster among more than two neurons";
  const auto holds = [&](const Vector& state) {
    return ((starts.colwise() - state).colwise().norm().array() < 1e-6F).any();
  };
  EXPECT_TRUE(holds(patterns.rowwise().mean()));
  EXPECT_TRUE(holds(Vector::Zero(5)));
  for (Index a = 0; a < 4; ++a) {
    for (Index b = 0; b <= a; ++b) EXPECT_TRUE(holds(0.5F * (patterns.col(a) + patterns.col(b))));
  }
  EXPECT_EQ(searchStarts(*evenCircle(3), 9).cols(), 3 + 2 + 3 + 81);
  EXPECT_EQ(searchStarts(*memoryOf(unitPatterns(3, 60, 1)), 9).cols(), 60 + 2 + 300) << "not all of 1770 pairs";
}

}  // namespace
}  // namespace hopscope::test
