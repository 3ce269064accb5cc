
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "tests/core/kernels/named.h"
#include "tests/core/kernels/separations.h"

namespace hopscope::kernels {
namespace {

using test::entmax;
using test::Entmax;
using test::normmax;
using test::Normmax;
using test::softmax;
using test::sparsemax;

using testing::DoubleNear;
using testing::Pointwise;

std::vector<double> powerRandomScores(Index count, double spread, std::uint64_t seed) {
  const Vector values = normalVector(count, seed);
  std::vector<double> scores;
  for (const float value : values) scores.push_back(spread * static_cast<double>(value));
  return scores;
}

std::vector<double> relative(std::vector<double> scores) {
  const double largest = *std::ranges::max_element(scores);
  for (double& score : scores) score -= largest;
  return scores;
}

const std::vector<double> powerGoldenScores{1.8, 0.4, 1.4, -1.7};

TEST(PowerSeparation, GoldenWeights) {
  const std::vector<double> entmax15{.6346599552, .0093422820, .3559977628, 0.0};
  const std::vector<double> normmax2{.6474419562, 0.0, .3525580438, 0.0};
  const std::vector<double> normmax5{.5460820017, 0.0, .4539179983, 0.0};
  EXPECT_THAT(entmax(powerGoldenScores, 1.5), Pointwise(DoubleNear(1e-10), entmax15));
  EXPECT_THAT(normmax(powerGoldenScores, 2.0), Pointwise(DoubleNear(1e-10), normmax2));
  EXPECT_THAT(normmax(powerGoldenScores, 5.0), Pointwise(DoubleNear(1e-10), normmax5));
}

// Above 2 a weight near the edge of the support goes with a root of its distance: digits of τ are lost there.
TEST(PowerSeparation, AgreesWithBisection) {
  for (const double spread : {1e-6, 1e-3, 0.1, 1.0, 30.0, 1e6}) {
    for (const Index count : {1, 2, 3, 17, 1000}) {
      const std::vector<double> scores = powerRandomScores(count, spread, 11 + static_cast<std::uint64_t>(count));
      for (const double parameter : {1.001, 1.05, 1.2, 1.5, 1.8, 2.0, 2.2, 3.0, 5.0}) {
        SCOPED_TRACE(testing::Message() << spread << ", " << count << " scores, parameter " << parameter);
        const double close = parameter <= 2.0 ? 1e-11 : 1e-7;
        EXPECT_THAT(entmax(scores, parameter), Pointwise(DoubleNear(close), test::bisectedEntmax(scores, parameter)));
        EXPECT_THAT(normmax(scores, parameter), Pointwise(DoubleNear(close), test::bisectedNormmax(scores, parameter)));
      }
    }
  }
}

TEST(PowerSeparation, TheClosedFormsOfEntmax) {
  for (const double spread : {1e-4, 0.1, 1.0, 30.0}) {
    const std::vector<double> scores = powerRandomScores(501, spread, 5);
    EXPECT_THAT(entmax(scores, 1.5), Pointwise(DoubleNear(1e-12), test::sortedEntmax15(scores)));
    EXPECT_EQ(entmax(scores, 1.0), softmax(scores));
    EXPECT_EQ(entmax(scores, 2.0), sparsemax(scores));
    EXPECT_THAT(entmax(scores, std::nextafter(2.0, 3.0)), Pointwise(DoubleNear(1e-12), sparsemax(scores)));
    // The limits from above, where 1/(α − 1) has 4, 9 and 15 digits.
    EXPECT_THAT(entmax(scores, 1.001), Pointwise(DoubleNear(1e-2), softmax(scores)));
    EXPECT_THAT(entmax(scores, 1.0 + 1e-9), Pointwise(DoubleNear(1e-7), softmax(scores)));
    EXPECT_THAT(entmax(scores, std::nextafter(1.0, 2.0)), Pointwise(DoubleNear(1e-12), softmax(scores)));
  }
}

TEST(PowerSeparation, TheLimitsOfNormmax) {
  const std::vector<double> scores{0.3, -0.2, 0.1, -0.9};
  EXPECT_THAT(normmax(scores, 1.0 + 1e-6), Pointwise(DoubleNear(1e-9), std::vector<double>{1.0, 0.0, 0.0, 0.0}));
  const std::vector<double> equal(3, 1.0 / 3.0);
  const std::vector<double> flat = normmax(scores, 1e6);
  EXPECT_THAT(std::span(flat).first(3), Pointwise(DoubleNear(1e-4), equal));
  EXPECT_EQ(flat[3], 0.0);
}

TEST(PowerSeparation, WeightsAreOnTheSimplexWhateverTheScores) {
  for (const double spread : {0.0, 1e-300, 1e-6, 1.0, 1e6, 1e150}) {
    const std::vector<double> scores = powerRandomScores(501, spread, 3);
    for (const double parameter : {1.0 + 1e-12, 1.001, 1.5, 3.0, 10.0}) {
      for (const std::vector<double>& weights : {entmax(scores, parameter), normmax(scores, parameter)}) {
        EXPECT_GE(*std::ranges::min_element(weights), 0.0);
        EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0, 1e-12) << spread << " " << parameter;
      }
    }
  }
  EXPECT_TRUE(entmax({}, 1.5).empty());
  EXPECT_TRUE(normmax({}, 2.0).empty());
}

TEST(PowerSeparation, EqualScoresShareTheWeight) {
  for (const double parameter : {1.001, 1.5, 2.0, 5.0}) {
    for (const double weight : entmax(std::vector<double>(8, -5.0), parameter)) EXPECT_DOUBLE_EQ(weight, 0.125);
    for (const double weight : normmax(std::vector<double>(8, -5.0), parameter)) EXPECT_DOUBLE_EQ(weight, 0.125);
  }
}

// One-hot exactly when the best score leads by the margin (Santos, Niculae & Martins 2024), from both sides.
TEST(PowerSeparation, OneHotExactlyFromTheMarginOn) {
  const std::vector<double> alone{1.0, 0.0, 0.0};
  const auto led = [](double by) { return std::vector<double>{3.0, 3.0 - by, 3.0 - 1.5 * by}; };
  for (const double alpha : {1.1, 1.5, 2.0, 3.0, 5.0}) {
    const double margin = 1.0 / (alpha - 1.0);
    EXPECT_EQ(entmax(led(margin * (1.0 + 1e-12)), alpha), alone) << alpha;
    EXPECT_GT(entmax(led(margin * 0.99), alpha)[1], 0.0) << alpha;
    EXPECT_DOUBLE_EQ(Entmax(alpha).margin(), margin);
  }
  for (const double gamma : {1.1, 1.5, 2.0, 5.0, 10.0}) {
    EXPECT_EQ(normmax(led(1.0 + 1e-12), gamma), alone) << gamma;
    EXPECT_GT(normmax(led(0.99), gamma)[1], 0.0) << gamma;
    EXPECT_EQ(Normmax(gamma).margin(), 1.0);
  }
}

void expectMonotone(const SparseSeparation& separation) {
  const std::vector<double> scores = relative(powerRandomScores(300, 1.0, 12));
  const double exact = separation.relativeThreshold(scores);
  double last = -separation.margin();
  for (std::size_t count = 1; count <= scores.size(); ++count) {
    const double threshold = separation.relativeThreshold(std::span(scores).first(count));
    EXPECT_GE(threshold, last - 1e-12);
    EXPECT_LE(threshold, exact + 1e-12);
    last = threshold;
  }
}

TEST(PowerSeparation, TheThresholdNeverFallsWhenScoresAreAdded) {
  for (const double parameter : {1.001, 1.2, 1.5, 3.0, 10.0}) {
    SCOPED_TRACE(parameter);
    expectMonotone(Entmax(parameter));
    expectMonotone(Normmax(parameter));
  }
}

// Ω* is convex with gradient p: its differences lie between the weights at both ends.
TEST(PowerSeparation, WeightsAreTheGradientOfTheConjugate) {
  const auto conjugate = [](const SparseSeparation& separation, const std::vector<double>& scores) {
    std::vector<double> weights = relative(scores);
    separation.separate(weights, separation.relativeThreshold(weights));
    return std::inner_product(weights.begin(), weights.end(), scores.begin(), 0.0) - separation.entropy(weights);
  };
  const std::vector<double> scores = powerRandomScores(6, 0.5, 21);
  constexpr double h = 1e-4;
  for (const double parameter : {1.0 + 1e-9, 1.001, 1.3, 1.5, 2.0, 3.0, 5.0}) {
    const Entmax first(parameter);
    const Normmax second(parameter);
    for (const SparseSeparation* separation :
         {static_cast<const SparseSeparation*>(&first), static_cast<const SparseSeparation*>(&second)}) {
      for (std::size_t i = 0; i < scores.size(); ++i) {
        std::vector<double> up = scores;
        std::vector<double> down = scores;
        up[i] += h;
        down[i] -= h;
        const double slope = (conjugate(*separation, up) - conjugate(*separation, down)) / (2.0 * h);
        const auto weight = [&](const std::vector<double>& at) {
          std::vector<double> weights = relative(at);
          separation->separate(weights, separation->relativeThreshold(weights));
          return weights[i];
        };
        EXPECT_GE(slope, weight(down) - 1e-9) << parameter;
        EXPECT_LE(slope, weight(up) + 1e-9) << parameter;
      }
    }
  }
}

TEST(PowerSeparation, EntropiesAreThoseOfTheDefinition) {
  const std::vector<double> weights{0.5, 0.25, 0.0, 0.2, 0.05};
  for (const double parameter : {1.01, 1.5, 2.0, 3.0, 10.0}) {
    EXPECT_NEAR(Entmax(parameter).entropy(weights), test::tsallisEntropy(weights, parameter), 1e-12);
    EXPECT_NEAR(Normmax(parameter).entropy(weights), test::normEntropy(weights, parameter), 1e-12);
  }
  EXPECT_NEAR(Entmax(1.0 + 1e-10).entropy(weights), test::shannonEntropy(weights), 1e-9);
}

TEST(PowerSeparation, BadParametersAreRefused) {
  for (const double bad : {0.5, -2.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    EXPECT_THROW((void)createSeparation("entmax", {{"alpha", bad}}), std::invalid_argument);
    EXPECT_THROW((void)createSeparation("normmax", {{"gamma", bad}}), std::invalid_argument);
  }
  EXPECT_THROW((void)createSeparation("normmax", {{"gamma", 1.0}}), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::kernels
