#include <gtest/gtest.h>

#include <cmath>

#include "core/dynamics/retrieval.h"
#include "tests/support/networks.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

const ParameterValues allAtOnce{{"update", std::string("sync")}};

/// (2n − 3)!!
double doubleFactorial(int exponent) {
  double product = 1.0;
  for (int factor = 2 * exponent - 3; factor > 1; factor -= 2) product *= factor;
  return product;
}

/// Krotov & Hopfield 2016, equation 7: N^{n−1}/(2 (2n − 3)!! ln N) memories are recalled without errors.
double errorFreeCount(Index neurons, int exponent) {
  const auto size = static_cast<double>(neurons);
  return std::pow(size, exponent - 1) / (2.0 * doubleFactorial(exponent) * std::log(size));
}

// At the limit about one bit in N is wrong: all memories are stable well below it, none well above.
TEST(CapacityTheory, PolynomialMemoriesAreErrorFreeUpToTheLimit) {
  for (const auto& [exponent, neurons] : {std::pair<int, Index>{2, 400}, {3, 100}, {4, 40}}) {
    const double limit = errorFreeCount(neurons, exponent);
    const auto share = [&, exponent = exponent, neurons = neurons](double times) {
      const Matrix patterns = signPatterns(neurons, static_cast<Index>(std::lround(times * limit)), 5);
      ParameterValues values = allAtOnce;
      values["n"] = static_cast<double>(exponent);
      return stableShare(*modelOf("polynomial", patterns, values),
                         patterns.leftCols(std::min<Index>(60, patterns.cols())));
    };
    EXPECT_GT(share(0.4), 0.9) << "n = " << exponent << ", limit " << limit;
    EXPECT_LT(share(5.0), 0.1) << "n = " << exponent << ", limit " << limit;
  }
}

// 20 neurons, 2 of them flipped, one synchronous update; the shares that fail were measured independently.
TEST(CapacityTheory, ExponentialMemoryOfTwentyNeuronsFailsWellBelowItsAsymptoticCapacity) {
  constexpr Index neurons = 20;
  for (const auto& [count, expected] : {std::pair<Index, double>{100, 0.12}, {500, 0.52}, {1024, 0.78}}) {
    int failed = 0;
    int trials = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
      const Matrix patterns = signPatterns(neurons, count, seed);
      const Matrix targets = patterns.leftCols(80);
      Matrix starts = targets;
      for (Index b = 0; b < starts.cols(); ++b) {
        starts(b % neurons, b) *= -1.0F;
        starts((b + 7) % neurons, b) *= -1.0F;
      }
      const Matrix next = stepOf(*modelOf("exponential", patterns, allAtOnce), starts);
      for (Index b = 0; b < starts.cols(); ++b) failed += next.col(b) == targets.col(b) ? 0 : 1;
      trials += static_cast<int>(starts.cols());
    }
    EXPECT_NEAR(static_cast<double>(failed) / trials, expected, 0.06) << count << " memories";
  }
}

// Shares of exactly stable patterns, 200 neurons, measured independently.
TEST(CapacityTheory, BetterRulesKeepMorePatterns) {
  constexpr Index neurons = 200;
  struct Row {
    Index count;
    double hebb, storkey, pseudoInverse;
  };
  for (const Row& row : {Row{20, .90, 1, 1}, {40, .17, 1, 1}, {60, 0, .98, 1}, {100, 0, .51, 1}}) {
    const auto share = [&](const char* id) {
      double sum = 0.0;
      for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Matrix patterns = signPatterns(neurons, row.count, 100 + seed);
        sum += stableShare(*modelOf(id, patterns, allAtOnce), patterns) / 4.0;
      }
      return sum;
    };
    EXPECT_NEAR(share("hebb"), row.hebb, 0.1) << row.count;
    EXPECT_NEAR(share("storkey"), row.storkey, row.storkey == 1.0 ? 0.01 : 0.12) << row.count;
    EXPECT_EQ(share("pseudo_inverse"), row.pseudoInverse) << row.count;
  }
}

// 784 neurons as MNIST has, random patterns, a tenth of the neurons flipped: the Hebb network has lost 200 patterns.
TEST(CapacityTheory, StorkeyAndPseudoInverseRecallFromNoiseWhereHebbFails) {
  const Matrix patterns = signPatterns(784, 200, 31);
  const Matrix targets = patterns.leftCols(20);
  const Matrix starts = flipped(targets, 0.1, 32);
  const auto overlap = [&](const char* id) {
    const BatchRetrieval batch = retrieveBatch(*modelOf(id, patterns), starts, {}, {.maxSteps = 60}, false);
    return static_cast<double>(batch.states.cwiseProduct(targets).mean());
  };
  EXPECT_LT(overlap("hebb"), 0.6);
  EXPECT_GT(overlap("storkey"), 0.995);
  EXPECT_GT(overlap("pseudo_inverse"), 0.995);
}

// Asynchronous updates find the minimum of the energy in each neuron in turn: every run settles.
TEST(CapacityTheory, DenseMemoriesAlwaysSettle) {
  const Matrix patterns = signPatterns(40, 150, 41);
  for (const char* id : {"polynomial", "exponential"}) {
    const BatchRetrieval batch =
        retrieveBatch(*modelOf(id, patterns), signPatterns(40, 100, 42), {}, {.maxSteps = 200}, true);
    for (std::size_t b = 0; b < batch.steps.size(); ++b) {
      EXPECT_EQ(batch.terminations[b], Termination::FixedPoint) << id;
      EXPECT_LE(batch.lastEnergies[b].value(), batch.firstEnergies[b].value()) << id;
    }
  }
}

}  // namespace
}  // namespace hopscope::test
