#include <gtest/gtest.h>

#include <array>
#include <optional>

#include "core/base/parallel.h"
#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::Problem;

/// Same bits with 1, 2, 3 and 8 threads.
template <class Compute>
void expectSameBits(const Compute& compute) {
  std::optional<decltype(compute())> first;
  for (const int threads : {1, 2, 3, 8}) {
    const ThreadLimit limit(threads);
    const auto result = compute();
    if (!first) first = result;
    EXPECT_TRUE(result == *first) << threads << " threads";
  }
}

struct Bits {
  Matrix states;
  std::vector<double> conjugate;
  friend bool operator==(const Bits& a, const Bits& b) { return a.states == b.states && a.conjugate == b.conjugate; }
};

// The thread sanitizer looks at every access: there the numbers are short, the tasks as many.
#ifdef __SANITIZE_THREAD__
constexpr Index dimension = 16;
constexpr std::array<Index, 3> queryCounts{1, 6, 140};
#else
constexpr Index dimension = 300;
constexpr std::array<Index, 4> queryCounts{1, 6, 200, 600};
#endif

TEST(Threads, PassesGiveTheSameBits) {
  // Large enough to be cut into many tasks: one and a few queries over chunks of memories, batches over blocks of both.
  for (const Index queries : queryCounts) {
    const Problem problem(dimension, 6000, queries);
    for (const auto& pass : test::twoPasses()) {
      for (const double beta : {0.05, 20.0}) {
        SCOPED_TRACE(testing::Message() << queries << " queries, beta " << beta);
        expectSameBits([&] {
          const PassResult result = pass(problem.keys(), problem.states, beta, ReadOut::Wanted, {});
          return Bits{result.states, result.conjugate};
        });
      }
    }
  }
}

TEST(Threads, SimilaritiesGiveTheSameBits) {
  for (const Similarity similarity : {Similarity::Dot, Similarity::Manhattan}) {
    const Problem problem(dimension, 6000, 1, similarity);
    expectSameBits([&]() -> Vector { return similarities(problem.keys(), problem.states.col(0)); });
  }
}

}  // namespace
}  // namespace hopscope::kernels
