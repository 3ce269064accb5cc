#include "core/experiments/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace hopscope {
namespace {

TEST(WilsonInterval, AgreesWithTabulatedValues) {
  const Interval many = wilsonInterval(88, 100);
  EXPECT_NEAR(many.low, 0.8018790057328857, 1e-12);
  EXPECT_NEAR(many.high, 0.9300059356298052, 1e-12);
  const Interval few = wilsonInterval(1, 3);
  EXPECT_NEAR(few.low, 0.06149194472039621, 1e-12);
  EXPECT_NEAR(few.high, 0.7923403991979522, 1e-12);
}

TEST(WilsonInterval, IsHonestAtTheEnds) {
  const Interval none = wilsonInterval(0, 10);
  EXPECT_EQ(none.low, 0.0);
  EXPECT_NEAR(none.high, 0.2775327998628892, 1e-12);
  const Interval all = wilsonInterval(10, 10);
  EXPECT_NEAR(all.low, 1.0 - none.high, 1e-12);
  EXPECT_EQ(all.high, 1.0);
}

TEST(WilsonInterval, KnowsNothingWithoutTrials) {
  const Interval interval = wilsonInterval(0, 0);
  EXPECT_EQ(interval.low, 0.0);
  EXPECT_EQ(interval.high, 1.0);
}

TEST(WilsonInterval, ContainsTheShareAndNarrowsWithTrials) {
  double width = 1.0;
  for (const int trials : {10, 100, 1000, 10000}) {
    const Interval interval = wilsonInterval(trials * 3 / 10, trials);
    EXPECT_LT(interval.low, 0.3);
    EXPECT_GT(interval.high, 0.3);
    EXPECT_LT(interval.high - interval.low, width);
    width = interval.high - interval.low;
  }
}

TEST(WilsonInterval, RefusesImpossibleCounts) {
  EXPECT_THROW(static_cast<void>(wilsonInterval(3, 2)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(wilsonInterval(-1, 2)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(wilsonInterval(0, -1)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(wilsonInterval(1, 2, 0.0)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(wilsonInterval(1, 2, std::nan(""))), std::invalid_argument);
}

TEST(MeanEstimate, OfAWorkedExample) {
  const std::vector<float> values{2, 4, 4, 4, 5, 5, 7, 9};
  const MeanEstimate estimate = estimateMean(values);
  EXPECT_DOUBLE_EQ(estimate.mean, 5.0);
  EXPECT_NEAR(estimate.standardError, std::sqrt(32.0 / 7.0 / 8.0), 1e-12);
}

TEST(MeanEstimate, OfOneValueHasNoSpreadToTell) {
  const std::vector<float> value{3};
  EXPECT_EQ(estimateMean(value).mean, 3.0);
  EXPECT_EQ(estimateMean(value).standardError, 0.0);
  EXPECT_EQ(estimateMean({}).mean, 0.0);
}

TEST(MeanEstimate, IsNotFooledByALargeOffset) {
  const std::vector<float> values{1e6F, 1e6F + 1.0F, 1e6F + 2.0F};
  EXPECT_DOUBLE_EQ(estimateMean(values).mean, 1e6 + 1.0);
  EXPECT_NEAR(estimateMean(values).standardError, std::sqrt(1.0 / 3.0), 1e-12);
}

}  // namespace
}  // namespace hopscope
