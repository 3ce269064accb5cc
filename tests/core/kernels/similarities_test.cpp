#include <gtest/gtest.h>

#include <cmath>

#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::Problem;

TEST(Similarities, AgreeWithTheDefinition) {
  for (const Similarity similarity :
       {Similarity::Dot, Similarity::Cosine, Similarity::Euclidean, Similarity::Manhattan}) {
    for (const Index dimension : {1, 3, 15, 33, 784}) {
      const Problem problem(dimension, 70, 1, similarity);
      const Vector actual = similarities(problem.keys(), problem.states.col(0));
      const std::vector<double> expected = test::exactSimilarities(problem.keys(), problem.states.col(0));
      ASSERT_EQ(actual.size(), 70);
      for (Index m = 0; m < 70; ++m) {
        const double value = expected[static_cast<std::size_t>(m)];
        EXPECT_NEAR(actual[m], value, 1e-6 * std::abs(value) + 1e-9) << test::nameOf(similarity) << " d " << dimension;
      }
    }
  }
}

// 10¹⁰ + 10 − 10¹⁰: lost when summed up in float.
TEST(Similarities, AreSummedUpInDouble) {
  Matrix pattern = Matrix::Zero(64, 1);
  pattern(0, 0) = 1e5F;
  pattern(1, 0) = 1e-4F;
  pattern(40, 0) = -1e5F;
  const Vector ones = Vector::Ones(64);
  Matrix two(64, 2);
  two << pattern, pattern.colwise().reverse();
  const Vector norms = two.colwise().norm();
  const Vector result = similarities({two, norms, Similarity::Dot}, 1e5F * ones);
  EXPECT_FLOAT_EQ(result[0], 10.0F);
  EXPECT_FLOAT_EQ(result[1], 10.0F);
}

TEST(Similarities, AZeroStateHasCosineZero) {
  const Problem problem(20, 10, 1, Similarity::Cosine);
  EXPECT_EQ(similarities(problem.keys(), Vector::Zero(20)), Vector::Zero(10));
}

TEST(Similarities, AnExactMatchHasDistanceZero) {
  for (const Similarity similarity : {Similarity::Euclidean, Similarity::Manhattan}) {
    const Problem problem(50, 10, 1, similarity);
    EXPECT_EQ(similarities(problem.keys(), problem.patterns.col(7))[7], 0.0F);
  }
}

}  // namespace
}  // namespace hopscope::kernels
