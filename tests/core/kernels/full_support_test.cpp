#include <gtest/gtest.h>

#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::sparsemaxPass;

using test::Problem;

// Supports of one memory, of hundreds (more than a list of candidates holds) and of all, for one query and for batches.
TEST(LargeSupports, AgreeWithTheDefinition) {
  for (const Index queries : {1, 3, 64, 150}) {
    const Problem problem(25, 2000, queries);
    for (const double beta : {1e-6, 1e-3, 0.02, 0.3, 3.0, 30.0}) {
      SCOPED_TRACE(beta);
      test::expectExact(problem, beta, 1e-5);
    }
  }
}

TEST(LargeSupports, EverySimilarity) {
  for (const Similarity similarity :
       {Similarity::Dot, Similarity::Cosine, Similarity::Euclidean, Similarity::Manhattan}) {
    test::expectExact(Problem(25, 1500, 35, similarity), 0.05, 1e-5);
  }
}

// Some queries of a batch have a large support, the others a small one.
TEST(LargeSupports, SideBySideWithSmallOnes) {
  Problem problem(25, 1500, 40);
  for (Index q = 0; q < 40; q += 3) problem.states.col(q) *= 1e-3F;
  for (Index q = 1; q < 40; q += 3) problem.states.col(q) *= 30.0F;
  test::expectExact(problem, 1.0, 1e-5);
}

TEST(LargeSupports, TheConjugateAlone) {
  const Problem problem(25, 1500, 40);
  const PassResult with = sparsemaxPass(problem.keys(), problem.states, 0.01, ReadOut::Wanted);
  const PassResult without = sparsemaxPass(problem.keys(), problem.states, 0.01, ReadOut::Skipped);
  EXPECT_EQ(without.states.size(), 0);
  for (std::size_t q = 0; q < with.conjugate.size(); ++q) EXPECT_NEAR(with.conjugate[q], without.conjugate[q], 1e-6);
}

}  // namespace
}  // namespace hopscope::kernels
