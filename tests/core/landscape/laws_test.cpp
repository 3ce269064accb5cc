#include "core/landscape/laws.h"

#include <gtest/gtest.h>

#include "tests/core/landscape/circle.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

ModelSpec comparedBy(const std::string& id, const std::string& similarity) {
  return {id, {{"similarity", similarity}}};
}

TEST(MergeFactor, ExistsWhereTheSlopeDecides) {
  EXPECT_DOUBLE_EQ(*mergeFactor({"softmax", {}}), 2.0);
  for (const double alpha : {1.0, 1.25, 1.5, 2.0, 3.0}) {
    const auto factor = mergeFactor({"entmax", {{"alpha", alpha}}});
    ASSERT_TRUE(factor.has_value()) << alpha;
    EXPECT_NEAR(*factor, std::pow(2.0, 2.0 - alpha), 1e-12) << alpha;
  }
  EXPECT_FALSE(mergeFactor({"entmax", {{"alpha", 3.1}}}).has_value()) << "the pair jumps";
  EXPECT_FALSE(mergeFactor({"winner_take_all", {}}).has_value());
  EXPECT_FALSE(mergeFactor({"linear", {}}).has_value());
  EXPECT_FALSE(mergeFactor({"hebb", {}}).has_value());
  EXPECT_FALSE(mergeFactor(comparedBy("softmax", "manhattan")).has_value()) << "no energy of this form";
}

TEST(PairMerges, AreThoseOfEveryPairOfEqualLengthHighestFirst) {
  const auto memory = memoryOf(columns({{1, 0, 0}, {0, 1, 0}, {0.6, 0.8, 0}, {0, 0, 2}}));
  const auto merges = pairMerges({"softmax", {}}, *memory);
  ASSERT_EQ(merges.size(), 3U) << "the fourth is longer than all others";
  for (std::size_t i = 1; i < merges.size(); ++i) EXPECT_GE(merges[i - 1].beta, merges[i].beta);
  EXPECT_EQ(merges[0].first, 1);
  EXPECT_EQ(merges[0].second, 2);
  EXPECT_NEAR(merges[0].cosine, 0.8, 1e-6);
  EXPECT_NEAR(merges[0].beta, 10.0, 1e-5);
  EXPECT_NEAR(merges[1].beta, 5.0, 1e-5);
  EXPECT_NEAR(merges[2].beta, 2.0, 1e-5);
}

// β ‖ξ₁ − ξ₂‖² is what counts: memories twice as long merge at a quarter of β.
TEST(PairMerges, ScaleWithTheSquareOfTheLength) {
  const Matrix unit = unitPatterns(6, 5, 3);
  const auto once = pairMerges({"sparsemax", {}}, *memoryOf(unit));
  const auto twice = pairMerges({"sparsemax", {}}, *memoryOf(2.0F * unit));
  ASSERT_EQ(once.size(), 10U);
  ASSERT_EQ(twice.size(), 10U);
  for (std::size_t i = 0; i < once.size(); ++i) {
    EXPECT_NEAR(twice[i].beta, 0.25 * once[i].beta, 1e-5 * once[i].beta);
    EXPECT_NEAR(twice[i].cosine, once[i].cosine, 1e-6);
  }
}

TEST(PairMerges, EqualMemoriesNeverPart) {
  const auto merges = pairMerges({"softmax", {}}, *memoryOf(columns({{1, 0}, {0, 1}, {1, 0}})));
  ASSERT_EQ(merges.size(), 3U);
  EXPECT_EQ(merges[0].first, 0);
  EXPECT_EQ(merges[0].second, 2);
  EXPECT_TRUE(std::isinf(merges[0].beta));
}

TEST(PairMerges, MemoriesOfLengthZeroHaveNone) {
  EXPECT_TRUE(pairMerges({"softmax", {}}, *memoryOf(columns({{0, 0}, {0, 0}}))).empty());
  EXPECT_TRUE(pairMerges({"linear", {}}, *evenCircle(4)).empty());
}

// ±eᵢ in d neurons sum to zero, ΞΞᵀ = 2·1: softmax turns at β = 2d/2 = d, sparsemax at ½.
TEST(OriginTurns, OfACrossInManyNeurons) {
  for (const Index d : {2, 3, 7}) {
    Matrix cross(d, 2 * d);
    cross << Matrix::Identity(d, d), -Matrix::Identity(d, d);
    const auto memory = memoryOf(cross);
    EXPECT_NEAR(*originTurns({"softmax", {}}, *memory), static_cast<double>(d), 1e-5);
    EXPECT_NEAR(*originTurns({"sparsemax", {}}, *memory), 0.5, 1e-6);
    // Below, retrieval from beside the origin falls into it; above, it leaves.
    const Vector beside = Vector::Constant(d, 1e-3F);
    const auto after = [&](double beta) {
      return stepOf(*modelOf("softmax", cross, {{"beta", beta}}), beside).norm() / beside.norm();
    };
    EXPECT_LT(after(0.95 * static_cast<double>(d)), 1.0F);
    EXPECT_GT(after(1.05 * static_cast<double>(d)), 1.0F);
  }
}

TEST(OriginTurns, TheLongestAxisTurnsFirst) {
  const auto memory = memoryOf(columns({{3, 0}, {-3, 0}, {0, 1}, {0, -1}}));
  EXPECT_NEAR(*originTurns({"softmax", {}}, *memory), 4.0 / 18.0, 1e-6);
}

TEST(OriginTurns, NothingWhereThereIsNoSuchSlope) {
  EXPECT_FALSE(originTurns({"top_k", {{"k", 2.0}}}, *evenCircle(5)).has_value());
  EXPECT_FALSE(originTurns({"winner_take_all", {}}, *evenCircle(5)).has_value());
  EXPECT_FALSE(originTurns(comparedBy("softmax", "manhattan"), *evenCircle(5)).has_value());
  EXPECT_FALSE(originTurns({"softmax", {}}, *memoryOf(columns({{0, 0}}))).has_value());
}

}  // namespace
}  // namespace hopscope::test
