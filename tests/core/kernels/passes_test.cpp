#include <gtest/gtest.h>

#include <limits>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::sparsemaxPass;

using test::expectExact;
using test::Problem;

struct Size {
  Index dimension;
  Index memories;
  Index queries;
};

void PrintTo(const Size& size, std::ostream* out) {
  *out << "d" << size.dimension << "_M" << size.memories << "_B" << size.queries;
}

std::string caseName(const testing::TestParamInfo<std::tuple<Size, Similarity>>& testCase) {
  std::ostringstream text;
  PrintTo(std::get<0>(testCase.param), &text);
  return text.str() + "_" + test::nameOf(std::get<1>(testCase.param));
}

class PassSizes : public testing::TestWithParam<std::tuple<Size, Similarity>> {};

TEST_P(PassSizes, AgreeWithTheDefinition) {
  const auto& [size, similarity] = GetParam();
  const Problem problem(size.dimension, size.memories, size.queries, similarity);
  const double beta = similarity == Similarity::Manhattan ? 0.4 : 6.0;
  expectExact(problem, beta, 3e-5);
}

// Around every block: 1, 8 and 24 memories, 504 of a batch; 1 to 4 and 8 queries, 16 and 32 columns, 256 of a block.
INSTANTIATE_TEST_SUITE_P(
    Awkward, PassSizes,
    testing::Combine(
        testing::Values(Size{1, 1, 1}, Size{1, 5, 3}, Size{2, 3, 40}, Size{3, 100, 2}, Size{7, 33, 5}, Size{15, 64, 9},
                        Size{16, 65, 31}, Size{17, 129, 32}, Size{31, 500, 33}, Size{47, 505, 63}, Size{48, 1009, 65},
                        Size{50, 1513, 1}, Size{64, 777, 17}, Size{97, 130, 257}, Size{784, 203, 4}, Size{785, 100, 48},
                        Size{2100, 60, 3}, Size{1100, 90, 70}, Size{33000, 12, 2}, Size{33000, 9, 40}),
        testing::Values(Similarity::Dot, Similarity::Cosine, Similarity::Euclidean, Similarity::Manhattan)),
    caseName);

class GoldenPass : public testing::Test {
 protected:
  GoldenPass() : patterns(3, 4), state(3, 1) {
    patterns << 1.0F, 0.0F, 0.6F, -1.0F,  //
        0.0F, 1.0F, 0.8F, 0.0F,           //
        0.0F, 0.0F, 0.0F, 0.5F;
    norms = patterns.colwise().norm();
    state << 0.9F, 0.2F, 0.1F;
  }
  [[nodiscard]] Keys keys() const { return {patterns, norms, Similarity::Dot}; }

  Matrix patterns;
  Vector norms;
  Matrix state;
};

TEST_F(GoldenPass, Softmax) {
  const PassResult result = softmaxPass(keys(), state, 2.0, ReadOut::Wanted);
  EXPECT_NEAR(result.states(0, 0), 0.7046297068, 2e-7);
  EXPECT_NEAR(result.states(1, 0), 0.4020580421, 2e-7);
  EXPECT_NEAR(result.states(2, 0), 0.0077543938, 2e-7);
  EXPECT_NEAR(-result.conjugate[0] / 2.0 + 0.43, -0.8031742392, 2e-7);  // E = −Ω*/β + ½‖x‖²
}

TEST_F(GoldenPass, Sparsemax) {
  const PassResult result = sparsemaxPass(keys(), state, 2.0, ReadOut::Wanted);
  EXPECT_NEAR(result.states(0, 0), 0.88, 2e-7);
  EXPECT_NEAR(result.states(1, 0), 0.24, 2e-7);
  EXPECT_EQ(result.states(2, 0), 0.0F);
  // The figure −.265 is for Ψ* = p·θ − ½‖p‖²; Ω(p) = (‖p‖² − 1)/2 takes ¼ off at β = 2.
  EXPECT_NEAR(-result.conjugate[0] / 2.0 + 0.43, -0.265 - 0.25, 2e-7);
}

TEST_F(GoldenPass, SparsemaxIsExactFromTheMarginOn) {
  const Matrix first = patterns.col(0);
  const PassResult blend = sparsemaxPass(keys(), first, 2.4, ReadOut::Wanted);
  EXPECT_NEAR(blend.states(0, 0), 0.992, 1e-6);
  EXPECT_NEAR(blend.states(1, 0), 0.016, 1e-6);
  const PassResult exact = sparsemaxPass(keys(), first, 2.51, ReadOut::Wanted);
  EXPECT_EQ(exact.states, first);
}

TEST(Passes, ABatchGivesWhatItsQueriesGiveAlone) {
  const Problem problem(100, 1200, 300);
  for (const auto& pass : test::twoPasses()) {
    const PassResult batch = pass(problem.keys(), problem.states, 8.0, ReadOut::Wanted, {});
    for (const Index q : {0, 1, 31, 255, 256, 299}) {
      const PassResult alone = pass(problem.keys(), problem.states.col(q), 8.0, ReadOut::Wanted, {});
      EXPECT_LE(test::maxDifference(batch.states.col(q), alone.states), 2e-6);
      EXPECT_NEAR(batch.conjugate[static_cast<std::size_t>(q)], alone.conjugate[0], 1e-5);
    }
  }
}

TEST(Passes, WithoutReadOutTheConjugateIsTheSame) {
  for (const Index queries : {1, 3, 100}) {
    const Problem problem(40, 900, queries);
    for (const auto& pass : test::twoPasses()) {
      const PassResult with = pass(problem.keys(), problem.states, 5.0, ReadOut::Wanted, {});
      const PassResult without = pass(problem.keys(), problem.states, 5.0, ReadOut::Skipped, {});
      EXPECT_EQ(without.states.size(), 0);
      ASSERT_EQ(with.conjugate.size(), without.conjugate.size());
      for (std::size_t q = 0; q < with.conjugate.size(); ++q) {
        EXPECT_NEAR(with.conjugate[q], without.conjugate[q], 1e-6);
      }
    }
  }
}

TEST(Passes, AnEmptyBatchHasAnEmptyResult) {
  const Problem problem(10, 20, 0);
  for (const auto& pass : test::twoPasses()) {
    const PassResult result = pass(problem.keys(), problem.states, 1.0, ReadOut::Wanted, {});
    EXPECT_EQ(result.states.rows(), 10);
    EXPECT_EQ(result.states.cols(), 0);
    EXPECT_TRUE(result.conjugate.empty());
  }
}

TEST(Passes, TakeASliceOfALargerMatrix) {
  const Problem problem(60, 300, 40);
  Matrix wide = Matrix::Constant(75, 300, 99.0F);
  wide.topRows(60) = problem.patterns;
  Matrix states = Matrix::Constant(66, 40, 99.0F);
  states.topRows(60) = problem.states;
  const Keys slice{wide.topRows(60), problem.norms, Similarity::Dot};
  for (const Index queries : {2, 40}) {
    for (const auto& pass : test::twoPasses()) {
      const PassResult expected = pass(problem.keys(), problem.states.leftCols(queries), 4.0, ReadOut::Wanted, {});
      const PassResult result = pass(slice, states.topRows(60).leftCols(queries), 4.0, ReadOut::Wanted, {});
      EXPECT_EQ(result.states, expected.states);
      EXPECT_EQ(result.conjugate, expected.conjugate);
    }
  }
}

TEST(Passes, BadArgumentsAreNamed) {
  const Problem problem(10, 20, 2, Similarity::Cosine);
  const Matrix wrong(9, 2);
  const Matrix none(10, 0);
  const Vector few(19);
  for (const auto& pass : test::twoPasses()) {
    for (const double beta :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
      EXPECT_THROW((void)pass(problem.keys(), problem.states, beta, ReadOut::Wanted, {}), std::invalid_argument);
    }
    EXPECT_THROW((void)pass(problem.keys(), wrong, 1.0, ReadOut::Wanted, {}), std::invalid_argument);
    EXPECT_THROW((void)pass({none, problem.norms, Similarity::Dot}, problem.states, 1.0, ReadOut::Wanted, {}),
                 std::invalid_argument);
    EXPECT_THROW((void)pass({problem.patterns, few, Similarity::Cosine}, problem.states, 1.0, ReadOut::Wanted, {}),
                 std::invalid_argument);
  }
}

}  // namespace
}  // namespace hopscope::kernels
