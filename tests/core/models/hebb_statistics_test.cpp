#include <gtest/gtest.h>

#include <cmath>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

/// Mean overlap with the memory after the network settled, started at the memory, over `networks` random networks.
double settledOverlap(Index neurons, Index count, std::uint64_t networks) {
  double sum = 0.0;
  for (std::uint64_t seed = 0; seed < networks; ++seed) {
    const Matrix patterns = signPatterns(neurons, count, seed);
    const Matrix starts = patterns.leftCols(std::min<Index>(count, 20));
    const BatchRetrieval batch = retrieveBatch(*modelOf("hebb", patterns), starts, {}, {.maxSteps = 100}, false);
    sum += (batch.states.cwiseProduct(starts).colwise().mean().cast<double>()).mean();
  }
  return sum / static_cast<double>(networks);
}

// Amit, Gutfreund & Sompolinsky 1985: the drop at 0.138 N is smooth at finite N, so only its two sides are asked for.
TEST(HebbStatistics, MemoriesStayBelowTheCriticalLoadAndAreLostBeyond) {
  EXPECT_GT(settledOverlap(400, 20, 3), 0.999);  // load 0.05
  EXPECT_GT(settledOverlap(400, 40, 3), 0.98);   // load 0.10
  EXPECT_LT(settledOverlap(400, 80, 3), 0.75);   // load 0.20
  EXPECT_GT(settledOverlap(1000, 100, 2), 0.98);
  EXPECT_LT(settledOverlap(1000, 200, 2), 0.6);
}

// One synchronous update flips a bit of a stored pattern with ½ [1 − erf(√(1/(2α)))].
TEST(HebbStatistics, OneStepBitErrorFollowsTheGaussianField) {
  constexpr Index neurons = 1000;
  for (const Index count : {100, 138, 150, 200, 300}) {
    const Matrix patterns = signPatterns(neurons, count, static_cast<std::uint64_t>(count));
    const Matrix next = stepOf(*modelOf("hebb", patterns, {{"update", std::string("sync")}}), patterns);
    const double wrong = static_cast<double>((next.array() != patterns.array()).count());
    const double load = static_cast<double>(count) / neurons;
    const double expected = 0.5 * (1.0 - std::erf(std::sqrt(1.0 / (2.0 * load))));
    EXPECT_NEAR(wrong / static_cast<double>(neurons * count) / expected, 1.0, 0.2) << "load " << load;
  }
}

TEST(HebbStatistics, InversesAndOddMixturesAreFixed) {
  const Matrix patterns = signPatterns(300, 3, 11);
  const auto model = modelOf("hebb", patterns);
  EXPECT_EQ(stepOf(*model, -patterns), -patterns);
  const Vector sum = patterns.rowwise().sum();
  const Matrix mixture = (sum.array() > 0.0F).select(Vector::Ones(300), -Vector::Ones(300));
  EXPECT_EQ(stepOf(*model, mixture), mixture);
  const Association association = model->associate(mixture.col(0));
  for (Index memory = 0; memory < 3; ++memory) {
    EXPECT_NEAR(association.similarity[memory], 0.5, 0.15);
    EXPECT_NEAR(association.similarity[memory], patterns.col(memory).dot(mixture.col(0)) / 300.0F, 1e-6);
  }
}

/// Overlaps with the three memories after a long Glauber run from their mixture, averaged over the last sweeps.
Vector heated(double temperature, std::uint64_t seed) {
  constexpr Index neurons = 500;
  constexpr int settle = 60;
  constexpr int measured = 20;
  const Matrix patterns = signPatterns(neurons, 3, 21);
  const auto model = modelOf("hebb", patterns, {{"temperature", temperature}});
  const Vector sum = patterns.rowwise().sum();
  const Vector start = (sum.array() > 0.0F).select(Vector::Ones(neurons), -Vector::Ones(neurons));
  const RetrievalTrace trace =
      retrieve(model, start, -1, {.maxSteps = settle + measured, .tolerance = 1e-3, .seed = seed});
  EXPECT_EQ(trace.steps(), settle + measured) << "a stochastic run must not stop at a state that stayed";
  return (patterns.transpose() * trace.states.rightCols(measured)).rowwise().mean() / static_cast<float>(neurons);
}

// Amit, Gutfreund & Sompolinsky 1985: mixtures of three lose their stability at T = 0.46, memories at T = 1.
TEST(HebbStatistics, HeatCuresMixtures) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Vector cold = heated(0.05, seed).cwiseAbs();
    EXPECT_NEAR(cold.minCoeff(), 0.5, 0.1);
    EXPECT_NEAR(cold.maxCoeff(), 0.5, 0.1);
    const Vector warm = heated(0.5, seed).cwiseAbs();
    EXPECT_GT(warm.maxCoeff(), 0.7) << "one memory wins";
    EXPECT_LT(warm.minCoeff(), 0.3);
    EXPECT_LT(heated(1.5, seed).cwiseAbs().maxCoeff(), 0.3) << "all is forgotten";
  }
}

// A single free spin pair: P(s) is the Boltzmann distribution of E, by detailed balance.
TEST(HebbStatistics, GlauberDynamicsSamplesTheBoltzmannDistribution) {
  const auto model = modelOf("hebb", columns({{1, 1}}), {{"temperature", 1.0}});
  const RetrievalTrace trace =
      retrieve(model, columns({{1, -1}}).col(0), -1, {.maxSteps = 10'000, .tolerance = 0.0, .seed = 5});
  const double aligned = (trace.states.row(0).array() == trace.states.row(1).array()).cast<double>().mean();
  // E = −½ s₁s₂, so P(s₁ = s₂) = 1/(1 + e^{−1/T}).
  EXPECT_NEAR(aligned, 1.0 / (1.0 + std::exp(-1.0)), 0.02);
}

}  // namespace
}  // namespace hopscope::test
