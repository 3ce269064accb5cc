#include "tests/core/kernels/separations.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <thread>

#include "core/base/errors.h"
#include "tests/core/kernels/named.h"
#include "tests/support/threads.h"

namespace hopscope::kernels {
namespace {

using test::entmaxPass;
using test::sparsemaxPass;

using test::NamedSeparation;
using test::Problem;

constexpr Similarity similarityKinds[] = {Similarity::Dot, Similarity::Cosine, Similarity::Euclidean,
                                          Similarity::Manhattan};

class SeparationPass : public testing::TestWithParam<NamedSeparation> {
 protected:
  [[nodiscard]] PassResult run(const Problem& problem, double beta, ReadOut readOut = ReadOut::Wanted) const {
    return GetParam().pass(problem.keys(), problem.states, beta, readOut, {});
  }
};

// Around every block, for every similarity. A choice that hangs on the last digit of a float is rare.
TEST_P(SeparationPass, AgreesWithTheDefinition) {
  struct Size {
    Index dimension, memories, queries;
  };
  int compared = 0;
  int all = 0;
  for (const Size size : {Size{1, 1, 1},
                          {2, 3, 40},
                          {3, 100, 2},
                          {16, 65, 31},
                          {17, 129, 32},
                          {48, 1009, 65},
                          {50, 1513, 1},
                          {64, 777, 17},
                          {97, 130, 257},
                          {784, 503, 4},
                          {33000, 9, 40}}) {
    for (const Similarity similarity : similarityKinds) {
      SCOPED_TRACE(testing::Message() << test::nameOf(similarity) << " d" << size.dimension << " M" << size.memories
                                      << " B" << size.queries);
      const Problem problem(size.dimension, size.memories, size.queries, similarity);
      const double beta = similarity == Similarity::Manhattan ? 0.4 : 6.0;
      compared += test::expectExact(GetParam(), problem, beta, 1e-4);
      all += static_cast<int>(size.queries);
    }
  }
  EXPECT_GE(compared, all - all / 50);
}

TEST_P(SeparationPass, AgreesWithTheDefinitionForSupportsOfAnySize) {
  for (const Index queries : {1, 40}) {
    const Problem problem(25, 2000, queries);
    for (const double beta : {1e-6, 1e-3, 0.02, 0.3, 3.0, 30.0}) {
      SCOPED_TRACE(beta);
      EXPECT_GE(test::expectExact(GetParam(), problem, beta, 1e-4), queries - 1);
    }
  }
}

TEST_P(SeparationPass, WithoutReadOutTheConjugateIsTheSame) {
  for (const Index queries : {1, 3, 100}) {
    const Problem problem(40, 900, queries);
    for (const double beta : {0.01, 5.0}) {
      const PassResult with = run(problem, beta);
      const PassResult without = run(problem, beta, ReadOut::Skipped);
      EXPECT_EQ(without.states.size(), 0);
      ASSERT_EQ(with.conjugate.size(), without.conjugate.size());
      for (std::size_t q = 0; q < with.conjugate.size(); ++q) {
        EXPECT_NEAR(with.conjugate[q], without.conjugate[q], 1e-6);
      }
    }
  }
}

TEST_P(SeparationPass, ABatchGivesWhatItsQueriesGiveAlone) {
  const Problem problem(100, 1200, 300);
  const PassResult batch = run(problem, 8.0);
  for (const Index q : {0, 1, 31, 255, 256, 299}) {
    const PassResult alone = GetParam().pass(problem.keys(), problem.states.col(q), 8.0, ReadOut::Wanted, {});
    EXPECT_LE(test::maxDifference(batch.states.col(q), alone.states), 2e-6);
    EXPECT_NEAR(batch.conjugate[static_cast<std::size_t>(q)], alone.conjugate[0], 1e-5);
  }
}

TEST_P(SeparationPass, SameBitsForAnyNumberOfThreads) {
  for (const Index queries : {1, 6, 150}) {
    const Problem problem(200, 4000, queries);
    for (const double beta : {0.05, 20.0}) {
      const PassResult one = hopscope::test::onThreads(1, [&] { return run(problem, beta); });
      for (const int threads : {2, 3, 8}) {
        const PassResult other = hopscope::test::onThreads(threads, [&] { return run(problem, beta); });
        EXPECT_TRUE(other.states == one.states && other.conjugate == one.conjugate)
            << threads << " threads, " << queries << " queries, beta " << beta;
      }
    }
  }
}

TEST_P(SeparationPass, ExtremesStayFinite) {
  for (const Similarity similarity : similarityKinds) {
    for (const Index queries : {1, 5, 70}) {
      for (const float size : {1.0F, 1e6F}) {
        Problem problem(30, 700, queries, similarity);
        problem.patterns *= size;
        problem.norms *= size;
        problem.states *= size;
        for (const double beta : {1e-6, 1.0, 1e6, 1e60}) {
          const PassResult result = run(problem, beta);
          EXPECT_TRUE(result.states.allFinite()) << beta;
          for (const double conjugate : result.conjugate) EXPECT_TRUE(std::isfinite(conjugate)) << beta;
        }
      }
    }
  }
}

TEST_P(SeparationPass, HugeBetaGivesTheMostSimilarMemory) {
  for (const Index queries : {1, 70}) {
    const Problem problem(30, 700, queries);
    const PassResult result = run(problem, 1e7);
    for (Index q = 0; q < queries; ++q) {
      const Vector expected = similarities(problem.keys(), problem.states.col(q));
      Index best = 0;
      const float most = expected.maxCoeff(&best);
      if ((expected.array() > most - 1e-4F).count() > 1) continue;
      EXPECT_LE(test::maxDifference(result.states.col(q), problem.patterns.col(best)), 1e-6);
    }
  }
}

TEST_P(SeparationPass, ALonePatternIsWhatComesBack) {
  for (const Index queries : {1, 5, 70}) {
    const Problem problem(33, 1, queries);
    for (const double beta : {1e-6, 1.0, 1e6}) {
      EXPECT_EQ(run(problem, beta).states, problem.patterns.replicate(1, queries));
    }
  }
}

TEST_P(SeparationPass, AnEmptyBatchHasAnEmptyResult) {
  const PassResult result = run(Problem(10, 20, 0), 1.0);
  EXPECT_EQ(result.states.rows(), 10);
  EXPECT_EQ(result.states.cols(), 0);
  EXPECT_TRUE(result.conjugate.empty());
}

TEST_P(SeparationPass, BadArgumentsAreNamed) {
  const Problem problem(10, 20, 2);
  for (const double beta : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    EXPECT_THROW((void)run(problem, beta), std::invalid_argument);
  }
  EXPECT_THROW((void)GetParam().pass(problem.keys(), Matrix(9, 2), 1.0, ReadOut::Wanted, {}), std::invalid_argument);
}

TEST_P(SeparationPass, ARequestToStopEndsIt) {
  const Problem problem(200, 3000, 64);
  for (const double beta : {1e-3, 5.0}) {
    std::stop_source source;
    std::atomic<int> passes{0};
    std::jthread stopper([&] {
      while (passes == 0) std::this_thread::yield();
      source.request_stop();
    });
    const auto repeat = [&] {
      for (;; ++passes) {
        (void)GetParam().pass(problem.keys(), problem.states, beta, ReadOut::Wanted, source.get_token());
      }
    };
    EXPECT_THROW(repeat(), Cancelled);
  }
}

INSTANTIATE_TEST_SUITE_P(All, SeparationPass, testing::ValuesIn(test::namedSeparations()), [](const auto& tested) {
  std::string name = tested.param.name;
  for (char& letter : name) {
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  }
  return name;
});

TEST(SeparationPasses, EntmaxMeetsSoftmaxAndSparsemaxAtItsEnds) {
  const Problem problem(40, 900, 70);
  const auto states = [&](double alpha) {
    return entmaxPass(problem.keys(), problem.states, 5.0, alpha, ReadOut::Wanted).states;
  };
  const Matrix dense = softmaxPass(problem.keys(), problem.states, 5.0, ReadOut::Wanted).states;
  const Matrix sparse = sparsemaxPass(problem.keys(), problem.states, 5.0, ReadOut::Wanted).states;
  EXPECT_EQ(states(1.0), dense);
  EXPECT_EQ(states(2.0), sparse);
  EXPECT_LE(test::maxDifference(states(1.0 + 1e-13), dense), 1e-5);
  EXPECT_LE(test::maxDifference(states(1.0 + 1e-6), dense), 1e-4);
  EXPECT_LE(test::maxDifference(states(2.0 + 1e-7), sparse), 1e-5);
}

}  // namespace
}  // namespace hopscope::kernels
