#include "core/experiments/sweep_network.h"

#include <gtest/gtest.h>

#include <set>

namespace hopscope::test {
namespace {

SweepSpec drawnCell() {
  SweepSpec cell;
  cell.models = {{"hebb", {}}, {"softmax", {}}};
  cell.dimension = 40;
  cell.count = 12;
  cell.corruptions = {{.id = "bit_flip", .level = 0.2}};
  cell.trials = 23;
  cell.networks = 4;
  return cell;
}

TEST(SweepNetwork, TheTrialsOfAllNetworksAreAllTrialsOnce) {
  for (const auto& [trials, networks] : {std::pair{23, 4}, {5, 5}, {1, 1}, {100, 7}, {1000, 999}}) {
    SweepSpec cell = drawnCell();
    cell.trials = trials;
    cell.networks = networks;
    EXPECT_EQ(firstTrial(cell, 0), 0);
    EXPECT_EQ(firstTrial(cell, networks), trials);
    int least = trials;
    int most = 0;
    for (int network = 0; network < networks; ++network) {
      const int size = firstTrial(cell, network + 1) - firstTrial(cell, network);
      least = std::min(least, size);
      most = std::max(most, size);
      EXPECT_EQ(static_cast<int>(trialTargets(cell, network).size()), size);
      for (int i = firstTrial(cell, network); i < firstTrial(cell, network + 1); ++i) {
        EXPECT_EQ(networkOfTrial(cell, i), network);
      }
    }
    EXPECT_LE(most - least, 1) << "shared out as evenly as can be";
  }
}

TEST(SweepNetwork, IsMadeTheSameEveryTimeAndAnotherForEveryNumberAndSeed) {
  const SweepSpec cell = drawnCell();
  SweepSpec other = cell;
  other.seed = 43;
  const SweepNetwork first = makeNetwork(cell, nullptr, 2);
  EXPECT_EQ(first.dataset->patterns, makeNetwork(cell, nullptr, 2).dataset->patterns);
  EXPECT_NE(first.dataset->patterns, makeNetwork(cell, nullptr, 3).dataset->patterns);
  EXPECT_NE(first.dataset->patterns, makeNetwork(other, nullptr, 2).dataset->patterns);
}

TEST(SweepNetwork, HoldsAMemoryForEveryEncodingThatAModelWants) {
  const SweepNetwork network = makeNetwork(drawnCell(), nullptr, 0);
  EXPECT_EQ(network.memories.size(), 2U) << "bipolar for the one, as told for the other";
  EXPECT_TRUE(network.memories.contains(Encoding::Bipolar));
  EXPECT_TRUE(network.memories.contains(Encoding::CentredUnitNorm));
  for (const auto& [encoding, memory] : network.memories) {
    EXPECT_EQ(memory->count(), 12);
    EXPECT_EQ(memory->dimension(), 40);
  }
}

TEST(SweepNetwork, EveryMemoryIsAskedForAsOften) {
  SweepSpec cell = drawnCell();
  cell.trials = 12'000;
  cell.networks = 1;
  std::vector<int> asked(12, 0);
  for (const Index target : trialTargets(cell, 0)) {
    ASSERT_TRUE(target >= 0 && target < 12);
    ++asked[static_cast<std::size_t>(target)];
  }
  // 1000 ± 5 standard deviations (30.3).
  for (const int times : asked) EXPECT_NEAR(times, 1000, 152);
}

// The trials are independent of each other and of what the axes change around them.
TEST(SweepNetwork, EveryTrialHasADamageOfItsOwnThatNothingElseChanges) {
  const SweepSpec cell = drawnCell();
  const SweepNetwork network = makeNetwork(cell, nullptr, 1);
  const Memory& memory = *network.memories.at(Encoding::CentredUnitNorm);
  SweepSpec others = cell;
  others.models = {{"softmax", {{"beta", 3.0}}}};
  others.retrieval.maxSteps = 5;
  others.metric = "mse";
  std::set<std::vector<float>> queries;
  for (int trial = firstTrial(cell, 1); trial < firstTrial(cell, 2); ++trial) {
    const Vector query = trialQuery(cell, trial, memory, 3);
    EXPECT_EQ(query, trialQuery(cell, trial, memory, 3));
    EXPECT_EQ(query, trialQuery(others, trial, memory, 3));
    queries.insert({query.begin(), query.end()});
    const Index flips = (query.array() != memory.images().col(3).array()).count();
    EXPECT_GT(flips, 0);
    EXPECT_LE(flips, 20);
  }
  EXPECT_EQ(static_cast<int>(queries.size()), firstTrial(cell, 2) - firstTrial(cell, 1));
}

TEST(SweepNetwork, NoTwoTrialsDrawTheSameNumbers) {
  const SweepSpec cell = drawnCell();
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  for (int trial = 0; trial < cell.trials; ++trial) {
    const RetrievalSpec retrieval = trialRetrieval(cell, trial);
    EXPECT_TRUE(seen.insert({retrieval.seed, retrieval.firstQuery}).second) << trial;
    EXPECT_EQ(retrieval.maxSteps, cell.retrieval.maxSteps);
  }
}

TEST(SweepNetwork, ACellIsTheSameWhicheverAxesLeadToIt) {
  SweepSpec swept = drawnCell();
  swept.axes = {{"count", {4, 12}}, {"model.beta", {2, 8}}};
  const SweepSpec point = swept.at(3);
  EXPECT_EQ(makeNetwork(point, nullptr, 1).dataset->patterns, makeNetwork(drawnCell(), nullptr, 1).dataset->patterns);
  EXPECT_EQ(trialTargets(point, 1), trialTargets(drawnCell(), 1));
  const RunSpec run = trialRun(swept, 3, 1, 7);
  EXPECT_EQ(run.lanes.front().values.at("beta"), ParameterValue(8.0));
  EXPECT_EQ(run.target,
            trialTargets(point, networkOfTrial(point, 7))[static_cast<std::size_t>(7 - firstTrial(point, 1))]);
}

}  // namespace
}  // namespace hopscope::test
