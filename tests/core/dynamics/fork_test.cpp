#include "core/dynamics/fork.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "core/dynamics/run.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

constexpr float unpainted = std::numeric_limits<float>::quiet_NaN();

RunSpec forkSpec() {
  RunSpec forkSpec;
  forkSpec.source = "digits8";
  forkSpec.memory.count = 30;
  forkSpec.target = 4;
  forkSpec.corruptions = {{.id = "half_mask", .level = 0.5}};
  forkSpec.lanes = {{"softmax", {{"beta", 6.0}}}, {"random_mask", {}}, {"hebb", {}}};
  forkSpec.retrieval.tolerance = 0.0;
  forkSpec.retrieval.maxSteps = 6;
  return forkSpec;
}

std::shared_ptr<const PaintLayer> whiteRow(int row) {
  PaintLayer layer(64, unpainted);
  for (int column = 0; column < 8; ++column) layer[static_cast<std::size_t>(row * 8 + column)] = 1.0F;
  return std::make_shared<const PaintLayer>(std::move(layer));
}

std::shared_ptr<const hopscope::Run> compute(const RunSpec& forkSpec,
                                             const std::shared_ptr<const hopscope::Run>& previous = nullptr) {
  static const DatasetLibrary library{{hopscope::test::datasetsFolder()}};
  return computeRun(forkSpec, library, previous);
}

TEST(Fork, WithoutAnEditRepeatsItsParentAndGoesOn) {
  RunSpec forked = forkSpec();
  forked.forks = {{.step = 2}};
  const auto run = compute(forked);
  ASSERT_EQ(run->forks.size(), 1U);
  for (std::size_t lane = 0; lane < 3; ++lane) {
    const RetrievalTrace& parent = *run->traces[lane];
    const RetrievalTrace& fork = *run->forks[0]->traces[lane];
    EXPECT_EQ(fork.forkedAt, 2);
    EXPECT_EQ(fork.steps(), 8) << "as many updates as a run has";
    EXPECT_EQ(fork.states.leftCols(7), parent.states) << run->spec.lanes[lane].id;
    EXPECT_EQ(fork.pixels.leftCols(7), parent.pixels);
    EXPECT_EQ(fork.stepSizes[3], parent.stepSizes[3]);
  }
}

TEST(Fork, PaintChangesTheStateWhereItLeavesAndNothingBefore) {
  RunSpec forked = forkSpec();
  forked.forks = {{.step = 3, .paint = whiteRow(7)}};
  const auto run = compute(forked);
  for (std::size_t lane = 0; lane < 3; ++lane) {
    const RetrievalTrace& parent = *run->traces[lane];
    const RetrievalTrace& fork = *run->forks[0]->traces[lane];
    EXPECT_EQ(fork.states.leftCols(3), parent.states.leftCols(3));
    EXPECT_EQ(fork.pixels.col(3).tail(8), Vector::Ones(8));
    EXPECT_EQ(fork.pixels.col(3).head(56), parent.pixels.col(3).head(56));
    EXPECT_EQ(fork.states.col(3).head(56), parent.states.col(3).head(56)) << "pixels that stay";
    EXPECT_NE(fork.states.col(3), parent.states.col(3));
    // The network of Hebb mends it in one sweep.
    if (run->spec.lanes[lane].id != "hebb") {
      EXPECT_NE(fork.states.col(4), parent.states.col(4));
    }
  }
  EXPECT_EQ(run->forks[0]->query, run->query);
}

TEST(Fork, ForksOfForksAndDamageOfAState) {
  RunSpec forked = forkSpec();
  forked.forks = {{.step = 1, .corruptions = {{.id = "half_mask", .level = 0.5}}}, {.parent = 0, .step = 4}};
  const auto run = compute(forked);
  EXPECT_NE(run->forks[0]->traces[0]->states.col(1), run->traces[0]->states.col(1));
  EXPECT_EQ(run->forks[1]->traces[0]->states.leftCols(8), run->forks[0]->traces[0]->states);
}

TEST(Fork, LeavesALaneThatHasEndedAtItsEnd) {
  RunSpec forked = forkSpec();
  forked.retrieval.tolerance = 1e-3;
  forked.lanes = {{"sparsemax", {{"beta", 30.0}}}};
  forked.forks = {{.step = 99, .paint = whiteRow(0)}};
  const auto run = compute(forked);
  EXPECT_EQ(run->forks[0]->traces[0]->forkedAt, run->traces[0]->steps());
}

TEST(Fork, EditedStateKeepsTheLengthOfItsState) {
  const auto run = compute(forkSpec());
  const RetrievalTrace& trace = *run->traces[0];
  const Memory& memory = trace.model->memory();
  const Vector state = trace.states.col(1);
  const Vector pixels = trace.pixels.col(1);
  // A picture moved a little further from the mean is the state made a little longer.
  const Vector further = pixels + 0.1F * (pixels - memory.meanImage());
  const Vector edited = editedState(memory, state, pixels, further);
  const double projection = edited.dot(state) / state.squaredNorm();
  EXPECT_NEAR(projection, 1.1, 1e-3) << "not exactly: state and picture differ a little in direction";
  EXPECT_EQ(editedState(memory, state, pixels, pixels), state);
}

TEST(Fork, WhatDidNotChangeIsTakenOver) {
  RunSpec forked = forkSpec();
  forked.forks = {{.step = 2, .paint = whiteRow(1)}, {.step = 3, .paint = whiteRow(2)}};
  const auto first = compute(forked);
  RunSpec changed = forked;
  changed.forks[1].paint = whiteRow(3);
  const auto second = compute(changed, first);
  EXPECT_EQ(second->forks[0]->traces, first->forks[0]->traces);
  EXPECT_NE(second->forks[1]->traces[0], first->forks[1]->traces[0]);
  changed.lanes[0].values["beta"] = 7.0;
  const auto third = compute(changed, second);
  EXPECT_NE(third->forks[0]->traces[0], second->forks[0]->traces[0]) << "a fork follows its parent";
  EXPECT_EQ(third->forks[0]->traces[2], second->forks[0]->traces[2]);
}

TEST(Fork, TakingOneOutTakesThoseThatLeaveIt) {
  std::vector<ForkSpec> forks{
      {.step = 1}, {.parent = 0, .step = 2}, {.step = 3}, {.parent = 1, .step = 4}, {.parent = 2, .step = 5}};
  removeFork(forks, 0);
  EXPECT_THAT(forks, ::testing::ElementsAre(ForkSpec{.step = 3}, ForkSpec{.parent = 0, .step = 5}));
}

TEST(Fork, AnIllegalOneIsRefused) {
  RunSpec forked = forkSpec();
  forked.forks = {{.parent = 0, .step = 1}};
  EXPECT_THROW(static_cast<void>(compute(forked)), std::invalid_argument);
  forked.forks = {{.step = -1}};
  EXPECT_THROW(static_cast<void>(compute(forked)), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
