#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

class ModelLaws : public ModelContract {};

TEST_P(ModelLaws, WeightsLieOnTheSimplex) {
  bool zeroSeen = false;
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(patterns(12, 9, 1), values);
    const Matrix states = patterns(12, 8, 2);
    for (Index b = 0; b < states.cols(); ++b) {
      const Association association = model->associate(states.col(b), TestStep(1, 0, {}, b));
      EXPECT_EQ(association.similarity.size(), 9);
      if (!entry().laws.weightsOnSimplex) {
        EXPECT_EQ(association.weights.size(), 0) << "weights that are not declared to be on the simplex";
        EXPECT_EQ(association.effectiveMemories, 0.0);
        continue;
      }
      ASSERT_EQ(association.weights.size(), 9);
      EXPECT_GE(association.weights.minCoeff(), 0.0F);
      if (entry().laws.rejects && association.support == 0) {
        zeroSeen = true;
        continue;
      }
      EXPECT_NEAR(association.weights.cast<double>().sum(), 1.0, 1e-6);
      EXPECT_EQ(association.support, (association.weights.array() != 0.0F).count());
      EXPECT_GE(association.effectiveMemories, 1.0 - 1e-6);
      EXPECT_LE(association.effectiveMemories, static_cast<double>(association.support) + 1e-5);
      zeroSeen = zeroSeen || association.support < 9;
    }
  }
  if (entry().laws.exactZeroWeights) {
    EXPECT_TRUE(zeroSeen);
  }
}

TEST_P(ModelLaws, EnergyNeverRises) {
  if (!entry().laws.energyNeverRises) GTEST_SKIP() << "not promised";
  for (const ParameterValues& values : ordinaryValues(*entry().laws.energyNeverRises)) {
    SCOPED_TRACE(textOf(values));
    for (std::uint64_t memory = 0; memory < 4; ++memory) {
      const auto model = bind(patterns(16, 6, 10 + memory), values);
      Matrix states = patterns(16, 20, 20 + memory);
      std::vector<double> before = model->energies(states, TestStep(20)).value();
      for (int step = 0; step < 25; ++step) {
        states = stepOf(*model, states, step);
        const std::vector<double> after = model->energies(states, TestStep(20, step + 1)).value();
        for (std::size_t b = 0; b < after.size(); ++b) {
          ASSERT_LE(after[b], before[b] + 2e-6 * (1.0 + std::abs(before[b]))) << "step " << step << ", state " << b;
        }
        before = after;
      }
    }
  }
}

TEST_P(ModelLaws, EnergyExistsExactlyWhereTheEntryHasAFormula) {
  const auto model = bind(patterns(8, 4, 3), entry().laws.energyNeverRises.value_or(ParameterValues{}));
  EXPECT_EQ(model->energies(patterns(8, 2, 4)).has_value(), !entry().energy.empty());
}

// −∂E/∂x_i = T(x)_i − x_i by a difference of fourth order. Where weights can be exactly 0 the energy is only piecewise
// smooth: a stencil across a change of the support is left out.
TEST_P(ModelLaws, UpdatesFollowTheNegativeGradient) {
  if (!entry().laws.gradientFlow) GTEST_SKIP() << "not promised";
  constexpr float h = 1.0F / 256.0F;
  int checked = 0;
  int tried = 0;
  for (const ParameterValues& values : ordinaryValues(*entry().laws.gradientFlow)) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(patterns(6, 5, 31), values);
    const Matrix states = patterns(6, 8, 32);
    const Matrix next = stepOf(*model, states);
    for (Index b = 0; b < states.cols(); ++b) {
      const std::vector<std::uint64_t> seeds(4, static_cast<std::uint64_t>(b) + 1);
      const Step step{seeds};
      for (Index i = 0; i < states.rows(); ++i) {
        Matrix stencil = states.col(b).replicate(1, 4);
        for (Index k = 0; k < 4; ++k) stencil(i, k) += h * static_cast<float>(k < 2 ? k - 2 : k - 1);
        ++tried;
        const auto support = [&](Index k) {
          return (model->associate(stencil.col(k), step).weights.array() > 0.0F).matrix().eval();
        };
        if (entry().laws.exactZeroWeights && support(0) != support(3)) continue;
        ++checked;
        const std::vector<double> e = model->energies(stencil, step).value();
        // The steps as they came out in float.
        const double distance = static_cast<double>(stencil(i, 3) - stencil(i, 0)) / 4.0;
        const double slope = (e[0] - 8.0 * e[1] + 8.0 * e[2] - e[3]) / (12.0 * distance);
        EXPECT_NEAR(-slope, static_cast<double>(next(i, b) - states(i, b)), 1e-3) << "state " << b << ", neuron " << i;
      }
    }
  }
  EXPECT_GT(checked * 2, tried) << "too few stencils within one support";
}

TEST_P(ModelLaws, LonePatternIsAFixedPoint) {
  if (!entry().laws.lonePatternIsFixedPoint) GTEST_SKIP() << "not promised";
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    const Matrix pattern = patterns(10, 1, 41);
    const auto model = bind(pattern, values);
    if (model->stochastic()) continue;
    const Matrix next = stepOf(*model, pattern);
    EXPECT_LE((next - pattern).cwiseAbs().maxCoeff(), 1e-6F);
  }
}

TEST_P(ModelLaws, OrderOfTheMemoriesDoesNotMatter) {
  if (!entry().laws.permutationInvariant) GTEST_SKIP() << "not promised";
  const Matrix memory = patterns(14, 11, 51);
  const std::vector<Index> order = permutation(11, 52);
  const Matrix shuffled = memory(Eigen::all, order);
  const Matrix states = patterns(14, 7, 53);
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(memory, values);
    const auto other = bind(shuffled, values);
    const float close = bipolar() ? 0.0F : 2e-5F;
    EXPECT_LE((stepOf(*model, states) - stepOf(*other, states)).cwiseAbs().maxCoeff(), close);
    const Association here = model->associate(states.col(0));
    const Association there = other->associate(states.col(0));
    if (here.weights.size() == 0) continue;
    EXPECT_LE((here.weights(order) - there.weights).cwiseAbs().maxCoeff(), close);
  }
}

TEST_P(ModelLaws, LimitsEqualTheOtherModel) {
  if (entry().laws.limits.empty()) GTEST_SKIP() << "none declared";
  const Matrix memory = patterns(12, 8, 61);
  const Matrix states = patterns(12, 6, 62);
  for (const Laws::Limit& limit : entry().laws.limits) {
    SCOPED_TRACE(textOf(limit.own) + " against " + limit.id + " " + textOf(limit.other));
    const Matrix own = stepOf(*bind(memory, limit.own), states);
    const Matrix other = stepOf(*modelOf(limit.id, memory, limit.other), states);
    EXPECT_LE(static_cast<double>((own - other).cwiseAbs().maxCoeff()), limit.tolerance);
  }
}

HOPSCOPE_FOR_EVERY_MODEL(ModelLaws);

}  // namespace
}  // namespace hopscope::test
