#include <gtest/gtest.h>

#include "tests/support/patterns.h"
#include "tests/support/reference.h"

namespace hopscope::test {
namespace {

/// The classical network against an independent implementation in double: all values are exact.
class HebbReference : public ::testing::TestWithParam<ReferenceCase> {
 protected:
  [[nodiscard]] std::shared_ptr<const RetrievalModel> hebb(const ParameterValues& values = {}) const {
    return modelOf("hebb", reference.memory, values);
  }

  const ReferenceCase& reference = GetParam();
};

TEST_P(HebbReference, Energy) {
  const auto energies = hebb()->energies(reference.query);
  ASSERT_TRUE(energies);
  for (std::size_t query = 0; query < energies->size(); ++query) {
    EXPECT_NEAR((*energies)[query], reference.energy[query].value(), 1e-9) << "query " << query;
  }
}

// E = −Σ_{i<j} W_ij s_i s_j, so flipping i, j and both tells W_ij.
TEST_P(HebbReference, CouplingsFromEnergyDifferences) {
  if (reference.couplings.size() == 0) GTEST_SKIP() << "no couplings in this case";
  const auto model = hebb();
  const Index neurons = reference.memory.rows();
  const Vector state = reference.query.col(0);
  for (Index i = 0; i < neurons; ++i) {
    for (Index j = 0; j < i; ++j) {
      Matrix states = state.replicate(1, 4);
      states(i, 1) = states(i, 3) = -state[i];
      states(j, 2) = states(j, 3) = -state[j];
      const std::vector<double> energy = model->energies(states).value();
      const double coupling =
          -(energy[0] - energy[1] - energy[2] + energy[3]) / (4.0 * static_cast<double>(state[i] * state[j]));
      EXPECT_NEAR(coupling, reference.couplings(i, j), 1e-9) << i << ", " << j;
      EXPECT_EQ(reference.couplings(i, j), reference.couplings(j, i));
    }
  }
}

TEST_P(HebbReference, SynchronousUpdate) {
  EXPECT_EQ(stepOf(*hebb({{"update", std::string("sync")}}), reference.query), reference.nextSync);
}

TEST_P(HebbReference, AsynchronousSweepInOrder) {
  for (std::size_t i = 0; i < reference.asyncOrder.size(); ++i) {
    ASSERT_EQ(reference.asyncOrder[i], static_cast<Index>(i)) << "the case is not in the sequential order";
  }
  EXPECT_EQ(stepOf(*hebb({{"order", std::string("sequential")}}), reference.query), reference.nextAsync);
}

INSTANTIATE_TEST_SUITE_P(Hebb, HebbReference, ::testing::ValuesIn(referenceCases("hebb")),
                         [](const auto& tested) { return "neurons_" + tested.param.name.substr(5); });

}  // namespace
}  // namespace hopscope::test
