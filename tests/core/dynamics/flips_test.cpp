#include "core/dynamics/flips.h"

#include <gtest/gtest.h>

#include "core/dynamics/run.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

std::shared_ptr<const hopscope::Run> noisy(const ModelSpec& model) {
  static const DatasetLibrary library{{hopscope::test::datasetsFolder()}};
  RunSpec spec;
  spec.source = "random:dimension=80:count=4";
  spec.corruptions = {{.id = "bit_flip", .level = 0.3}};
  spec.lanes = {model};
  return computeRun(spec, library, nullptr);
}

TEST(Flips, ReplayedOneByOneTheyAreTheSweepAndLowerTheEnergyEachTime) {
  for (const char* order : {"random", "sequential"}) {
    const auto run = noisy({"hebb", {{"order", std::string(order)}}});
    const RetrievalTrace& trace = *run->traces[0];
    ASSERT_GE(trace.steps(), 2);
    const auto flips = flipsOf(trace, 1);
    ASSERT_TRUE(flips.has_value());
    ASSERT_GT(flips->size(), 5U);
    Vector state = trace.states.col(0);
    double energy = trace.model->energies(state)->front();
    double time = 0.0;
    for (const Flip& flip : *flips) {
      state[flip.neuron] *= -1.0F;
      EXPECT_GT(flip.time, time);
      time = flip.time;
      const double next = trace.model->energies(state)->front();
      EXPECT_LT(next, energy) << order << ", neuron " << flip.neuron;
      energy = next;
    }
    EXPECT_LE(time, 1.0);
    EXPECT_EQ(state, trace.states.col(1));
  }
}

TEST(Flips, OnlyAsynchronousNetworksHaveThem) {
  EXPECT_FALSE(flipsOf(*noisy({"hebb", {{"update", std::string("sync")}}})->traces[0], 1).has_value());
  EXPECT_FALSE(flipsOf(*noisy({"softmax", {}})->traces[0], 1).has_value());
  EXPECT_FALSE(flipsOf(*noisy({"hebb", {}})->traces[0], 0).has_value());
}

}  // namespace
}  // namespace hopscope::test
