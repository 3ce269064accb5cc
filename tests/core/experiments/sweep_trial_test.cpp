#include <gtest/gtest.h>

#include "core/dynamics/run.h"
#include "core/experiments/experiment.h"
#include "core/experiments/run_sweep.h"
#include "core/experiments/sweep_network.h"
#include "core/metrics/metrics.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

const DatasetLibrary& library() {
  static const DatasetLibrary library({test::datasetsFolder()});
  return library;
}

std::vector<SweepRow> trialRowsOf(const SweepSpec& spec) {
  const auto source = spec.drawn() ? nullptr : library().load(spec.source, spec.load, spec.seed);
  std::vector<SweepRow> rows;
  EXPECT_TRUE(runSweep(spec, source, nullptr, [&](SweepRow row) { rows.push_back(std::move(row)); }));
  return rows;
}

/// Every trial of every row, opened as a run of its own.
void expectSameTrials(const SweepSpec& spec) {
  for (const SweepRow& row : trialRowsOf(spec)) {
    for (std::size_t i = 0; i < row.trials.size(); ++i) {
      const SweepTrial& trial = row.trials[i];
      const auto run = computeRun(trialRun(spec, row.cell, row.model, static_cast<int>(i)), library(), nullptr);
      const RetrievalTrace& trace = *run->traces.front();
      const std::string place = spec.models[static_cast<std::size_t>(row.model)].id + ", cell " +
                                std::to_string(row.cell) + ", trial " + std::to_string(i);
      ASSERT_EQ(run->spec.target, trial.target) << place;
      ASSERT_EQ(trace.steps(), trial.steps) << place;
      ASSERT_EQ(trace.termination, trial.termination) << place;
      ASSERT_EQ(trace.outcome().regime, trial.regime) << place;
      ASSERT_EQ(trace.energies.back(), trial.energy) << place;
      ASSERT_EQ(static_cast<float>(trace.associations.back().effectiveMemories), trial.effective) << place;
      const auto target = run->spec.target;
      const auto& memory = trace.model->memory();
      // Functions of every bit of the final state and of its picture.
      ASSERT_EQ(static_cast<float>(cosine(trace.states.rightCols(1).col(0), memory.patterns().col(target))),
                trial.overlap)
          << place;
      ASSERT_EQ(static_cast<float>(sumOfSquaredErrors(trace.pixels.rightCols(1).col(0), memory.images().col(target))),
                trial.squaredError)
          << place;
    }
  }
}

SweepSpec onPictures() {
  SweepSpec spec;
  spec.models = {{"softmax", {}}, {"sparsemax", {}}, {"top_k", {}}, {"random_mask", {}}, {"window", {}}, {"hebb", {}}};
  spec.source = "digits8";
  spec.corruptions = {{.id = "gaussian_noise", .level = 0.4}, {.id = "half_mask", .level = 0.5}};
  spec.axes = {{"count", {7, 30}}, {"corruption.0.level", {0.2, 0.8}}};
  spec.trials = 7;
  spec.networks = 3;
  spec.retrieval.maxSteps = 8;
  return spec;
}

TEST(SweepTrial, OpensAsARunWithTheSameBitsOnPictures) { expectSameTrials(onPictures()); }

TEST(SweepTrial, OpensAsARunWithTheSameBitsWhenDamped) {
  SweepSpec spec = onPictures();
  spec.axes = {{"retrieval.damping", {0.5, 1.5}}};
  spec.count = 20;
  expectSameTrials(spec);
}

TEST(SweepTrial, OpensAsARunWithTheSameBitsOnDrawnPatterns) {
  for (const auto source : {randomSource, sphereSource}) {
    SweepSpec spec = onPictures();
    spec.source = source;
    spec.models = {{"softmax", {}}, {"hebb", {{"temperature", 0.2}}}, {"storkey", {}}, {"exponential", {}}};
    spec.axes = {{"count", {3, 12}}, {"dimension", {30, 50}}};
    expectSameTrials(spec);
  }
}

// The data of such a run follow from its seed.
TEST(SweepTrial, OpensAsARunWithTheSameBitsOnAGeneratedSet) {
  SweepSpec spec = onPictures();
  spec.source = "random:dimension=40:count=60:correlation=0.3";
  expectSameTrials(spec);
}

TEST(SweepTrial, OpensAsARunOfSomeSteps) {
  SweepSpec spec = onPictures();
  spec.axes = {{"retrieval.steps", {0, 1, 5}}};
  spec.count = 20;
  spec.retrieval.tolerance = 0.0;
  expectSameTrials(spec);
}

TEST(SweepTrial, NetworksShareTheTrialsOut) {
  SweepSpec spec;
  spec.trials = 11;
  spec.networks = 4;
  std::vector<int> seen(4, 0);
  for (int trial = 0; trial < 11; ++trial) ++seen[static_cast<std::size_t>(networkOfTrial(spec, trial))];
  EXPECT_EQ(seen, (std::vector<int>{3, 3, 3, 2}));
  EXPECT_EQ(firstTrial(spec, 3), 9);
  EXPECT_EQ(firstTrial(spec, 4), 11);
}

}  // namespace
}  // namespace hopscope::test
