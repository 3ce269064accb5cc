#include <gtest/gtest.h>

#include <cmath>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

const ParameterValues hebbSynchronous{{"update", std::string("sync")}};

/// N·W with zero diagonal, straight from the definition.
Eigen::MatrixXd couplingsOf(const Matrix& patterns) {
  Eigen::MatrixXd couplings = patterns.cast<double>() * patterns.cast<double>().transpose();
  couplings.diagonal().setZero();
  return couplings;
}

TEST(Hebb, GoldenEnergiesAndStability) {
  const Matrix patterns = columns({{1, 1, 1, 1, -1, -1}, {1, -1, 1, -1, 1, -1}, {1, 1, -1, -1, 1, 1}});
  const Eigen::MatrixXd golden{{0, 1, 1, -1, 1, -1},  {1, 0, -1, 1, -1, 1},  {1, -1, 0, 1, -1, -3},
                               {-1, 1, 1, 0, -3, -1}, {1, -1, -1, -3, 0, 1}, {-1, 1, -3, -1, 1, 0}};
  ASSERT_EQ(couplingsOf(patterns), golden);
  const auto model = modelOf("hebb", patterns);
  const std::vector<double> energies = model->energies(patterns).value();
  EXPECT_NEAR(energies[0], -11.0 / 6.0, 1e-12);
  EXPECT_NEAR(energies[1], -1.5, 1e-12);
  EXPECT_NEAR(energies[2], -11.0 / 6.0, 1e-12);
  EXPECT_EQ(stepOf(*model, patterns), patterns);
  EXPECT_EQ(stepOf(*modelOf("hebb", patterns, hebbSynchronous), patterns), patterns);
}

// Few patterns are kept as they are, many as a matrix: both sides of the switch, and flips on the way.
TEST(Hebb, UpdatesAndEnergiesFollowTheDefinitionForAnyLoad) {
  constexpr Index neurons = 15;
  for (const Index count : {1, 4, 14, 15, 16, 40}) {
    const Matrix patterns = signPatterns(neurons, count, static_cast<std::uint64_t>(count));
    const Eigen::MatrixXd couplings = couplingsOf(patterns);
    const Matrix states = signPatterns(neurons, 12, 99);
    Eigen::MatrixXd together = states.cast<double>();
    Eigen::MatrixXd inTurn = states.cast<double>();
    for (Index b = 0; b < states.cols(); ++b) {
      const Eigen::VectorXd fields = couplings * together.col(b);
      for (Index i = 0; i < neurons; ++i) {
        if (fields[i] != 0.0) together(i, b) = fields[i] > 0.0 ? 1.0 : -1.0;
        const double field = couplings.row(i).dot(inTurn.col(b));
        if (field != 0.0) inTurn(i, b) = field > 0.0 ? 1.0 : -1.0;
      }
    }
    EXPECT_EQ(stepOf(*modelOf("hebb", patterns, hebbSynchronous), states).cast<double>(), together) << count;
    const auto sequential = modelOf("hebb", patterns, {{"order", std::string("sequential")}});
    EXPECT_EQ(stepOf(*sequential, states).cast<double>(), inTurn) << count;
    const std::vector<double> energies = sequential->energies(states).value();
    for (Index b = 0; b < states.cols(); ++b) {
      const Eigen::VectorXd state = states.col(b).cast<double>();
      EXPECT_NEAR(energies[static_cast<std::size_t>(b)], -0.5 * state.dot(couplings * state) / neurons, 1e-9) << count;
    }
  }
}

// Alike patterns make fields of up to N·M, beyond what float counts exactly: a field that is short of a tie by one pair
// of patterns must still be seen.
TEST(Hebb, LargeWholeNumbersAreExact) {
  for (const auto& [neurons, count] : {std::pair<Index, Index>{600, 40'001}, {6001, 3001}}) {
    Matrix patterns = Matrix::Ones(neurons, count);
    // Neuron 0 is at +1 in one pattern more than at -1; all others agree.
    for (Index memory = 0; memory < count / 2; ++memory) patterns(0, memory) = -1.0F;
    Matrix states = Matrix::Ones(neurons, 2);
    states(0, 0) = -1.0F;
    const auto sequential = modelOf("hebb", patterns, {{"order", std::string("sequential")}});
    EXPECT_EQ(stepOf(*sequential, states), Matrix::Ones(neurons, 2)) << neurons << ", " << count;
    EXPECT_EQ(stepOf(*modelOf("hebb", patterns, hebbSynchronous), states), Matrix::Ones(neurons, 2));
    const auto others = static_cast<double>(neurons - 1);
    const double bulk = others * (others - 1.0) * static_cast<double>(count);
    const double expected = -0.5 * (bulk + 2.0 * others) / static_cast<double>(neurons);
    EXPECT_NEAR(energyOf(*sequential, states.col(1)), expected, 1e-12 * bulk);
  }
}

TEST(Hebb, SynchronousTwoCycleIsDetectedAndAsynchronousSettles) {
  const Matrix pattern = columns({{1, 1}});
  const Vector start = columns({{1, -1}}).col(0);
  const auto blinking = modelOf("hebb", pattern, hebbSynchronous);
  const RetrievalTrace trace = retrieve(blinking, start, -1, {.maxSteps = 30});
  EXPECT_EQ(trace.termination, Termination::LimitCycle);
  EXPECT_EQ(trace.cycleLength, 2);
  EXPECT_EQ(trace.steps(), 2);
  EXPECT_EQ(trace.states.col(1), -start);
  EXPECT_EQ(trace.states.col(2), start);
  const BatchRetrieval batch = retrieveBatch(*blinking, start, {}, {.maxSteps = 30}, false);
  EXPECT_EQ(batch.terminations[0], Termination::LimitCycle);
  EXPECT_EQ(batch.steps[0], 2);
  EXPECT_EQ(batch.states.col(0), start);
  EXPECT_EQ(batch.previous.col(0), -start);

  const RetrievalTrace settled = retrieve(modelOf("hebb", pattern), start, -1, {.maxSteps = 30});
  EXPECT_EQ(settled.termination, Termination::FixedPoint);
  EXPECT_EQ(std::abs(settled.states.rightCols(1).sum()), 2.0F);
}

TEST(Hebb, CyclesGoOnWhenDetectionIsOff) {
  const auto blinking = modelOf("hebb", columns({{1, 1}}), hebbSynchronous);
  const Vector start = columns({{1, -1}}).col(0);
  const RetrievalTrace trace = retrieve(blinking, start, -1, {.maxSteps = 7, .detectCycles = false});
  EXPECT_EQ(trace.termination, Termination::StepLimit);
  EXPECT_EQ(trace.steps(), 7);
  EXPECT_EQ(trace.states.col(7), -start);
}

TEST(Hebb, AsynchronousAlwaysSettles) {
  const Matrix patterns = signPatterns(60, 25, 5);
  const BatchRetrieval batch =
      retrieveBatch(*modelOf("hebb", patterns), signPatterns(60, 100, 6), {}, {.maxSteps = 200}, true);
  for (std::size_t b = 0; b < batch.steps.size(); ++b) {
    EXPECT_EQ(batch.terminations[b], Termination::FixedPoint);
    EXPECT_LE(batch.lastEnergies[b].value(), batch.firstEnergies[b].value());
  }
}

TEST(Hebb, RandomOrderDependsOnSeedAndSweepOnly) {
  const Matrix patterns = signPatterns(40, 30, 7);
  const auto model = modelOf("hebb", patterns);
  const Matrix state = signPatterns(40, 1, 8);
  const auto sweep = [&](std::uint64_t seed, std::int64_t index) {
    return model->step(state, {{&seed, 1}, index, {}});
  };
  EXPECT_EQ(sweep(1, 0), sweep(1, 0));
  int different = 0;
  for (std::uint64_t seed = 2; seed < 12; ++seed) different += sweep(seed, 0) != sweep(1, 0) ? 1 : 0;
  EXPECT_GT(different, 0);
  different = 0;
  for (std::int64_t index = 1; index < 11; ++index) different += sweep(1, index) != sweep(1, 0) ? 1 : 0;
  EXPECT_GT(different, 0);
}

TEST(Hebb, NeedsBipolarPatterns) {
  try {
    (void)modelOf("hebb", normalPatterns(6, 3, 1));
    FAIL() << "real patterns were accepted";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "encoding = raw: must be bipolar for the model hebb, whose states are \u00b11");
  }
}

// A state of 0 or of real numbers would silently break the flips that are counted along.
TEST(Hebb, NeedsBipolarStates) {
  const auto model = modelOf("hebb", signPatterns(6, 3, 1));
  Matrix query = signPatterns(6, 1, 2);
  query(3) = 0.0F;
  EXPECT_THROW((void)retrieve(model, query.col(0), -1, {}), std::invalid_argument);
  EXPECT_THROW((void)retrieveBatch(*model, query, {}, {}, false), std::invalid_argument);
  const auto thresholded = createModel({"hebb", {}}, memoryOf(signPatterns(6, 3, 1), Encoding::Bipolar));
  const RetrievalTrace trace = retrieve(thresholded, query.col(0), -1, {});
  EXPECT_EQ(trace.states(3, 0), -1.0F);
}

}  // namespace
}  // namespace hopscope::test
