#include <gtest/gtest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/metrics/metrics.h"

/// How the measures of an error hang together, on drawn pictures.
namespace hopscope::test {
namespace {

struct DrawnPair {
  Vector first;
  Vector second;
};

DrawnPair drawnPair(std::uint64_t seed) { return {uniformVector(64, seed), uniformVector(64, seed + 100)}; }

TEST(MetricLaws, ErrorsAreSymmetricAndZeroForTheSamePicture) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto [a, b] = drawnPair(seed);
    EXPECT_EQ(meanAbsoluteError(a, b), meanAbsoluteError(b, a));
    EXPECT_EQ(sumOfSquaredErrors(a, b), sumOfSquaredErrors(b, a));
    EXPECT_EQ(hammingShare(a, b, {}), hammingShare(b, a, {}));
    EXPECT_EQ(peakSignalToNoise(a, b, {}), peakSignalToNoise(b, a, {}));
    EXPECT_EQ(meanAbsoluteError(a, a), 0.0);
    EXPECT_EQ(sumOfSquaredErrors(a, a), 0.0);
    EXPECT_EQ(hammingShare(a, a, {}), 0.0);
  }
}

TEST(MetricLaws, TheMeanErrorIsAtMostTheRootOfTheMeanSquare) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto [a, b] = drawnPair(seed);
    EXPECT_LE(meanAbsoluteError(a, b), std::sqrt(meanSquaredError(a, b)));
    EXPECT_NEAR(sumOfSquaredErrors(a, b), 64.0 * meanSquaredError(a, b), 1e-12);
  }
}

// Twenty decibels for every factor of ten in the error.
TEST(MetricLaws, TenTimesTheErrorCostsTwentyDecibels) {
  const Vector picture = Vector::Constant(16, 0.5F);
  for (const float error : {0.5F, 0.05F, 0.005F, 0.0005F}) {
    const Vector damaged = picture.array() + error;
    const double expected = 20.0 * std::log10(1.0 / static_cast<double>(error));
    EXPECT_NEAR(peakSignalToNoise(picture, damaged, {0.0F, 1.0F}), expected, 1e-3);
  }
  // The range of bipolar patterns is twice as wide: 6.02 dB more for the same error.
  EXPECT_NEAR(peakSignalToNoise(picture, Vector::Constant(16, 0.6F), {-1.0F, 1.0F}) -
                  peakSignalToNoise(picture, Vector::Constant(16, 0.6F), {0.0F, 1.0F}),
              20.0 * std::log10(2.0), 1e-9);
}

TEST(MetricLaws, AWorseThanBlackPictureMayHaveNegativeDecibels) {
  EXPECT_LT(peakSignalToNoise(Vector::Constant(4, 3.0F), Vector::Zero(4), {0.0F, 1.0F}), 0.0);
}

// As in the bipolar encoding the middle itself belongs to the lower side.
TEST(MetricLaws, TheMiddleOfTheRangeCountsAsDark) {
  const Vector middle = Vector::Constant(3, 0.5F);
  EXPECT_EQ(hammingShare(middle, Vector::Zero(3), {0.0F, 1.0F}), 0.0);
  EXPECT_EQ(hammingShare(middle, Vector::Ones(3), {0.0F, 1.0F}), 1.0);
  EXPECT_EQ(hammingShare(Vector::Zero(3), Vector::Constant(3, -0.1F), {-1.0F, 1.0F}), 0.0);
  EXPECT_EQ(hammingShare(Vector::Constant(3, 1e-7F), Vector::Zero(3), {-1.0F, 1.0F}), 1.0);
}

TEST(MetricLaws, EmptyPicturesHaveNoErrors) {
  const Vector none(0);
  EXPECT_EQ(meanAbsoluteError(none, none), 0.0);
  EXPECT_EQ(meanSquaredError(none, none), 0.0);
  EXPECT_EQ(hammingShare(none, none, {}), 0.0);
  EXPECT_EQ(cosine(none, none), 0.0);
  EXPECT_EQ(peakSignalToNoise(none, none, {}), maxPeakSignalToNoise);
}

// One of n memories with weight 1 − ε and the others alike: N_eff rises from 1 to n.
TEST(MetricLaws, EffectiveMemoriesRiseFromOneToAllAsTheWeightsSpread) {
  double before = 0.0;
  for (const float shared : {0.0F, 0.001F, 0.1F, 0.5F, 0.8F, 0.9F}) {
    Vector weights = Vector::Constant(10, shared / 9.0F);
    weights[3] = 1.0F - shared;
    const double effective = effectiveMemories(weights);
    EXPECT_GT(effective, before);
    EXPECT_LE(effective, 10.0 + 1e-6);
    EXPECT_EQ(supportSize(weights), shared > 0.0F ? 10 : 1);
    before = effective;
  }
  EXPECT_NEAR(before, 10.0, 1e-6);
}

// k copies of every memory with a k-th of its weight are k times as many.
TEST(MetricLaws, EffectiveMemoriesMultiplyWithCopies) {
  const Vector weights{{0.5F, 0.25F, 0.125F, 0.125F}};
  const Vector copied = weights.replicate(8, 1) / 8.0F;
  EXPECT_NEAR(effectiveMemories(copied), 8.0 * effectiveMemories(weights), 1e-9);
  EXPECT_EQ(supportSize(copied), 32);
}

TEST(MetricLaws, DenormalWeightsCountInTheSupportAndNotInTheEntropy) {
  const Vector weights{{1.0F, 1e-45F, 0.0F}};
  EXPECT_EQ(supportSize(weights), 2);
  EXPECT_NEAR(effectiveMemories(weights), 1.0, 1e-40);
}

TEST(MetricLaws, CosinesKeepTheirSignsUnderScaling) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const Vector a = normalVector(40, seed);
    const Vector b = normalVector(40, seed + 50);
    const double angle = cosine(a, b);
    EXPECT_NEAR(cosine(1e15F * a, 1e-15F * b), angle, 1e-6);
    EXPECT_NEAR(cosine(-a, b), -angle, 1e-12);
    EXPECT_EQ(cosine(b, a), angle);
  }
}

}  // namespace
}  // namespace hopscope::test
