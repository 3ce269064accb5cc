#include "core/kernels/top_k.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "tests/core/kernels/named.h"
#include "tests/core/kernels/separations.h"

namespace hopscope::kernels {
namespace {

using test::softmax;
using test::topK;
using test::TopK;
using test::topKPass;
using test::winnerTakeAll;

using test::Problem;
using testing::DoubleNear;
using testing::Pointwise;

TEST(TopKSeparation, GoldenWeights) {
  const std::vector<double> scores{1.8, 0.4, 1.4, -1.7};
  EXPECT_THAT(topK(scores, 2), Pointwise(DoubleNear(1e-10), std::vector<double>{.5986876601, 0, .4013123399, 0}));
  EXPECT_EQ(topK(scores, 1), winnerTakeAll(scores));
  EXPECT_EQ(topK(scores, 4), softmax(scores));
  EXPECT_EQ(topK(scores, 1000), softmax(scores));
}

TEST(TopKSeparation, AgreesWithAStableSortForEveryKAndManyTies) {
  for (const double steps : {1e9, 20.0, 3.0}) {
    std::vector<double> scores;
    for (const float value : normalVector(60, 4))
      scores.push_back(std::round(static_cast<double>(value) * steps) / steps);
    for (Index count = 1; count <= 61; ++count) {
      const std::vector<double> weights = topK(scores, count);
      EXPECT_THAT(weights, Pointwise(DoubleNear(1e-14), test::sortedTopK(scores, static_cast<std::size_t>(count))));
      EXPECT_EQ(std::ranges::count_if(weights, [](double weight) { return weight > 0.0; }), std::min<Index>(count, 60));
    }
  }
}

TEST(TopKSeparation, NoScoresNoWeightsAndAtLeastOneMemory) {
  EXPECT_TRUE(topK({}, 3).empty());
  EXPECT_TRUE(winnerTakeAll({}).empty());
  EXPECT_THROW((void)createSeparation("top_k", {{"k", 0.0}}), std::invalid_argument);
}

TEST(TopKSeparation, TheValueOfARankIsThatOfTheSortedValues) {
  for (const float steps : {1e6F, 4.0F}) {
    const Vector drawn = 3.0F * normalVector(777, 6);
    std::vector<float> values(777);
    for (Index i = 0; i < 777; ++i) values[static_cast<std::size_t>(i)] = std::round(drawn[i] * steps) / steps;
    values[5] = -1e30F;
    values[6] = 1e30F;
    values[7] = 1e-40F;
    values[8] = -1e-40F;
    values[9] = -0.0F;
    std::vector<float> sorted = values;
    std::ranges::sort(sorted, std::greater<>());
    for (std::size_t rank = 1; rank <= values.size(); ++rank) EXPECT_EQ(valueOfRank(values, rank), sorted[rank - 1]);
  }
}

// What a large K does in float is what a small one does in double.
TEST(TopKSeparation, WeighsAsItSeparates) {
  for (const Index memories : {1, 63, 64, 65, 20000}) {
    const Vector drawn = normalVector(memories, 7);
    for (const double beta : {1e-300, 1e-6, 1.0, 30.0, 1e6, 1e60}) {
      for (const Index count : {Index{1}, memories / 5 + 1, memories}) {
        std::vector<float> weights(drawn.begin(), drawn.end());
        std::vector<double> scores;
        for (const float value : weights) scores.push_back(beta * static_cast<double>(value));
        const std::vector<double> expected = topK(scores, count);
        const double conjugate = TopK(count).weigh(weights, beta);
        for (std::size_t i = 0; i < expected.size(); ++i) {
          ASSERT_NEAR(static_cast<double>(weights[i]), expected[i], 3e-5 * expected[i] + 1e-30) << beta;
        }
        double gain = 0.0;
        for (std::size_t i = 0; i < scores.size(); ++i) gain += expected[i] * scores[i];
        const double exact = gain - test::shannonEntropy(expected);
        EXPECT_NEAR(conjugate, exact, 1e-6 * (1.0 + std::abs(exact))) << beta;
      }
    }
  }
}

/// 1000 copies of each of three patterns, mixed, and queries to which the first is the most similar. With the neurons
/// beyond the third, a memory tells which it is when it is read out; no query looks at them.
class Ties : public testing::TestWithParam<Index> {
 protected:
  static constexpr Index memories = 3000;

  Ties() : problem(3, 1, 1) {
    problem.patterns = Matrix::Zero(4, memories);
    for (Index m = 0; m < memories; ++m) {
      problem.patterns(m % 3, m) = 1.0F;
      problem.patterns(3, m) = static_cast<float>(m);
    }
    problem.norms = problem.patterns.colwise().norm();
    problem.states = Matrix::Zero(4, GetParam());
    problem.states.row(0).setConstant(1.0F);
    problem.states.row(1).setConstant(0.5F);
  }
  Problem problem;
};

TEST_P(Ties, TheFirstOfThemAreTakenAndNeverMoreThanK) {
  for (const Index count : {1, 2, 10, 93, 94, 187, 188, 500, 999, 1000, 1001, 1500, 2999, 3000, 5000}) {
    SCOPED_TRACE(count);
    const PassResult result = topKPass(problem.keys(), problem.states, 2.0, count, ReadOut::Wanted);
    const test::Exact expected = [&] {
      std::vector<double> scores = test::exactSimilarities(problem.keys(), problem.states.col(0));
      for (double& score : scores) score *= 2.0;
      const std::vector<double> weights = test::sortedTopK(scores, static_cast<std::size_t>(count));
      const Eigen::Map<const Eigen::VectorXd> p(weights.data(), memories);
      return test::Exact{problem.patterns.cast<double>() * p, 0.0};
    }();
    for (Index q = 0; q < result.states.cols(); ++q) {
      EXPECT_LE((result.states.col(q).cast<double>() - expected.state).cwiseAbs().maxCoeff(),
                1e-5 * (1.0 + expected.state[3]));
    }
  }
}

TEST_P(Ties, OneWinnerTheFirst) {
  const PassResult result = winnerTakeAllPass(problem.keys(), problem.states, 2.0, ReadOut::Wanted);
  for (Index q = 0; q < result.states.cols(); ++q) {
    EXPECT_EQ(result.states.col(q), problem.patterns.col(0));
    EXPECT_EQ(result.conjugate[static_cast<std::size_t>(q)], 2.0);
  }
  problem.patterns(0, 2000) = problem.patterns(0, 2501) = 1.5F;
  const PassResult second = winnerTakeAllPass(problem.keys(), problem.states, 2.0, ReadOut::Wanted);
  for (Index q = 0; q < result.states.cols(); ++q) EXPECT_EQ(second.states.col(q), problem.patterns.col(2000));
}

INSTANTIATE_TEST_SUITE_P(Batches, Ties, testing::Values(1, 3, 40, 130));

// Small K are kept while streaming, large K take all scores: the sizes around the change, and those a list that is
// pruned has to get through.
TEST(TopKPass, EveryKAgreesWithTheDefinition) {
  const Problem problem(24, 2400, 35);
  int compared = 0;
  int all = 0;
  for (const Index count : {1, 2, 7, 64, 74, 75, 76, 149, 150, 151, 152, 300, 1200, 2399, 2400, 9000}) {
    for (const double beta : {0.5, 8.0}) {
      const test::NamedSeparation named{
          "top " + std::to_string(count),
          [count](const Keys& keys, const ConstMatrixRef& states, double inverse, ReadOut readOut,
                  const std::stop_token& stop) { return topKPass(keys, states, inverse, count, readOut, stop); },
          [count](std::span<const double> scores) { return test::sortedTopK(scores, static_cast<std::size_t>(count)); },
          test::shannonEntropy, false};
      compared += test::expectExact(named, problem, beta, 3e-5);
      all += 35;
    }
  }
  EXPECT_GE(compared, all - 10);
}

// Scores that rise from memory to memory go through every list.
TEST(TopKPass, RisingAndFallingScores) {
  for (const bool rising : {true, false}) {
    Problem problem(16, 6000, 40);
    for (Index m = 0; m < 6000; ++m) {
      problem.patterns.col(m).setConstant(0.001F * static_cast<float>(rising ? m : 5999 - m));
    }
    problem.norms = problem.patterns.colwise().norm();
    problem.states.setConstant(0.25F);
    for (const Index count : {1, 50, 180, 2000}) {
      const PassResult result = topKPass(problem.keys(), problem.states, 1e-6, count, ReadOut::Wanted);
      const double mean = 0.001 * (6000.0 - 0.5 * static_cast<double>(count + 1));
      EXPECT_NEAR(result.states(3, 7), mean, 1e-4) << count;
    }
  }
}

TEST(TopKPass, OneIsWinnerTakeAllAndAllIsSoftmax) {
  const Problem problem(40, 900, 70, Similarity::Euclidean);
  const PassResult one = topKPass(problem.keys(), problem.states, 3.0, 1, ReadOut::Wanted);
  const PassResult winner = winnerTakeAllPass(problem.keys(), problem.states, 3.0, ReadOut::Wanted);
  EXPECT_EQ(one.states, winner.states);
  for (std::size_t q = 0; q < 70; ++q) EXPECT_NEAR(one.conjugate[q], winner.conjugate[q], 1e-12);
  EXPECT_EQ(topKPass(problem.keys(), problem.states, 3.0, 900, ReadOut::Wanted).states,
            softmaxPass(problem.keys(), problem.states, 3.0, ReadOut::Wanted).states);
}

}  // namespace
}  // namespace hopscope::kernels
