#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/dynamics/retrieval.h"
#include "tests/support/geometry.h"
#include "tests/support/patterns.h"

/// Where the fixed points lie, how near they are to the memories, and from how far they are reached.
namespace hopscope::test {
namespace {

// models.md 7.6, well separated (Ramsauer et al. 2020, theorem 2): with Δ ≥ 2/(βM) + ln(2 (M − 1) M β m²)/β the update
// maps the ball of radius 1/(βMm) around the memory into itself, and theorem 4: there it contracts, with a Jacobian of
// norm at most 2 β M m² (M − 1) exp(−β(Δ − 2 m max{‖x − ξ‖, ‖x* − ξ‖})).
TEST(FixedPointTheory, AWellSeparatedMemoryHasAContractingBall) {
  constexpr Index count = 10;
  int tested = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Matrix patterns = unitPatterns(24, count, 300 + seed);
    const double separation = separationOf(patterns, 0);
    for (const double beta : {15.0, 30.0, 60.0}) {
      const double needed = 2.0 / (beta * count) + std::log(2.0 * (count - 1) * count * beta) / beta;
      if (separation < needed) continue;
      const auto model = modelOf("softmax", patterns, {{"beta", beta}});
      const double radius = 1.0 / (beta * count);
      const Eigen::VectorXd memory = patterns.col(0).cast<double>();
      const RetrievalTrace settled = retrieve(model, patterns.col(0), 0, {.maxSteps = 200, .tolerance = 1e-7});
      const double fixedPoint = (settled.states.rightCols(1).col(0).cast<double>() - memory).norm();
      EXPECT_LE(fixedPoint, radius);
      const double slope =
          2.0 * beta * count * (count - 1) * std::exp(-beta * (separation - 2.0 * std::max(radius, fixedPoint)));
      Matrix pair(24, 2);
      for (std::uint64_t draw = 0; draw < 10; ++draw) {
        pair = static_cast<float>(radius) * unitPatterns(24, 2, 1000 + draw);
        pair.colwise() += patterns.col(0);
        const Eigen::MatrixXd next = stepOf(*model, pair).cast<double>();
        EXPECT_LE((next.col(0) - memory).norm(), radius) << "seed " << seed << ", beta " << beta;
        const double before = (pair.col(0) - pair.col(1)).cast<double>().norm();
        EXPECT_LE((next.col(0) - next.col(1)).norm(), slope * before + 5e-7) << "seed " << seed << ", beta " << beta;
        ++tested;
      }
    }
  }
  EXPECT_GT(tested, 100);
}

struct Family {
  const char* id;
  const char* parameter;
  double value, margin;
};

// models.md 7.9: one step is exact from the whole ball ‖x − ξ‖ ≤ ε once Δ ≥ margin/β + 2 m ε.
TEST(FixedPointTheory, SparseModelsAreExactFromAWholeBall) {
  for (const Family& family :
       {Family{"sparsemax", "beta", 0.0, 1.0}, Family{"entmax", "alpha", 1.5, 2.0}, Family{"entmax", "alpha", 3.0, 0.5},
        Family{"normmax", "gamma", 2.0, 1.0}, Family{"normmax", "gamma", 5.0, 1.0}}) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Matrix patterns = unitPatterns(24, 12, 400 + seed);
      const double separation = separationOf(patterns, 0);
      for (const double ball : {0.05, 0.15}) {
        const double room = separation - 2.0 * ball;
        if (room <= 0.0) continue;
        ParameterValues values{{family.parameter, family.value}};
        values["beta"] = 1.0001 * family.margin / room;
        const auto model = modelOf(family.id, patterns, values);
        Matrix states = static_cast<float>(ball) * unitPatterns(24, 20, 2000 + seed);
        states.colwise() += patterns.col(0);
        EXPECT_EQ(stepOf(*model, states), patterns.col(0).replicate(1, 20)) << family.id << ", seed " << seed;
      }
    }
  }
}

/// Three groups of four memories around three directions at right angles.
Matrix clusters() {
  Matrix patterns = 0.25F * unitPatterns(12, 12, 5);
  for (Index mu = 0; mu < 12; ++mu) patterns(mu / 4, mu) += 1.0F;
  patterns.colwise().normalize();
  return patterns;
}

// models.md 7.6: global mean at small β, the mean of a group in between (metastable), single memories at large β.
TEST(FixedPointTheory, MeanThenClustersThenMemories) {
  const Matrix patterns = clusters();
  const auto end = [&](double beta, Index start) {
    return retrieve(modelOf("softmax", patterns, {{"beta", beta}}), patterns.col(start), start,
                    {.maxSteps = 2000, .tolerance = 1e-6});
  };
  const Vector mean = patterns.rowwise().mean();
  for (Index start = 0; start < 12; ++start) {
    const RetrievalTrace global = end(0.3, start);
    EXPECT_LT((global.states.rightCols(1).col(0) - mean).norm(), 0.02F);
    EXPECT_GT(global.associations.back().effectiveMemories, 11.5);

    const RetrievalTrace group = end(8.0, start);
    const Vector centre = patterns.middleCols(start / 4 * 4, 4).rowwise().mean();
    EXPECT_LT((group.states.rightCols(1).col(0) - centre).norm(), 0.05F);
    EXPECT_NEAR(group.associations.back().effectiveMemories, 4.0, 0.2);

    const RetrievalTrace single = end(400.0, start);
    EXPECT_LT((single.states.rightCols(1).col(0) - patterns.col(start)).norm(), 1e-3F);
    EXPECT_NEAR(single.associations.back().effectiveMemories, 1.0, 1e-2);
  }
}

// models.md 10.2 and lesson 9: top-K is the dense model at K = M and at no smaller K.
TEST(FixedPointTheory, TopKIsDenseAtKEqualsMOnly) {
  const Matrix patterns = unitPatterns(10, 14, 6);
  const Matrix states = unitPatterns(10, 20, 7);
  const Matrix dense = stepOf(*modelOf("softmax", patterns, {{"beta", 3.0}}), states);
  float before = std::numeric_limits<float>::infinity();
  for (int k = 2; k <= 14; ++k) {
    const Matrix next = stepOf(*modelOf("top_k", patterns, {{"beta", 3.0}, {"k", static_cast<double>(k)}}), states);
    const float distance = (next - dense).norm();
    EXPECT_LT(distance, before) << "K = " << k;
    EXPECT_EQ(distance < 1e-5F, k == 14) << "K = " << k;
    before = distance;
  }
}

// models.md 10.3: α-entmax with α = 1.001 is softmax to 1e-3.
TEST(FixedPointTheory, EntmaxNextToOneIsSoftmaxToAThousandth) {
  const Matrix patterns = unitPatterns(10, 14, 8);
  const Matrix states = unitPatterns(10, 20, 9);
  const auto near = modelOf("entmax", patterns, {{"beta", 2.0}, {"alpha", 1.001}});
  const auto softmax = modelOf("softmax", patterns, {{"beta", 2.0}});
  for (Index b = 0; b < states.cols(); ++b) {
    const Vector difference = near->associate(states.col(b)).weights - softmax->associate(states.col(b)).weights;
    EXPECT_LT(difference.cwiseAbs().maxCoeff(), 1e-3F) << "state " << b;
  }
}

// models.md 10.15: −½‖x − ξ‖² orders memories as x·ξ − ½‖ξ‖² does, and no separation feels the rest, which is the same
// for all: the dot product of patterns with one more neuron −½‖ξ‖² and states with a 1 there.
TEST(FixedPointTheory, TheEuclideanSimilarityIsADotProductOfLiftedPatterns) {
  const Matrix patterns = 1.5F * normalPatterns(9, 16, 10);
  const Matrix states = normalPatterns(9, 12, 11);
  Matrix lifted(10, 16);
  lifted << patterns, -0.5F * patterns.colwise().squaredNorm();
  Matrix above(10, 12);
  above << states, Matrix::Ones(1, 12);
  for (const char* id : {"softmax", "sparsemax", "entmax", "normmax", "top_k", "winner_take_all"}) {
    const auto euclidean = modelOf(id, patterns, {{"similarity", std::string("euclidean")}});
    const auto dot = modelOf(id, lifted);
    for (Index b = 0; b < states.cols(); ++b) {
      const Vector difference = euclidean->associate(states.col(b)).weights - dot->associate(above.col(b)).weights;
      EXPECT_LT(difference.cwiseAbs().maxCoeff(), 1e-5F) << id << ", state " << b;
    }
  }
}

}  // namespace
}  // namespace hopscope::test
