#include "core/landscape/basins.h"

#include <gtest/gtest.h>

#include <numeric>

#include "core/dynamics/retrieval.h"
#include "core/landscape/landscape_spec.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

const PlaneGrid grid{{-1.5, 1.5, -1.2, 1.2}, 60, 48};

Descent descentOf(const std::shared_ptr<const RetrievalModel>& model, const DescentSpec& spec = {}) {
  return {model, searchStarts(model->memory(), 16), spec};
}

std::shared_ptr<const RetrievalModel> fivePoints(const std::string& id, double beta) {
  return planarModel(id, planarMemory(LandscapeSpec::defaultPoints()), beta);
}

/// Every continuous model of the catalog, as it is.
std::vector<ModelSpec> continuousModels() {
  std::vector<ModelSpec> specs;
  for (const ModelEntry* entry : models()) {
    if (entry->domain == StateDomain::Real) specs.push_back({entry->id, {}});
  }
  return specs;
}

// The shortcuts (letting go in a neighbourhood, smooth step counts) change no end: plain retrieval gives the same.
TEST(Basins, EveryPixelEndsWhereRetrievalDoes) {
  for (const char* id : {"softmax", "sparsemax", "entmax", "top_k"}) {
    for (const double beta : {1.5, 5.0, 20.0}) {
      SCOPED_TRACE(std::string(id) + " " + std::to_string(beta));
      const auto model = fivePoints(id, beta);
      const Descent descent = descentOf(model);
      const BasinMap map = basinMap(descent, Plane::ofTwoNeurons(), grid);
      const Matrix states = Plane::ofTwoNeurons().states(grid, 0, grid.size());
      const BatchRetrieval plain = retrieveBatch(*model, states, {}, {.maxSteps = 5000, .tolerance = 1e-6}, false);
      int wrong = 0;
      for (Index i = 0; i < grid.size(); ++i) {
        const auto label = map.labels[static_cast<std::size_t>(i)];
        if (label < 0 ||
            (descent.attractors()[static_cast<std::size_t>(label)].state - plain.states.col(i)).norm() > 0.02F) {
          ++wrong;
        }
      }
      EXPECT_EQ(wrong, 0);
    }
  }
}

// The same in the plane through three of many memories of many neurons.
TEST(Basins, EveryPlaceAmongManyNeuronsEndsWhereRetrievalDoes) {
  const Matrix patterns = unitPatterns(60, 24, 3);
  const Plane plane = Plane::through(patterns.col(0), patterns.col(1), patterns.col(2));
  const PlaneGrid seen{{-1.2, 1.2, -1.0, 1.0}, 30, 24};
  for (const char* id : {"softmax", "sparsemax"}) {
    for (const double beta : {3.0, 6.0, 14.0}) {
      SCOPED_TRACE(std::string(id) + " " + std::to_string(beta));
      const auto model = modelOf(id, patterns, {{"beta", beta}});
      const Matrix states = plane.states(seen, 0, seen.size());
      const Descent descent(model, plane.states({seen.range, 8, 8}, 0, 64), {});
      const BasinMap map = basinMap(descent, plane, seen);
      const BatchRetrieval plain = retrieveBatch(*model, states, {}, {.maxSteps = 5000, .tolerance = 1e-6}, false);
      int wrong = 0;
      for (Index i = 0; i < seen.size(); ++i) {
        const auto label = map.labels[static_cast<std::size_t>(i)];
        if (label < 0 ||
            (descent.attractors()[static_cast<std::size_t>(label)].state - plain.states.col(i)).norm() > 0.02F) {
          ++wrong;
        }
      }
      // A small basin that no start has met may be missed.
      EXPECT_LE(wrong, seen.size() / 50);
    }
  }
}

TEST(Basins, EveryContinuousModelHasAMap) {
  for (const ModelSpec& spec : continuousModels()) {
    SCOPED_TRACE(spec.id);
    const auto model = createModel(spec, planarMemory(LandscapeSpec::defaultPoints()));
    const Descent descent = descentOf(model);
    const BasinMap map = basinMap(descent, Plane::ofTwoNeurons(), grid);
    ASSERT_FALSE(descent.attractors().empty());
    const auto lost = std::ranges::count(map.labels, -1);
    EXPECT_LT(lost, grid.size() / 20);
    for (const float steps : map.steps) ASSERT_TRUE(std::isfinite(steps) && steps >= 0.0F);
  }
}

TEST(Basins, ARefinedMapIsTheSameAsAFullOne) {
  const auto model = fivePoints("softmax", 5.0);
  const Descent descent = descentOf(model);
  const BasinMap coarse = basinMap(descent, Plane::ofTwoNeurons(), grid);
  const BasinMap refined = refinedBasinMap(descent, Plane::ofTwoNeurons(), coarse, 240, 192);
  const BasinMap full = basinMap(descent, Plane::ofTwoNeurons(), {grid.range, 240, 192});
  EXPECT_EQ(refined.labels, full.labels);
}

TEST(Basins, BorderSamplesAreTheStatesAroundTheirPixel) {
  const auto model = fivePoints("softmax", 5.0);
  const Descent descent = descentOf(model);
  const BasinMap map = basinMap(descent, Plane::ofTwoNeurons(), grid);
  const BorderSamples samples = borderSamples(descent, Plane::ofTwoNeurons(), map);
  ASSERT_FALSE(samples.pixels.empty());
  ASSERT_EQ(samples.labels.size(), samples.pixels.size() * BorderSamples::perPixel);
  const BasinMap fine = basinMap(descent, Plane::ofTwoNeurons(), {grid.range, grid.columns * 3, grid.rows * 3});
  for (std::size_t i = 0; i < samples.pixels.size(); ++i) {
    const Index column = samples.pixels[i] % grid.columns;
    const Index row = samples.pixels[i] / grid.columns;
    std::vector<std::int16_t> expected;
    for (Index cell = 0; cell < 9; ++cell) {
      if (cell == 4) continue;
      expected.push_back(
          fine.labels[static_cast<std::size_t>((row * 3 + cell / 3) * fine.grid.columns + column * 3 + cell % 3)]);
    }
    const auto first = samples.labels.begin() + static_cast<std::ptrdiff_t>(i * BorderSamples::perPixel);
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), first)) << samples.pixels[i];
  }
}

TEST(Basins, TheBitsDoNotDependOnTheThreads) {
  const auto model = fivePoints("sparsemax", 5.0);
  const auto compute = [&] { return basinMap(descentOf(model), Plane::ofTwoNeurons(), {grid.range, 200, 160}); };
  const BasinMap one = onThreads(1, compute);
  const BasinMap four = onThreads(4, compute);
  EXPECT_EQ(one.labels, four.labels);
  EXPECT_EQ(one.steps, four.steps);
}

TEST(Basins, EvenMemoriesShareTheDiscEvenly) {
  const auto model = planarModel("softmax", evenCircle(4), 8.0);
  const std::vector<double> shares = discShares(descentOf(model), Plane::ofTwoNeurons(), 1.0, 128);
  ASSERT_EQ(shares.size(), 4U);
  for (const double share : shares) EXPECT_NEAR(share, 0.25, 0.01);
}

TEST(Basins, MoreDampingTakesMoreStepsToTheSameEnds) {
  const auto model = fivePoints("softmax", 5.0);
  const BasinMap whole = basinMap(descentOf(model), Plane::ofTwoNeurons(), grid);
  const BasinMap half = basinMap(descentOf(model, {.damping = 0.4}), Plane::ofTwoNeurons(), grid);
  const auto mean = [](const BasinMap& map) {
    return std::accumulate(map.steps.begin(), map.steps.end(), 0.0) / static_cast<double>(map.steps.size());
  };
  EXPECT_GT(mean(half), 1.5 * mean(whole));
}

TEST(Basins, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  const auto model = fivePoints("softmax", 5.0);
  const Descent descent = descentOf(model);
  EXPECT_THROW(static_cast<void>(basinMap(descent, Plane::ofTwoNeurons(), grid, {source.get_token()})), Cancelled);
  EXPECT_THROW(Descent(model, searchStarts(model->memory(), 8), {}, {source.get_token()}), Cancelled);
}

TEST(Basins, IllegalOptionsAreRefused) {
  const auto model = fivePoints("softmax", 5.0);
  EXPECT_THROW(descentOf(model, {.damping = 0.0}), std::invalid_argument);
  EXPECT_THROW(descentOf(model, {.damping = 2.0}), std::invalid_argument);
  EXPECT_THROW(descentOf(model, {.maxSteps = 0}), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
