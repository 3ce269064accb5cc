#include <gmock/gmock.h>

#include "core/base/errors.h"
#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

std::shared_ptr<const RetrievalModel> denseModel(double beta = 4.0) {
  return modelOf("softmax", unitPatterns(12, 20, 1), {{"beta", beta}});
}

const Vector query = unitPatterns(12, 1, 2).col(0);

TEST(Retrieve, ToleranceZeroMakesExactlySoManyUpdates) {
  for (const int steps : {0, 1, 7, 300}) {
    const RetrievalTrace trace = retrieve(denseModel(), query, -1, {.maxSteps = steps, .tolerance = 0.0});
    EXPECT_EQ(trace.steps(), steps);
    EXPECT_EQ(trace.termination, Termination::StepLimit);
  }
  const auto hebb = modelOf("hebb", signPatterns(12, 2, 1));
  const RetrievalTrace trace = retrieve(hebb, signPatterns(12, 1, 2).col(0), -1, {.maxSteps = 50, .tolerance = 0.0});
  EXPECT_EQ(trace.steps(), 50);
  EXPECT_EQ(trace.termination, Termination::StepLimit);
}

TEST(Retrieve, EverySeriesHasOneEntryPerState) {
  const RetrievalTrace trace = retrieve(denseModel(), query, 3, {.maxSteps = 9, .tolerance = 0.0});
  EXPECT_EQ(trace.states.rows(), 12);
  EXPECT_EQ(trace.states.cols(), 10);
  EXPECT_EQ(trace.pixels.cols(), 10);
  EXPECT_EQ(trace.energies.size(), 10U);
  EXPECT_EQ(trace.associations.size(), 10U);
  EXPECT_EQ(trace.stepSizes.size(), 10U);
  EXPECT_EQ(trace.outcomes.size(), 10U);
  EXPECT_EQ(trace.target, 3);
  EXPECT_EQ(&trace.outcome(), &trace.outcomes.back());
}

TEST(Retrieve, ColumnsAreTheStatesOfTheUpdates) {
  const auto model = denseModel();
  const RetrievalTrace trace = retrieve(model, query, -1, {.maxSteps = 6, .tolerance = 0.0});
  Matrix state = query;
  EXPECT_EQ(trace.states.col(0), query);
  EXPECT_EQ(trace.stepSizes[0], 0.0);
  for (Index t = 1; t <= 6; ++t) {
    const Matrix next = stepOf(*model, state);
    EXPECT_EQ(trace.states.col(t), next) << "step " << t;
    EXPECT_NEAR(trace.stepSizes[static_cast<std::size_t>(t)], (next - state).cast<double>().norm(), 1e-12);
    EXPECT_EQ(trace.energies[static_cast<std::size_t>(t)].value(), energyOf(*model, next.col(0)));
    EXPECT_EQ(trace.associations[static_cast<std::size_t>(t)].weights, model->associate(next.col(0)).weights);
    state = next;
  }
}

TEST(Retrieve, StopsAtTheFirstStepShorterThanTheTolerance) {
  const RetrievalTrace trace = retrieve(denseModel(), query, -1, {.maxSteps = 500, .tolerance = 1e-3});
  ASSERT_EQ(trace.termination, Termination::FixedPoint);
  EXPECT_LT(trace.stepSizes.back(), 1e-3);
  for (std::size_t t = 1; t + 1 < trace.stepSizes.size(); ++t) EXPECT_GE(trace.stepSizes[t], 1e-3);
}

TEST(Retrieve, PixelsAreTheWeightedSumOfTheStoredPictures) {
  const Matrix pictures = (unitPatterns(12, 20, 3).array() + 1.0F) / 2.0F;
  for (const Encoding encoding : {Encoding::Raw, Encoding::Centred, Encoding::UnitNorm, Encoding::CentredUnitNorm}) {
    const auto model = createModel({"softmax", {{"beta", 6.0}}}, memoryOf(pictures, encoding));
    const RetrievalTrace trace = retrieve(model, pictures.col(4), 4, {.maxSteps = 3, .tolerance = 0.0});
    EXPECT_EQ(trace.pixels.col(0), pictures.col(4)) << "the query itself";
    for (Index t = 1; t <= 3; ++t) {
      const Vector& weights = trace.associations[static_cast<std::size_t>(t) - 1].weights;
      EXPECT_LT((trace.pixels.col(t) - pictures * weights).cwiseAbs().maxCoeff(), 1e-6F) << info(encoding).id;
      EXPECT_LT((trace.states.col(t) - model->memory().patterns() * weights).cwiseAbs().maxCoeff(), 1e-6F);
    }
  }
}

TEST(Retrieve, PixelsOfABipolarStateUseBothEndsOfTheRange) {
  const Matrix pictures = (signPatterns(20, 2, 5).array() + 1.0F) / 2.0F;
  const auto model = createModel({"hebb", {}}, memoryOf(pictures, Encoding::Bipolar));
  const RetrievalTrace trace = retrieve(model, pictures.col(1), 1, {});
  EXPECT_EQ(trace.pixels.rightCols(1), pictures.col(1));
}

TEST(Retrieve, DampingMovesAShareOfTheWay) {
  const auto model = denseModel();
  const Matrix whole = stepOf(*model, query);
  for (const double damping : {0.25, 0.5, 1.5}) {
    const RetrievalSpec spec{.maxSteps = 2, .tolerance = 0.0, .damping = damping};
    const RetrievalTrace trace = retrieve(model, query, -1, spec);
    const Vector expected = query + static_cast<float>(damping) * (whole.col(0) - query);
    EXPECT_LT((trace.states.col(1) - expected).cwiseAbs().maxCoeff(), 1e-6F) << damping;
    // The memory is raw, so the picture of a state is the state itself.
    EXPECT_LT((trace.pixels - trace.states).cwiseAbs().maxCoeff(), 1e-6F) << damping;
  }
}

// ½‖z − T(x)‖² + const bounds E from above, so that no step length in (0, 2) climbs.
TEST(Retrieve, NoDampingRaisesTheEnergy) {
  for (const char* id : {"softmax", "sparsemax"}) {
    for (const double damping : {0.1, 0.7, 1.3, 1.99}) {
      const auto model = modelOf(id, unitPatterns(12, 20, 1), {{"beta", 10.0}});
      const RetrievalSpec spec{.maxSteps = 60, .tolerance = 0.0, .damping = damping};
      const RetrievalTrace trace = retrieve(model, query, -1, spec);
      for (std::size_t t = 1; t < trace.energies.size(); ++t) {
        EXPECT_LE(trace.energies[t].value(), trace.energies[t - 1].value() + 1e-6) << id << " " << damping << " " << t;
      }
    }
  }
}

TEST(Retrieve, DampingIsNotForBipolarModels) {
  const auto model = modelOf("hebb", signPatterns(30, 4, 6));
  const Vector start = signPatterns(30, 1, 7).col(0);
  EXPECT_EQ(retrieve(model, start, -1, {.damping = 0.5}).states, retrieve(model, start, -1, {}).states);
}

TEST(Retrieve, AStochasticRunNeverSettles) {
  const auto model = modelOf("hebb", signPatterns(40, 1, 8), {{"temperature", 0.01}});
  const RetrievalTrace trace = retrieve(model, signPatterns(40, 1, 8).col(0), 0, {.maxSteps = 9});
  EXPECT_EQ(trace.steps(), 9);
  EXPECT_EQ(trace.termination, Termination::StepLimit);
}

TEST(Retrieve, SeedsDecideTheOrderOfUpdates) {
  const auto model = modelOf("hebb", signPatterns(60, 40, 9));
  const Vector start = signPatterns(60, 1, 10).col(0);
  const auto states = [&](std::uint64_t seed, std::uint64_t first) {
    return retrieve(model, start, -1, {.maxSteps = 3, .tolerance = 0.0, .seed = seed, .firstQuery = first}).states;
  };
  EXPECT_EQ(states(1, 0), states(1, 0));
  EXPECT_NE(states(1, 0), states(2, 0));
  EXPECT_NE(states(1, 0), states(1, 1));
}

TEST(Retrieve, AStopRequestBeforeTheStartThrows) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)retrieve(denseModel(), query, -1, {}, {source.get_token(), nullptr}), Cancelled);
}

/// A model whose update asks for the stop of its own run after some steps.
class StoppingModel final : public RetrievalModel {
 public:
  StoppingModel(std::shared_ptr<const Memory> memory, std::stop_source source)
      : RetrievalModel(model("softmax"), std::move(memory), {}), source_(std::move(source)) {}

  [[nodiscard]] Matrix step(const ConstMatrixRef& states, const Step& step) const override {
    if (step.index == 3) source_.request_stop();
    if (step.stop.stop_requested()) throw Cancelled();
    return states.array() + 1.0F;
  }
  [[nodiscard]] std::optional<std::vector<double>> energies(const ConstMatrixRef& /*states*/,
                                                            const Step& /*step*/) const override {
    return std::nullopt;
  }
  [[nodiscard]] Association associate(const ConstVectorRef& /*state*/, const Step& /*step*/) const override {
    return {.similarity = Vector::Zero(2), .weights = Vector::Constant(2, 0.5F), .support = 2, .effectiveMemories = 2};
  }

 private:
  mutable std::stop_source source_;
};

TEST(Retrieve, AStopRequestKeepsTheFinishedSteps) {
  std::stop_source source;
  const auto model = std::make_shared<const StoppingModel>(memoryOf(normalPatterns(4, 2, 1)), source);
  Progress progress;
  const RetrievalTrace trace =
      retrieve(model, normalPatterns(4, 1, 2).col(0), -1, {.maxSteps = 10}, {source.get_token(), &progress});
  EXPECT_EQ(trace.termination, Termination::Cancelled);
  // A state is kept once it is observed, and the update is a part of that.
  EXPECT_EQ(trace.steps(), 2);
  EXPECT_EQ(trace.pixels.cols(), 3);
  EXPECT_EQ(trace.stepSizes.size(), 3U);
  EXPECT_EQ(trace.energies.size(), 3U);
  EXPECT_EQ(trace.associations.size(), 3U);
  EXPECT_EQ(trace.outcomes.size(), 3U);
  EXPECT_EQ(progress.done(), 2);
  EXPECT_EQ(progress.total(), 10);
}

TEST(Retrieve, NumbersThatLeaveTheFloatRangeEndAsDiverged) {
  const auto model = modelOf("softmax", 1e30F * normalPatterns(4, 3, 1), {{"similarity", std::string("euclidean")}});
  const Vector huge = 1e30F * normalPatterns(4, 1, 2).col(0);
  const RetrievalTrace trace = retrieve(model, huge, -1, {.maxSteps = 10});
  if (trace.termination == Termination::Diverged) {
    EXPECT_TRUE(trace.states.allFinite()) << "the last finite state stays";
  } else {
    EXPECT_TRUE(trace.states.allFinite());
  }
}

TEST(RetrievalSpec, NamesWhatIsWrong) {
  const auto refuses = [](const RetrievalSpec& spec, const char* name, const char* allowed) {
    EXPECT_THAT([&] { spec.validate(); }, ::testing::ThrowsMessage<std::invalid_argument>(::testing::AllOf(
                                              ::testing::StartsWith(name), ::testing::HasSubstr(allowed))));
    EXPECT_THROW((void)retrieve(denseModel(), query, -1, spec), std::invalid_argument);
    EXPECT_THROW((void)retrieveBatch(*denseModel(), query, {}, spec, false), std::invalid_argument);
  };
  refuses({.maxSteps = -1}, "steps = -1", "0 to 10000");
  refuses({.maxSteps = 10'001}, "steps = 10001", "0 to 10000");
  refuses({.tolerance = -1e-9}, "tolerance = -1e-09", "0 or more");
  refuses({.tolerance = std::nan("")}, "tolerance = nan", "0 or more");
  refuses({.damping = 0.0}, "damping = 0", "above 0 and below 2");
  refuses({.damping = 2.0}, "damping = 2", "above 0 and below 2");
  EXPECT_NO_THROW(RetrievalSpec{}.validate());
}

TEST(Termination, HasAWordForEach) {
  EXPECT_EQ(title(Termination::FixedPoint), "fixed point");
  EXPECT_EQ(title(Termination::LimitCycle), "limit cycle");
  EXPECT_EQ(title(Termination::StepLimit), "step limit");
  EXPECT_EQ(title(Termination::Diverged), "diverged");
  EXPECT_EQ(title(Termination::Cancelled), "cancelled");
}

}  // namespace
}  // namespace hopscope::test
