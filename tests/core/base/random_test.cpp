#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace hopscope {
namespace {

// Golden values: saved sessions replay only while these stay. They may change with a new version of the session file
// alone.
TEST(Random, DerivedSeedsStayWhatTheyWere) {
  EXPECT_EQ(streamId("query"), 12756040312452126403ULL);
  EXPECT_EQ(seedFor(42, streamId("query"), 7), 11382020472231204484ULL);
  EXPECT_EQ(seedFor(0, 0, 0), 2558736989570252433ULL);
}

TEST(Random, DrawsStayWhatTheyWere) {
  const Vector uniform = uniformVector(4, 42);
  EXPECT_FLOAT_EQ(uniform[0], 0.755155504F);
  EXPECT_FLOAT_EQ(uniform[1], 0.639031351F);
  EXPECT_FLOAT_EQ(uniform[2], 0.752145171F);
  EXPECT_FLOAT_EQ(uniform[3], 0.136272669F);
  const Vector normal = normalVector(4, 42);
  EXPECT_FLOAT_EQ(normal[0], -0.690185905F);
  EXPECT_FLOAT_EQ(normal[1], -0.807235956F);
  EXPECT_FLOAT_EQ(normal[2], -2.17696691F);
  EXPECT_FLOAT_EQ(normal[3], -0.259121776F);
  EXPECT_EQ(permutation(8, 42), (std::vector<Index>{2, 1, 5, 3, 0, 7, 4, 6}));
}

TEST(Random, SeedsOfDifferentPurposesDiffer) {
  std::set<std::uint64_t> seeds;
  for (std::uint64_t master = 0; master < 10; ++master) {
    for (const char* stream : {"query", "corruption", "network", "dynamics"}) {
      for (std::uint64_t index = 0; index < 100; ++index) seeds.insert(seedFor(master, streamId(stream), index));
    }
  }
  EXPECT_EQ(seeds.size(), 4000U);
}

TEST(Random, AShorterVectorIsTheBeginningOfALongerOne) {
  EXPECT_EQ(uniformVector(10, 5), uniformVector(100, 5).head(10));
  EXPECT_EQ(normalVector(10, 5), normalVector(100, 5).head(10));
}

TEST(Random, UniformNumbersFillTheUnitIntervalAndLeaveOneOut) {
  const Vector values = uniformVector(100'000, 1);
  EXPECT_GE(values.minCoeff(), 0.0F);
  EXPECT_LT(values.maxCoeff(), 1.0F);
  // Five standard errors of the mean, 1/√(12 n).
  EXPECT_NEAR(values.cast<double>().mean(), 0.5, 5.0 * 0.000913);
  for (int tenth = 0; tenth < 10; ++tenth) {
    const auto low = static_cast<float>(tenth) / 10.0F;
    const Index inside = (values.array() >= low && values.array() < low + 0.1F).count();
    EXPECT_NEAR(static_cast<double>(inside), 10'000.0, 500.0) << "from " << low;
  }
}

TEST(Random, NormalNumbersHaveMeanZeroAndVarianceOne) {
  const Vector values = normalVector(100'000, 1);
  EXPECT_NEAR(values.cast<double>().mean(), 0.0, 5.0 * 0.00316);
  EXPECT_NEAR(values.cast<double>().squaredNorm() / 100'000.0, 1.0, 5.0 * 0.00447);
}

TEST(Random, PermutationsHoldEveryNumberOnce) {
  for (const Index count : {0, 1, 2, 1000}) {
    std::vector<Index> order = permutation(count, 3);
    std::ranges::sort(order);
    std::vector<Index> expected(static_cast<std::size_t>(count));
    std::iota(expected.begin(), expected.end(), Index{0});
    EXPECT_EQ(order, expected);
  }
}

TEST(Random, PermutationsPreferNoPlace) {
  // How often each number comes first of 5 in 5000 permutations: 1000 ± 5 standard deviations (28.3).
  std::array<int, 5> first{};
  for (std::uint64_t seed = 0; seed < 5000; ++seed) ++first[static_cast<std::size_t>(permutation(5, seed).front())];
  for (const int count : first) EXPECT_NEAR(count, 1000, 142);
}

}  // namespace
}  // namespace hopscope
