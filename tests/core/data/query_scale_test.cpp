#include "core/data/query_scale.h"

#include <gtest/gtest.h>

namespace hopscope {
namespace {

/// Forty values that go evenly from `low` to `high`, whole or not.
Dataset spreadSet(float low, float high, bool whole = false) {
  Dataset dataset;
  dataset.patterns = Vector::LinSpaced(40, low, high);
  if (whole) dataset.patterns = dataset.patterns.array().round();
  return dataset;
}

TEST(QueryScale, KnownScalesAreMapped) {
  const auto up = queryScale(spreadSet(0, 1), spreadSet(0, 255, true));
  ASSERT_TRUE(up && up->map);
  EXPECT_FLOAT_EQ(up->map->first, 255.0F);
  EXPECT_FLOAT_EQ(up->map->second, 0.0F);
  EXPECT_NE(up->text.find("0 \u2026 255"), std::string::npos) << up->text;
  const auto down = queryScale(spreadSet(0, 250, true), spreadSet(0, 1));
  ASSERT_TRUE(down && down->map);
  EXPECT_FLOAT_EQ(down->map->first, 1.0F / 255.0F);
  const auto across = queryScale(spreadSet(0, 1), spreadSet(-1, 1));
  ASSERT_TRUE(across && across->map);
  EXPECT_FLOAT_EQ(across->map->first, 2.0F);
  EXPECT_FLOAT_EQ(across->map->second, -1.0F);
}

TEST(QueryScale, NothingOddNoWord) {
  EXPECT_FALSE(queryScale(spreadSet(0, 1), spreadSet(0, 1)));
  EXPECT_FALSE(queryScale(spreadSet(0, 200, true), spreadSet(0, 255, true)));
  EXPECT_FALSE(queryScale(spreadSet(-3, 3), spreadSet(-2.5F, 4)));
  EXPECT_FALSE(queryScale(spreadSet(-0.2F, 1.3F), spreadSet(0, 1))) << "noise on a picture";
  Dataset signs = spreadSet(-1, 1);
  signs.patterns = (signs.patterns.array() > 0.0F).select(Matrix::Ones(40, 1), -Matrix::Ones(40, 1));
  EXPECT_FALSE(queryScale(spreadSet(0, 1, true), signs)) << "bits";
}

TEST(QueryScale, OtherRangesFarApartAreTold) {
  const auto told = queryScale(spreadSet(0, 1), spreadSet(-80, 90));
  ASSERT_TRUE(told);
  EXPECT_FALSE(told->map);
}

TEST(QueryScale, ZeroAmongSignsIsUnknown) {
  Dataset signs = spreadSet(-1, 1);
  signs.patterns = (signs.patterns.array() > 0.0F).select(Matrix::Ones(40, 1), -Matrix::Ones(40, 1));
  EXPECT_TRUE(hasUnknownBits(spreadSet(-1, 1, true).patterns, signs));
  EXPECT_FALSE(hasUnknownBits(spreadSet(0, 1, true).patterns, signs));
  EXPECT_FALSE(hasUnknownBits(signs.patterns, signs));
}

}  // namespace
}  // namespace hopscope
