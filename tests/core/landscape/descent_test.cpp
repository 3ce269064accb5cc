#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/landscape/basins.h"
#include "core/landscape/landscape_spec.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

Descent fiveMemories(const std::string& id, double beta, const DescentSpec& spec = {}) {
  const auto memory = planarMemory(LandscapeSpec::defaultPoints());
  return {planarModel(id, memory, beta), searchStarts(*memory, 12), spec};
}

TEST(Descent, OneUpdateGoesAShareOfTheWay) {
  const Matrix states = normalPatterns(2, 5, 3);
  const Descent whole = fiveMemories("softmax", 4.0);
  for (const double damping : {0.25, 0.5, 1.5}) {
    const Descent damped = fiveMemories("softmax", 4.0, {.damping = damping});
    const Matrix expected = states + static_cast<float>(damping) * (whole.update(states, 0) - states);
    EXPECT_LT((damped.update(states, 0) - expected).cwiseAbs().maxCoeff(), 1e-6F);
  }
}

// What the radius promises: from within, every update leads nearer, and all end there.
TEST(Descent, WithinItsRadiusEveryUpdateLeadsNearerToAnAttractor) {
  for (const char* id : {"softmax", "sparsemax", "entmax"}) {
    for (const double beta : {2.5, 6.0, 20.0}) {
      const Descent descent = fiveMemories(id, beta);
      for (std::size_t a = 0; a < descent.attractors().size(); ++a) {
        const Attractor& attractor = descent.attractors()[a];
        if (attractor.radius == 0.0) continue;
        Matrix states(2, 24);
        for (Index i = 0; i < states.cols(); ++i) {
          const Vector draw = uniformVector(2, static_cast<std::uint64_t>(i) + 1);
          const double angle = 2.0 * M_PI * static_cast<double>(draw[0]);
          const double length = attractor.radius * std::sqrt(0.01 + 0.95 * static_cast<double>(draw[1]));
          states(0, i) = attractor.state[0] + static_cast<float>(length * std::cos(angle));
          states(1, i) = attractor.state[1] + static_cast<float>(length * std::sin(angle));
        }
        const Vector before = (states.colwise() - attractor.state).colwise().norm();
        const Vector after = (descent.update(states, 0).colwise() - attractor.state).colwise().norm();
        EXPECT_TRUE((after.array() < before.array()).all()) << id << " " << beta;
        const DescentEnds ends = descent.ends(states);
        for (const auto label : ends.labels) EXPECT_EQ(label, static_cast<std::int16_t>(a));
        for (int step = 0; step < 400; ++step) states = descent.update(states, step);
        EXPECT_LT((states.colwise() - attractor.state).colwise().norm().maxCoeff(), 5e-3F) << id << " " << beta;
      }
    }
  }
}

TEST(Descent, AttractorsComeInTheOrderOfTheMemoriesThatEndThere) {
  const Descent descent = fiveMemories("softmax", 30.0);
  ASSERT_GE(descent.attractors().size(), 5U);
  const auto& memory = descent.model().memory();
  for (Index i = 0; i < 5; ++i) {
    EXPECT_LT((descent.attractors()[static_cast<std::size_t>(i)].state - memory.patterns().col(i)).norm(), 0.02F);
  }
  const DescentEnds ends = descent.ends(memory.patterns());
  EXPECT_EQ(ends.labels, (std::vector<std::int16_t>{0, 1, 2, 3, 4}));
}

// Halfway between two memories, where both pull alike, a state stays for ever; it is no attractor.
TEST(Descent, ASaddleThatAStartSitsOnIsNoAttractor) {
  const std::vector<PlanePoint> points{{1.0, 0.0}, {-1.0, 0.0}};
  const auto model = planarModel("softmax", planarMemory(points), 6.0);
  Matrix starts(2, 3);
  starts << 0.0F, 0.0F, 0.0F, 0.0F, 0.5F, -0.7F;
  const Descent descent(model, starts, {});
  ASSERT_EQ(descent.attractors().size(), 2U);
  for (const Attractor& each : descent.attractors()) EXPECT_GT(std::abs(each.state[0]), 0.9F);
}

TEST(Descent, WhatIsNoNumberEndsNowhere) {
  const Descent descent = fiveMemories("softmax", 5.0);
  Matrix states = Matrix::Zero(2, 3);
  states.col(0) = descent.attractors()[0].state;
  states(0, 1) = std::numeric_limits<float>::quiet_NaN();
  states.col(2) = descent.attractors()[1].state;
  EXPECT_EQ(descent.ends(states).labels, (std::vector<std::int16_t>{0, -1, 1}));
}

TEST(Descent, AnEndTakesNoStepsAndStepsGrowWithTheDistance) {
  const Descent descent = fiveMemories("softmax", 6.0);
  const Vector end = descent.attractors()[0].state;
  float before = -1.0F;
  for (const float away : {0.0F, 0.01F, 0.05F, 0.2F}) {
    const float steps = descent.ends(Vector(end + away * end)).steps[0];
    EXPECT_GT(steps, before);
    before = steps;
  }
  EXPECT_EQ(descent.ends(end).steps[0], 0.0F);
}

// The last updates are counted at the rate close to the attractor: right on most ways in, if not on every one.
TEST(Descent, SmoothStepsFollowTheCountedOnes) {
  const Descent descent = fiveMemories("softmax", 8.0);
  const Matrix states = Plane::ofTwoNeurons().states({{-1.2, 1.2, -1.2, 1.2}, 9, 9}, 0, 81);
  const DescentEnds ends = descent.ends(states);
  double difference = 0.0;
  for (Index i = 0; i < states.cols(); ++i) {
    const auto label = ends.labels[static_cast<std::size_t>(i)];
    ASSERT_GE(label, 0);
    const Vector end = descent.attractors()[static_cast<std::size_t>(label)].state;
    Matrix state = states.col(i);
    int counted = 0;
    while (counted < 500 && static_cast<double>((state.col(0) - end).norm()) > 1e-3 * descent.scale()) {
      state = descent.update(state, counted++);
    }
    const double smooth = static_cast<double>(ends.steps[static_cast<std::size_t>(i)]);
    difference += std::abs(smooth - counted) / 81.0;
  }
  EXPECT_LT(difference, 1.5) << "half of one is the rounding up of a count";
}

// With four even memories nothing is within reach of the middle, which is a hill: after the last update it is at none.
TEST(Descent, UnfinishedOnesFarFromEverythingEndNowhere) {
  const Descent descent(planarModel("softmax", evenCircle(4), 12.0), Matrix(2, 0), {.damping = 0.1, .maxSteps = 3});
  const DescentEnds ends = descent.ends(Matrix::Constant(2, 1, 0.01F));
  EXPECT_EQ(ends.labels[0], -1);
  EXPECT_EQ(ends.steps[0], 3.0F);
}

TEST(Descent, WithChanceTheMemoriesStandInForAttractors) {
  const auto model = createModel({"random_mask", {{"redraw", std::string("step")}, {"beta", 20.0}}}, evenCircle(5));
  const Descent descent(model, Matrix(2, 0), {.seed = 4});
  ASSERT_EQ(descent.attractors().size(), 5U);
  const Matrix states = 0.9F * model->memory().patterns();
  const DescentEnds ends = descent.ends(states);
  Matrix followed = states;
  for (int step = 0; step < Descent::chanceSteps; ++step) followed = descent.update(followed, step);
  for (Index i = 0; i < 5; ++i) {
    Index nearest = 0;
    (model->memory().patterns().colwise() - followed.col(i)).colwise().norm().minCoeff(&nearest);
    EXPECT_EQ(ends.labels[static_cast<std::size_t>(i)], static_cast<std::int16_t>(nearest)) << i;
  }
}

TEST(Descent, LengthsAreMeasuredAgainstTheLongestMemory) {
  const std::vector<PlanePoint> small{{0.001, 0.0}, {0.0, 0.003}};
  const auto tiny = planarModel("softmax", planarMemory(small), 1.0);
  EXPECT_NEAR(Descent(tiny, Matrix(2, 0), {}).scale(), 0.003, 1e-9);
  const std::vector<PlanePoint> nothing{{0.0, 0.0}};
  const Descent zero(planarModel("softmax", planarMemory(nothing), 1.0), Matrix(2, 0), {});
  EXPECT_EQ(zero.scale(), 1.0);
  EXPECT_EQ(zero.attractors().size(), 1U);
}

// Memories a thousand times as long with a millionth of β make the same picture.
TEST(Descent, IsTheSameAtEveryScale) {
  std::vector<PlanePoint> large = LandscapeSpec::defaultPoints();
  for (PlanePoint& each : large) each = {1000.0 * each.x, 1000.0 * each.y};
  const auto memory = planarMemory(large);
  const Descent scaled(planarModel("softmax", memory, 5e-6), searchStarts(*memory, 12), {});
  const Descent unit = fiveMemories("softmax", 5.0);
  ASSERT_EQ(scaled.attractors().size(), unit.attractors().size());
  for (std::size_t i = 0; i < unit.attractors().size(); ++i) {
    EXPECT_LT((scaled.attractors()[i].state / 1000.0F - unit.attractors()[i].state).norm(), 1e-3F);
    EXPECT_NEAR(scaled.attractors()[i].radius / 1000.0, unit.attractors()[i].radius, 1e-9);
  }
  const Matrix states = normalPatterns(2, 200, 8);
  EXPECT_EQ(scaled.ends(1000.0F * states).labels, unit.ends(states).labels);
}

}  // namespace
}  // namespace hopscope::test
