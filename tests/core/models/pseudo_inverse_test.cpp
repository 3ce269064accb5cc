#include <gtest/gtest.h>

#include <Eigen/QR>

#include "core/dynamics/retrieval.h"
#include "tests/support/networks.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

const ParameterValues pseudoInverseSynchronous{{"update", std::string("sync")}};

/// ΞΞ⁺ with zero diagonal, by a complete orthogonal decomposition.
Eigen::MatrixXd pseudoInverseDefinition(const Matrix& patterns) {
  const Eigen::MatrixXd wide = patterns.cast<double>();
  Eigen::MatrixXd couplings = wide * wide.completeOrthogonalDecomposition().pseudoInverse();
  couplings.diagonal().setZero();
  return couplings;
}

void expectFixed(const Matrix& patterns) {
  EXPECT_EQ(stepOf(*modelOf("pseudo_inverse", patterns), patterns), patterns);
  EXPECT_EQ(stepOf(*modelOf("pseudo_inverse", patterns, pseudoInverseSynchronous), patterns), patterns);
}

TEST(PseudoInverse, GoldenCouplings) {
  const Matrix patterns = columns({{1, 1, 1, 1, -1, -1}, {1, -1, 1, -1, 1, -1}, {1, 1, -1, -1, 1, 1}});
  const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("pseudo_inverse", patterns));
  EXPECT_NEAR(couplings(0, 1), 1.0 / 3.0, 1e-12);
  EXPECT_NEAR(couplings(2, 5), -5.0 / 12.0, 1e-12);
  expectFixed(patterns);
}

// Fewer, as many and more memories than neurons.
TEST(PseudoInverse, CouplingsFollowTheDefinition) {
  for (const auto& [neurons, count] : {std::pair<Index, Index>{1, 1}, {2, 1}, {12, 5}, {30, 20}, {30, 30}, {20, 50}}) {
    const Matrix patterns = signPatterns(neurons, count, 3);
    const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("pseudo_inverse", patterns));
    EXPECT_LT((couplings - pseudoInverseDefinition(patterns)).cwiseAbs().maxCoeff(), 1e-8) << neurons << ", " << count;
  }
}

TEST(PseudoInverse, DependentMemoriesCountOnce) {
  const Matrix patterns = signPatterns(24, 6, 4);
  Matrix doubled(24, 9);
  doubled << patterns, patterns.col(2), -patterns.col(4), patterns.col(0);
  const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("pseudo_inverse", doubled));
  EXPECT_LT((couplings - pseudoInverseDefinition(patterns)).cwiseAbs().maxCoeff(), 1e-9);
  expectFixed(doubled);
}

// Four columns of a product of ±1 sums: the fourth is the sum of two others minus the third.
TEST(PseudoInverse, LinearlyDependentMemoriesWithoutACopyAmongThem) {
  Matrix patterns = signPatterns(16, 4, 5);
  for (Index i = 0; i < 16; ++i) {
    // ξ₄ = ξ₁ + ξ₂ − ξ₃ is ±1 where ξ₃ is one of ξ₁, ξ₂.
    if (patterns(i, 2) != patterns(i, 0) && patterns(i, 2) != patterns(i, 1)) patterns(i, 2) = patterns(i, 0);
  }
  patterns.col(3) = patterns.col(0) + patterns.col(1) - patterns.col(2);
  ASSERT_TRUE((patterns.array().abs() == 1.0F).all());
  const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("pseudo_inverse", patterns));
  EXPECT_LT((couplings - pseudoInverseDefinition(patterns.leftCols(3))).cwiseAbs().maxCoeff(), 1e-9);
  expectFixed(patterns);
}

// Pictures have neurons that are always alike, so more memories than neurons need not have full rank.
TEST(PseudoInverse, MoreMemoriesThanNeuronsOfLowRank) {
  const Index neurons = 40;
  Matrix patterns = signPatterns(neurons, 90, 6);
  patterns.bottomRows(20).setConstant(-1.0F);
  const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("pseudo_inverse", patterns));
  EXPECT_LT((couplings - pseudoInverseDefinition(patterns)).cwiseAbs().maxCoeff(), 1e-9);
  expectFixed(patterns);
}

TEST(PseudoInverse, FullRankLeavesEveryStateAsItIs) {
  for (const Index count : {40, 200}) {
    const auto model = modelOf("pseudo_inverse", signPatterns(20, count, 7));
    const Matrix states = signPatterns(20, 30, 8);
    EXPECT_EQ(stepOf(*model, states), states);
    EXPECT_EQ(energyOf(*model, states.col(0)), 0.0);
  }
}

// Personnaz, Guyon & Dreyfus 1985: whatever the load below N and the correlation of the memories.
TEST(PseudoInverse, EveryMemoryIsFixedUpToNMemories) {
  for (const Index count : {10, 100, 180, 199}) expectFixed(signPatterns(200, count, 9));
  const Matrix alike = flipped(signPatterns(200, 1, 10).replicate(1, 100), 0.1, 11);
  expectFixed(alike);
  EXPECT_LT(stableShare(*modelOf("hebb", alike), alike), 0.1) << "correlated patterns spoil the Hebb rule";
}

// The fields of the two neurons that differ from the memory are 0 in exact arithmetic, not in floating point.
TEST(PseudoInverse, AFieldThatIsZeroButForRoundingKeepsTheNeuron) {
  const Matrix patterns = columns({{1, 1, 1, 1, 1, 1}, {1, 1, 1, -1, -1, -1}, {1, 1, 1, 1, -1, -1}});
  const Eigen::MatrixXd couplings = pseudoInverseDefinition(patterns);
  const Matrix states = [] {
    Matrix all(6, 64);
    for (Index b = 0; b < 64; ++b) {
      for (Index i = 0; i < 6; ++i) all(i, b) = (b >> i) % 2 == 0 ? -1.0F : 1.0F;
    }
    return all;
  }();
  const Matrix next = stepOf(*modelOf("pseudo_inverse", patterns, pseudoInverseSynchronous), states);
  int ties = 0;
  for (Index b = 0; b < 64; ++b) {
    const Eigen::VectorXd fields = couplings * states.col(b).cast<double>();
    for (Index i = 0; i < 6; ++i) {
      const bool tie = std::abs(fields[i]) < 1e-12;
      ties += tie ? 1 : 0;
      EXPECT_EQ(next(i, b), tie ? states(i, b) : (fields[i] > 0.0 ? 1.0F : -1.0F)) << "state " << b << ", neuron " << i;
    }
  }
  EXPECT_GT(ties, 20);
}

}  // namespace
}  // namespace hopscope::test
