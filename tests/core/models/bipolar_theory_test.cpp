#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/dynamics/retrieval.h"
#include "tests/support/networks.h"
#include "tests/support/patterns.h"

/// What is known of the classical networks beyond their definitions.
namespace hopscope::test {
namespace {

ParameterValues synchronousValues() { return {{"update", std::string("sync")}}; }

Matrix majority(const Matrix& patterns) {
  return patterns.rowwise().sum().unaryExpr([](float sum) { return sum > 0.0F ? 1.0F : -1.0F; });
}

class Synchronous : public ::testing::TestWithParam<const char*> {};

// models.md 7.1: L(t) = −s(t)ᵀ W s(t − 1) never rises under synchronous updates, so a run ends in a fixed point or in a
// cycle of length 2, never a longer one. E itself may rise.
TEST_P(Synchronous, TheLyapunovFunctionOfTwoStatesNeverRises) {
  int cycles = 0;
  int fixed = 0;
  int risen = 0;
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const Matrix patterns = signPatterns(24, 6 + 3 * static_cast<Index>(seed), seed);
    const auto model = modelOf(GetParam(), patterns, synchronousValues());
    const Eigen::MatrixXd couplings = couplingsFromEnergies(*model);
    const Matrix starts = signPatterns(24, 15, 50 + seed);
    for (Index b = 0; b < starts.cols(); ++b) {
      const RetrievalTrace trace = retrieve(model, starts.col(b), -1, {.maxSteps = 200});
      const Eigen::MatrixXd states = trace.states.cast<double>();
      for (Index t = 1; t + 1 < states.cols(); ++t) {
        const double before = -states.col(t).dot(couplings * states.col(t - 1));
        const double after = -states.col(t + 1).dot(couplings * states.col(t));
        ASSERT_LE(after, before + 1e-9) << "seed " << seed << ", start " << b << ", step " << t;
      }
      for (std::size_t t = 1; t < trace.energies.size(); ++t) {
        risen += trace.energies[t].value() > trace.energies[t - 1].value() + 1e-9 ? 1 : 0;
      }
      ASSERT_TRUE(trace.termination == Termination::FixedPoint || trace.cycleLength == 2);
      (trace.termination == Termination::FixedPoint ? fixed : cycles) += 1;
    }
  }
  EXPECT_GT(fixed, 0);
  if (std::string(GetParam()) == "hebb") {
    EXPECT_GT(cycles, 0) << "no cycle seen: a weak test";
    EXPECT_GT(risen, 0) << "the energy alone is no Lyapunov function here";
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, Synchronous, ::testing::Values("hebb", "storkey", "pseudo_inverse"),
                         [](const auto& tested) { return std::string(tested.param); });

// Lesson 1: N = 100, P = 3: a quarter of wrong neurons heals in every trial, 40 % mostly, half of them is nothing.
TEST(HebbLessons, MemoryFromFragments) {
  constexpr int networks = 40;
  const auto recalled = [](double share) {
    int count = 0;
    for (std::uint64_t seed = 0; seed < networks; ++seed) {
      const Matrix patterns = signPatterns(100, 3, 300 + seed);
      const BatchRetrieval batch =
          retrieveBatch(*modelOf("hebb", patterns), flipped(patterns, share, 400 + seed), {}, {.maxSteps = 50}, false);
      for (Index b = 0; b < 3; ++b) count += batch.states.col(b) == patterns.col(b) ? 1 : 0;
    }
    return static_cast<double>(count) / (3.0 * networks);
  };
  EXPECT_GT(recalled(0.25), 0.95);
  EXPECT_NEAR(recalled(0.40), 0.72, 0.2);
  EXPECT_LT(recalled(0.50), 0.3);
}

// Lesson 2 and models.md 7.1: N = 200, P = 3: sgn(ξ₁ + ξ₂ + ξ₃) stays put with overlap ½ each, the inverses too.
TEST(HebbLessons, TheMixtureOfThreeStaysPut) {
  constexpr int networks = 30;
  double overlap = 0.0;
  int stable = 0;
  for (std::uint64_t seed = 0; seed < networks; ++seed) {
    const Matrix patterns = signPatterns(200, 3, 500 + seed);
    const Vector mixture = majority(patterns);
    const auto model = modelOf("hebb", patterns);
    EXPECT_EQ(stepOf(*model, -patterns), -patterns) << "an inverse moved";
    const RetrievalTrace trace = retrieve(model, mixture, -1, {.maxSteps = 50});
    stable += trace.states.rightCols(1).col(0) == mixture ? 1 : 0;
    overlap += static_cast<double>(trace.associations.back().similarity.mean()) / networks;
  }
  EXPECT_GE(stable, networks * 9 / 10);
  EXPECT_NEAR(overlap, 0.5, 0.03);
}

// Lesson 2: P = 5 and random starts: each of memories, inverses and spurious states is about a third of all ends.
TEST(HebbLessons, RandomStartsEndInThirds) {
  int memories = 0;
  int inverses = 0;
  int spurious = 0;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const Matrix patterns = signPatterns(200, 5, 600 + seed);
    const BatchRetrieval batch =
        retrieveBatch(*modelOf("hebb", patterns), signPatterns(200, 60, 700 + seed), {}, {.maxSteps = 60}, false);
    const Matrix overlaps = patterns.transpose() * batch.states / 200.0F;
    for (Index b = 0; b < batch.states.cols(); ++b) {
      if (overlaps.col(b).maxCoeff() > 0.95F) {
        ++memories;
      } else if (overlaps.col(b).minCoeff() < -0.95F) {
        ++inverses;
      } else {
        ++spurious;
      }
    }
  }
  const double all = memories + inverses + spurious;
  EXPECT_NEAR(memories / all, 1.0 / 3.0, 0.12);
  EXPECT_NEAR(inverses / all, 1.0 / 3.0, 0.12);
  EXPECT_NEAR(spurious / all, 1.0 / 3.0, 0.15);
}

// Lesson 4: N = 500, 10 % flips: the share that ends with an overlap above 0.9 falls from 0.97 to 0.07 across 0.138 N.
TEST(HebbCliffSlow, TheCliffLiesAtTheCriticalLoad) {
  const auto kept = [](double load) {
    const auto count = static_cast<Index>(std::lround(500.0 * load));
    double share = 0.0;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      const Matrix patterns = signPatterns(500, count, 800 + seed);
      const Matrix targets = patterns.leftCols(40);
      const BatchRetrieval batch =
          retrieveBatch(*modelOf("hebb", patterns), flipped(targets, 0.1, 900 + seed), {}, {.maxSteps = 60}, false);
      const auto overlaps = (batch.states.cwiseProduct(targets)).colwise().mean();
      share += static_cast<double>((overlaps.array() > 0.9F).count()) / (4.0 * 40.0);
    }
    return share;
  };
  EXPECT_GT(kept(0.10), 0.95);
  EXPECT_NEAR(kept(0.12), 0.97, 0.1);
  EXPECT_NEAR(kept(0.138), 0.88, 0.17);
  EXPECT_NEAR(kept(0.16), 0.50, 0.25);
  EXPECT_NEAR(kept(0.20), 0.07, 0.12);
}

// models.md 7.1: the mean overlap with a memory the network starts at, N = 400, measured independently. Smooth at this
// N.
TEST(HebbCliffSlow, MeanOverlapFollowsTheMeasuredCurve) {
  struct Row {
    double load, overlap, slack;
  };
  for (const Row& row : {Row{.05, 1.0, .002}, Row{.10, .997, .01}, Row{.12, .996, .02}, Row{.138, .971, .05},
                         Row{.15, .960, .08}, Row{.17, .831, .15}, Row{.20, .578, .15}}) {
    double overlap = 0.0;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
      const Matrix patterns = signPatterns(400, std::lround(400.0 * row.load), 1100 + seed);
      const Matrix starts = patterns.leftCols(20);
      const BatchRetrieval batch = retrieveBatch(*modelOf("hebb", patterns), starts, {}, {.maxSteps = 100}, false);
      overlap += static_cast<double>(batch.states.cwiseProduct(starts).mean()) / 8.0;
    }
    EXPECT_NEAR(overlap, row.overlap, row.slack) << "load " << row.load;
  }
}

// models.md 7.4: what it costs to flip one neuron of a memory: on average Nⁿ − (N − 2)ⁿ, with a variance of
// 4 n² (2n − 3)!! (K − 1) N^{n−1} from the other memories, to leading order in N.
TEST(DenseLessons, EnergyOfAFlippedNeuron) {
  constexpr Index neurons = 100;
  constexpr Index count = 41;
  for (const auto& [power, doubleFactorial] : {std::pair<int, double>{2, 1.0}, {3, 3.0}, {4, 15.0}}) {
    std::vector<double> gaps;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      const Matrix patterns = signPatterns(neurons, count, 1200 + seed);
      const auto model = modelOf("polynomial", patterns, {{"n", static_cast<double>(power)}});
      Matrix states = patterns.col(0).replicate(1, neurons + 1);
      for (Index i = 0; i < neurons; ++i) states(i, i) *= -1.0F;
      const std::vector<double> energies = model->energies(states).value();
      for (std::size_t i = 0; i < neurons; ++i) gaps.push_back(energies[i] - energies.back());
    }
    const Eigen::Map<const Eigen::ArrayXd> sample(gaps.data(), static_cast<Index>(gaps.size()));
    const double size = neurons;
    const double expected = std::pow(size, power) - std::pow(size - 2.0, power);
    const double variance =
        4.0 * power * power * doubleFactorial * static_cast<double>(count - 1) * std::pow(size, power - 1);
    EXPECT_NEAR(sample.mean(), expected, 5.0 * std::sqrt(variance / static_cast<double>(sample.size()))) << power;
    EXPECT_NEAR((sample - expected).square().mean() / variance, 1.0, 0.2) << "n = " << power;
  }
}

/// Share of 60 memories of 64 neurons that come back exactly from six flips each.
double exactRecall(const std::string& id, Index count, const ParameterValues& values) {
  const Matrix patterns = signPatterns(64, count, 17);
  const Matrix targets = patterns.leftCols(std::min<Index>(count, 60));
  Matrix starts = targets;
  for (Index b = 0; b < starts.cols(); ++b) {
    for (const std::int32_t neuron : randomSubset(64, 6, 18 + static_cast<std::uint64_t>(b)))
      starts(neuron, b) *= -1.0F;
  }
  const auto model = modelOf(id, patterns, values);
  const BatchRetrieval batch = retrieveBatch(*model, starts, {}, {.maxSteps = 30}, false);
  int exact = 0;
  for (Index b = 0; b < targets.cols(); ++b) exact += batch.states.col(b) == targets.col(b) ? 1 : 0;
  return static_cast<double>(exact) / static_cast<double>(targets.cols());
}

// Lesson 15 and models.md 7.4: each power of the energy stores about a power of N more.
TEST(DenseLessons, HowHighItCanGo) {
  EXPECT_LT(exactRecall("polynomial", 20, {{"n", 2.0}}), 0.2);
  EXPECT_GT(exactRecall("polynomial", 100, {{"n", 3.0}}), 0.95);
  EXPECT_GT(exactRecall("polynomial", 800, {{"n", 4.0}}), 0.95);
  EXPECT_GT(exactRecall("exponential", 5000, {}), 0.95);
}

}  // namespace
}  // namespace hopscope::test
