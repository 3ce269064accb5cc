#include <gtest/gtest.h>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

/// Four patterns in three dimensions, worked out by hand and with a computer algebra system.
class Golden : public ::testing::Test {
 protected:
  static std::shared_ptr<const RetrievalModel> model(const std::string& id, double beta, ParameterValues values = {}) {
    values["beta"] = beta;
    return modelOf(id, columns({{1, 0, 0}, {0, 1, 0}, {.6, .8, 0}, {-1, 0, .5}}), values);
  }
  static RetrievalTrace run(const std::string& id, double beta, int steps, const ParameterValues& values = {}) {
    return retrieve(model(id, beta, values), columns({{.9, .2, .1}}).col(0), -1, {.maxSteps = steps, .tolerance = 0.0});
  }
  static void expectEnergies(const RetrievalTrace& trace, const std::vector<double>& expected) {
    for (std::size_t t = 0; t < expected.size(); ++t) EXPECT_NEAR(trace.energies[t].value(), expected[t], 2e-7);
  }
  static void expectNear(const ConstVectorRef& actual, const std::vector<double>& expected, double tolerance = 2e-7) {
    ASSERT_EQ(actual.size(), static_cast<Index>(expected.size()));
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_NEAR(static_cast<double>(actual[static_cast<Index>(i)]), expected[i], tolerance) << "entry " << i;
    }
  }
};

TEST_F(Golden, Similarities) { expectNear(run("softmax", 2, 0).associations[0].similarity, {.9, .2, .7, -.85}); }

TEST_F(Golden, SoftmaxWeightsAndUpdate) {
  const RetrievalTrace trace = run("softmax", 2, 1);
  expectNear(trace.associations[0].weights, {.5135805084, .1266473941, .3442633100, .0155087875});
  expectNear(trace.states.col(1), {.7046297068, .4020580421, .0077543938});
}

TEST_F(Golden, SoftmaxTrajectory) {
  const RetrievalTrace trace = run("softmax", 2, 400);
  const std::vector<double> energies{-.8031742392, -.8701069611, -.8925968015, -.9006021443};
  for (std::size_t t = 0; t < energies.size(); ++t) EXPECT_NEAR(trace.energies[t].value(), energies[t], 2e-7);
  expectNear(trace.states.col(400), {.41592103, .67620386, .01934732}, 2e-6);
  EXPECT_NEAR(trace.energies.back().value(), -.9044715618, 2e-7);
}

TEST_F(Golden, SoftmaxAtHighBetaEndsNearAMemory) {
  const RetrievalTrace trace = run("softmax", 20, 100);
  expectNear(trace.states.col(100), {.999865133, 2.69732884e-4, 0.0}, 1e-6);
}

TEST_F(Golden, SparsemaxWeightsAndTrajectory) {
  const RetrievalTrace trace = run("sparsemax", 2, 3);
  expectNear(trace.associations[0].weights, {.7, 0, .3, 0});
  EXPECT_EQ(trace.associations[0].weights[1], 0.0F);
  EXPECT_EQ(trace.associations[0].weights[3], 0.0F);
  EXPECT_EQ(trace.associations[0].support, 2);
  expectNear(trace.states.col(1), {.88, .24, 0});
  expectNear(trace.states.col(2), {.864, .272, 0});
  expectNear(trace.states.col(3), {.8512, .2976, 0});
  // With Ω(p) = (‖p‖² − 1)/2 the energies lie 1/(2β) = 0.25 below those of Ω(p) = ‖p‖²/2.
  const std::vector<double> energies{-.265, -.2718, -.272952, -.27368928};
  for (std::size_t t = 0; t < energies.size(); ++t) EXPECT_NEAR(trace.energies[t].value(), energies[t] - .25, 2e-7);
}

TEST_F(Golden, SparsemaxBelowAndAboveTheExactnessOfTheFirstMemory) {
  const Vector memory = columns({{1, 0, 0}}).col(0);
  const RetrievalSpec once{.maxSteps = 1, .tolerance = 0.0};
  const RetrievalTrace below = retrieve(model("sparsemax", 2.4), memory, 0, once);
  expectNear(below.associations[0].weights, {.98, 0, .02, 0});
  expectNear(below.states.col(1), {.992, .016, 0});
  // 1/Δ = 2.5 for this memory; a little above, because 0.6 is not a float.
  const RetrievalTrace above = retrieve(model("sparsemax", 2.5 * (1 + 1e-6)), memory, 0, once);
  EXPECT_EQ(above.states.col(1), memory);
  EXPECT_TRUE(above.outcomes[0].exact);
}

// With Ω(p) = (Σ p^α − 1)/(α(α − 1)) throughout.
TEST_F(Golden, EntmaxWeightsAndTrajectory) {
  const RetrievalTrace trace = run("entmax", 2, 3, {{"alpha", 1.5}});
  expectNear(trace.associations[0].weights, {.6346599552, .0093422820, .3559977628, 0});
  EXPECT_EQ(trace.associations[0].weights[3], 0.0F);
  EXPECT_EQ(trace.associations[0].support, 3);
  expectNear(trace.states.col(1), {.8482586129, .2941404923, 0});
  expectEnergies(trace, {-.5796499628, -.5948385254, -.6016752315, -.6074503771});
}

TEST_F(Golden, NormmaxWeightsAndUpdate) {
  const RetrievalTrace two = run("normmax", 2, 1, {{"gamma", 2.0}});
  expectNear(two.associations[0].weights, {.6474419562, 0, .3525580438, 0});
  expectNear(two.states.col(1), {.8589767825, .2820464351, 0});
  const RetrievalTrace five = run("normmax", 2, 1, {{"gamma", 5.0}});
  expectNear(five.associations[0].weights, {.5460820017, 0, .4539179983, 0});
  expectNear(five.states.col(1), {.8184328007, .3631343987, 0});
  EXPECT_EQ(five.associations[0].support, 2);
}

TEST_F(Golden, TopTwoWeightsAndTrajectory) {
  const RetrievalTrace trace = run("top_k", 2, 2, {{"k", 2.0}});
  expectNear(trace.associations[0].weights, {.5986876601, 0, .4013123399, 0});
  EXPECT_EQ(trace.associations[0].support, 2);
  expectNear(trace.states.col(1), {.8394750640, .3210498719, 0});
  expectEnergies(trace, {-.7265076262, -.7442345531, -.7462011104});
}

TEST_F(Golden, WinnerTakeAllIsThereAfterOneUpdate) {
  const auto model = modelOf("winner_take_all", columns({{1, 0, 0}, {0, 1, 0}, {.6, .8, 0}, {-1, 0, .5}}));
  const RetrievalTrace trace = retrieve(model, columns({{.9, .2, .1}}).col(0), -1, {});
  expectNear(trace.associations[0].weights, {1, 0, 0, 0});
  expectNear(trace.states.col(1), {1, 0, 0}, 0.0);
  EXPECT_EQ(trace.termination, Termination::FixedPoint);
  expectEnergies(trace, {.43 - .9, -.5});
}

TEST_F(Golden, PixelsAreTheSameCombinationOfTheStoredPictures) {
  for (const char* id : {"softmax", "sparsemax"}) {
    const RetrievalTrace trace = run(id, 2, 5);
    EXPECT_LT((trace.pixels - trace.states).cwiseAbs().maxCoeff(), 1e-6F) << id;
  }
}

}  // namespace
}  // namespace hopscope::test
