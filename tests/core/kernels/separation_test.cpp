
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::softmax;
using test::sparsemax;
using test::Sparsemax;

using testing::DoubleNear;
using testing::Pointwise;

std::vector<double> randomScores(Index count, double spread, std::uint64_t seed) {
  const Vector values = normalVector(count, seed);
  std::vector<double> scores;
  for (const float value : values) scores.push_back(spread * static_cast<double>(value));
  return scores;
}

// xi = (1,0,0), (0,1,0), (.6,.8,0), (-1,0,.5), x = (.9,.2,.1), beta = 2.
const std::vector<double> goldenScores{1.8, 0.4, 1.4, -1.7};

TEST(Separation, SoftmaxOfTheGoldenScores) {
  const std::vector<double> expected{0.5135805084, 0.1266473941, 0.3442633100, 0.0155087875};
  EXPECT_THAT(softmax(goldenScores), Pointwise(DoubleNear(1e-9), expected));
}

TEST(Separation, SparsemaxOfTheGoldenScores) {
  const std::vector<double> weights = sparsemax(goldenScores);
  EXPECT_THAT(weights, Pointwise(DoubleNear(1e-12), std::vector<double>{0.7, 0.0, 0.3, 0.0}));
  EXPECT_EQ(weights[1], 0.0);  // exactly
  EXPECT_EQ(weights[3], 0.0);
}

TEST(Separation, WeightsAreOnTheSimplex) {
  for (const double spread : {1e-6, 0.01, 1.0, 100.0, 1e6, 1e150}) {
    for (const auto& separation : {test::named("softmax"), test::named("sparsemax")}) {
      const std::vector<double> weights = separation->weights(randomScores(501, spread, 3));
      EXPECT_GE(*std::ranges::min_element(weights), 0.0);
      EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0, 1e-12) << spread;
    }
  }
}

TEST(Separation, AConstantChangesNothing) {
  const std::vector<double> scores = randomScores(100, 1.0, 4);
  std::vector<double> shifted = scores;
  for (double& score : shifted) score += 1000.0;
  EXPECT_THAT(softmax(shifted), Pointwise(DoubleNear(1e-12), softmax(scores)));
  EXPECT_THAT(sparsemax(shifted), Pointwise(DoubleNear(1e-12), sparsemax(scores)));
}

TEST(Separation, SparsemaxIsOneHotFromAMarginOfOneOn) {
  EXPECT_EQ(sparsemax(std::vector<double>{3.0, 2.0, 1.0}), (std::vector<double>{1.0, 0.0, 0.0}));
  const std::vector<double> closer = sparsemax(std::vector<double>{3.0, 2.001, 1.0});
  EXPECT_GT(closer[1], 0.0);
  EXPECT_EQ(closer[2], 0.0);
}

TEST(Separation, EqualScoresShareTheWeight) {
  for (const auto& separation : {test::named("softmax"), test::named("sparsemax")}) {
    for (const double weight : separation->weights(std::vector<double>(8, -5.0))) EXPECT_DOUBLE_EQ(weight, 0.125);
  }
}

TEST(Separation, NoScoresNoWeights) {
  EXPECT_TRUE(softmax({}).empty());
  EXPECT_TRUE(sparsemax({}).empty());
}

TEST(Separation, TheThresholdSolverAgreesWithTheSortedPrefixRule) {
  const Sparsemax solver;
  for (const double spread : {1e-4, 0.1, 1.0, 30.0, 1e6}) {
    for (const Index count : {1, 2, 3, 17, 1000}) {
      std::vector<double> scores = randomScores(count, spread, 11 + static_cast<std::uint64_t>(count));
      const std::vector<double> expected = test::sortedSparsemax(scores);
      const double largest = *std::ranges::max_element(scores);
      for (double& score : scores) score -= largest;
      solver.separate(scores, solver.relativeThreshold(scores));
      EXPECT_THAT(scores, Pointwise(DoubleNear(1e-12), expected)) << spread << " " << count;
    }
  }
}

TEST(Separation, TheThresholdNeverFallsWhenScoresAreAdded) {
  const Sparsemax solver;
  std::vector<double> scores = randomScores(300, 1.0, 12);
  const double largest = *std::ranges::max_element(scores);
  for (double& score : scores) score -= largest;
  double last = -2.0;
  for (std::size_t count = 1; count <= scores.size(); ++count) {
    const double threshold = solver.relativeThreshold(std::span(scores).first(count));
    const double exact = solver.relativeThreshold(scores);
    EXPECT_LE(threshold, exact + 1e-12);
    if (std::ranges::max(std::span(scores).first(count)) == 0.0) {
      EXPECT_GE(threshold, last - 1e-12);
      last = threshold;
    }
  }
}

}  // namespace
}  // namespace hopscope::kernels
