#include "core/data/generator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <stdexcept>
#include <string>

namespace hopscope {
namespace {

// ---- what every generator promises ----

class Generators : public ::testing::TestWithParam<const GeneratorEntry*> {
 protected:
  static std::shared_ptr<const Dataset> generated(Index count, std::uint64_t seed) {
    return generateDataset(GetParam()->id, {{"count", static_cast<double>(count)}}, seed);
  }
};

TEST_P(Generators, SameSeedSameBits) {
  EXPECT_EQ(generated(7, 5)->hash, generated(7, 5)->hash);
  EXPECT_FALSE(generated(7, 5)->patterns.hasNaN());
  EXPECT_EQ(generated(7, 5)->count(), 7);
}

TEST_P(Generators, ValuesLieInTheRange) {
  const auto data = generated(9, 1);
  EXPECT_GE(data->patterns.minCoeff(), data->range.low);
  EXPECT_LE(data->patterns.maxCoeff(), data->range.high);
}

TEST_P(Generators, PrefixAsDeclared) {
  const auto small = generated(4, 3);
  const auto large = generated(9, 3);
  EXPECT_EQ(small->patterns == large->patterns.leftCols(4), GetParam()->prefixStable);
}

TEST_P(Generators, TheSourceLoadsItAgain) {
  const auto data = generated(6, 8);
  const auto again = parseGeneratedSource(data->source);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->generator, GetParam());
  EXPECT_EQ(generateDataset(again->generator->id, again->values, 8)->hash, data->hash);
  EXPECT_EQ(data->name, GetParam()->id);
}

INSTANTIATE_TEST_SUITE_P(All, Generators, ::testing::ValuesIn(generators().begin(), generators().end()),
                         [](const auto& tested) { return tested.param->id; });

// ---- one by one ----

double meanOverlap(const Matrix& patterns) {
  const Matrix products = patterns.transpose() * patterns / static_cast<float>(patterns.rows());
  const auto count = static_cast<double>(patterns.cols());
  return (static_cast<double>(products.sum()) - static_cast<double>(products.trace())) / (count * (count - 1));
}

TEST(RandomGenerator, PairsHaveTheChosenOverlap) {
  for (const double correlation : {0.0, 0.25, 0.8, 1.0}) {
    const auto data =
        generateDataset("random", {{"dimension", 2000.0}, {"count", 60.0}, {"correlation", correlation}}, 4);
    // Expected value of a pair; 60 patterns of 2000 bits leave a deviation of about 0.02 at most.
    EXPECT_NEAR(meanOverlap(data->patterns), correlation, 0.05) << correlation;
    EXPECT_TRUE((data->patterns.cwiseAbs().array() == 1.0F).all());
  }
}

TEST(RandomGenerator, BitsAreFair) {
  const auto data = generateDataset("random", {{"dimension", 1000.0}, {"count", 100.0}}, 9);
  EXPECT_NEAR(data->patterns.mean(), 0.0F, 0.02F);  // six deviations of 100 000 coins
}

TEST(RandomGenerator, SeedsDiffer) {
  EXPECT_NE(generateDataset("random", {}, 1)->hash, generateDataset("random", {}, 2)->hash);
}

TEST(HadamardGenerator, RowsAreOrthogonal) {
  const auto data = generateDataset("hadamard", {{"dimension", std::string("32")}, {"count", 31.0}}, 0);
  const Matrix products = data->patterns.transpose() * data->patterns;
  EXPECT_EQ(products, (32.0F * Matrix::Identity(31, 31)).eval());
  EXPECT_EQ(data->patterns.colwise().sum().cwiseAbs().maxCoeff(), 0.0F);  // without the constant row
}

TEST(HadamardGenerator, TheConstantRowOnRequest) {
  const auto data =
      generateDataset("hadamard", {{"dimension", std::string("4")}, {"count", 4.0}, {"skip_constant", false}}, 0);
  EXPECT_EQ(data->patterns, (Matrix(4, 4) << 1, 1, 1, 1, 1, -1, 1, -1, 1, 1, -1, -1, 1, -1, -1, 1).finished());
}

TEST(HadamardGenerator, NoMoreThanThereAre) {
  try {
    static_cast<void>(generateDataset("hadamard", {{"dimension", std::string("8")}, {"count", 8.0}}, 0));
    FAIL();
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "count = 8: must be at most 7 with dimension 8");
  }
  EXPECT_THROW(static_cast<void>(generateDataset("hadamard", {{"dimension", std::string("12")}}, 0)),
               std::invalid_argument);
}

TEST(BarsGenerator, AllBarsAndStripesOnce) {
  const auto data = generateDataset("bars", {{"side", 3.0}, {"count", 12.0}}, 6);
  std::set<std::vector<float>> seen;
  for (Index i = 0; i < data->count(); ++i) {
    const auto pattern = data->patterns.col(i);
    seen.insert(std::vector<float>(pattern.begin(), pattern.end()));
    const bool bars = data->labels[static_cast<std::size_t>(i)] == 0;
    // Every line is of one value, and not all lines are alike.
    const auto value = [&](Index line, Index place) { return pattern[bars ? 3 * line + place : 3 * place + line]; };
    for (Index line = 0; line < 3; ++line) {
      EXPECT_EQ(value(line, 1), value(line, 0));
      EXPECT_EQ(value(line, 2), value(line, 0));
    }
    EXPECT_TRUE(value(1, 0) != value(0, 0) || value(2, 0) != value(0, 0));
  }
  EXPECT_EQ(seen.size(), 12U);
  EXPECT_THROW(static_cast<void>(generateDataset("bars", {{"side", 3.0}, {"count", 13.0}}, 6)), std::invalid_argument);
}

TEST(CircleGenerator, EvenlySpacedFromThePhase) {
  const auto data = generateDataset("circle", {{"count", 4.0}, {"phase", 0.0}}, 1);
  EXPECT_TRUE(data->patterns.isApprox((Matrix(2, 4) << 1, 0, -1, 0, 0, 1, 0, -1).finished(), 1e-6F));
}

TEST(CircleGenerator, JitterStaysWithinItsShare) {
  const auto plain = generateDataset("circle", {{"count", 12.0}}, 1);
  const auto moved = generateDataset("circle", {{"count", 12.0}, {"jitter", 0.5}}, 1);
  EXPECT_TRUE(moved->patterns.colwise().norm().isOnes(1e-6F));
  const Vector cosines = (plain->patterns.array() * moved->patterns.array()).colwise().sum();
  EXPECT_GE(cosines.minCoeff(), std::cos(2.0F * 3.14159265F / 12.0F * 0.25F) - 1e-5F);
  EXPECT_LT(cosines.minCoeff(), 1.0F - 1e-5F);
}

TEST(SphereGenerator, UnitLengthAndNoDirection) {
  const auto data = generateDataset("sphere", {{"dimension", 50.0}, {"count", 400.0}}, 2);
  EXPECT_TRUE(data->patterns.colwise().norm().isOnes(1e-5F));
  EXPECT_LT(data->patterns.rowwise().mean().norm(), 3.0F / std::sqrt(400.0F));
}

// ---- the text form ----

TEST(GeneratedSource, Parses) {
  const auto source = parseGeneratedSource("random:dimension=30:count=4");
  ASSERT_TRUE(source);
  EXPECT_EQ(source->generator->id, "random");
  EXPECT_EQ(source->values, (ParameterValues{{"dimension", 30.0}, {"count", 4.0}}));
  EXPECT_TRUE(parseGeneratedSource("bars"));
  EXPECT_FALSE(parseGeneratedSource("randomly"));
  EXPECT_FALSE(parseGeneratedSource("/data/random:1"));
  EXPECT_EQ(generatedSource(generator("random"), {{"count", 4.0}}), "random:dimension=100:count=4:correlation=0");
}

TEST(GeneratedSource, BadPartsAreNamed) {
  for (const char* text : {"random:size=3", "random:dimension", "random:dimension=none", "random:dimension=0",
                           "random:count=2.5", "random:", "random:correlation=1.5"}) {
    EXPECT_THROW(static_cast<void>(parseGeneratedSource(text)), std::invalid_argument) << text;
  }
  EXPECT_THROW(static_cast<void>(generator("noise")), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope
