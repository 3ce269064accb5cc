#include "core/landscape/newton.h"

#include <gtest/gtest.h>

#include <Eigen/Eigenvalues>

#include "core/base/errors.h"
#include "core/separations/separation.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

/// β Ξ J Ξᵀ with the Jacobian J of the separation at the scores of `state`, in double.
Eigen::MatrixXd exactJacobian(const Separation& separation, const Matrix& patterns, double beta, const Vector& state) {
  const Eigen::MatrixXd memories = patterns.cast<double>();
  const Eigen::VectorXd scores = beta * memories.transpose() * state.cast<double>();
  const auto count = static_cast<std::size_t>(scores.size());
  Eigen::MatrixXd inner(scores.size(), scores.size());
  for (Index i = 0; i < scores.size(); ++i) {
    std::vector<double> unit(count, 0.0);
    unit[static_cast<std::size_t>(i)] = 1.0;
    const std::vector<double> row = separation.pullBack({scores.data(), count}, unit);
    inner.row(i) = Eigen::Map<const Eigen::RowVectorXd>(row.data(), scores.size());
  }
  return beta * memories * inner * memories.transpose();
}

TEST(Jacobians, AreThoseOfTheSeparationBetweenTheMemories) {
  const Matrix patterns = unitPatterns(5, 7, 2);
  const Matrix states = 0.6F * unitPatterns(5, 6, 3);
  for (const char* id : {"softmax", "entmax", "normmax"}) {
    const Descent descent(modelOf(id, patterns, {{"beta", 2.0}}), patterns, {});
    const auto found = jacobians(descent, states);
    ASSERT_EQ(found.size(), 6U);
    for (Index i = 0; i < states.cols(); ++i) {
      const Eigen::MatrixXd expected = exactJacobian(*createSeparation(id), patterns, 2.0, states.col(i));
      EXPECT_LT((found[static_cast<std::size_t>(i)] - expected).cwiseAbs().maxCoeff(), 4e-3) << id << " " << i;
    }
  }
}

// The update is the gradient of ½‖x‖² − E, so J is symmetric; its eigenvalues are those of a convex function.
TEST(Jacobians, AreSymmetricAndNowhereNegative) {
  const Matrix patterns = unitPatterns(6, 9, 5);
  const Descent descent(modelOf("softmax", patterns, {{"beta", 3.0}}), patterns, {});
  for (const Eigen::MatrixXd& jacobian : jacobians(descent, 0.5F * unitPatterns(6, 5, 6))) {
    EXPECT_LT((jacobian - jacobian.transpose()).cwiseAbs().maxCoeff(), 3e-3);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(0.5 * (jacobian + jacobian.transpose()));
    EXPECT_GT(solver.eigenvalues().minCoeff(), -3e-3);
  }
}

TEST(Newton, EndsAtFixedPointsOnlyAndNamesEachOnce) {
  for (const char* id : {"softmax", "sparsemax", "entmax"}) {
    for (const double beta : {1.5, 3.0, 9.0}) {
      const auto model = planarModel(id, evenCircle(5), beta);
      const Matrix starts = searchStarts(model->memory(), 12);
      const Descent descent(model, starts, {});
      const std::vector<Vector> found = newtonSolutions(descent, starts);
      ASSERT_FALSE(found.empty()) << id << beta;
      for (std::size_t a = 0; a < found.size(); ++a) {
        EXPECT_LT((stepOf(*model, found[a]).col(0) - found[a]).norm(), 1e-5F) << id << beta;
        for (std::size_t b = 0; b < a; ++b) EXPECT_GT((found[a] - found[b]).norm(), 2e-3F) << id << beta;
      }
    }
  }
}

// It goes to saddles and hills that no update ever ends at.
TEST(Newton, FindsTheSaddleBetweenTwoMemories) {
  const std::vector<PlanePoint> points{atDegrees(0.0), atDegrees(90.0)};
  const auto model = planarModel("softmax", planarMemory(points), 8.0);
  const Descent descent(model, Matrix(2, 0), {});
  const Matrix start = columns({{0.55, 0.45}});
  const std::vector<Vector> found = newtonSolutions(descent, start);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0][0], 0.5F, 1e-5F);
  EXPECT_NEAR(found[0][1], 0.5F, 1e-5F);
  EXPECT_EQ(descent.ends(start).labels[0], 0) << "updates go to the first memory";
}

TEST(Newton, TheOrderOfTheStartsIsThatOfTheSolutions) {
  const auto model = planarModel("softmax", evenCircle(4), 12.0);
  const Descent descent(model, Matrix(2, 0), {});
  Matrix starts(2, 4);
  for (Index i = 0; i < 4; ++i) starts.col(i) = model->memory().patterns().col(3 - i);
  const std::vector<Vector> found = newtonSolutions(descent, starts);
  ASSERT_EQ(found.size(), 4U);
  for (Index i = 0; i < 4; ++i) EXPECT_LT((found[static_cast<std::size_t>(i)] - starts.col(i)).norm(), 0.05F) << i;
}

TEST(Newton, WhatIsFarAwayOrNoNumberIsLeftOut) {
  const auto model = planarModel("softmax", evenCircle(4), 5.0);
  const Descent descent(model, Matrix(2, 0), {});
  const float nan = std::numeric_limits<float>::quiet_NaN();
  Matrix starts(2, 3);
  starts << nan, 1.0F, 1e30F, 0.0F, nan, -1e30F;
  EXPECT_TRUE(newtonSolutions(descent, starts).empty());
  EXPECT_TRUE(newtonSolutions(descent, Matrix(2, 0)).empty());
}

TEST(Newton, TheBitsDoNotDependOnTheThreads) {
  const auto model = planarModel("entmax", evenCircle(5), 4.0);
  const Matrix starts = searchStarts(model->memory(), 20);  // several batches
  const auto solve = [&] { return newtonSolutions(Descent(model, Matrix(2, 0), {}), starts); };
  EXPECT_EQ(onThreads(1, solve), onThreads(4, solve));
}

TEST(Newton, Stops) {
  std::stop_source source;
  source.request_stop();
  const auto model = planarModel("softmax", evenCircle(4), 5.0);
  const Descent descent(model, Matrix(2, 0), {});
  const Matrix starts = Matrix::Zero(2, 1);
  EXPECT_THROW(static_cast<void>(newtonSolutions(descent, starts, {source.get_token()})), Cancelled);
  EXPECT_THROW(static_cast<void>(jacobians(descent, starts, {source.get_token()})), Cancelled);
}

}  // namespace
}  // namespace hopscope::test
