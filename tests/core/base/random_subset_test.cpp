#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>

#include "core/base/random.h"

namespace hopscope {
namespace {

TEST(RandomSubset, HasTheWantedNumberOfDifferentOnesRising) {
  for (const Index count : {1, 2, 63, 64, 65, 128, 1000}) {
    for (const Index size : {Index{0}, Index{1}, count / 2, count - 1, count}) {
      const auto subset = randomSubset(count, size, 11);
      ASSERT_EQ(static_cast<Index>(subset.size()), size) << count;
      EXPECT_TRUE(std::ranges::is_sorted(subset, std::ranges::less_equal{}) || size < 2);
      EXPECT_EQ(std::set<std::int32_t>(subset.begin(), subset.end()).size(), subset.size());
      EXPECT_TRUE(std::ranges::all_of(subset, [&](std::int32_t each) { return each >= 0 && each < count; }));
    }
  }
  EXPECT_TRUE(randomSubset(0, 0, 1).empty());
}

TEST(RandomSubset, AllOfThemAreAll) {
  const auto all = randomSubset(130, 130, 5);
  for (std::int32_t i = 0; i < 130; ++i) EXPECT_EQ(all[static_cast<std::size_t>(i)], i);
}

// 10 subsets of two of five in 10 000 draws: 1000 ± 5 standard deviations (30) of each.
TEST(RandomSubset, EverySubsetIsEquallyLikely) {
  std::map<std::vector<std::int32_t>, int> seen;
  for (std::uint64_t seed = 0; seed < 10'000; ++seed) ++seen[randomSubset(5, 2, seed)];
  ASSERT_EQ(seen.size(), 10U);
  for (const auto& [subset, times] : seen) EXPECT_NEAR(times, 1000, 150) << subset[0] << ", " << subset[1];
}

// Over the border of a word of 64 bits as well: 20 of 100 in 4000 draws, 800 ± 5 standard deviations (25.3).
TEST(RandomSubset, EveryPlaceIsTakenAsOften) {
  std::vector<int> taken(100, 0);
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    for (const std::int32_t each : randomSubset(100, 20, seed)) ++taken[static_cast<std::size_t>(each)];
  }
  for (const int times : taken) EXPECT_NEAR(times, 800, 127);
}

TEST(RandomSubset, TheSeedDecides) {
  EXPECT_EQ(randomSubset(1000, 100, 3), randomSubset(1000, 100, 3));
  EXPECT_NE(randomSubset(1000, 100, 3), randomSubset(1000, 100, 4));
}

// Seeds are counted up from a master seed, so neighbours must be as strange to each other as any two.
TEST(RandomStreams, NeighbouringSeedsGiveUnrelatedNumbers) {
  constexpr Index count = 20'000;
  const double bound = 5.0 / std::sqrt(static_cast<double>(count));
  for (const std::uint64_t index : {0, 1, 2, 1000}) {
    const Vector first = normalVector(count, seedFor(42, streamId("query"), index));
    for (const auto& [stream, other] : {std::pair{"query", index + 1}, std::pair{"corruption", index},
                                        std::pair{"query", index ^ std::uint64_t{0x8000000000}}}) {
      const Vector second = normalVector(count, seedFor(42, streamId(stream), other));
      EXPECT_NEAR(static_cast<double>(first.dot(second)) / count, 0.0, bound) << stream << " " << other;
    }
  }
}

// Every bit of a derived seed depends on every bit of what it is derived from: about half of them turn.
TEST(RandomStreams, OneBitTurnsHalfOfTheSeed) {
  const std::uint64_t base = seedFor(42, 7, 3);
  double turned = 0.0;
  for (int bit = 0; bit < 64; ++bit) {
    const std::uint64_t mask = std::uint64_t{1} << bit;
    for (const std::uint64_t other : {seedFor(42 ^ mask, 7, 3), seedFor(42, 7 ^ mask, 3), seedFor(42, 7, 3 ^ mask)}) {
      const int bits = std::popcount(base ^ other);
      EXPECT_GE(bits, 10);
      EXPECT_LE(bits, 54);
      turned += bits;
    }
  }
  EXPECT_NEAR(turned / 192.0, 32.0, 5.0 * 4.0 / std::sqrt(192.0));
}

TEST(RandomStreams, TheNamesOfStreamsAreToldApart) {
  EXPECT_NE(streamId("ab"), streamId("ba"));
  EXPECT_NE(streamId(""), streamId(std::string_view("\0", 1)));
  EXPECT_EQ(streamId(""), 14695981039346656037ULL) << "where FNV-1a begins";
  EXPECT_EQ(streamId("a"), 0xaf63dc4c8601ec8cULL) << "as published with FNV-1a";
  EXPECT_EQ(streamId("foobar"), 0x85944171f73967e8ULL);
}

TEST(RandomPermutation, EveryOrderOfFourIsAsLikely) {
  std::map<std::vector<Index>, int> orders;
  for (std::uint64_t seed = 0; seed < 24'000; ++seed) ++orders[permutation(4, seed)];
  ASSERT_EQ(orders.size(), 24U);
  for (const auto& [order, times] : orders) EXPECT_NEAR(times, 1000, 160) << order[0] << order[1] << order[2];
}

}  // namespace
}  // namespace hopscope
