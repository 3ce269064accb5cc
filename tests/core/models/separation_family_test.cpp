#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

/// What the separation models besides softmax and sparsemax promise: margins, supports, energies, ends of their ranges.
namespace hopscope::test {
namespace {

constexpr Index familyDimension = 8;

/// Δ of the first memory: min_ν (ξ₁·ξ₁ − ξ₁·ξ_ν).
double separationOfFirst(const Matrix& patterns) {
  const Eigen::MatrixXd exact = patterns.cast<double>();
  double smallest = std::numeric_limits<double>::infinity();
  for (Index other = 1; other < exact.cols(); ++other) {
    smallest = std::min(smallest, exact.col(0).dot(exact.col(0) - exact.col(other)));
  }
  return smallest;
}

struct Margin {
  const char* id;
  const char* parameter;
  double value;
  double margin;
};

class FamilyMargin : public ::testing::TestWithParam<Margin> {
 protected:
  [[nodiscard]] std::shared_ptr<const RetrievalModel> model(const Matrix& patterns, double beta) const {
    return modelOf(GetParam().id, patterns, {{"beta", beta}, {GetParam().parameter, GetParam().value}});
  }
};

// A memory is a fixed point exactly when its score leads by margin/β (Santos, Niculae & Martins 2024).
TEST_P(FamilyMargin, AMemoryIsAFixedPointExactlyFromTheMarginOn) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Matrix patterns = unitPatterns(familyDimension, 10, seed);
    const double critical = GetParam().margin / separationOfFirst(patterns);
    EXPECT_EQ(stepOf(*model(patterns, critical * 1.0001), patterns.col(0)), patterns.col(0)) << "seed " << seed;
    EXPECT_EQ(model(patterns, critical * 1.0001)->associate(patterns.col(0)).support, 1) << "seed " << seed;
    EXPECT_GE(model(patterns, critical * 0.99)->associate(patterns.col(0)).support, 2) << "seed " << seed;
    EXPECT_NE(stepOf(*model(patterns, critical * 0.7), patterns.col(0)), patterns.col(0)) << "seed " << seed;
  }
}

TEST_P(FamilyMargin, OneStepIsExactOnceTheBestScoreLeads) {
  int exact = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Matrix patterns = unitPatterns(familyDimension, 10, seed);
    const Vector query = patterns.col(0) + 0.5F * unitPatterns(familyDimension, 1, 1000 + seed);
    Eigen::VectorXd scores = patterns.cast<double>().transpose() * query.cast<double>();
    const double best = scores[0];
    scores[0] = -std::numeric_limits<double>::infinity();
    const double lead = best - scores.maxCoeff();
    for (const double beta : {2.0, 4.0, 8.0, 16.0, 64.0}) {
      if (std::abs(beta * lead / GetParam().margin - 1.0) < 1e-3) continue;
      const Association association = model(patterns, beta)->associate(query);
      const bool alone = association.support == 1 && association.weights[0] == 1.0F;
      EXPECT_EQ(alone, beta * lead > GetParam().margin) << "seed " << seed << ", beta " << beta;
      if (alone) {
        EXPECT_EQ(stepOf(*model(patterns, beta), query), patterns.col(0));
      }
      exact += alone ? 1 : 0;
    }
  }
  EXPECT_GT(exact, 10);
  EXPECT_LT(exact, 290);
}

INSTANTIATE_TEST_SUITE_P(All, FamilyMargin,
                         ::testing::Values(Margin{"entmax", "alpha", 1.25, 4.0}, Margin{"entmax", "alpha", 1.5, 2.0},
                                           Margin{"entmax", "alpha", 2.0, 1.0}, Margin{"entmax", "alpha", 3.0, 0.5},
                                           Margin{"normmax", "gamma", 1.5, 1.0}, Margin{"normmax", "gamma", 2.0, 1.0},
                                           Margin{"normmax", "gamma", 5.0, 1.0}),
                         [](const auto& tested) { return tested.param.id + std::to_string(tested.index); });

TEST(FamilySupport, EntmaxIsSparserTheLargerAlpha) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix patterns = unitPatterns(familyDimension, 40, seed);
    const Matrix query = unitPatterns(familyDimension, 1, 100 + seed);
    Index before = 40;
    for (const double alpha : {1.0, 1.1, 1.3, 1.5, 2.0, 3.0, 5.0, 10.0}) {
      const Index support = modelOf("entmax", patterns, {{"beta", 3.0}, {"alpha", alpha}})->associate(query).support;
      EXPECT_LE(support, before) << "alpha " << alpha;
      before = support;
    }
    EXPECT_LT(before, 40);
  }
}

TEST(FamilySupport, TopKTakesExactlySoMany) {
  const Matrix patterns = unitPatterns(familyDimension, 50, 1);
  const Matrix query = unitPatterns(familyDimension, 1, 2);
  for (const double k : {1.0, 2.0, 17.0, 50.0, 1e9}) {
    EXPECT_EQ(modelOf("top_k", patterns, {{"k", k}})->associate(query).support, std::min<Index>(50, std::llround(k)));
  }
  const auto share = [&](double value) {
    return modelOf("top_k", patterns, {{"by", std::string("share")}, {"share", value}, {"k", 3.0}})
        ->associate(query)
        .support;
  };
  EXPECT_EQ(share(0.2), 10);
  EXPECT_EQ(share(0.5), 25);
  EXPECT_EQ(share(1e-6), 1);
  EXPECT_EQ(share(1.0), 50);
}

TEST(FamilyEnergy, TopOneAndWinnerTakeAllHaveTheSame) {
  const Matrix patterns = unitPatterns(familyDimension, 30, 3);
  const Matrix states = normalPatterns(familyDimension, 50, 4);
  const auto one = modelOf("top_k", patterns, {{"k", 1.0}, {"beta", 5.0}})->energies(states).value();
  const auto winner = modelOf("winner_take_all", patterns)->energies(states).value();
  for (std::size_t b = 0; b < one.size(); ++b) EXPECT_NEAR(one[b], winner[b], 1e-9);
}

// More separations than the contract looks at, and steps until nothing moves.
TEST(FamilyEnergy, NeverRises) {
  const std::vector<ModelSpec> specs{{"entmax", {{"alpha", 1.001}}}, {"entmax", {{"alpha", 1.2}}},
                                     {"entmax", {{"alpha", 10.0}}},  {"normmax", {{"gamma", 1.01}}},
                                     {"normmax", {{"gamma", 10.0}}}, {"top_k", {{"k", 2.0}}},
                                     {"top_k", {{"k", 13.0}}},       {"winner_take_all", {}}};
  for (const ModelSpec& spec : specs) {
    for (const double beta : {0.5, 4.0, 20.0}) {
      ParameterValues values = spec.values;
      if (spec.id != "winner_take_all") values["beta"] = beta;
      const auto model = modelOf(spec.id, normalPatterns(16, 24, 5), values);
      Matrix states = 2.0F * normalPatterns(16, 30, 6);
      std::vector<double> before = model->energies(states).value();
      for (int step = 0; step < 60; ++step) {
        states = stepOf(*model, states, step);
        const std::vector<double> after = model->energies(states).value();
        for (std::size_t b = 0; b < after.size(); ++b) {
          ASSERT_LE(after[b], before[b] + 1e-6 * (1.0 + std::abs(before[b]))) << spec.id << " beta " << beta;
        }
        before = after;
      }
    }
  }
}

TEST(FamilyEnergy, ExistsForTheDotProductOnly) {
  const Matrix patterns = unitPatterns(familyDimension, 10, 7);
  for (const char* id : {"entmax", "normmax", "winner_take_all", "top_k"}) {
    for (const char* similarity : {"dot", "cosine", "euclidean", "manhattan"}) {
      const auto model = modelOf(id, patterns, {{"similarity", std::string(similarity)}});
      EXPECT_EQ(model->energies(patterns).has_value(), std::string(similarity) == "dot") << id << " " << similarity;
    }
  }
}

TEST(FamilyLimits, BetaTowardsZeroAndLarge) {
  const Matrix patterns = unitPatterns(familyDimension, 10, 7);
  const Matrix query = unitPatterns(familyDimension, 1, 8);
  Index best = 0;
  (patterns.transpose() * query).col(0).maxCoeff(&best);
  const std::vector<ModelSpec> specs{{"entmax", {{"alpha", 1.001}}}, {"entmax", {{"alpha", 1.5}}},
                                     {"entmax", {{"alpha", 2.5}}},   {"normmax", {{"gamma", 1.5}}},
                                     {"normmax", {{"gamma", 10.0}}}, {"top_k", {{"k", 10.0}}}};
  for (ModelSpec spec : specs) {
    spec.values["beta"] = 1e-6;
    const Matrix mean = stepOf(*modelOf(spec.id, patterns, spec.values), query);
    EXPECT_LT((mean - patterns.rowwise().mean()).cwiseAbs().maxCoeff(), 1e-4F) << spec.id;
    spec.values["beta"] = 1e6;
    EXPECT_EQ(stepOf(*modelOf(spec.id, patterns, spec.values), query), patterns.col(best)) << spec.id;
  }
}

TEST(FamilyOptions, WinnerTakeAllWithTheEuclideanSimilarityIsTheNearestNeighbour) {
  const Matrix patterns = 3.0F * normalPatterns(familyDimension, 200, 9);
  const Matrix states = 2.0F * normalPatterns(familyDimension, 60, 10);
  const Matrix next = stepOf(*modelOf("winner_take_all", patterns, {{"similarity", std::string("euclidean")}}), states);
  for (Index b = 0; b < states.cols(); ++b) {
    Index nearest = 0;
    (patterns.cast<double>().colwise() - states.col(b).cast<double>().eval())
        .colwise()
        .squaredNorm()
        .minCoeff(&nearest);
    EXPECT_EQ(next.col(b), patterns.col(nearest));
  }
}

}  // namespace
}  // namespace hopscope::test
