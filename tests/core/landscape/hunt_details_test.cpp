#include <gtest/gtest.h>

#include <algorithm>

#include "core/landscape/spurious_hunt.h"
#include "tests/support/patterns.h"
#include "tests/support/threads.h"

/// What a hunt says of each state, against the state itself.
namespace hopscope::test {
namespace {

std::shared_ptr<const RetrievalModel> loadedHebb() { return modelOf("hebb", signPatterns(60, 5, 7)); }

bool sameStates(const Hunt& a, const Hunt& b) {
  return a.totals == b.totals && std::ranges::equal(a.states, b.states, [](const FoundState& x, const FoundState& y) {
           return x.state == y.state && x.count == y.count && x.kind == y.kind && x.energy == y.energy;
         });
}

TEST(HuntDetails, EveryStateIsWhatItIsSaidToBe) {
  const auto model = loadedHebb();
  const ConstMatrixRef patterns = model->memory().patterns();
  const Hunt hunt = huntSpurious(*model, {.starts = 500});
  std::vector<int> totals(foundKinds, 0);
  for (const FoundState& found : hunt.states) {
    totals[static_cast<std::size_t>(found.kind)] += found.count;
    ASSERT_TRUE((found.state.array().abs() == 1.0F).all());
    const Vector overlaps = patterns.transpose() * found.state / 60.0F;
    EXPECT_NEAR(found.overlap, static_cast<double>(overlaps.cwiseAbs().maxCoeff()), 1e-6);
    ASSERT_TRUE(found.energy.has_value());
    EXPECT_NEAR(*found.energy, energyOf(*model, found.state), 1e-9 * std::abs(*found.energy) + 1e-9);
    if (found.kind == FoundKind::Memory) {
      EXPECT_GE(overlaps[found.outcome.memories.front()], 0.95F);
    }
    if (found.kind == FoundKind::Inverse) {
      EXPECT_LE(overlaps[found.outcome.memories.front()], -0.95F);
    }
    if (found.kind != FoundKind::Unfinished && found.kind != FoundKind::Cycle) {
      EXPECT_EQ(stepOf(*model, found.state).col(0), found.state) << "a fixed point";
    }
  }
  EXPECT_EQ(totals, hunt.totals);
}

// Start i is the same whatever the number of starts: a longer hunt goes on where a shorter one ended.
TEST(HuntDetails, AShorterHuntIsTheBeginningOfALongerOne) {
  const auto model = loadedHebb();
  std::vector<Hunt> onTheWay;
  static_cast<void>(huntSpurious(*model, {.starts = 400}, {}, [&](const Hunt& hunt) { onTheWay.push_back(hunt); }));
  ASSERT_GE(onTheWay.size(), 2U);
  for (Hunt& part : onTheWay) {
    rankStates(part);
    EXPECT_TRUE(sameStates(part, huntSpurious(*model, {.starts = part.starts}))) << part.starts;
  }
}

TEST(HuntDetails, AStopOnTheWayKeepsWholeBlocks) {
  const auto model = loadedHebb();
  std::stop_source source;
  int told = 0;
  const Hunt hunt = huntSpurious(*model, {.starts = 1000}, {source.get_token()}, [&](const Hunt& found) {
    told = found.starts;
    if (found.starts > 200) source.request_stop();
  });
  EXPECT_EQ(hunt.starts, told);
  EXPECT_LT(hunt.starts, 1000);
  EXPECT_TRUE(sameStates(hunt, huntSpurious(*model, {.starts = told})));
}

TEST(HuntDetails, OnlyTheSeedDecides) {
  const auto model = loadedHebb();
  const Hunt one = onThreads(1, [&] { return huntSpurious(*model, {.starts = 200}); });
  const Hunt two = onThreads(2, [&] { return huntSpurious(*model, {.starts = 200}); });
  EXPECT_TRUE(sameStates(one, two));
  EXPECT_FALSE(sameStates(one, huntSpurious(*model, {.starts = 200, .seed = 43})));
}

TEST(HuntDetails, TooFewUpdatesLeaveStatesUnfinished) {
  const auto model = modelOf("hebb", signPatterns(100, 20, 3));
  const Hunt hurried = huntSpurious(*model, {.starts = 100, .maxSteps = 1});
  EXPECT_GT(hurried.totals[static_cast<std::size_t>(FoundKind::Unfinished)], 50);
  const Hunt patient = huntSpurious(*model, {.starts = 100, .maxSteps = 1000});
  EXPECT_EQ(patient.totals[static_cast<std::size_t>(FoundKind::Unfinished)], 0);
}

// The projection rule makes every memory a fixed point with no error at all.
TEST(HuntDetails, ThePseudoInverseHoldsItsMemoriesExactly) {
  const auto model = modelOf("pseudo_inverse", signPatterns(80, 4, 5));
  const Hunt hunt = huntSpurious(*model, {.starts = 300});
  std::vector<bool> met(4, false);
  for (const FoundState& found : hunt.states) {
    if (found.kind != FoundKind::Memory) continue;
    EXPECT_EQ(found.overlap, 1.0);
    EXPECT_TRUE(found.outcome.exact);
    met[static_cast<std::size_t>(found.outcome.memories.front())] = true;
  }
  EXPECT_EQ(std::ranges::count(met, true), 4);
}

TEST(HuntDetails, ProgressCountsStarts) {
  Progress progress;
  static_cast<void>(huntSpurious(*loadedHebb(), {.starts = 150}, {{}, &progress}));
  EXPECT_EQ(progress.total(), 150);
  EXPECT_EQ(progress.done(), 150);
}

}  // namespace
}  // namespace hopscope::test
