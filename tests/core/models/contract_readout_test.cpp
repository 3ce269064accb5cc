#include "core/dynamics/retrieval.h"
#include "tests/core/models/contract.h"

namespace hopscope::test {
namespace {

class ModelReadOut : public ModelContract {};

// T(x) = Ξ p: the update reads out with exactly the weights that are shown (models.md 1), for every seed, step and
// target. A state that is rejected has no weights and falls to 0.
TEST_P(ModelReadOut, TheUpdateIsTheWeightedSumOfTheMemories) {
  if (!entry().laws.weightsOnSimplex) GTEST_SKIP() << "reads nothing out";
  const Matrix memory = patterns(11, 23, 1);
  const Matrix states = patterns(11, 6, 2);
  const std::vector<Index> targets{3, 22, 0, -1, 7, 11};
  const std::vector<ParameterValues> all = ordinaryValues();
  for (std::size_t i = 0; i < all.size(); i += 1 + all.size() / 40) {
    SCOPED_TRACE(textOf(all[i]));
    const auto model = bind(memory, all[i]);
    const TestStep seeded(states.cols(), 4);
    Step step = seeded;
    step.targets = targets;
    const Matrix next = model->step(states, step);
    for (Index b = 0; b < states.cols(); ++b) {
      const auto place = static_cast<std::size_t>(b);
      const Step own{step.seeds.subspan(place, 1), 4, {}, {&targets[place], 1}};
      const Vector weights = model->associate(states.col(b), own).weights;
      EXPECT_LT((next.col(b) - memory * weights).cwiseAbs().maxCoeff(), 2e-5F) << "query " << b;
    }
  }
}

HOPSCOPE_FOR_EVERY_MODEL(ModelReadOut);

}  // namespace
}  // namespace hopscope::test
