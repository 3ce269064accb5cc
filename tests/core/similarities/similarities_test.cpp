#include <gtest/gtest.h>

#include <set>

#include "core/landscape/gram_space.h"
#include "core/models/model.h"
#include "core/similarities/similarity.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

TEST(Similarities, AreACatalogWithTheDotProductFirst) {
  ASSERT_GE(allSimilarities().size(), 4U);
  EXPECT_EQ(allSimilarities().front()->id, "dot");
  std::set<kernels::Similarity> kinds;
  for (const SimilarityEntry* entry : allSimilarities()) {
    EXPECT_FALSE(entry->title.empty());
    EXPECT_FALSE(entry->formula.empty());
    EXPECT_TRUE(kinds.insert(entry->kernel).second) << entry->id;
    EXPECT_EQ(&similarity(entry->id), entry);
  }
  EXPECT_THROW((void)similarity("nonsense"), std::invalid_argument);
}

TEST(Similarities, TheParameterOffersThemAll) {
  const ParameterSpec spec = similarityParameter();
  ASSERT_EQ(spec.options.size(), allSimilarities().size());
  for (const SimilarityEntry* entry : allSimilarities()) {
    const ParameterValues values{{spec.id, std::string(entry->id)}};
    EXPECT_EQ(&similarityOf(std::vector{spec}, values), entry);
  }
  EXPECT_EQ(similarityOf({}, {}).id, "dot") << "a model that leaves no choice";
}

// What an entry says of itself, seen on a model.
TEST(Similarities, EnergiesAndRotations) {
  const Matrix patterns = unitPatterns(6, 9, 1);
  const Matrix state = unitPatterns(6, 1, 2);
  // A rotation: swaps neurons in pairs and turns them by 30 degrees.
  Eigen::MatrixXf turn = Eigen::MatrixXf::Identity(6, 6);
  for (const Index i : {0, 2, 4}) {
    turn.block(i, i, 2, 2) << 0.8660254F, -0.5F, 0.5F, 0.8660254F;
  }
  for (const SimilarityEntry* entry : allSimilarities()) {
    SCOPED_TRACE(std::string(entry->id));
    const ParameterValues values{{"similarity", std::string(entry->id)}};
    const auto model = modelOf("softmax", patterns, values);
    const auto turned = modelOf("softmax", turn * patterns, values);
    EXPECT_EQ(model->energies(state).has_value(), entry->energy);
    const float change =
        (model->associate(state.col(0)).similarity - turned->associate(Vector(turn * state.col(0))).similarity)
            .cwiseAbs()
            .maxCoeff();
    EXPECT_EQ(change < 1e-5F, entry->innerProductsOnly) << change;
    EXPECT_EQ(seesInnerProductsOnly(*model), entry->innerProductsOnly);
  }
}

}  // namespace
}  // namespace hopscope::test
