#include <gtest/gtest.h>

#include <cmath>

#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::sparsemaxPass;

using test::Problem;

constexpr Similarity everySimilarity[] = {Similarity::Dot, Similarity::Cosine, Similarity::Euclidean,
                                          Similarity::Manhattan};
constexpr Index batchSizes[] = {1, 5, 70};

void expectFinite(const PassResult& result) {
  EXPECT_TRUE(result.states.allFinite());
  for (const double conjugate : result.conjugate) EXPECT_TRUE(std::isfinite(conjugate));
}

TEST(PassExtremes, VanishingBetaGivesTheMeanMemory) {
  for (const Similarity similarity : everySimilarity) {
    for (const Index queries : batchSizes) {
      const Problem problem(30, 700, queries, similarity);
      const Matrix mean = problem.patterns.rowwise().mean().replicate(1, queries);
      for (const auto& pass : test::twoPasses()) {
        const PassResult result = pass(problem.keys(), problem.states, 1e-6, ReadOut::Wanted, {});
        EXPECT_LE(test::maxDifference(result.states, mean), 1e-4);
        expectFinite(result);
      }
    }
  }
}

TEST(PassExtremes, HugeBetaGivesTheMostSimilarMemory) {
  Index decided = 0;
  for (const Similarity similarity : everySimilarity) {
    for (const Index queries : batchSizes) {
      const Problem problem(30, 700, queries, similarity);
      for (const auto& pass : test::twoPasses()) {
        const PassResult result = pass(problem.keys(), problem.states, 1e6, ReadOut::Wanted, {});
        expectFinite(result);
        for (Index q = 0; q < queries; ++q) {
          const Vector expected = similarities(problem.keys(), problem.states.col(q));
          Index best = 0;
          const float most = expected.maxCoeff(&best);
          // A lead that is lost in the rounding of a float makes a tie.
          if ((expected.array() > most - 1e-4F).count() > 1) continue;
          ++decided;
          EXPECT_LE(test::maxDifference(result.states.col(q), problem.patterns.col(best)), 1e-5);
        }
      }
    }
  }
  EXPECT_GT(decided, 500);  // of 608
}

TEST(PassExtremes, LargeNumbersDoNotOverflow) {
  for (const Similarity similarity : everySimilarity) {
    for (const Index queries : batchSizes) {
      Problem problem(30, 700, queries, similarity);
      problem.patterns *= 1e6F;
      problem.norms *= 1e6F;
      problem.states *= 1e6F;
      for (const double beta : {1e-6, 1.0, 1e6, 1e60}) {
        expectFinite(softmaxPass(problem.keys(), problem.states, beta, ReadOut::Wanted));
        expectFinite(sparsemaxPass(problem.keys(), problem.states, beta, ReadOut::Wanted));
      }
    }
  }
}

TEST(PassExtremes, AZeroQueryIsEquallySimilarToAll) {
  for (const Similarity similarity : {Similarity::Dot, Similarity::Cosine}) {
    for (const Index queries : batchSizes) {
      Problem problem(30, 700, queries, similarity);
      problem.states.setZero();
      const Matrix mean = problem.patterns.rowwise().mean().replicate(1, queries);
      for (const double beta : {1e-6, 1.0, 1e6}) {
        for (const auto& pass : test::twoPasses()) {
          const PassResult result = pass(problem.keys(), problem.states, beta, ReadOut::Wanted, {});
          EXPECT_LE(test::maxDifference(result.states, mean), 1e-6);
        }
        const PassResult dense = softmaxPass(problem.keys(), problem.states, beta, ReadOut::Skipped);
        EXPECT_NEAR(dense.conjugate[0], std::log(700.0), 1e-9);
      }
    }
  }
}

TEST(PassExtremes, AZeroMemoryHasCosineZero) {
  Problem problem(30, 10, 3, Similarity::Cosine);
  problem.patterns.col(4).setZero();
  problem.norms[4] = 0.0F;
  test::expectExact(problem, 3.0, 1e-5);
}

TEST(PassExtremes, ALonePatternIsWhatComesBack) {
  for (const Similarity similarity : everySimilarity) {
    for (const Index queries : batchSizes) {
      const Problem problem(33, 1, queries, similarity);
      const Matrix expected = problem.patterns.replicate(1, queries);
      for (const double beta : {1e-6, 1.0, 1e6}) {
        for (const auto& pass : test::twoPasses()) {
          EXPECT_EQ(pass(problem.keys(), problem.states, beta, ReadOut::Wanted, {}).states, expected);
        }
      }
    }
  }
}

TEST(PassExtremes, DuplicatesShareTheWeight) {
  // More copies of each of the three patterns than a list of candidates holds.
  const Problem three(20, 3, 50);
  Problem copies(20, 3000, 50);
  copies.states = three.states;
  for (Index m = 0; m < 3000; ++m) copies.patterns.col(m) = three.patterns.col(m % 3);
  copies.norms = copies.patterns.colwise().norm();
  for (const Index queries : {1, 50}) {
    const Matrix states = three.states.leftCols(queries);
    const PassResult dense = softmaxPass(copies.keys(), states, 4.0, ReadOut::Wanted);
    EXPECT_LE(test::maxDifference(dense.states, softmaxPass(three.keys(), states, 4.0, ReadOut::Wanted).states), 5e-6);
    for (const double beta : {1.0, 1e6}) {
      const PassResult sparse = sparsemaxPass(copies.keys(), states, beta, ReadOut::Wanted);
      for (Index q = 0; q < queries; ++q) {
        const test::Exact exact = test::exactSparsemax(copies.keys(), states.col(q), beta);
        EXPECT_LE((sparse.states.col(q).cast<double>() - exact.state).cwiseAbs().maxCoeff(), 2e-6);
      }
    }
  }
}

// Scores that rise from the first memory to the last raise the running maximum in every block.
TEST(PassExtremes, RisingAndFallingScores) {
  for (const Index queries : {1, 40}) {
    for (const bool rising : {true, false}) {
      Problem problem(16, 2500, queries);
      for (Index m = 0; m < 2500; ++m) {
        const float height = 0.004F * static_cast<float>(rising ? m : 2499 - m);
        problem.patterns.col(m).setConstant(height);
      }
      problem.norms = problem.patterns.colwise().norm();
      problem.states.setConstant(0.25F);
      for (const double beta : {0.01, 1.0, 100.0}) test::expectExact(problem, beta, 1e-4);
    }
  }
}

}  // namespace
}  // namespace hopscope::kernels
