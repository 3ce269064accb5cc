#include <cmath>
#include <limits>

#include "core/base/errors.h"
#include "core/dynamics/retrieval.h"
#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

class ModelRobustness : public ModelContract {
 protected:
  /// Updates, energies and weights are finite and the weights on the simplex or all 0.
  void check(const RetrievalModel& model, const Matrix& states) const {
    ASSERT_TRUE(stepOf(model, states).allFinite());
    if (const auto energies = model.energies(states, TestStep(states.cols()))) {
      for (const double energy : *energies) ASSERT_TRUE(std::isfinite(energy)) << energy;
    }
    for (Index b = 0; b < states.cols(); ++b) {
      const Association association = model.associate(states.col(b), TestStep(1, 0, {}, b));
      ASSERT_TRUE(association.similarity.allFinite());
      ASSERT_TRUE(association.weights.allFinite());
      if (association.support == 0) continue;
      ASSERT_GE(association.weights.minCoeff(), 0.0F);
      ASSERT_NEAR(association.weights.cast<double>().sum(), 1.0, 1e-5);
    }
  }

  /// The inverse temperature, whatever it is called; null where there is none.
  [[nodiscard]] const ParameterSpec* beta() const {
    return parameterOf(entry().parameters, ParameterRole::InverseTemperature);
  }

  /// The defaults with each option in turn.
  [[nodiscard]] std::vector<ParameterValues> options() const {
    std::vector<ParameterValues> all{{}};
    for (const ParameterSpec& spec : entry().parameters) {
      for (const ParameterOption& option : spec.options) all.push_back({{spec.id, option.id}});
    }
    return all;
  }
};

// models.md 1, numerics rule: nothing overflows at any β, with every memory stored twice, once opposite, or all alike.
TEST_P(ModelRobustness, DuplicatesAtEveryInverseTemperature) {
  const Matrix once = patterns(9, 6, 1);
  Matrix twice(9, 18);
  twice << once, once, -once;
  const Matrix alike = once.col(0).replicate(1, 7);
  Matrix states(9, 12);
  states << once, patterns(9, 6, 2);
  for (ParameterValues values : options()) {
    for (const double value : {1e-6, 1e-3, 1.0, 64.0, 1e3, 1e6}) {
      if (beta() != nullptr) values[beta()->id] = value;
      SCOPED_TRACE(textOf(values));
      for (const Matrix& memory : {twice, alike}) check(*bind(memory, values), states);
      if (beta() == nullptr) break;
    }
  }
}

// Where only one direction is stored there is only one answer.
TEST_P(ModelRobustness, CopiesOfOneMemoryAreThatMemory) {
  if (!entry().laws.lonePatternIsFixedPoint) GTEST_SKIP() << "not promised of a lone pattern";
  const Matrix pattern = patterns(9, 1, 3);
  for (ParameterValues values : options()) {
    const auto model = bind(pattern.replicate(1, 5), values);
    if (model->stochastic() && bipolar()) continue;
    SCOPED_TRACE(textOf(values));
    EXPECT_LT((stepOf(*model, pattern) - pattern).cwiseAbs().maxCoeff(), 2e-6F);
  }
}

TEST_P(ModelRobustness, OneMemoryOfOneNeuronAtTheEndsOfEveryRange) {
  for (const ParameterValues& values : extremeValues()) {
    SCOPED_TRACE(textOf(values));
    check(*bind(patterns(1, 1, 4), values), patterns(1, 2, 5));
  }
}

// Lengths far from 1: pictures that nobody scaled.
TEST_P(ModelRobustness, LongAndShortPatterns) {
  if (bipolar()) GTEST_SKIP() << "all states have one length";
  for (const float scale : {1e-6F, 1e3F, 1e6F}) {
    for (const ParameterValues& values : options()) {
      SCOPED_TRACE(textOf(values) + " scale " + std::to_string(scale));
      check(*bind(scale * patterns(9, 6, 6), values), scale * patterns(9, 3, 7));
    }
  }
}

TEST_P(ModelRobustness, ValuesJustInsideTheirRangeAreTaken) {
  for (const ParameterSpec& spec : entry().parameters) {
    if (spec.kind != ParameterKind::Real) continue;
    const double above = std::nextafter(spec.minimum, spec.maximum);
    const double below = std::nextafter(spec.maximum, spec.minimum);
    for (const double value : {above, below}) {
      SCOPED_TRACE(spec.id + " = " + numberText(value));
      const auto model = bind(patterns(4, 3, 8), {{spec.id, value}});
      EXPECT_EQ(realValue(model->parameters(), spec.id), value);
      EXPECT_TRUE(stepOf(*model, patterns(4, 2, 9)).allFinite());
    }
  }
}

// NaN is refused wherever it stands, in a batch as alone.
TEST_P(ModelRobustness, OneBadQueryRefusesTheBatch) {
  const auto model = bind(patterns(5, 3, 1));
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                          -std::numeric_limits<float>::infinity()}) {
    for (const Index place : {0, 2, 14}) {
      Matrix states = patterns(5, 3, 2);
      states(place) = bad;
      EXPECT_THROW((void)retrieveBatch(*model, states, {}, {}, false), std::invalid_argument);
    }
  }
}

TEST_P(ModelRobustness, AStopRequestCancelsEnergiesAndAssociations) {
  const auto model = bind(patterns(16, 12, 5));
  std::stop_source source;
  source.request_stop();
  const TestStep step(3, 0, source.get_token());
  const Matrix states = patterns(16, 3, 6);
  if (model->energies(states)) {
    EXPECT_THROW((void)model->energies(states, step), Cancelled);
  }
  if (model->associate(states.col(0)).weights.size() > 0) {
    EXPECT_THROW((void)model->associate(states.col(0), step), Cancelled);
  }
}

HOPSCOPE_FOR_EVERY_MODEL(ModelRobustness);

}  // namespace
}  // namespace hopscope::test
