#include "core/memory/neighbours.h"

#include <gtest/gtest.h>

#include <stop_token>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/data/library.h"
#include "core/memory/memory.h"
#include "tests/support/paths.h"

namespace hopscope {
namespace {

std::shared_ptr<const Memory> bundledMemory(const std::string& name, Index count, Encoding encoding) {
  const DatasetLibrary library({test::datasetsFolder()});
  MemorySpec spec;
  spec.count = count;
  spec.encoding = encoding;
  return Memory::create(library.load(name), spec);
}

std::vector<Neighbour> bruteForce(const Matrix& patterns) {
  std::vector<Neighbour> result(static_cast<std::size_t>(patterns.cols()));
  for (Index i = 0; i < patterns.cols(); ++i) {
    for (Index j = 0; j < patterns.cols(); ++j) {
      if (j == i) continue;
      const Eigen::VectorXd a = patterns.col(i).cast<double>();
      const Eigen::VectorXd b = patterns.col(j).cast<double>();
      const double cosine = a.dot(b) / (a.norm() * b.norm());
      auto& best = result[static_cast<std::size_t>(i)];
      if (best.index < 0 || cosine > best.cosine) best = {j, cosine};
    }
  }
  return result;
}

TEST(Neighbours, FashionMemorySixteen) {
  const auto memory = bundledMemory("fashion28", 100, Encoding::CentredUnitNorm);
  const Neighbour neighbour = memory->nearestNeighbours()[16];
  EXPECT_EQ(neighbour.index, 64);
  EXPECT_NEAR(neighbour.cosine, 0.449269, 1e-6);
}

TEST(Neighbours, DigitsMergeTemperatures) {
  const auto memory = bundledMemory("digits20", 100, Encoding::CentredUnitNorm);
  const auto& neighbours = memory->nearestNeighbours();
  EXPECT_NEAR(2.0 / (1.0 - neighbours[7].cosine), 7.01197, 1e-5);
  EXPECT_NEAR(2.0 / (1.0 - neighbours[24].cosine), 4.86368, 1e-5);
}

TEST(Neighbours, AgreeWithBruteForceAcrossBlocks) {
  // More columns than one block of 512, the last block partial.
  Matrix patterns(5, 1100);
  for (Index i = 0; i < patterns.cols(); ++i)
    patterns.col(i) = normalVector(5, seedFor(3, 1, static_cast<std::uint64_t>(i)));
  const Vector norms = patterns.colwise().norm();
  const auto found = findNearestNeighbours(patterns, norms);
  const auto expected = bruteForce(patterns);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(found[i].index, expected[i].index) << i;
    EXPECT_NEAR(found[i].cosine, expected[i].cosine, 1e-12) << i;
  }
}

TEST(Neighbours, DoNotDependOnThreads) {
  Matrix patterns(30, 1300);
  for (Index i = 0; i < patterns.cols(); ++i)
    patterns.col(i) = normalVector(30, seedFor(4, 1, static_cast<std::uint64_t>(i)));
  const Vector norms = patterns.colwise().norm();
  const auto all = findNearestNeighbours(patterns, norms);
  const ThreadLimit one(1);
  const auto single = findNearestNeighbours(patterns, norms);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i].index, single[i].index);
    EXPECT_EQ(all[i].cosine, single[i].cosine);
  }
}

TEST(Neighbours, TiesGoToTheFirst) {
  Matrix patterns(2, 4);
  patterns << 1, 1, 1, 0,  //
      0, 0, 0, 1;
  const auto found = findNearestNeighbours(patterns, patterns.colwise().norm());
  EXPECT_EQ(found[0].index, 1);
  EXPECT_EQ(found[1].index, 0);
  EXPECT_EQ(found[2].index, 0);
  EXPECT_EQ(found[3].index, 0);
  EXPECT_EQ(found[3].cosine, 0.0);
}

TEST(Neighbours, ALonePatternHasNone) {
  const Matrix pattern = Matrix::Ones(3, 1);
  const auto found = findNearestNeighbours(pattern, pattern.colwise().norm());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].index, -1);
}

TEST(Neighbours, AZeroPatternHasCosineZero) {
  Matrix patterns = Matrix::Zero(2, 2);
  patterns(0, 1) = 1.0F;
  const auto found = findNearestNeighbours(patterns, patterns.colwise().norm());
  EXPECT_EQ(found[0].index, 1);
  EXPECT_EQ(found[0].cosine, 0.0);
}

TEST(Neighbours, StopAndThenCompute) {
  const auto memory = bundledMemory("digits8", 50, Encoding::Centred);
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(static_cast<void>(memory->nearestNeighbours({.stop = source.get_token()})), Cancelled);
  EXPECT_EQ(memory->nearestNeighbours().size(), 50U);
}

}  // namespace
}  // namespace hopscope
