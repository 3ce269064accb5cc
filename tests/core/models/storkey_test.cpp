#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/networks.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

/// The rule as Storkey wrote it, O(M N³).
Eigen::MatrixXd storkeyDefinition(const Matrix& patterns) {
  const Index neurons = patterns.rows();
  Eigen::MatrixXd couplings = Eigen::MatrixXd::Zero(neurons, neurons);
  for (Index memory = 0; memory < patterns.cols(); ++memory) {
    const Eigen::VectorXd pattern = patterns.col(memory).cast<double>();
    Eigen::MatrixXd fields = Eigen::MatrixXd::Zero(neurons, neurons);
    for (Index i = 0; i < neurons; ++i) {
      for (Index j = 0; j < neurons; ++j) {
        for (Index k = 0; k < neurons; ++k) fields(i, j) += k == i || k == j ? 0.0 : couplings(i, k) * pattern[k];
      }
    }
    for (Index i = 0; i < neurons; ++i) {
      for (Index j = 0; j < neurons; ++j) {
        couplings(i, j) += (pattern[i] * pattern[j] - pattern[i] * fields(j, i) - fields(i, j) * pattern[j]) /
                           static_cast<double>(neurons);
      }
    }
  }
  couplings.diagonal().setZero();
  return couplings;
}

TEST(Storkey, GoldenCouplings) {
  const Matrix patterns = columns({{1, 1, 1, 1, -1, -1}, {1, -1, 1, -1, 1, -1}, {1, 1, -1, -1, 1, 1}});
  const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("storkey", patterns));
  EXPECT_NEAR(couplings(0, 1), .462962963, 1e-9);
  EXPECT_NEAR(couplings(0, 2), .2777777778, 1e-9);
  EXPECT_NEAR(couplings(0, 3), -.3148148148, 1e-9);
  EXPECT_NEAR(couplings(1, 2), -.3148148148, 1e-9);
  EXPECT_NEAR(couplings(2, 3), .1666666667, 1e-9);
  EXPECT_NEAR(couplings(2, 5), -.7592592593, 1e-9);
  EXPECT_NEAR(couplings(3, 4), -.7592592593, 1e-9);
}

// Sizes below and above one block of neurons and of patterns.
TEST(Storkey, CouplingsFollowTheDefinitionAndAreSymmetric) {
  for (const auto& [neurons, count] : {std::pair<Index, Index>{1, 3}, {2, 1}, {9, 4}, {30, 40}, {40, 75}, {140, 6}}) {
    const Matrix patterns = signPatterns(neurons, count, 3);
    const Eigen::MatrixXd expected = storkeyDefinition(patterns);
    const Eigen::MatrixXd couplings = couplingsFromEnergies(*modelOf("storkey", patterns));
    const double scale = std::max(1.0, expected.cwiseAbs().maxCoeff());
    EXPECT_LT((couplings - expected).cwiseAbs().maxCoeff(), 1e-9 * scale) << neurons << ", " << count;
    EXPECT_LT((expected - expected.transpose()).cwiseAbs().maxCoeff(), 1e-12 * scale);
  }
}

TEST(Storkey, OnePatternIsTheHebbRule) {
  const Matrix pattern = signPatterns(25, 1, 4);
  const Matrix states = signPatterns(25, 30, 5);
  EXPECT_EQ(stepOf(*modelOf("storkey", pattern), states), stepOf(*modelOf("hebb", pattern), states));
}

TEST(Storkey, TheOrderOfTheMemoriesMatters) {
  const Matrix patterns = signPatterns(20, 5, 6);
  const Eigen::MatrixXd forward = couplingsFromEnergies(*modelOf("storkey", patterns));
  const Eigen::MatrixXd backward = couplingsFromEnergies(*modelOf("storkey", patterns.rowwise().reverse()));
  EXPECT_GT((forward - backward).cwiseAbs().maxCoeff(), 1e-3);
}

// Far beyond what it can recall, the rule goes on learning the latest patterns with finite couplings.
TEST(Storkey, StaysFiniteFarBeyondItsCapacity) {
  const auto model = modelOf("storkey", signPatterns(16, 5000, 7));
  const std::vector<double> energies = model->energies(signPatterns(16, 20, 8)).value();
  for (const double energy : energies) EXPECT_TRUE(std::isfinite(energy));
}

}  // namespace
}  // namespace hopscope::test
