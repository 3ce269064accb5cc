#include <gmock/gmock.h>

#include "core/base/random.h"
#include "tests/support/patterns.h"

/// The linear kernel memory against its definition.
namespace hopscope::test {
namespace {

/// p_μ ∝ φ(x)·φ(ξ_μ), φ(u) = elu(u) + 1, in double.
Eigen::VectorXd directWeights(const Matrix& patterns, const Vector& state) {
  const auto feature = [](double u) { return u > 0.0 ? u + 1.0 : std::exp(u); };
  const Eigen::MatrixXd stored = patterns.cast<double>().unaryExpr(feature);
  const Eigen::VectorXd kernel = stored.transpose() * state.cast<double>().unaryExpr(feature);
  return kernel / kernel.sum();
}

// models.md 9.1, linear elu + 1: kernel 6.1, 5.4, 6.3, 3.549.
TEST(Linear, GoldenWeightsAndUpdate) {
  const auto model = modelOf("linear", columns({{1, 0, 0}, {0, 1, 0}, {.6, .8, 0}, {-1, 0, .5}}));
  const Vector state = columns({{.9, .2, .1}}).col(0);
  const Vector weights = model->associate(state).weights;
  const Matrix next = stepOf(*model, state);
  const std::vector<double> expected{.2857280577, .2529395921, .2950961907, .1662361595};
  for (Index mu = 0; mu < 4; ++mu) EXPECT_NEAR(weights[mu], expected[static_cast<std::size_t>(mu)], 2e-7);
  EXPECT_NEAR(next(0), .2965496126, 2e-7);
  EXPECT_NEAR(next(1), .4890165446, 2e-7);
  EXPECT_NEAR(next(2), .0831180798, 2e-7);
}

// models.md 10.6: the running sums are the direct sum over the memories. The sums are in double but states, weights and
// log φ are float, so the two agree to a few roundings of 6e-8 and not to 1e-10.
TEST(Linear, RunningSumsAreTheDirectSum) {
  for (const Index count : {1, 7, 1024, 1025, 3000}) {
    const Matrix patterns = normalPatterns(20, count, 1);
    const auto model = modelOf("linear", patterns);
    const Matrix states = 2.0F * normalPatterns(20, 9, 2);
    const Matrix next = stepOf(*model, states);
    for (Index b = 0; b < states.cols(); ++b) {
      const Eigen::VectorXd weights = directWeights(patterns, states.col(b));
      const Eigen::VectorXd expected = patterns.cast<double>() * weights;
      EXPECT_LT((next.col(b).cast<double>() - expected).cwiseAbs().maxCoeff(), 5e-7) << count << " memories";
      const Eigen::VectorXd shown = model->associate(states.col(b)).weights.cast<double>();
      EXPECT_LT((shown - weights).cwiseAbs().maxCoeff(), 1e-6 * weights.maxCoeff()) << count << " memories";
    }
  }
}

// models.md 10.6: weights ≥ 0 of sum 1, wherever the state is.
TEST(Linear, WeightsAreOnTheSimplexFarOutToo) {
  const Matrix patterns = 3.0F * normalPatterns(12, 40, 3);
  const auto model = modelOf("linear", patterns);
  for (const float scale : {0.0F, 1e-3F, 1.0F, 60.0F, 1e4F, 1e30F}) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
      const Vector weights = model->associate(scale * normalPatterns(12, 1, 50 + seed).col(0)).weights;
      EXPECT_GE(weights.minCoeff(), 0.0F) << scale;
      EXPECT_NEAR(weights.cast<double>().sum(), 1.0, 1e-5) << scale;
    }
  }
}

// A feature that is tiny in every memory must not be lost: φ(u) = exp(u) for u far below 0.
TEST(Linear, VeryNegativeNeuronsStayFinite) {
  const Matrix patterns = normalPatterns(6, 10, 4).array() - 500.0F;
  const auto model = modelOf("linear", patterns);
  const Matrix states = normalPatterns(6, 3, 5).array() - 500.0F;
  const Matrix next = stepOf(*model, states);
  ASSERT_TRUE(next.allFinite());
  for (Index b = 0; b < 3; ++b) {
    EXPECT_TRUE((next.col(b).array() >= patterns.rowwise().minCoeff().array() - 1e-3F).all());
    EXPECT_TRUE((next.col(b).array() <= patterns.rowwise().maxCoeff().array() + 1e-3F).all());
  }
}

// models.md 10.6: it has no inverse temperature, and says so.
TEST(Linear, HasNoInverseTemperature) {
  EXPECT_TRUE(model("linear").parameters.empty());
  EXPECT_THAT(
      [] {
        (void)modelOf("linear", normalPatterns(3, 2, 1), {{"beta", 2.0}});
      },
      ::testing::ThrowsMessage<std::invalid_argument>(::testing::HasSubstr("beta")));
}

// models.md 8.1: so broad a kernel hardly tells memories apart; many memories end in a blend near their mean.
TEST(Linear, EndsNearTheMeanMemory) {
  const Matrix patterns = unitPatterns(50, 200, 6);
  const Vector mean = patterns.rowwise().mean();
  const Matrix next = stepOf(*modelOf("linear", patterns), patterns.leftCols(20));
  for (Index b = 0; b < 20; ++b) {
    EXPECT_LT((next.col(b) - mean).norm(), 0.1F);
    EXPECT_GT((next.col(b) - patterns.col(b)).norm(), 0.8F);
  }
}

}  // namespace
}  // namespace hopscope::test
