#include "tests/core/models/contract.h"
#include "tests/support/expression.h"

namespace hopscope::test {
namespace {

class ModelFormula : public ModelContract {};

// The parts, worked out again from their numbers, come to the weight that is shown: for every model that has weights.
TEST_P(ModelFormula, ComesToTheWeights) {
  const Matrix memory = patterns(11, 17, 1);
  const Matrix states = patterns(11, 3, 2);
  for (const ParameterValues& values : ordinaryValues()) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(memory, values);
    for (Index q = 0; q < states.cols(); ++q) {
      const Association association = model->associate(states.col(q));
      for (Index mu = 0; mu < 17; ++mu) {
        if (!entry().laws.weightsOnSimplex) {
          EXPECT_FALSE(model->weightFormula(states.col(q), association, mu).has_value());
          continue;
        }
        const auto formula = model->weightFormula(states.col(q), association, mu);
        ASSERT_TRUE(formula.has_value());
        EXPECT_NEAR(evaluated(formula->parts), static_cast<double>(association.weights[mu]), 2e-5)
            << written(formula->parts);
        EXPECT_NEAR(formula->value, static_cast<double>(association.weights[mu]), 2e-5);
        EXPECT_FALSE(formula->general.empty());
      }
    }
  }
}

HOPSCOPE_FOR_EVERY_MODEL(ModelFormula);

}  // namespace
}  // namespace hopscope::test
