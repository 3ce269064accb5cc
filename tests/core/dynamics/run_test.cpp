#include "core/dynamics/run.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/base/errors.h"
#include "core/metrics/metrics.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

class ComputeRun : public ::testing::Test {
 protected:
  static RunSpec spec() {
    RunSpec spec;
    spec.source = "digits8";
    spec.memory.count = 30;
    spec.target = 4;
    spec.corruptions = {{.id = "half_mask", .level = 0.5}};
    spec.lanes = {{"softmax", {{"beta", 20.0}}}, {"sparsemax", {{"beta", 20.0}}}, {"hebb", {}}};
    return spec;
  }

  [[nodiscard]] std::shared_ptr<const hopscope::Run> compute(
      const RunSpec& spec, const std::shared_ptr<const hopscope::Run>& previous = nullptr) const {
    return computeRun(spec, library, previous);
  }

  const DatasetLibrary library{{hopscope::test::datasetsFolder()}};
};

TEST_F(ComputeRun, EachLaneIsTheRetrievalOfTheSameQuery) {
  const auto run = compute(spec());
  ASSERT_EQ(run->traces.size(), 3U);
  EXPECT_EQ(run->dataset->name, "digits8");
  EXPECT_EQ(run->memory().count(), 30);
  EXPECT_EQ(run->memories.size(), 2U) << "bipolar for hebb, the asked-for encoding for the others";
  const Vector damaged = corrupt(run->memory().images().col(4), run->spec.corruptions, {run->memory(), 4},
                                 corruptionSeed(run->spec.retrieval.seed, 0));
  EXPECT_EQ(run->query, damaged);
  EXPECT_EQ(run->corrupted, damaged);
  int longest = 0;
  for (const auto& trace : run->traces) {
    EXPECT_EQ(trace->pixels.col(0), damaged);
    const RetrievalTrace again = retrieve(trace->model, damaged, 4, run->spec.retrieval);
    EXPECT_EQ(trace->states, again.states);
    longest = std::max(longest, trace->steps());
  }
  EXPECT_EQ(run->steps(), longest);
  EXPECT_EQ(run->traces[2]->model->memory().encoding(), Encoding::Bipolar);
}

TEST_F(ComputeRun, ErrorAndOverlapAgainstTheTarget) {
  const auto run = compute(spec());
  const ConstVectorRef target = run->memory().images().col(4);
  for (std::size_t lane = 0; lane < 3; ++lane) {
    const RetrievalTrace& trace = *run->traces[lane];
    EXPECT_DOUBLE_EQ(run->error(lane, 1), meanAbsoluteError(trace.pixels.col(1), target));
    EXPECT_EQ(run->overlap(lane, 1), cosine(trace.states.col(1), trace.model->memory().patterns().col(4)));
    EXPECT_EQ(run->error(lane, 999), run->error(lane, trace.steps())) << "a lane keeps its last state";
    EXPECT_EQ(run->overlap(lane, -1), run->overlap(lane, 0));
  }
}

TEST_F(ComputeRun, BaselinesAreWhatDoingNothingTheMeanAndALookUpScore) {
  const auto run = compute(spec());
  const Memory& memory = run->memory();
  const ConstVectorRef target = memory.images().col(4);
  EXPECT_DOUBLE_EQ(run->baselines.untouchedQuery, meanAbsoluteError(run->query, target));
  EXPECT_NEAR(run->baselines.meanImage, meanAbsoluteError(memory.images().rowwise().mean(), target), 1e-6);
  Index nearest = 0;
  (memory.patterns().transpose() * memory.encodePixels(ConstVectorRef(run->query))).maxCoeff(&nearest);
  EXPECT_EQ(run->baselines.nearest, nearest);
  EXPECT_DOUBLE_EQ(run->baselines.nearestNeighbour, meanAbsoluteError(memory.images().col(nearest), target));
}

TEST_F(ComputeRun, StagesThatDidNotChangeAreTakenOver) {
  const auto first = compute(spec());
  const auto same = compute(spec(), first);
  EXPECT_EQ(same->dataset, first->dataset);
  EXPECT_EQ(same->memories, first->memories);
  EXPECT_EQ(same->traces, first->traces);

  RunSpec changed = spec();
  changed.lanes[0].values["beta"] = 21.0;
  const auto otherBeta = compute(changed, first);
  EXPECT_EQ(otherBeta->memories, first->memories);
  EXPECT_NE(otherBeta->traces[0], first->traces[0]);
  EXPECT_EQ(otherBeta->traces[1], first->traces[1]) << "only the changed lane runs again";
  EXPECT_EQ(otherBeta->traces[2], first->traces[2]);

  changed = spec();
  changed.corruptions[0].level = 0.25;
  const auto otherDamage = compute(changed, first);
  EXPECT_EQ(otherDamage->memories, first->memories);
  for (std::size_t lane = 0; lane < 3; ++lane) {
    EXPECT_NE(otherDamage->traces[lane], first->traces[lane]);
    EXPECT_EQ(otherDamage->traces[lane]->model, first->traces[lane]->model) << "the bound model stays";
  }

  changed = spec();
  changed.memory.encoding = Encoding::UnitNorm;
  const auto otherEncoding = compute(changed, first);
  EXPECT_EQ(otherEncoding->dataset, first->dataset);
  EXPECT_EQ(otherEncoding->memories.at(Encoding::Bipolar), first->memories.at(Encoding::Bipolar));
  EXPECT_EQ(otherEncoding->traces[2], first->traces[2]);
  EXPECT_NE(otherEncoding->traces[0], first->traces[0]);

  changed = spec();
  changed.source = "random:dimension=64:count=40";
  EXPECT_NE(compute(changed, first)->dataset, first->dataset);
}

TEST_F(ComputeRun, LanesAreFoundAgainInAnyOrder) {
  const auto first = compute(spec());
  RunSpec changed = spec();
  std::swap(changed.lanes[0], changed.lanes[2]);
  changed.lanes.pop_back();
  const auto second = compute(changed, first);
  EXPECT_EQ(second->traces[0], first->traces[2]);
  EXPECT_EQ(second->traces[1], first->traces[1]);
}

TEST_F(ComputeRun, GeneratedDataFollowTheSeed) {
  RunSpec random = spec();
  random.source = "random:dimension=64:count=40";
  const auto first = compute(random);
  EXPECT_EQ(compute(random, first)->dataset, first->dataset);
  random.retrieval.seed = 43;
  EXPECT_NE(compute(random, first)->dataset->hash, first->dataset->hash);
}

TEST_F(ComputeRun, TargetStaysInsideTheMemory) {
  RunSpec far = spec();
  far.target = 500;
  EXPECT_EQ(compute(far)->spec.target, 29);
  far.target = -3;
  EXPECT_EQ(compute(far)->spec.target, 0);
}

TEST_F(ComputeRun, PaintLiesOverTheDamage) {
  RunSpec painted = spec();
  PaintLayer layer(64, std::nanf(""));
  layer[0] = 0.75F;
  layer[63] = 0.5F;
  painted.paint = std::make_shared<const PaintLayer>(layer);
  const auto run = compute(painted);
  EXPECT_EQ(run->query[0], 0.75F);
  EXPECT_EQ(run->query[63], 0.5F);
  EXPECT_EQ(run->query.segment(1, 62), run->corrupted.segment(1, 62));
  EXPECT_EQ(run->corrupted, compute(spec())->query);
  EXPECT_EQ(run->traces[0]->pixels.col(0), run->query);

  RunSpec equal = painted;
  equal.paint = std::make_shared<const PaintLayer>(layer);
  EXPECT_TRUE(equal.samePaint(painted));
  EXPECT_FALSE(equal.samePaint(spec()));
  EXPECT_TRUE(spec().samePaint(spec()));
  layer[1] = 0.0F;
  equal.paint = std::make_shared<const PaintLayer>(layer);
  EXPECT_FALSE(equal.samePaint(painted));

  painted.paint = std::make_shared<const PaintLayer>(10, 1.0F);
  EXPECT_EQ(compute(painted)->query, compute(spec())->query) << "paint of another size does not fit this picture";
}

TEST_F(ComputeRun, AskingForMorePatternsThanThereAreGivesAll) {
  RunSpec large = spec();
  large.memory.count = 100'000;
  const auto run = compute(large);
  EXPECT_EQ(run->memory().count(), 1797);
  EXPECT_EQ(run->spec.memory.count, 1797);
}

TEST_F(ComputeRun, WhatCannotBeComputedThrows) {
  const auto refuses = [&](const RunSpec& wrong, const char* reason) {
    EXPECT_THAT([&] { (void)compute(wrong); },
                ::testing::ThrowsMessage<std::invalid_argument>(::testing::HasSubstr(reason)));
  };
  RunSpec wrong = spec();
  wrong.lanes.clear();
  refuses(wrong, "lanes");
  wrong = spec();
  wrong.lanes[1].id = "nosuch";
  refuses(wrong, "nosuch");
  wrong = spec();
  wrong.lanes[1].values["beta"] = -1.0;
  refuses(wrong, "beta = -1");
  wrong = spec();
  wrong.corruptions[0].level = 1.5;
  refuses(wrong, "1.5");
  wrong = spec();
  wrong.retrieval.maxSteps = -1;
  refuses(wrong, "steps");
  wrong = spec();
  wrong.source = "/nosuch/folder";
  EXPECT_THROW((void)compute(wrong), DataError);
}

TEST_F(ComputeRun, AStopRequestThrowsCancelled) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)computeRun(spec(), library, nullptr, {source.get_token(), nullptr}), Cancelled);
}

}  // namespace
}  // namespace hopscope::test
