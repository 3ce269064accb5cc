#include "core/landscape/fields.h"

#include <gtest/gtest.h>

#include "core/base/errors.h"
#include "core/landscape/landscape_spec.h"
#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

/// More pixels than go into one batch of two neurons, and no whole number of batches.
const PlaneGrid severalBatches{{-1.3, 1.1, -1.2, 1.4}, 71, 59};

std::shared_ptr<const RetrievalModel> drawnPoints(const std::string& id, double beta) {
  return planarModel(id, planarMemory(LandscapeSpec::defaultPoints()), beta);
}

TEST(EnergyField, IsTheEnergyOfEveryPixelInItsPlace) {
  const auto model = drawnPoints("softmax", 4.0);
  ASSERT_GT(severalBatches.size(), batchSize(*model));
  const auto field = energyField(*model, Plane::ofTwoNeurons(), severalBatches);
  ASSERT_TRUE(field.has_value());
  ASSERT_EQ(static_cast<Index>(field->size()), severalBatches.size());
  for (Index pixel = 0; pixel < severalBatches.size(); pixel += 37) {
    const Vector state = Plane::ofTwoNeurons().state(severalBatches.point(pixel));
    EXPECT_NEAR((*field)[static_cast<std::size_t>(pixel)], energyOf(*model, state), 1e-6) << pixel;
  }
}

// T(x) − x = −∇E(x): the arrows run straight down the hills.
TEST(UpdateField, RunsDownTheEnergy) {
  const PlaneGrid fine{{-1.2, 1.2, -1.2, 1.2}, 120, 120};
  for (const char* id : {"softmax", "sparsemax", "entmax", "normmax"}) {
    const auto model = drawnPoints(id, 3.0);
    const auto energy = energyField(*model, Plane::ofTwoNeurons(), fine);
    const auto moves = updateField(*model, Plane::ofTwoNeurons(), fine, 1);
    const double width = fine.range.width() / static_cast<double>(fine.columns);
    double worst = 0.0;
    double sum = 0.0;
    for (Index row = 1; row + 1 < fine.rows; ++row) {
      for (Index column = 1; column + 1 < fine.columns; ++column) {
        const auto at = [&](Index r, Index c) { return (*energy)[static_cast<std::size_t>(r * fine.columns + c)]; };
        const PlanePoint move = moves[static_cast<std::size_t>(row * fine.columns + column)];
        const double dx = (at(row, column + 1) - at(row, column - 1)) / (2.0 * width);
        const double dy = (at(row - 1, column) - at(row + 1, column)) / (2.0 * width);
        const double error = std::hypot(move.x + dx, move.y + dy);
        worst = std::max(worst, error);
        sum += error;
      }
    }
    // Where a memory comes into the support the arrows bend within the width of a pixel.
    EXPECT_LT(worst, 0.05) << id;
    EXPECT_LT(sum / static_cast<double>(fine.size()), 0.002) << id;
  }
}

// In a plane through many neurons only the part within the plane is seen.
TEST(UpdateField, IsTheShadowOfTheUpdateInThePlane) {
  const Matrix patterns = unitPatterns(30, 8, 4);
  const auto model = modelOf("softmax", patterns, {{"beta", 6.0}});
  const Plane plane = Plane::through(patterns.col(0), patterns.col(1), patterns.col(2));
  const PlaneGrid few{{-1.0, 1.0, -1.0, 1.0}, 9, 7};
  const auto moves = updateField(*model, plane, few, 1);
  for (Index pixel = 0; pixel < few.size(); ++pixel) {
    const Vector state = plane.state(few.point(pixel));
    const Vector moved = stepOf(*model, state).col(0) - state;
    const PlanePoint move = moves[static_cast<std::size_t>(pixel)];
    const Vector rest = moved - static_cast<float>(move.x) * plane.u - static_cast<float>(move.y) * plane.v;
    EXPECT_NEAR(rest.dot(plane.u), 0.0F, 1e-5F) << pixel;
    EXPECT_NEAR(rest.dot(plane.v), 0.0F, 1e-5F) << pixel;
  }
}

TEST(EnergyField, IsNothingWhereThereIsNoEnergy) {
  const auto model = createModel({"softmax", {{"similarity", std::string("manhattan")}}}, evenCircle(4));
  EXPECT_FALSE(energyField(*model, Plane::ofTwoNeurons(), severalBatches).has_value());
}

TEST(Fields, TheBitsDoNotDependOnTheThreads) {
  const auto model = drawnPoints("sparsemax", 5.0);
  const auto energies = [&] { return *energyField(*model, Plane::ofTwoNeurons(), severalBatches); };
  EXPECT_EQ(onThreads(1, energies), onThreads(3, energies));
  const auto moves = [&] { return updateField(*model, Plane::ofTwoNeurons(), severalBatches, 9); };
  EXPECT_EQ(onThreads(1, moves), onThreads(3, moves));
}

// The same seed at every pixel, so that what chance leaves out is the same memory everywhere.
TEST(UpdateField, ChanceIsTheSameAtEveryPixel) {
  const auto model = createModel({"random_mask", {{"redraw", std::string("step")}}}, evenCircle(6));
  const PlaneGrid whole{{-1.0, 1.0, -1.0, 1.0}, 40, 40};
  const auto moves = updateField(*model, Plane::ofTwoNeurons(), whole, 3);
  EXPECT_EQ(moves, updateField(*model, Plane::ofTwoNeurons(), whole, 3));
  for (const Index pixel : {Index{0}, Index{777}, Index{1599}}) {
    const std::vector<std::uint64_t> seeds{3};
    const Vector state = Plane::ofTwoNeurons().state(whole.point(pixel));
    const Vector moved = model->step(state, {.seeds = seeds}).col(0) - state;
    EXPECT_NEAR(moves[static_cast<std::size_t>(pixel)].x, static_cast<double>(moved[0]), 1e-6);
    EXPECT_NEAR(moves[static_cast<std::size_t>(pixel)].y, static_cast<double>(moved[1]), 1e-6);
  }
}

TEST(Fields, Stop) {
  std::stop_source source;
  source.request_stop();
  const auto model = drawnPoints("softmax", 4.0);
  const JobContext job{source.get_token()};
  EXPECT_THROW(static_cast<void>(energyField(*model, Plane::ofTwoNeurons(), severalBatches, job)), Cancelled);
  EXPECT_THROW(static_cast<void>(updateField(*model, Plane::ofTwoNeurons(), severalBatches, 1, job)), Cancelled);
}

}  // namespace
}  // namespace hopscope::test
