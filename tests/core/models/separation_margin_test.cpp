#include <gtest/gtest.h>

#include <cmath>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

constexpr Index marginDimension = 8;

/// Δ_μ = min_ν (ξ_μ·ξ_μ − ξ_μ·ξ_ν).
double separationOf(const Matrix& patterns, Index memory) {
  const Eigen::MatrixXd exact = patterns.cast<double>();
  double smallest = std::numeric_limits<double>::infinity();
  for (Index other = 0; other < exact.cols(); ++other) {
    if (other != memory) smallest = std::min(smallest, exact.col(memory).dot(exact.col(memory) - exact.col(other)));
  }
  return smallest;
}

// Sparsemax is one-hot exactly when the best score leads by 1/β (Santos, Niculae & Martins 2024): both directions, on
// many random memories.
TEST(SparsemaxMargin, AMemoryIsAFixedPointExactlyFromOneOverItsSeparation) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Matrix patterns = unitPatterns(marginDimension, 10, seed);
    const double critical = 1.0 / separationOf(patterns, 0);
    const Matrix above = stepOf(*modelOf("sparsemax", patterns, {{"beta", critical * 1.0001}}), patterns.col(0));
    EXPECT_EQ(above, patterns.col(0)) << "seed " << seed;
    const auto below = modelOf("sparsemax", patterns, {{"beta", critical * 0.999}});
    EXPECT_NE(stepOf(*below, patterns.col(0)), patterns.col(0)) << "seed " << seed;
    EXPECT_EQ(below->associate(patterns.col(0)).support, 2) << "seed " << seed;
  }
}

TEST(SparsemaxMargin, OneStepFromADamagedMemoryIsExactOnceItsScoreLeads) {
  int exact = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Matrix patterns = unitPatterns(marginDimension, 10, seed);
    const Vector query = patterns.col(0) + 0.5F * unitPatterns(marginDimension, 1, 1000 + seed);
    Eigen::VectorXd scores = patterns.cast<double>().transpose() * query.cast<double>();
    const double best = scores[0];
    scores[0] = -std::numeric_limits<double>::infinity();
    const double lead = best - scores.maxCoeff();
    for (const double beta : {2.0, 4.0, 8.0, 16.0}) {
      if (std::abs(beta * lead - 1.0) < 1e-3) continue;
      const bool equal = stepOf(*modelOf("sparsemax", patterns, {{"beta", beta}}), query) == patterns.col(0);
      EXPECT_EQ(equal, beta * lead > 1.0) << "seed " << seed << ", beta " << beta;
      exact += equal ? 1 : 0;
    }
  }
  EXPECT_GT(exact, 50);
  EXPECT_LT(exact, 350);
}

TEST(SoftmaxMargin, AFixedPointNeverLiesOnAMemoryButItsDistanceObeysTheBound) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const Matrix patterns = unitPatterns(marginDimension, 10, seed);
    const double beta = 12.0;
    const Matrix next = stepOf(*modelOf("softmax", patterns, {{"beta", beta}}), patterns.col(0));
    const double error = static_cast<double>((next - patterns.col(0)).norm());
    EXPECT_GT(error, 0.0);
    // Ramsauer 2020: ‖T(ξ) − ξ‖ ≤ 2 (M − 1) exp(−β Δ) m.
    EXPECT_LE(error, 2.0 * 9.0 * std::exp(-beta * separationOf(patterns, 0)) + 1e-6);
  }
}

TEST(SeparationLimits, BetaTowardsZeroGivesTheMeanAndLargeBetaTheBestMatch) {
  const Matrix patterns = unitPatterns(marginDimension, 10, 7);
  const Matrix query = unitPatterns(marginDimension, 1, 8);
  Index best = 0;
  (patterns.transpose() * query).col(0).maxCoeff(&best);
  for (const char* id : {"softmax", "sparsemax"}) {
    const Matrix mean = stepOf(*modelOf(id, patterns, {{"beta", 1e-6}}), query);
    EXPECT_LT((mean - patterns.rowwise().mean()).cwiseAbs().maxCoeff(), 1e-5F) << id;
    EXPECT_EQ(stepOf(*modelOf(id, patterns, {{"beta", 1e6}}), query), patterns.col(best)) << id;
  }
}

/// Two unit vectors of cosine c: a state on their segment has one number, δ = p₁ − p₂.
class TwoMemories : public ::testing::TestWithParam<double> {
 protected:
  const double cosine = GetParam();
  const Matrix patterns = columns({{1, 0, 0}, {cosine, std::sqrt(1 - cosine * cosine), 0}});

  /// |δ| of where a start near the first memory ends.
  [[nodiscard]] double split(const char* id, double beta) const {
    const auto model = modelOf(id, patterns, {{"beta", beta}});
    const Vector start = 0.9F * patterns.col(0) + 0.1F * patterns.col(1);
    const RetrievalTrace trace = retrieve(model, start, 0, {.maxSteps = 2000, .tolerance = 1e-7});
    EXPECT_EQ(trace.termination, Termination::FixedPoint);
    const Vector& weights = trace.associations.back().weights;
    return std::abs(static_cast<double>(weights[0] - weights[1]));
  }
};

// The midpoint loses its stability when β‖ξ₁ − ξ₂‖²/4 = β(1 − c)/2 = 1. Beyond, δ solves δ = tanh(β(1 − c)δ/2).
TEST_P(TwoMemories, SoftmaxMergesThemBelowTwoOverOneMinusC) {
  const double critical = 2.0 / (1.0 - cosine);
  EXPECT_LT(split("softmax", 0.95 * critical), 1e-3);
  for (const double ratio : {1.05, 1.5, 4.0}) {
    double delta = 1.0;
    for (int i = 0; i < 2000; ++i) delta = std::tanh(ratio * delta);
    EXPECT_NEAR(split("softmax", ratio * critical), delta, 1e-3) << "ratio " << ratio;
  }
}

TEST_P(TwoMemories, SparsemaxMergesThemBelowOneOverOneMinusC) {
  const double critical = 1.0 / (1.0 - cosine);
  EXPECT_LT(split("sparsemax", 0.95 * critical), 1e-3);
  EXPECT_EQ(split("sparsemax", 1.05 * critical), 1.0);
}

INSTANTIATE_TEST_SUITE_P(Cosines, TwoMemories, ::testing::Values(-0.3, 0.0, 0.4, 0.9),
                         [](const auto& tested) { return "case_" + std::to_string(tested.index); });

}  // namespace
}  // namespace hopscope::test
