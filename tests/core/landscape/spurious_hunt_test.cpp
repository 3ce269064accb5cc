#include "core/landscape/spurious_hunt.h"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/patterns.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

int total(const Hunt& hunt, FoundKind kind) { return hunt.totals[static_cast<std::size_t>(kind)]; }

// Hebb, N = 200, P = 3: memories and inverses alike, and the mixtures of three.
TEST(SpuriousHunt, FindsMemoriesInversesAndMixtures) {
  const auto model = modelOf("hebb", signPatterns(200, 3, 1));
  const Hunt hunt = huntSpurious(*model, {.starts = 600});
  EXPECT_EQ(hunt.starts, 600);
  EXPECT_EQ(std::accumulate(hunt.totals.begin(), hunt.totals.end(), 0), 600);
  EXPECT_GT(total(hunt, FoundKind::Memory), 100);
  EXPECT_GT(total(hunt, FoundKind::Inverse), 100);
  EXPECT_GT(total(hunt, FoundKind::Mixture), 20);
  // The network has no preference for a sign.
  EXPECT_NEAR(total(hunt, FoundKind::Memory), total(hunt, FoundKind::Inverse), 120);
  for (std::size_t i = 1; i < hunt.states.size(); ++i) EXPECT_LE(hunt.states[i].count, hunt.states[i - 1].count);
  const FoundState& first = hunt.states.front();
  EXPECT_TRUE(first.energy.has_value());
  if (first.kind == FoundKind::Memory) {
    EXPECT_EQ(first.overlap, 1.0);
  }
}

TEST(SpuriousHunt, EqualEndsAreOne) {
  const auto model = modelOf("hebb", signPatterns(60, 3, 2));
  const Hunt hunt = huntSpurious(*model, {.starts = 300});
  for (std::size_t a = 0; a < hunt.states.size(); ++a) {
    for (std::size_t b = a + 1; b < hunt.states.size(); ++b) ASSERT_NE(hunt.states[a].state, hunt.states[b].state);
  }
}

// Two neurons that store (1, −1) blink when both change at once.
TEST(SpuriousHunt, SynchronousNetsBlink) {
  const auto model = modelOf("hebb", columns({{1, -1}}), {{"update", std::string("sync")}});
  const Hunt hunt = huntSpurious(*model, {.starts = 100});
  EXPECT_GT(total(hunt, FoundKind::Cycle), 20);
  EXPECT_EQ(std::ranges::count(hunt.states, FoundKind::Cycle, &FoundState::kind), 1);
}

TEST(SpuriousHunt, IsTheSameOnAnyNumberOfThreads) {
  const auto model = modelOf("hebb", signPatterns(80, 8, 3));
  const auto counts = [&] {
    std::vector<int> all;
    for (const FoundState& each : huntSpurious(*model, {.starts = 300}).states) all.push_back(each.count);
    return all;
  };
  EXPECT_EQ(onThreads(1, counts), onThreads(4, counts));
}

TEST(SpuriousHunt, TellsWhatItHasFoundOnTheWay) {
  const auto model = modelOf("hebb", signPatterns(80, 8, 3));
  int told = 0;
  Hunt last;
  const Hunt hunt = huntSpurious(*model, {.starts = 300}, {}, [&](const Hunt& found) {
    EXPECT_GT(found.starts, told);
    told = found.starts;
    last = found;
  });
  EXPECT_EQ(told, 300);
  EXPECT_EQ(last.totals, hunt.totals);
  rankStates(last);
  ASSERT_EQ(last.states.size(), hunt.states.size());
  for (std::size_t i = 0; i < last.states.size(); ++i) EXPECT_EQ(last.states[i].state, hunt.states[i].state);
}

TEST(SpuriousHunt, AStopKeepsWhatHasEnded) {
  std::stop_source source;
  source.request_stop();
  const auto model = modelOf("hebb", signPatterns(50, 3, 2));
  EXPECT_EQ(huntSpurious(*model, {.starts = 300}, {source.get_token()}).starts, 0);
}

TEST(SpuriousHunt, IsForBipolarModelsAndLegalNumbers) {
  EXPECT_THROW(static_cast<void>(huntSpurious(*modelOf("softmax", unitPatterns(10, 3, 1)), {})), std::invalid_argument);
  const auto model = modelOf("hebb", signPatterns(50, 3, 2));
  EXPECT_THROW(static_cast<void>(huntSpurious(*model, {.starts = 0})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(huntSpurious(*model, {.maxSteps = 0})), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
