#include <gmock/gmock.h>

#include <cmath>

#include "core/files/npy.h"
#include "tests/support/patterns.h"
#include "tests/support/temporary_folder.h"

/// The random-feature memory as an estimate of the dense one.
namespace hopscope::test {
namespace {

ParameterValues featureValues(double beta, double features, bool orthogonal, std::uint64_t seed = 0) {
  return {{"beta", beta}, {"features", features}, {"orthogonal", orthogonal}, {"seed", static_cast<double>(seed)}};
}

/// The unnormalised kernel φ(x)·φ(ξ_μ), from the weights. The last memory is −x: φ_i(x) φ_i(−x) = exp(−β‖x‖²)/D for
/// every projection, so that K(x, −x) is known and p_μ/p_last = K(x, ξ_μ) exp(β‖x‖²).
Eigen::VectorXd kernelOf(const Matrix& patterns, const Vector& state, const ParameterValues& values) {
  Matrix memory(patterns.rows(), patterns.cols() + 1);
  memory << patterns, -state;
  const Eigen::VectorXd weights = modelOf("random_feature", memory, values)->associate(state).weights.cast<double>();
  const double known = std::exp(-realValue(values, "beta") * state.cast<double>().squaredNorm());
  return weights.head(patterns.cols()) / weights[patterns.cols()] * known;
}

// models.md 10.5: the mean over seeds is exp(β x·ξ) within 4 standard errors, whose square is
// (exp(β‖x + ξ‖²) − 1)/(D S) relative to the kernel; orthogonal projections are unbiased too, and no noisier.
TEST(RandomFeature, TheUnnormalisedKernelIsUnbiased) {
  constexpr int seeds = 600;
  constexpr double features = 32.0;
  const Matrix patterns = 0.8F * unitPatterns(6, 5, 1);
  const Vector state = 0.6F * unitPatterns(6, 1, 2).col(0);
  for (const double beta : {0.3, 1.0, 2.0}) {
    Eigen::VectorXd expected(5);
    Eigen::VectorXd variance(5);
    for (Index mu = 0; mu < 5; ++mu) {
      expected[mu] = std::exp(beta * state.cast<double>().dot(patterns.col(mu).cast<double>()));
      variance[mu] = std::expm1(beta * (state + patterns.col(mu)).cast<double>().squaredNorm()) / features;
    }
    for (const bool orthogonal : {false, true}) {
      Eigen::VectorXd mean = Eigen::VectorXd::Zero(5);
      Eigen::VectorXd squares = Eigen::VectorXd::Zero(5);
      for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Eigen::ArrayXd ratio =
            kernelOf(patterns, state, featureValues(beta, features, orthogonal, seed)).array() / expected.array();
        mean += ratio.matrix() / seeds;
        squares += (ratio - 1.0).square().matrix() / seeds;
      }
      for (Index mu = 0; mu < 5; ++mu) {
        EXPECT_NEAR(mean[mu], 1.0, 4.0 * std::sqrt(variance[mu] / seeds)) << "beta " << beta << ", memory " << mu;
      }
      const double measured = squares.sum() / variance.sum();
      if (orthogonal) {
        EXPECT_LT(measured, 1.05) << "beta " << beta;
      } else {
        EXPECT_NEAR(measured, 1.0, 0.35) << "beta " << beta;
      }
    }
  }
}

/// Root mean square distance between an update of the estimate and one of the dense model, over seeds and states.
double distanceToDense(double beta, double features, bool orthogonal, std::uint64_t seeds) {
  const Matrix patterns = unitPatterns(16, 30, 3);
  const Matrix states = 0.9F * unitPatterns(16, 20, 4);
  const Matrix dense = stepOf(*modelOf("softmax", patterns, {{"beta", beta}}), states);
  double sum = 0.0;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    const auto model = modelOf("random_feature", patterns, featureValues(beta, features, orthogonal, seed));
    sum += (stepOf(*model, states) - dense).cast<double>().squaredNorm();
  }
  return std::sqrt(sum / static_cast<double>(seeds * 20));
}

// models.md 10.5: the normalised update comes nearer to the dense one as D^-1/2, for norms up to 1 and β up to 2.
TEST(RandomFeature, TheErrorFallsAsOneOverTheRootOfTheFeatures) {
  for (const double beta : {0.5, 2.0}) {
    for (const bool orthogonal : {false, true}) {
      const double few = distanceToDense(beta, 128, orthogonal, 8);
      const double some = distanceToDense(beta, 512, orthogonal, 8);
      const double many = distanceToDense(beta, 2048, orthogonal, 8);
      EXPECT_NEAR(few / some, 2.0, 0.5) << "beta " << beta << (orthogonal ? ", orthogonal" : "");
      EXPECT_NEAR(some / many, 2.0, 0.5) << "beta " << beta << (orthogonal ? ", orthogonal" : "");
      EXPECT_LT(many, 0.05);
    }
  }
}

// models.md 2.2: orthogonal projections have less variance.
TEST(RandomFeature, OrthogonalProjectionsAreNotWorse) {
  for (const double beta : {0.5, 2.0}) {
    for (const double features : {16.0, 64.0}) {
      EXPECT_LT(distanceToDense(beta, features, true, 150), 1.01 * distanceToDense(beta, features, false, 150))
          << "beta " << beta << ", D " << features;
    }
  }
}

// models.md 2.2: patterns of any length: the weights that are shown are those of the update.
TEST(RandomFeature, LongPatternsHaveTheWeightsOfTheirUpdate) {
  for (const float scale : {1.0F, 10.0F, 100.0F}) {
    const Matrix patterns = scale * unitPatterns(8, 20, 8);
    const auto model = modelOf("random_feature", patterns, featureValues(2.0, 256, true));
    const Matrix states = scale * unitPatterns(8, 4, 9);
    const Matrix next = stepOf(*model, states);
    for (Index b = 0; b < 4; ++b) {
      const Vector shown = patterns * model->associate(states.col(b)).weights;
      EXPECT_LT((next.col(b) - shown).norm(), 2e-2F * scale) << "scale " << scale;
    }
  }
}

// models.md 2.2: T(x) = Σ K ξ/Σ K with φ_i(u) = exp(√β w_i·u − β‖u‖²/2)/√D, from a projection that is given.
TEST(RandomFeature, AProjectionFileIsUsedAsItIs) {
  const TemporaryFolder folder;
  const Matrix projection = 2.0F * normalPatterns(5, 7, 5);
  const std::string file = (folder / "projection.npy").string();
  writeNpy(file, projection);
  const Matrix patterns = normalPatterns(5, 9, 6);
  const Vector state = normalPatterns(5, 1, 7).col(0);
  for (const double beta : {0.2, 3.0}) {
    const auto model = modelOf("random_feature", patterns, {{"beta", beta}, {"projection", file}});
    const auto features = [&](const Eigen::VectorXd& u) {
      const Eigen::VectorXd products = projection.cast<double>().transpose() * u;
      return (std::sqrt(beta) * products.array() - 0.5 * beta * u.squaredNorm()).exp().matrix().eval();
    };
    Eigen::VectorXd kernel(9);
    for (Index mu = 0; mu < 9; ++mu) {
      kernel[mu] = features(state.cast<double>()).dot(features(patterns.col(mu).cast<double>()));
    }
    kernel /= kernel.sum();
    EXPECT_LT((model->associate(state).weights.cast<double>() - kernel).cwiseAbs().maxCoeff(), 1e-6);
    const Eigen::VectorXd next = patterns.cast<double>() * kernel;
    EXPECT_LT((stepOf(*model, state).col(0).cast<double>() - next).cwiseAbs().maxCoeff(), 1e-6);
  }
}

TEST(RandomFeature, AProjectionOfAnotherDimensionIsRefused) {
  const TemporaryFolder folder;
  const std::string file = (folder / "projection.npy").string();
  writeNpy(file, normalPatterns(4, 7, 5));
  EXPECT_THAT(
      [&] {
        (void)modelOf("random_feature", normalPatterns(5, 9, 6), {{"projection", file}});
      },
      ::testing::ThrowsMessage<std::invalid_argument>(::testing::HasSubstr("of shape (D, 5)")));
}

TEST(RandomFeature, SeedsDrawOtherProjectionsAndTheSameSeedTheSame) {
  const Matrix patterns = unitPatterns(6, 8, 1);
  const Vector state = unitPatterns(6, 1, 2).col(0);
  for (const bool orthogonal : {false, true}) {
    const auto next = [&](std::uint64_t seed) {
      return stepOf(*modelOf("random_feature", patterns, featureValues(1.0, 24, orthogonal, seed)), state);
    };
    EXPECT_EQ(next(3), next(3));
    EXPECT_NE(next(3), next(4));
  }
}

// models.md 2.2: far beyond β‖x + ξ‖² < ln D the estimate is poor, but still weights on the simplex and a finite state.
TEST(RandomFeature, HighBetaAndManyFeaturesStayFinite) {
  const Matrix patterns = 3.0F * unitPatterns(8, 20, 8);
  const Matrix states = 3.0F * unitPatterns(8, 5, 9);
  for (const double features : {1.0, 8.0, 8192.0}) {
    for (const double beta : {1e-6, 64.0, 1e4, 1e6}) {
      const auto model = modelOf("random_feature", patterns, featureValues(beta, features, true));
      EXPECT_TRUE(stepOf(*model, states).allFinite()) << "beta " << beta << ", D " << features;
      const Vector weights = model->associate(states.col(0)).weights;
      EXPECT_GE(weights.minCoeff(), 0.0F);
      EXPECT_NEAR(weights.cast<double>().sum(), 1.0, 1e-5);
    }
  }
}

}  // namespace
}  // namespace hopscope::test
