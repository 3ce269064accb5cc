#include "core/kernels/products.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

TEST(InnerProducts, AgreeWithTheDefinition) {
  for (const Index left : {0, 1, 25, 600}) {
    for (const Index right : {0, 1, 7, 32, 300}) {
      for (const Index dimension : {1, 49}) {
        const test::Problem problem(dimension, left, right);
        const Matrix expected = problem.patterns.transpose() * problem.states;
        const Matrix actual = innerProducts(problem.patterns, problem.states);
        ASSERT_EQ(actual.rows(), left);
        ASSERT_EQ(actual.cols(), right);
        EXPECT_TRUE(((actual - expected).array().abs() <= 3e-6F).all());
      }
    }
  }
}

TEST(InnerProducts, NoNeuronsNoProduct) { EXPECT_EQ(innerProducts(Matrix(0, 2), Matrix(0, 3)), Matrix::Zero(2, 3)); }

TEST(InnerProducts, LengthsMustAgree) {
  EXPECT_THROW((void)innerProducts(Matrix::Zero(3, 2), Matrix::Zero(4, 2)), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::kernels
