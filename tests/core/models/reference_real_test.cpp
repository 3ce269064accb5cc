#include <gtest/gtest.h>

#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"
#include "tests/support/reference.h"

namespace hopscope::test {
namespace {

constexpr float closeState = 2e-5F;
constexpr double closeEnergy = 2e-5;

/// Every case of the real-valued models against an independent implementation in double.
class RealReference : public ::testing::TestWithParam<ReferenceCase> {
 protected:
  const ReferenceCase& reference = GetParam();
  std::shared_ptr<const RetrievalModel> model = createModel(reference.model, memoryOf(reference.memory));
  // Not by the values: those of winner take all are left open.
  const bool hasEnergy = !model->entry().energy.empty() && (!model->parameters().contains("similarity") ||
                                                            choiceValue(model->parameters(), "similarity") == "dot");
};

double maxDifference(const ConstMatrixRef& a, const ConstMatrixRef& b) {
  return static_cast<double>((a - b).cwiseAbs().maxCoeff());
}

TEST_P(RealReference, Weights) {
  for (Index query = 0; query < reference.query.cols(); ++query) {
    const Association association = model->associate(reference.query.col(query));
    EXPECT_LT(maxDifference(association.weights, reference.weights.col(query)), closeState) << "query " << query;
  }
}

TEST_P(RealReference, OneUpdate) {
  EXPECT_LT(maxDifference(stepOf(*model, reference.query), reference.next), closeState);
}

TEST_P(RealReference, Energy) {
  const auto energies = model->energies(reference.query);
  ASSERT_EQ(energies.has_value(), hasEnergy);
  if (!reference.energy.front()) return;
  for (std::size_t query = 0; query < energies->size(); ++query) {
    EXPECT_NEAR((*energies)[query], reference.energy[query].value(), closeEnergy) << "query " << query;
  }
}

TEST_P(RealReference, Trajectory) {
  const RetrievalSpec spec{.maxSteps = reference.steps, .tolerance = 0.0};
  for (Index query = 0; query < reference.query.cols(); ++query) {
    const RetrievalTrace trace = retrieve(model, reference.query.col(query), -1, spec);
    ASSERT_EQ(trace.steps(), reference.steps);
    EXPECT_LT(maxDifference(trace.states.rightCols(1), reference.trajectoryFinal.col(query)), closeState)
        << "query " << query;
    const auto& energies = reference.trajectoryEnergy[static_cast<std::size_t>(query)];
    ASSERT_EQ(trace.energies.size(), energies.size());
    for (std::size_t t = 0; t < energies.size(); ++t) {
      ASSERT_EQ(trace.energies[t].has_value(), hasEnergy);
      if (energies[t]) {
        EXPECT_NEAR(*trace.energies[t], *energies[t], closeEnergy) << "query " << query << " step " << t;
      }
    }
  }
}

TEST_P(RealReference, BatchTrajectory) {
  const RetrievalSpec spec{.maxSteps = reference.steps, .tolerance = 0.0};
  const BatchRetrieval batch = retrieveBatch(*model, reference.query, {}, spec, false);
  EXPECT_LT(maxDifference(batch.states, reference.trajectoryFinal), closeState);
}

std::string caseName(const ::testing::TestParamInfo<ReferenceCase>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Softmax, RealReference, ::testing::ValuesIn(referenceCases("softmax")), caseName);
INSTANTIATE_TEST_SUITE_P(Sparsemax, RealReference, ::testing::ValuesIn(referenceCases("sparsemax")), caseName);
INSTANTIATE_TEST_SUITE_P(Rectified, RealReference, ::testing::ValuesIn(referenceCases("rectified")), caseName);
INSTANTIATE_TEST_SUITE_P(Window, RealReference, ::testing::ValuesIn(referenceCases("window")), caseName);
INSTANTIATE_TEST_SUITE_P(Linear, RealReference, ::testing::ValuesIn(referenceCases("linear")), caseName);
INSTANTIATE_TEST_SUITE_P(RandomFeature, RealReference, ::testing::ValuesIn(referenceCases("random_feature")), caseName);

INSTANTIATE_TEST_SUITE_P(Entmax, RealReference, ::testing::ValuesIn(referenceCases("entmax")), caseName);
INSTANTIATE_TEST_SUITE_P(Normmax, RealReference, ::testing::ValuesIn(referenceCases("normmax")), caseName);
INSTANTIATE_TEST_SUITE_P(WinnerTakeAll, RealReference, ::testing::ValuesIn(referenceCases("winner_take_all")),
                         caseName);
INSTANTIATE_TEST_SUITE_P(TopK, RealReference, ::testing::ValuesIn(referenceCases("top_k")), caseName);

}  // namespace
}  // namespace hopscope::test
