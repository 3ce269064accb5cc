#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

/// The theorems on sparse-structured memories (Hu et al. 2025, section 4), and the corollary that does not hold.
namespace hopscope::test {
namespace {

/// What the error bounds of one state are made of, in double.
struct Geometry {
  double maxNorm = 0.0;    ///< m
  double radius = 0.0;     ///< R, half the smallest distance of two memories
  double gap = 0.0;        ///< ξ_μ·x − max_ν ξ_ν·x over all ν ≠ μ
  double gapInMask = 0.0;  ///< the same over the ν of the mask
};

Geometry geometryOf(const Matrix& patterns, const Vector& state, Index target, const Vector& weights) {
  const Eigen::MatrixXd exact = patterns.cast<double>();
  const Eigen::VectorXd scores = exact.transpose() * state.cast<double>();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Geometry geometry{std::sqrt(exact.colwise().squaredNorm().maxCoeff()), infinity, infinity, infinity};
  for (Index mu = 0; mu < exact.cols(); ++mu) {
    for (Index nu = 0; nu < mu; ++nu) {
      geometry.radius = std::min(geometry.radius, 0.5 * (exact.col(mu) - exact.col(nu)).norm());
    }
    if (mu == target) continue;
    geometry.gap = std::min(geometry.gap, scores[target] - scores[mu]);
    if (weights[mu] > 0.0F) geometry.gapInMask = std::min(geometry.gapInMask, scores[target] - scores[mu]);
  }
  return geometry;
}

double errorOf(const RetrievalModel& model, const Vector& state, const Vector& memory, const Step& step) {
  return (model.step(state, step).col(0) - memory).cast<double>().norm();
}

// models.md 2.3, theorem 4.1: ‖T(x) − ξ_μ‖ ≤ m (M + k − 2) exp(−β gap) for x in S_μ, μ in the mask; and the tighter
// 2 m (k − 1) exp(−β gap in the mask), for every x. Never violated.
TEST(MaskedTheory, BothErrorBoundsHold) {
  int told = 0;
  int inBall = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Index count = 3 + static_cast<Index>(seed % 20);
    const Matrix patterns = normalPatterns(10, count, 1000 + seed);
    const auto target = static_cast<Index>(seed) % count;
    const double noise = 0.6 * static_cast<double>(seed % 5) / 4.0;
    const Vector state = patterns.col(target) + static_cast<float>(noise) * normalPatterns(10, 1, 5000 + seed).col(0);
    const Step step{.seeds = {&seed, 1}, .targets = {&target, 1}};
    for (const double keep : {0.2, 0.6, 1.0}) {
      const auto probe = modelOf("random_mask", patterns, {{"beta", 0.1}, {"keep", keep}, {"keep_target", true}});
      const Association mask = probe->associate(state, step);
      const Geometry geometry = geometryOf(patterns, state, target, mask.weights);
      for (const double beta : {1.0, 4.0, 16.0, 64.0}) {
        const auto model = modelOf("random_mask", patterns, {{"beta", beta}, {"keep", keep}, {"keep_target", true}});
        const double error = errorOf(*model, state, patterns.col(target), step);
        const double rivals = static_cast<double>(mask.support - 1);
        const double tight =
            rivals == 0.0 ? 0.0 : 2.0 * geometry.maxNorm * rivals * std::exp(-beta * geometry.gapInMask);
        EXPECT_LE(error, tight + 1e-6) << "seed " << seed << ", beta " << beta << ", keep " << keep;
        told += tight < geometry.maxNorm ? 1 : 0;
        const double distance = (state - patterns.col(target)).cast<double>().norm();
        if (distance > geometry.radius) continue;
        ++inBall;
        const double loose = geometry.maxNorm * (static_cast<double>(count) + rivals - 1.0);
        EXPECT_LE(error, loose * std::exp(-beta * geometry.gap) + 1e-6) << "seed " << seed << ", beta " << beta;
      }
    }
  }
  EXPECT_GT(told, 1000) << "bounds that say nothing prove nothing";
  EXPECT_GT(inBall, 1000);
}

// models.md 2.3, lemma 4.1: Δ_μ ≥ ln((M + k − 2) m/R)/β + 2 m R is enough for T to map the ball S_μ into itself. On a
// sphere it says nothing of the two nearest memories (Δ ≤ 2 m R there), so the target stands apart from a close pair.
TEST(MaskedTheory, WellSeparatedMemoriesAreStored) {
  const Matrix patterns = columns({{0, 0, 1, 0}, {1, 0, 0, 0}, {.98, .199, 0, 0}, {-.6, .8, 0, 0}, {0, -1, 0, 0}});
  const Geometry geometry = geometryOf(patterns, patterns.col(0), 0, Vector::Ones(5));
  const double room = geometry.gap - 2.0 * geometry.maxNorm * geometry.radius;
  ASSERT_GT(room, 0.5);
  for (const double keep : {0.4, 1.0}) {
    const auto kept = static_cast<double>(std::lround(keep * 5.0));
    const double beta = std::log((5.0 + kept - 2.0) * geometry.maxNorm / geometry.radius) / room;
    const auto model =
        modelOf("random_mask", patterns, {{"beta", 1.0001 * beta}, {"keep", keep}, {"keep_target", true}});
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      const Vector state = patterns.col(0) + static_cast<float>(geometry.radius) * unitPatterns(4, 1, 10 + seed).col(0);
      const Index target = 0;
      const Step step{.seeds = {&seed, 1}, .targets = {&target, 1}};
      EXPECT_LE(errorOf(*model, state, patterns.col(0), step), geometry.radius) << "seed " << seed << ", keep " << keep;
    }
  }
}

// models.md 2.3: corollary 4.1.1, that a mask never enlarges the error, is false. Here the dense errors cancel.
TEST(MaskedTheory, AMaskCanMakeTheErrorLarger) {
  const Matrix patterns = columns({{2, 0}, {1, 1.5}, {1, -1.5}});
  const Vector state = patterns.col(0);
  const auto dense = modelOf("softmax", patterns, {{"beta", 1.0}});
  const auto mask = modelOf("window", patterns, {{"beta", 1.0}, {"half_width", 1.0}, {"position", 0.0}});
  ASSERT_EQ(mask->associate(state).support, 2);
  EXPECT_NEAR(errorOf(*dense, state, patterns.col(0), {}), 0.2130, 5e-5);
  EXPECT_NEAR(errorOf(*mask, state, patterns.col(0), {}), 0.2149, 5e-5);
  // At any β: two wrong memories that cancel altogether, or one of them alone.
  const Matrix level = columns({{1, 0}, {1, 1}, {1, -1}});
  for (const double beta : {0.1, 1.0, 50.0}) {
    const auto all = modelOf("softmax", level, {{"beta", beta}});
    const auto two = modelOf("window", level, {{"beta", beta}, {"half_width", 1.0}, {"position", 0.0}});
    EXPECT_LT(errorOf(*all, level.col(0), level.col(0), {}), 1e-6);
    EXPECT_NEAR(errorOf(*two, level.col(0), level.col(0), {}), 0.5, 1e-6);
  }
}

// models.md 2.3: the corollary fails for some of all random problems, neither never nor mostly.
TEST(MaskedTheory, TheFalseCorollaryFailsOnRandomDataToo) {
  int violated = 0;
  constexpr int problems = 600;
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    const Matrix patterns = normalPatterns(6, 8, 2000 + seed);
    const Vector state = patterns.col(0) + 0.3F * normalPatterns(6, 1, 7000 + seed).col(0);
    const Index target = 0;
    const Step step{.seeds = {&seed, 1}, .targets = {&target, 1}};
    const auto dense = modelOf("softmax", patterns, {{"beta", 4.0}});
    const auto mask = modelOf("random_mask", patterns, {{"beta", 4.0}, {"keep", 0.5}, {"keep_target", true}});
    const double difference =
        errorOf(*mask, state, patterns.col(0), step) - errorOf(*dense, state, patterns.col(0), step);
    violated += difference > 1e-5 ? 1 : 0;
  }
  EXPECT_GT(violated, problems / 100);
  EXPECT_LT(violated, problems / 4);
}

/// Share of 600 noisy queries that one update brings to their memory, at β = 64.
double oneStepSuccess(double keep, bool keepsTarget) {
  constexpr Index queries = 600;
  const Matrix patterns = unitPatterns(64, 100, 1);
  Matrix states(64, queries);
  std::vector<Index> targets;
  std::vector<std::uint64_t> seeds;
  const Matrix noise = normalPatterns(64, queries, 2);
  for (Index b = 0; b < queries; ++b) {
    targets.push_back(b % 100);
    seeds.push_back(seedFor(3, 4, static_cast<std::uint64_t>(b)));
    states.col(b) = patterns.col(targets.back()) + 0.3F * noise.col(b);
  }
  const auto model = modelOf("random_mask", patterns, {{"beta", 64.0}, {"keep", keep}, {"keep_target", keepsTarget}});
  const Matrix next = model->step(states, {.seeds = seeds, .targets = targets});
  int found = 0;
  for (Index b = 0; b < queries; ++b) {
    found += (next.col(b) - patterns.col(targets[static_cast<std::size_t>(b)])).norm() < 0.1F ? 1 : 0;
  }
  return static_cast<double>(found) / static_cast<double>(queries);
}

// lesson 10: the right memory is simply absent; within 4 standard deviations of the binomial.
TEST(MaskedTheory, OneStepSuccessIsTheKeptShare) {
  for (const double keep : {0.1, 0.25, 0.5, 0.8, 0.95}) {
    EXPECT_NEAR(oneStepSuccess(keep, false), keep, 4.0 * std::sqrt(keep * (1.0 - keep) / 600.0) + 0.01);
    EXPECT_GT(oneStepSuccess(keep, true), 0.99);
  }
  EXPECT_GT(oneStepSuccess(1.0, false), 0.99);
}

}  // namespace
}  // namespace hopscope::test
