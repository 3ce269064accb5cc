#include <gtest/gtest.h>

#include "tests/support/networks.h"
#include "tests/support/patterns.h"
#include "tests/support/reference.h"

namespace hopscope::test {
namespace {

/// The bipolar networks against an independent implementation in double.
class BipolarReference : public ::testing::TestWithParam<ReferenceCase> {
 protected:
  [[nodiscard]] std::shared_ptr<const RetrievalModel> bind(const ParameterValues& more = {}) const {
    ParameterValues values = reference.model.values;
    values.insert(more.begin(), more.end());
    return modelOf(reference.model.id, reference.memory, values);
  }

  const ReferenceCase& reference = GetParam();
};

TEST_P(BipolarReference, Energy) {
  const auto energies = bind()->energies(reference.query);
  ASSERT_TRUE(energies);
  for (std::size_t query = 0; query < energies->size(); ++query) {
    EXPECT_NEAR((*energies)[query], reference.energy[query].value(), 1e-9) << "query " << query;
  }
}

TEST_P(BipolarReference, CouplingsFromEnergyDifferences) {
  if (reference.couplings.size() == 0) GTEST_SKIP() << "no couplings in this case";
  const Eigen::MatrixXd couplings = couplingsFromEnergies(*bind());
  EXPECT_LT((couplings - reference.couplings).cwiseAbs().maxCoeff(), 1e-9);
}

TEST_P(BipolarReference, SynchronousUpdate) {
  EXPECT_EQ(stepOf(*bind({{"update", std::string("sync")}}), reference.query), reference.nextSync);
}

TEST_P(BipolarReference, AsynchronousSweepInOrder) {
  if (reference.nextAsync.size() == 0) GTEST_SKIP() << "no asynchronous sweep in this case";
  for (std::size_t i = 0; i < reference.asyncOrder.size(); ++i) {
    ASSERT_EQ(reference.asyncOrder[i], static_cast<Index>(i)) << "the case is not in the sequential order";
  }
  EXPECT_EQ(stepOf(*bind({{"order", std::string("sequential")}}), reference.query), reference.nextAsync);
}

std::string bipolarCaseName(const ::testing::TestParamInfo<ReferenceCase>& tested) {
  std::string name = "neurons_" + tested.param.name.substr(tested.param.name.rfind('-') + 1);
  for (const auto& [id, value] : tested.param.model.values) name += "_" + id + "_" + toText(value);
  return name;
}

INSTANTIATE_TEST_SUITE_P(Hebb, BipolarReference, ::testing::ValuesIn(referenceCases("hebb")), bipolarCaseName);
INSTANTIATE_TEST_SUITE_P(Storkey, BipolarReference, ::testing::ValuesIn(referenceCases("storkey")), bipolarCaseName);
INSTANTIATE_TEST_SUITE_P(PseudoInverse, BipolarReference, ::testing::ValuesIn(referenceCases("pseudo_inverse")),
                         bipolarCaseName);
INSTANTIATE_TEST_SUITE_P(Polynomial, BipolarReference, ::testing::ValuesIn(referenceCases("polynomial")),
                         bipolarCaseName);
INSTANTIATE_TEST_SUITE_P(Exponential, BipolarReference, ::testing::ValuesIn(referenceCases("exponential")),
                         bipolarCaseName);

}  // namespace
}  // namespace hopscope::test
