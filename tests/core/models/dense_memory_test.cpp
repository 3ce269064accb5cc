#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

using Function = std::function<long double(long double)>;

Function power(int exponent, bool rectified) {
  return [=](long double u) { return rectified && u < 0.0L ? 0.0L : std::pow(u, static_cast<long double>(exponent)); };
}

ParameterValues powerValues(int exponent, bool rectified) {
  return {{"n", static_cast<double>(exponent)}, {"rectified", rectified}};
}

/// Σ_μ F(ξ_μ·s), straight from the definition.
long double sumOf(const Function& function, const Matrix& patterns, const Vector& state) {
  long double sum = 0.0L;
  for (Index memory = 0; memory < patterns.cols(); ++memory) {
    sum += function(static_cast<long double>(patterns.col(memory).dot(state)));
  }
  return sum;
}

/// Σ_μ F with s_i = +1 minus the same with s_i = −1.
long double fieldOf(const Function& function, const Matrix& patterns, Vector state, Index neuron) {
  state[neuron] = 1.0F;
  const long double above = sumOf(function, patterns, state);
  state[neuron] = -1.0F;
  return above - sumOf(function, patterns, state);
}

void expectDefinition(const std::string& id, ParameterValues values, const Function& function, Index neurons) {
  for (const Index count : {1, 3, 40}) {
    const Matrix patterns = signPatterns(neurons, count, static_cast<std::uint64_t>(count));
    const Matrix states = signPatterns(neurons, 10, 99);
    Matrix together = states;
    Matrix inTurn = states;
    for (Index b = 0; b < states.cols(); ++b) {
      for (Index i = 0; i < neurons; ++i) {
        const long double field = fieldOf(function, patterns, states.col(b), i);
        if (field != 0.0L) together(i, b) = field > 0.0L ? 1.0F : -1.0F;
        const long double next = fieldOf(function, patterns, inTurn.col(b), i);
        if (next != 0.0L) inTurn(i, b) = next > 0.0L ? 1.0F : -1.0F;
      }
    }
    values["update"] = std::string("sync");
    EXPECT_EQ(stepOf(*modelOf(id, patterns, values), states), together) << count << " memories";
    values["update"] = std::string("async");
    values["order"] = std::string("sequential");
    EXPECT_EQ(stepOf(*modelOf(id, patterns, values), states), inTurn) << count << " memories";
  }
}

TEST(DenseMemory, PolynomialFollowsTheDefinition) {
  for (const Index neurons : {1, 2, 9, 14}) {
    for (const int exponent : {2, 3, 4, 5, 8}) {
      for (const bool rectified : {false, true}) {
        SCOPED_TRACE(std::to_string(neurons) + " neurons, n = " + std::to_string(exponent));
        expectDefinition("polynomial", powerValues(exponent, rectified), power(exponent, rectified), neurons);
      }
    }
  }
}

// Ties are left out here: the definition in floating point does not see them.
TEST(DenseMemory, ExponentialFollowsTheDefinition) {
  const Function exponential = [](long double u) { return std::exp(u); };
  for (const Index count : {1, 3, 40}) {
    const Matrix patterns = signPatterns(14, count, static_cast<std::uint64_t>(count) + 50);
    const Matrix states = signPatterns(14, 10, 98);
    const auto model = modelOf("exponential", patterns, {{"update", std::string("sync")}});
    const Matrix next = stepOf(*model, states);
    const std::vector<double> energies = model->energies(states).value();
    for (Index b = 0; b < states.cols(); ++b) {
      const long double sum = sumOf(exponential, patterns, states.col(b));
      EXPECT_NEAR(energies[static_cast<std::size_t>(b)], static_cast<double>(-std::log(sum)), 1e-12);
      for (Index i = 0; i < states.rows(); ++i) {
        const long double field = fieldOf(exponential, patterns, states.col(b), i);
        if (std::abs(field) < 1e-12L * sum) continue;
        EXPECT_EQ(next(i, b), field > 0.0L ? 1.0F : -1.0F) << "state " << b << ", neuron " << i;
      }
    }
  }
}

/// Σ F(ξ + r) − F(−ξ + r) for the third bit, given the first two.
double thirdBit(int exponent, bool rectified, double first, double second) {
  const Matrix truth = columns({{-1, -1, -1}, {-1, 1, 1}, {1, -1, 1}, {1, 1, -1}});
  const auto model = modelOf("polynomial", truth, powerValues(exponent, rectified));
  const Matrix states = columns({{first, second, -1}, {first, second, 1}});
  const std::vector<double> energies = model->energies(states).value();
  const double field = energies[0] - energies[1];
  auto values = powerValues(exponent, rectified);
  values["update"] = std::string("sync");
  const Matrix next = stepOf(*modelOf("polynomial", truth, values), states);
  for (Index b = 0; b < 2; ++b) {
    const float expected = field == 0.0 ? states(2, b) : (field > 0.0 ? 1.0F : -1.0F);
    EXPECT_EQ(next(2, b), expected) << "n = " << exponent << ", the update is not the sign of the field";
  }
  return field;
}

// Krotov & Hopfield 2016, section 3: the truth table of XOR as four memories of three neurons.
TEST(DenseMemory, XorNeedsOddOrRectifiedPowers) {
  struct Row {
    int exponent;
    bool rectified;
    double size;  // of the sums −, +, +, −
  };
  for (const Row& row : {Row{2, false, 0},
                         {2, true, 6},
                         {3, false, 48},
                         {3, true, 24},
                         {4, false, 0},
                         {4, true, 78},
                         {5, false, 480},
                         {5, true, 240},
                         {20, false, 0}}) {
    SCOPED_TRACE("n = " + std::to_string(row.exponent) + (row.rectified ? " rectified" : ""));
    EXPECT_EQ(thirdBit(row.exponent, row.rectified, -1, -1), -row.size);
    EXPECT_EQ(thirdBit(row.exponent, row.rectified, -1, 1), row.size);
    EXPECT_EQ(thirdBit(row.exponent, row.rectified, 1, -1), row.size);
    EXPECT_EQ(thirdBit(row.exponent, row.rectified, 1, 1), -row.size);
  }
}

TEST(DenseMemory, SquaresAreTheHebbNetworkForAnyLoad) {
  for (const Index count : {1, 5, 29, 30, 31, 200}) {
    const Matrix patterns = signPatterns(30, count, static_cast<std::uint64_t>(count));
    const Matrix states = signPatterns(30, 40, 1);
    for (const char* update : {"async", "sync"}) {
      const ParameterValues values{{"update", std::string(update)}};
      const auto squares = modelOf("polynomial", patterns, {{"n", 2.0}, {"update", std::string(update)}});
      const auto hebb = modelOf("hebb", patterns, values);
      EXPECT_EQ(stepOf(*squares, states), stepOf(*hebb, states)) << count << " memories, " << update;
      // −Σ a² = 2N E − M N: the diagonal of W counts here.
      const double shift = static_cast<double>(count) * 30.0;
      EXPECT_NEAR(energyOf(*squares, states.col(0)), 60.0 * energyOf(*hebb, states.col(0)) - shift, 1e-6);
    }
  }
}

TEST(DenseMemory, SynchronousSquaresBlinkBetweenTwoStates) {
  const auto model = modelOf("polynomial", columns({{1, 1}}), {{"n", 2.0}, {"update", std::string("sync")}});
  const Vector start = columns({{1, -1}}).col(0);
  const RetrievalTrace trace = retrieve(model, start, -1, {.maxSteps = 30});
  EXPECT_EQ(trace.termination, Termination::LimitCycle);
  EXPECT_EQ(trace.cycleLength, 2);
}

// Even powers take a memory and its inverse for the same; odd, rectified and exponential ones flee the inverse.
TEST(DenseMemory, InversesAreMemoriesOfEvenPowersOnly) {
  const Matrix patterns = signPatterns(60, 3, 12);
  for (const int exponent : {2, 4, 10}) {
    EXPECT_EQ(stepOf(*modelOf("polynomial", patterns, powerValues(exponent, false)), -patterns), -patterns);
  }
  EXPECT_NE(stepOf(*modelOf("polynomial", patterns, powerValues(3, false)), -patterns), -patterns);
  EXPECT_NE(stepOf(*modelOf("polynomial", patterns, powerValues(4, true)), -patterns), -patterns);
  EXPECT_NE(stepOf(*modelOf("exponential", patterns), -patterns), -patterns);
}

// Two memories at the same distance cancel where they differ; the far third one must still be heard.
TEST(DenseMemory, WhatCancelsLeavesTheRestAudible) {
  const Index neurons = 801;
  Matrix patterns = Matrix::Ones(neurons, 3);
  patterns(0, 1) = -1.0F;
  for (Index i = 0; i < neurons; ++i) patterns(i, 2) = i < 600 ? -1.0F : 1.0F;
  const Matrix state = Matrix::Ones(neurons, 1);
  for (const auto& model : {modelOf("exponential", patterns, {{"update", std::string("sync")}}),
                            modelOf("polynomial", patterns, {{"n", 29.0}, {"update", std::string("sync")}}),
                            modelOf("polynomial", patterns, {{"n", 30.0}, {"update", std::string("sync")}})}) {
    const Matrix next = stepOf(*model, state);
    // The third memory has neuron 0 at −1 and an overlap of −399 with the others.
    const bool even = model->entry().id == "polynomial" && realValue(model->parameters(), "n") == 30.0;
    EXPECT_EQ(next(0), even ? 1.0F : -1.0F) << model->entry().id;
    EXPECT_EQ(next.bottomRows(neurons - 1), state.bottomRows(neurons - 1)) << model->entry().id;
  }
}

TEST(DenseMemory, NothingOverflowsInLargeNetworks) {
  for (const Index neurons : {784, 3072}) {
    const Matrix patterns = signPatterns(neurons, 50, 13);
    for (const auto& model : {modelOf("exponential", patterns), modelOf("polynomial", patterns, powerValues(30, false)),
                              modelOf("polynomial", patterns, powerValues(29, true))}) {
      EXPECT_EQ(stepOf(*model, patterns), patterns) << model->entry().id;
      const std::vector<double> energies = model->energies(patterns).value();
      for (const double energy : energies) EXPECT_TRUE(std::isfinite(energy));
    }
    const double energy = energyOf(*modelOf("exponential", patterns), patterns.col(0));
    EXPECT_NEAR(energy, -static_cast<double>(neurons), 1e-9);
  }
}

}  // namespace
}  // namespace hopscope::test
