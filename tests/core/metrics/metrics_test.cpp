#include "core/metrics/metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace hopscope {
namespace {

Vector values(std::initializer_list<float> list) {
  Vector vector(static_cast<Index>(list.size()));
  std::ranges::copy(list, vector.begin());
  return vector;
}

TEST(Metrics, CosineOfKnownAngles) {
  EXPECT_DOUBLE_EQ(cosine(values({3, 4}), values({3, 4})), 1.0);
  EXPECT_DOUBLE_EQ(cosine(values({3, 4}), values({-6, -8})), -1.0);
  EXPECT_DOUBLE_EQ(cosine(values({1, 0}), values({0, 1})), 0.0);
  EXPECT_DOUBLE_EQ(cosine(values({3, 4}), values({4, 3})), 0.96);
}

TEST(Metrics, CosineWithAZeroVectorIsZero) {
  EXPECT_EQ(cosine(Vector::Zero(3), values({1, 2, 3})), 0.0);
  EXPECT_EQ(cosine(Vector::Zero(3), Vector::Zero(3)), 0.0);
}

TEST(Metrics, CosineNeverLeavesItsInterval) {
  for (int i = 1; i < 200; ++i) {
    const Vector vector = Vector::Constant(i, 0.1F + 0.01F * static_cast<float>(i));
    EXPECT_LE(cosine(vector, vector), 1.0);
  }
}

TEST(Metrics, CosineDoesNotOverflow) {
  EXPECT_DOUBLE_EQ(cosine(values({1e30F, 0}), values({1e30F, 1e30F})), std::sqrt(0.5));
}

TEST(Metrics, ErrorsOfAWorkedExample) {
  const Vector a = values({0.0F, 0.5F, 1.0F, 0.25F});
  const Vector b = values({0.5F, 0.5F, 0.0F, 0.5F});
  EXPECT_DOUBLE_EQ(meanAbsoluteError(a, b), 1.75 / 4.0);
  EXPECT_DOUBLE_EQ(sumOfSquaredErrors(a, b), 1.3125);
  EXPECT_DOUBLE_EQ(meanSquaredError(a, b), 1.3125 / 4.0);
  EXPECT_DOUBLE_EQ(hammingShare(a, b, {0.0F, 1.0F}), 0.25);
}

TEST(Metrics, PeakSignalToNoiseIsRelativeToTheRange) {
  const Vector a = Vector::Zero(10);
  const Vector b = Vector::Constant(10, 0.5F);
  EXPECT_NEAR(peakSignalToNoise(a, b, {0.0F, 1.0F}), 6.0206, 1e-4);
  EXPECT_NEAR(peakSignalToNoise(a, b, {-1.0F, 1.0F}), 12.0412, 1e-4);
  EXPECT_EQ(peakSignalToNoise(a, a, {0.0F, 1.0F}), maxPeakSignalToNoise);
  EXPECT_EQ(peakSignalToNoise(a, Vector::Constant(10, 1e-12F), {0.0F, 1.0F}), maxPeakSignalToNoise);
}

TEST(Metrics, EffectiveMemoriesOfKnownWeights) {
  EXPECT_DOUBLE_EQ(effectiveMemories(values({0, 1, 0})), 1.0);
  EXPECT_NEAR(effectiveMemories(Vector::Constant(8, 0.125F)), 8.0, 1e-12);
  // exp(−½ ln ½ − 2·¼ ln ¼) = 2^1.5
  EXPECT_NEAR(effectiveMemories(values({0.5F, 0.25F, 0.25F, 0})), std::pow(2.0, 1.5), 1e-12);
  EXPECT_EQ(effectiveMemories(Vector(0)), 0.0);
}

TEST(Metrics, SupportCountsWhatIsNotExactlyZero) {
  EXPECT_EQ(supportSize(values({0, 1e-38F, 0.5F, 0})), 2);
  EXPECT_EQ(supportSize(Vector(0)), 0);
}

TEST(MetricTable, HasTheKnownIds) {
  std::vector<std::string> ids;
  for (const MetricInfo& info : metrics()) ids.push_back(info.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"overlap", "identified", "mae", "mse", "sse", "psnr", "hamming"}));
}

TEST(MetricTable, PerfectRetrievalPassesEveryMetricAndItsNegativeNone) {
  Vector picture = values({0, 1, 0, 1, 1, 0, 0, 1, 1});
  const Vector state = (2.0F * picture.array() - 1.0F).matrix();
  const Vector negative = (1.0F - picture.array()).matrix();
  for (const MetricInfo& info : metrics()) {
    const double best = info.score({state, state, picture, picture, {0.0F, 1.0F}, true});
    const double worst = info.score({-state, state, negative, picture, {0.0F, 1.0F}, false});
    EXPECT_TRUE(info.passes(best, info.threshold)) << info.id;
    EXPECT_FALSE(info.passes(worst, info.threshold)) << info.id;
    EXPECT_TRUE(info.better == Better::Higher ? best > worst : best < worst) << info.id;
    EXPECT_EQ(&metric(info.id), &info);
    EXPECT_TRUE(info.help.ends_with('.')) << info.id;
  }
}

TEST(MetricTable, StateMetricsDoNotLookAtPictures) {
  const Vector state = values({1, 2});
  const Vector none(0);
  for (const MetricInfo& info : metrics()) {
    if (info.needsPixels) continue;
    EXPECT_EQ(info.score({state, state, none, none, {}, true}), 1.0) << info.id;
  }
}

TEST(MetricTable, TheThresholdItselfPasses) {
  EXPECT_TRUE(metric("overlap").passes(0.9, 0.9));
  EXPECT_TRUE(metric("mae").passes(0.1, 0.1));
  EXPECT_FALSE(metric("overlap").passes(0.89, 0.9));
  EXPECT_FALSE(metric("mae").passes(0.11, 0.1));
}

TEST(MetricTable, UnknownMetricsListTheKnownOnes) {
  try {
    static_cast<void>(metric("ssim"));
    FAIL() << "nothing thrown";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "metric = ssim: must be one of overlap, identified, mae, mse, sse, psnr, hamming");
  }
}

}  // namespace
}  // namespace hopscope
