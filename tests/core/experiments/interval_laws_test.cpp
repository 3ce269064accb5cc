#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/experiments/frontier.h"
#include "core/experiments/statistics.h"

/// What defines the intervals and the frontier, instead of how they are computed.
namespace hopscope::test {
namespace {

// Its ends are the shares p at which the observed share lies z standard errors away: (x − p)² = z² p (1 − p)/n.
TEST(IntervalLaws, WilsonsEndsAreWhereTheObservedShareIsJustCredible) {
  for (const double z : {1.0, 1.959963984540054, 3.0}) {
    for (const int trials : {1, 7, 100, 1'000'000}) {
      for (const int successes : {0, trials / 3, trials / 2, trials}) {
        const Interval interval = wilsonInterval(successes, trials, z);
        const double share = static_cast<double>(successes) / trials;
        for (const double end : {interval.low, interval.high}) {
          const double away = (share - end) * (share - end);
          EXPECT_NEAR(away, z * z * end * (1.0 - end) / trials, 1e-12) << successes << " of " << trials;
        }
      }
    }
  }
}

TEST(IntervalLaws, WilsonTreatsSuccessAndFailureAlike) {
  for (int successes = 0; successes <= 30; ++successes) {
    const Interval one = wilsonInterval(successes, 30);
    const Interval other = wilsonInterval(30 - successes, 30);
    EXPECT_NEAR(one.low, 1.0 - other.high, 1e-12);
    EXPECT_NEAR(one.high, 1.0 - other.low, 1e-12);
    EXPECT_LE(one.low, successes / 30.0);
    EXPECT_GE(one.high, successes / 30.0);
  }
}

// Summed over all outcomes by their probability, the interval holds the true share about as often as it says.
TEST(IntervalLaws, WilsonCoversTheTruth) {
  constexpr int trials = 50;
  for (const double truth : {0.1, 0.3, 0.5, 0.8}) {
    double covered = 0.0;
    for (int successes = 0; successes <= trials; ++successes) {
      const Interval interval = wilsonInterval(successes, trials);
      if (truth < interval.low || truth > interval.high) continue;
      const double choose =
          std::lgamma(trials + 1.0) - std::lgamma(successes + 1.0) - std::lgamma(trials - successes + 1.0);
      covered += std::exp(choose + successes * std::log(truth) + (trials - successes) * std::log1p(-truth));
    }
    EXPECT_GT(covered, 0.92) << truth;
    EXPECT_LT(covered, 0.99) << truth;
  }
}

// The mean of n values of 0 and 1, drawn again, is binomial: ± 1.96 √(¼/n), in steps of 1/n.
TEST(IntervalLaws, TheBootstrapOfEvenShares) {
  std::vector<double> values(400, 0.0);
  std::fill(values.begin(), values.begin() + 200, 1.0);
  const double half = 1.96 * 0.5 / 20.0;
  for (const std::uint64_t seed : {1, 2, 3}) {
    const Interval interval = bootstrapInterval(values, seed);
    EXPECT_NEAR(interval.low, 0.5 - half, 0.01);
    EXPECT_NEAR(interval.high, 0.5 + half, 0.01);
  }
}

TEST(IntervalLaws, TheBootstrapMovesAndGrowsWithTheValues) {
  const Vector drawn = normalVector(80, 4);
  std::vector<double> values(drawn.begin(), drawn.end());
  const Interval plain = bootstrapInterval(values, 7);
  for (double& value : values) value = 1000.0 + 5.0 * value;
  const Interval moved = bootstrapInterval(values, 7);
  EXPECT_NEAR(moved.low, 1000.0 + 5.0 * plain.low, 1e-9);
  EXPECT_NEAR(moved.high, 1000.0 + 5.0 * plain.high, 1e-9);
  EXPECT_NE(bootstrapInterval(values, 8).low, moved.low);
}

TEST(IntervalLaws, TheBootstrapStaysBetweenTheLeastAndTheMost) {
  const std::vector<double> values{0.0, 0.0, 0.0, 0.0, 100.0};
  const Interval interval = bootstrapInterval(values, 3);
  EXPECT_EQ(interval.low, 0.0) << "a third of the draws miss the outlier";
  EXPECT_GE(interval.high, 40.0);
  EXPECT_LE(interval.high, 80.0);
}

TEST(MeanLaws, TheStandardErrorOfTheWholeNumbers) {
  // 1 … n: the unbiased variance is n(n + 1)/12.
  for (const int n : {2, 10, 1000}) {
    std::vector<float> values;
    for (int i = 1; i <= n; ++i) values.push_back(static_cast<float>(i));
    EXPECT_NEAR(estimateMean(values).mean, 0.5 * (n + 1), 1e-9);
    EXPECT_NEAR(estimateMean(values).standardError, std::sqrt((n + 1) / 12.0), 1e-9);
  }
}

// Against the definition, on drawn points: on the frontier is what no other point beats.
TEST(FrontierLaws, AgreesWithLookingAtEveryPair) {
  for (const Better better : {Better::Higher, Better::Lower}) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      std::vector<CostPoint> points;
      const Vector drawn = uniformVector(60, seed);
      for (Index i = 0; i < 30; ++i) {
        // Few different numbers, so that many are equal.
        points.push_back({std::floor(6.0 * static_cast<double>(drawn[2 * i])),
                          std::floor(6.0 * static_cast<double>(drawn[2 * i + 1]))});
      }
      const auto wins = [&](double a, double b) { return better == Better::Higher ? a > b : a < b; };
      std::vector<std::size_t> expected;
      for (std::size_t i = 0; i < points.size(); ++i) {
        const bool beaten = std::ranges::any_of(points, [&](const CostPoint& other) {
          const std::size_t place = static_cast<std::size_t>(&other - points.data());
          if (other.cost == points[i].cost && other.value == points[i].value) return place < i;
          return other.cost <= points[i].cost && !wins(points[i].value, other.value);
        });
        if (!beaten) expected.push_back(i);
      }
      std::ranges::sort(expected, {}, [&](std::size_t i) { return points[i].cost; });
      EXPECT_EQ(costFrontier(points, better), expected) << seed;
    }
  }
}

}  // namespace
}  // namespace hopscope::test
