#include "core/experiments/trial_batch.h"

#include <gtest/gtest.h>

#include <thread>

#include "core/data/generator.h"
#include "core/experiments/sweep_network.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

SweepSpec cellOf(std::string_view source) {
  SweepSpec cell;
  cell.source = source;
  cell.dimension = 60;
  cell.count = 400;
  cell.trials = 90;
  cell.networks = 1;
  cell.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
  cell.retrieval.maxSteps = 9;
  cell.metric = "identified";
  return cell;
}

/// All trials of the one network of a cell, in batches of at most `width`.
std::vector<SweepTrial> trialsOf(const SweepSpec& cell, const ModelSpec& spec, Index width) {
  SweepSpec with = cell;
  with.models = {spec};
  const SweepNetwork network = makeNetwork(with, nullptr, 0);
  const auto memory = network.memories.begin()->second;
  const auto model = createModel(spec, memory);
  const std::vector<Index> targets = trialTargets(with, 0);
  Matrix queries(memory->dimension(), cell.trials);
  for (int trial = 0; trial < cell.trials; ++trial) {
    queries.col(trial) = trialQuery(with, trial, *memory, targets[static_cast<std::size_t>(trial)]);
  }
  const TrialBatch all{0, queries, targets};
  std::vector<SweepTrial> trials;
  for (Index first = 0; first < all.size(); first += width) {
    const TrialBatch batch = all.slice(first, std::min(width, all.size() - first));
    std::vector<SweepTrial> some = scoreBaselines(with, *memory, batch, {});
    runTrials(with, model, batch, some, {});
    trials.insert(trials.end(), some.begin(), some.end());
  }
  return trials;
}

TEST(TrialBatch, AnyWidthGivesTheSameTrials) {
  for (const std::string_view source : {sphereSource, randomSource}) {
    for (const ModelEntry* entry : models()) {
      if (entry->domain == StateDomain::Bipolar && source == sphereSource) continue;
      SCOPED_TRACE(entry->id + " on " + std::string(source));
      const SweepSpec cell = cellOf(source);
      const std::vector<SweepTrial> alone = trialsOf(cell, {entry->id, {}}, 1);
      for (const Index width : {7, 40, 90}) EXPECT_EQ(trialsOf(cell, {entry->id, {}}, width), alone) << width;
    }
  }
}

TEST(TrialBatch, AnyWidthGivesTheSameTrialsWhenDamped) {
  SweepSpec cell = cellOf(sphereSource);
  cell.retrieval.damping = 0.6;
  EXPECT_EQ(trialsOf(cell, {"softmax", {}}, 90), trialsOf(cell, {"softmax", {}}, 1));
}

TEST(TrialBatch, AnyNumberOfThreadsGivesTheSameTrials) {
  const SweepSpec cell = cellOf(sphereSource);
  const auto run = [&] { return trialsOf(cell, {"softmax", {}}, 90); };
  const std::vector<SweepTrial> one = onThreads(1, run);
  for (const int threads : {2, 3, 8}) EXPECT_EQ(onThreads(threads, run), one) << threads << " threads";
}

}  // namespace
}  // namespace hopscope::test
