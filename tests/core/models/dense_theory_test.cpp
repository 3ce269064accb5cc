#include <gtest/gtest.h>

#include <Eigen/SVD>
#include <cmath>
#include <numbers>

#include "core/base/random.h"
#include "core/dynamics/retrieval.h"
#include "tests/support/geometry.h"
#include "tests/support/patterns.h"

/// What Ramsauer et al. 2020 prove of the dense model.
namespace hopscope::test {
namespace {

std::shared_ptr<const RetrievalModel> dense(const Matrix& patterns, double beta) {
  return modelOf("softmax", patterns, {{"beta", beta}});
}

/// A random state in the convex hull of the memories: weights of a flat or of a peaked simplex.
Vector inHull(const Matrix& patterns, std::uint64_t seed) {
  const float power = seed % 2 == 0 ? 1.0F : 6.0F;
  const Vector weights = uniformVector(patterns.cols(), seed).array().pow(power);
  return patterns * weights / weights.sum();
}

// models.md 7.6: with the constants log M/β + m²/2 the energy lies between 0 and 2 m² in the hull of the memories.
TEST(DenseTheory, TheEnergyIsBoundedInTheHull) {
  for (const Index count : {1, 2, 12, 60}) {
    for (const double scale : {0.3, 1.0, 4.0}) {
      const Matrix patterns = static_cast<float>(scale) * normalPatterns(8, count, 1);
      const double m = maxNorm(patterns);
      for (const double beta : {0.01, 1.0, 10.0, 1000.0}) {
        const auto model = dense(patterns, beta);
        const double constants = std::log(static_cast<double>(count)) / beta + 0.5 * m * m;
        // Also the bound of models.md 1.1: −Ω(1/M)/β + m²/2 is at once the constant and the largest energy.
        const double largest = std::min(2.0 * m * m, constants);
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
          const double energy = energyOf(*model, inHull(patterns, seed)) + constants;
          EXPECT_GE(energy, -1e-5 * m * m) << count << " memories, beta " << beta;
          EXPECT_LE(energy, largest + 1e-5 * m * m) << count << " memories, beta " << beta;
        }
      }
    }
  }
}

// models.md 1.1: the same bounds for every separation, with the constant −Ω(1/M)/β + m²/2.
TEST(DenseTheory, TheEnergyOfEverySeparationIsBoundedInTheHull) {
  const Matrix patterns = normalPatterns(8, 12, 1);
  const double m = maxNorm(patterns);
  const double count = 12.0;
  struct Family {
    const char* id;
    const char* parameter;
    double value, entropy;
  };
  const auto tsallis = [&](double alpha) { return (std::pow(count, 1.0 - alpha) - 1.0) / (alpha * (alpha - 1.0)); };
  const auto norm = [&](double gamma) { return std::pow(count, 1.0 / gamma - 1.0) - 1.0; };
  for (const Family& family :
       {Family{"entmax", "alpha", 1.5, tsallis(1.5)}, Family{"entmax", "alpha", 2.0, tsallis(2.0)},
        Family{"entmax", "alpha", 3.0, tsallis(3.0)}, Family{"normmax", "gamma", 2.0, norm(2.0)},
        Family{"normmax", "gamma", 5.0, norm(5.0)}}) {
    for (const double beta : {0.1, 1.0, 10.0, 100.0}) {
      const auto model = modelOf(family.id, patterns, {{"beta", beta}, {family.parameter, family.value}});
      const double constants = -family.entropy / beta + 0.5 * m * m;
      for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const double energy = energyOf(*model, inHull(patterns, seed)) + constants;
        EXPECT_GE(energy, -1e-5) << family.id << " " << family.value << ", beta " << beta;
        EXPECT_LE(energy, std::min(2.0 * m * m, constants) + 1e-5)
            << family.id << " " << family.value << ", beta " << beta;
      }
    }
  }
}

// models.md 9.1: E₀ of the golden state with the constants, m = 1.118.
TEST(DenseTheory, GoldenEnergyWithTheConstants) {
  const Matrix patterns = columns({{1, 0, 0}, {0, 1, 0}, {.6, .8, 0}, {-1, 0, .5}});
  const double m = maxNorm(patterns);
  EXPECT_NEAR(m, 1.1180339887, 1e-9);
  const double energy = energyOf(*dense(patterns, 2.0), columns({{.9, .2, .1}}).col(0));
  EXPECT_NEAR(energy + std::log(4.0) / 2.0 + 0.5 * m * m, .5149729414, 2e-7);
}

// models.md 7.6, theorem 5: ‖T(x) − ξ‖ ≤ 2 (M − 1) m exp(−β(Δ − 2 m max{‖x − ξ‖, ‖x* − ξ‖})), x* the fixed point; and
// ≤ 2 e (M − 1) m exp(−βΔ) when the larger distance is at most 1/(2βm).
TEST(DenseTheory, RetrievalErrorBounds) {
  int first = 0;
  int second = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Matrix patterns = unitPatterns(24, 12, 100 + seed);
    const double m = maxNorm(patterns);
    const double separation = separationOf(patterns, 0);
    for (const double beta : {8.0, 20.0, 40.0}) {
      const auto model = dense(patterns, beta);
      const RetrievalTrace settled = retrieve(model, patterns.col(0), 0, {.maxSteps = 300, .tolerance = 1e-7});
      const double fixedPoint = (settled.states.rightCols(1).col(0) - patterns.col(0)).cast<double>().norm();
      for (const double distance : {0.0, 0.005, 0.02, 0.1}) {
        const Vector state = patterns.col(0) + static_cast<float>(distance) * unitPatterns(24, 1, 900 + seed).col(0);
        const double reach = std::max((state - patterns.col(0)).cast<double>().norm(), fixedPoint);
        const double error = (stepOf(*model, state).col(0) - patterns.col(0)).cast<double>().norm();
        const double bound = 2.0 * 11.0 * m * std::exp(-beta * (separation - 2.0 * reach * m));
        EXPECT_LE(error, bound + 1e-6) << "seed " << seed << ", beta " << beta;
        first += bound < m ? 1 : 0;
        if (reach > 1.0 / (2.0 * beta * m)) continue;
        EXPECT_LE(error, 2.0 * std::numbers::e * 11.0 * m * std::exp(-beta * separation) + 1e-6) << "seed " << seed;
        ++second;
      }
    }
  }
  EXPECT_GT(first, 100);
  EXPECT_GT(second, 100);
}

/// ∂T_i/∂x_j by central differences.
Eigen::MatrixXd jacobianOf(const RetrievalModel& model, const Vector& state) {
  constexpr float h = 1.0F / 128.0F;
  const Index dimension = state.size();
  Matrix stencil(dimension, 2 * dimension);
  for (Index j = 0; j < dimension; ++j) {
    stencil.col(2 * j) = stencil.col(2 * j + 1) = state;
    stencil(j, 2 * j) += h;
    stencil(j, 2 * j + 1) -= h;
  }
  const Eigen::MatrixXd next = stepOf(model, stencil).cast<double>();
  Eigen::MatrixXd jacobian(dimension, dimension);
  for (Index j = 0; j < dimension; ++j) {
    const double distance = static_cast<double>(stencil(j, 2 * j) - stencil(j, 2 * j + 1));
    jacobian.col(j) = (next.col(2 * j) - next.col(2 * j + 1)) / distance;
  }
  return jacobian;
}

// models.md 10.8: J = β Ξ (diag p − p pᵀ) Ξᵀ, and its spectral norm is at most β (largest pairwise distance)²/4 (the
// largest variance of numbers in an interval, Popoviciu) and at most β m².
TEST(DenseTheory, TheJacobianIsTheCovarianceAndItsNormIsBounded) {
  double closest = 0.0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Index count = seed % 2 == 0 ? 2 : 9;
    const Matrix patterns = unitPatterns(6, count, 200 + seed);
    const Eigen::MatrixXd exact = patterns.cast<double>();
    const double farthest = maxDistance(patterns);
    const double m = maxNorm(patterns);
    for (const double beta : {0.5, 2.0, 8.0}) {
      const auto model = dense(patterns, beta);
      // The middle of two memories comes nearest to the bound.
      const Vector state = seed % 4 == 0 ? Vector(0.5F * (patterns.col(0) + patterns.col(1))) : inHull(patterns, seed);
      const Eigen::MatrixXd jacobian = jacobianOf(*model, state);
      const Eigen::VectorXd p = model->associate(state).weights.cast<double>();
      const Eigen::MatrixXd covariance =
          exact * (Eigen::MatrixXd(p.asDiagonal()) - p * p.transpose()) * exact.transpose();
      EXPECT_LT((jacobian - beta * covariance).cwiseAbs().maxCoeff(), 1e-3 * beta * beta) << "beta " << beta;
      const double norm = Eigen::JacobiSVD<Eigen::MatrixXd>(jacobian).singularValues()[0];
      EXPECT_LE(norm, beta * farthest * farthest / 4.0 + 1e-4 * beta) << "seed " << seed;
      EXPECT_LE(norm, beta * m * m + 1e-4 * beta) << "seed " << seed;
      closest = std::max(closest, norm / (beta * farthest * farthest / 4.0));
    }
  }
  EXPECT_GT(closest, 0.98) << "the bound is reached in the middle of two memories";
}

// The same bound for finite steps: T is Lipschitz with β (largest distance)²/4, so below 1 it has one fixed point only
// and every start ends there (models.md 7.6, "global mean" at small β).
TEST(DenseTheory, BelowTheContractionBoundAllStartsMeet) {
  const Matrix patterns = unitPatterns(6, 9, 3);
  const double farthest = maxDistance(patterns);
  const double beta = 0.95 * 4.0 / (farthest * farthest);
  const auto model = dense(patterns, beta);
  const Matrix states = 2.0F * normalPatterns(6, 60, 4);
  const Matrix next = stepOf(*model, states);
  for (Index b = 0; b + 1 < 60; ++b) {
    const double before = static_cast<double>((states.col(b) - states.col(b + 1)).norm());
    EXPECT_LE(static_cast<double>((next.col(b) - next.col(b + 1)).norm()), 0.95 * before + 1e-6);
  }
  const BatchRetrieval batch = retrieveBatch(*model, states, {}, {.maxSteps = 400, .tolerance = 1e-7}, false);
  EXPECT_LT((batch.states.colwise() - batch.states.col(0)).cwiseAbs().maxCoeff(), 1e-4F);
}

// models.md 9.1 at β = 20: close to ξ₁, with the remainder that the softmax of the scores leaves to ξ₃.
TEST(DenseTheory, AFixedPointSolvesItsOwnEquation) {
  const Matrix patterns = columns({{1, 0, 0}, {0, 1, 0}, {.6, .8, 0}, {-1, 0, .5}});
  for (const double beta : {2.0, 20.0}) {
    const auto model = dense(patterns, beta);
    const RetrievalTrace trace =
        retrieve(model, columns({{.9, .2, .1}}).col(0), -1, {.maxSteps = 2000, .tolerance = 1e-7});
    const Vector end = trace.states.rightCols(1);
    Eigen::VectorXd p = (beta * (patterns.cast<double>().transpose() * end.cast<double>())).array().exp();
    p /= p.sum();
    EXPECT_LT((patterns.cast<double>() * p - end.cast<double>()).cwiseAbs().maxCoeff(), 1e-6) << "beta " << beta;
  }
}

}  // namespace
}  // namespace hopscope::test
