#include "core/landscape/gram_space.h"

#include <gtest/gtest.h>

#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

/// Every model of the catalog that allows it, with every such similarity.
std::vector<ModelSpec> eligible() {
  std::vector<ModelSpec> specs;
  for (const ModelEntry* entry : models()) {
    for (const char* similarity : {"dot", "cosine", "euclidean"}) {
      const auto& parameters = entry->parameters;
      if (std::ranges::none_of(parameters, [](const ParameterSpec& each) { return each.id == "similarity"; })) continue;
      specs.push_back({entry->id, {{"similarity", std::string(similarity)}}});
    }
  }
  return specs;
}

// The claim of the whole image plane: weights, energies and updates are the same in the coordinates of the Gram matrix.
TEST(GramSpace, EveryModelSeesTheSame) {
  const Matrix patterns = unitPatterns(300, 12, 3);
  const Matrix states = normalPatterns(300, 5, 4);
  ASSERT_GE(eligible().size(), 12U);
  for (const ModelSpec& spec : eligible()) {
    SCOPED_TRACE(spec.id + " " + std::get<std::string>(spec.values.at("similarity")));
    const auto model = createModel(spec, memoryOf(patterns));
    ASSERT_TRUE(seesInnerProductsOnly(*model));
    const GramSpace reduced = gramSpace(*model, states);
    EXPECT_EQ(reduced.model->memory().dimension(), 17);
    const Matrix full = stepOf(*model, states);
    const Matrix small = stepOf(*reduced.model, reduced.states);
    EXPECT_LT(
        (patterns.transpose() * full - reduced.model->memory().patterns().transpose() * small).cwiseAbs().maxCoeff(),
        2e-4F);
    const auto energies = model->energies(states, TestStep(5));
    const auto reducedEnergies = reduced.model->energies(reduced.states, TestStep(5));
    ASSERT_EQ(energies.has_value(), reducedEnergies.has_value());
    for (std::size_t i = 0; energies && i < 5; ++i) EXPECT_NEAR((*energies)[i], (*reducedEnergies)[i], 1e-4);
  }
}

TEST(GramSpace, EqualPatternsTakeNoRoom) {
  Matrix patterns = unitPatterns(50, 4, 3);
  patterns.col(3) = patterns.col(0);
  const auto model = modelOf("softmax", patterns, {{"beta", 4.0}});
  EXPECT_EQ(gramSpace(*model, patterns.leftCols(2)).model->memory().dimension(), 3);
}

TEST(GramSpace, OthersAreRefused) {
  for (const auto& [id, values] : {std::pair<std::string, ParameterValues>{"linear", {}},
                                   {"softmax", {{"similarity", std::string("manhattan")}}}}) {
    const auto model = modelOf(id, unitPatterns(20, 3, 1), values);
    EXPECT_FALSE(seesInnerProductsOnly(*model)) << id;
    EXPECT_THROW(static_cast<void>(gramSpace(*model, unitPatterns(20, 1, 2))), std::invalid_argument);
  }
}

}  // namespace
}  // namespace hopscope::test
