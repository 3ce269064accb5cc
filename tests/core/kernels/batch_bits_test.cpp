#include <gtest/gtest.h>

#include <functional>

#include "core/memory/compact.h"
#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"
#include "tests/support/threads.h"

namespace hopscope::kernels {
namespace {

using test::entmaxPass;
using test::normmaxPass;
using test::Problem;
using test::sparsemaxPass;
using test::topKPass;

struct NamedPass {
  const char* name;
  std::function<PassResult(const Keys&, const ConstMatrixRef&, double, ReadOut)> run;
};

std::vector<NamedPass> passes() {
  return {
      {"softmax", [](const Keys& k, const ConstMatrixRef& x, double b, ReadOut r) { return softmaxPass(k, x, b, r); }},
      {"sparsemax",
       [](const Keys& k, const ConstMatrixRef& x, double b, ReadOut r) { return sparsemaxPass(k, x, b, r); }},
      {"entmax",
       [](const Keys& k, const ConstMatrixRef& x, double b, ReadOut r) { return entmaxPass(k, x, b, 1.5, r); }},
      {"normmax",
       [](const Keys& k, const ConstMatrixRef& x, double b, ReadOut r) { return normmaxPass(k, x, b, 2.0, r); }},
      {"winner",
       [](const Keys& k, const ConstMatrixRef& x, double b, ReadOut r) { return winnerTakeAllPass(k, x, b, r); }},
      {"top 3", [](const Keys& k, const ConstMatrixRef& x, double b, ReadOut r) { return topKPass(k, x, b, 3, r); }},
      {"top 40 %", [](const Keys& k, const ConstMatrixRef& x, double b,
                      ReadOut r) { return topKPass(k, x, b, std::max<Index>(1, k.count() * 2 / 5), r); }},
  };
}

/// Every query of a batch gives the bits it gives alone, with its read-out and without.
void expectAloneAsInBatch(const Keys& keys, const Matrix& states, double beta) {
  for (const NamedPass& pass : passes()) {
    SCOPED_TRACE(testing::Message() << pass.name << ", beta " << beta << ", " << states.cols() << " queries");
    const PassResult batch = pass.run(keys, states, beta, ReadOut::Wanted);
    const PassResult skipped = pass.run(keys, states, beta, ReadOut::Skipped);
    ASSERT_EQ(batch.conjugate, skipped.conjugate);
    const Index apart = keys.patterns.size() > (1 << 20) ? 6 : 1;  // some of them where they take long
    for (Index q = 0; q < states.cols(); q += apart) {
      const PassResult alone = pass.run(keys, states.col(q), beta, ReadOut::Wanted);
      ASSERT_EQ(alone.states.col(0), batch.states.col(q)) << "query " << q;
      ASSERT_EQ(alone.conjugate.front(), batch.conjugate[static_cast<std::size_t>(q)]) << "query " << q;
    }
  }
}

constexpr Similarity comparedSimilarities[] = {Similarity::Dot, Similarity::Cosine, Similarity::Euclidean,
                                               Similarity::Manhattan};

TEST(BatchBits, SmallProblems) {
  for (const Similarity similarity : comparedSimilarities) {
    for (const Index dimension : {1, 5, 64}) {
      for (const Index memories : {1, 7, 300}) {
        SCOPED_TRACE(testing::Message() << test::nameOf(similarity) << ", d " << dimension << ", M " << memories);
        for (const Index queries : {2, 5, 16, 20, 37}) {
          const Problem problem(dimension, memories, queries, similarity);
          expectAloneAsInBatch(problem.keys(), problem.states, similarity == Similarity::Manhattan ? 0.4 : 6.0);
        }
      }
    }
  }
}

// Some chunks of many blocks; supports from one memory to all of them.
TEST(BatchBits, LargeProblems) {
  for (const Similarity similarity : comparedSimilarities) {
    const Problem problem(784, 5000, 37, similarity);
    for (const double beta : {0.05, 8.0}) expectAloneAsInBatch(problem.keys(), problem.states, beta);
  }
  const Problem many(150, 21000, 70);
  for (const double beta : {1e-3, 0.3, 30.0}) expectAloneAsInBatch(many.keys(), many.states, beta);
  const Problem wide(20000, 40, 35);
  expectAloneAsInBatch(wide.keys(), wide.states, 4.0);
}

// Waves of several blocks.
TEST(BatchBits, WideBatches) {
  const Problem problem(64, 800, 700);
  expectAloneAsInBatch(problem.keys(), problem.states, 5.0);
}

TEST(BatchBits, Selections) {
  const Problem problem(97, 3000, 37);
  std::vector<std::int32_t> selection;
  for (std::int32_t mu = 5; mu < 3000; mu += 1 + mu % 3) selection.push_back(mu);
  Keys keys = problem.keys();
  keys.selection = selection;
  expectAloneAsInBatch(keys, problem.states, 5.0);
}

// The bytes of a memory of 8-bit pictures are read for one query and for many.
TEST(BatchBits, Bytes) {
  constexpr Index dimension = 300;
  constexpr Index memories = 15000;  // more than the cache holds, or they would not be kept in bytes
  Matrix images(dimension, memories);
  std::uint32_t state = 1;
  for (float& pixel : images.reshaped()) {
    state = state * 1664525U + 1013904223U;
    pixel = static_cast<float>(state >> 24) / 255.0F;
  }
  const Vector mean = images.rowwise().mean();
  const ValueRange range{0.0F, 1.0F};
  const auto compact = compactPatterns(Encoding::Centred, range, mean, images);
  ASSERT_NE(compact, nullptr);
  images.colwise() -= mean;
  const Vector norms = images.colwise().norm();
  const Matrix states = images.leftCols(41) * 0.7F;
  for (const Similarity similarity : comparedSimilarities) {
    SCOPED_TRACE(test::nameOf(similarity));
    const Keys keys{images, norms, similarity, {}, compact.get()};
    for (const double beta : {0.002, 0.5}) expectAloneAsInBatch(keys, states, beta);
    const PassResult bytes = softmaxPass(keys, states, 0.5, ReadOut::Wanted);
    const PassResult floats = softmaxPass({images, norms, similarity}, states, 0.5, ReadOut::Wanted);
    EXPECT_LE(test::maxDifference(bytes.states, floats.states), 1e-4);
  }
}

TEST(BatchBits, AnyNumberOfThreads) {
  const Problem problem(300, 20000, 300);
  const PassResult alone = softmaxPass(problem.keys(), problem.states.col(299), 5.0, ReadOut::Wanted);
  for (const int threads : {1, 2, 3, 8}) {
    const PassResult batch = hopscope::test::onThreads(
        threads, [&] { return softmaxPass(problem.keys(), problem.states, 5.0, ReadOut::Wanted); });
    EXPECT_EQ(batch.states.col(299), alone.states.col(0)) << threads << " threads";
    EXPECT_EQ(batch.conjugate[299], alone.conjugate[0]) << threads << " threads";
  }
}

}  // namespace
}  // namespace hopscope::kernels
