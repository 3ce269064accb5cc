#include <gtest/gtest.h>

#include <set>

#include "core/corruption/corruption.h"
#include "tests/support/test_memory.h"

namespace hopscope {
namespace {

using test::randomMemory;

class CorruptionStack : public ::testing::Test {
 protected:
  Vector damaged(const std::vector<CorruptionSpec>& stack, std::uint64_t seed = 42) const {
    return corrupt(memory_->images().col(0), stack, {*memory_, 0}, seed);
  }

  const std::shared_ptr<const Memory> memory_ = randomMemory({8, 8, 1}, 3);
  const CorruptionSpec half_{"half_mask", 0.5, {{"side", "bottom"}}, true, std::nullopt};
  const CorruptionSpec noise_{"gaussian_noise", 0.3, {}, true, std::nullopt};
};

TEST_F(CorruptionStack, EmptyStackChangesNothing) { EXPECT_EQ(damaged({}), memory_->images().col(0)); }

TEST_F(CorruptionStack, WorksInOrder) {
  const Vector noiseLast = damaged({half_, noise_});
  const Vector maskLast = damaged({noise_, half_});
  EXPECT_EQ(maskLast.tail(32), Vector::Zero(32));
  EXPECT_GT(noiseLast.tail(32).maxCoeff(), 0.0F);
}

TEST_F(CorruptionStack, ADisabledElementKeepsThePlaceOfTheOthers) {
  CorruptionSpec off = half_;
  off.enabled = false;
  const Vector both = damaged({half_, noise_});
  const Vector noiseOnly = damaged({off, noise_});
  EXPECT_EQ(noiseOnly.head(32), both.head(32));
  EXPECT_NE(damaged({noise_}), noiseOnly);
}

TEST_F(CorruptionStack, EqualElementsDrawDifferentNumbers) {
  const Vector once = damaged({noise_}) - damaged({});
  const Vector twice = damaged({noise_, noise_}) - damaged({noise_});
  EXPECT_NE(once, twice);
}

TEST_F(CorruptionStack, ALockedElementIgnoresTheSeedOfTheRun) {
  CorruptionSpec locked = noise_;
  locked.seed = 5;
  EXPECT_EQ(damaged({locked}, 1), damaged({locked}, 2));
  EXPECT_NE(damaged({noise_}, 1), damaged({noise_}, 2));
}

TEST_F(CorruptionStack, RefusesWhatDoesNotFit) {
  EXPECT_THROW(static_cast<void>(corrupt(Vector::Zero(63), {}, {*memory_, 0}, 42)), std::invalid_argument);
  EXPECT_THROW(damaged({{"melt", 0.5, {}, true, std::nullopt}}), std::invalid_argument);
  EXPECT_THROW(damaged({{"melt", 0.5, {}, false, std::nullopt}}), std::invalid_argument);
}

TEST_F(CorruptionStack, AnUnknownCorruptionListsTheKnownOnes) {
  try {
    static_cast<void>(corruption("melt"));
    FAIL() << "nothing thrown";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(),
                 "corruption = melt: must be one of half_mask, random_mask, block, gaussian_noise, salt_pepper, "
                 "bit_flip, blur, invert, mixture");
  }
}

TEST_F(CorruptionStack, IsDescribedForACaption) {
  CorruptionSpec off = half_;
  off.enabled = false;
  CorruptionSpec most = half_;
  most.level = 0.75;
  EXPECT_EQ(describe(std::vector{half_, noise_}), "lower half masked + noise σ 0.30");
  EXPECT_EQ(describe(std::vector{most}), "lower 75\u202f% masked");
  EXPECT_EQ(describe(std::vector{off}), "untouched");
  EXPECT_EQ(describe(std::vector<CorruptionSpec>{}), "untouched");
}

TEST(CorruptionCatalog, IdsAndOrdersAreDistinct) {
  std::set<std::string> ids;
  std::set<int> orders;
  for (const CorruptionEntry* entry : corruptionCatalog()) {
    ids.insert(entry->id);
    orders.insert(entry->order);
  }
  EXPECT_EQ(ids.size(), corruptionCatalog().size());
  EXPECT_EQ(orders.size(), corruptionCatalog().size());
  EXPECT_GE(ids.size(), 9U);
}

}  // namespace
}  // namespace hopscope
