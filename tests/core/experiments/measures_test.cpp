#include "core/experiments/measures.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/experiments/experiment.h"

namespace hopscope::test {
namespace {

SweepSpec measureSpec() {
  SweepSpec measureSpec;
  measureSpec.models = {{"softmax", {}}, {"hebb", {}}};
  measureSpec.axes = {{"count", {10, 20}}};
  measureSpec.trials = 4;
  return measureSpec;
}

SweepRow row() {
  SweepRow row{1, 0, 20, 200, {}};
  row.trials.resize(4);
  for (int i = 0; i < 4; ++i) {
    SweepTrial& trial = row.trials[static_cast<std::size_t>(i)];
    trial.score = 0.7F + 0.1F * static_cast<float>(i);
    trial.steps = i;
    trial.support = i > 0 ? 20 : 0;
    trial.effective = static_cast<float>(2 * i);
  }
  row.trials[3].regime = Regime::SingleMemory;
  row.trials[2].regime = Regime::Mixture;
  row.trials[0].untouchedQuery = 0.95F;
  return row;
}

Estimate estimateOf(const char* id) { return RowMeasures(measureSpec(), row()).estimate(measure(id)); }

TEST(Measures, SharesHaveWilsonIntervals) {
  const Estimate recalled = estimateOf("recalled");
  EXPECT_EQ(recalled.passed, 2) << "0.9 and 1.0 pass \"at least 0.9\"";
  EXPECT_EQ(recalled.value, 0.5);
  EXPECT_EQ(recalled.interval.low, wilsonInterval(2, 4).low);
  EXPECT_EQ(estimateOf("single").value, 0.25);
  EXPECT_EQ(estimateOf("blend").value, 0.25);
  EXPECT_EQ(estimateOf("astray").value, 0.5);
}

TEST(Measures, TheThresholdCanBeMovedAfterwards) {
  SweepSpec strict = measureSpec();
  strict.threshold = 0.95;
  EXPECT_EQ(RowMeasures(strict, row()).estimate(measure("recalled")).passed, 1);
  EXPECT_EQ(RowMeasures(strict, row()).baselines(measure("recalled")).untouchedQuery, 0.25);
  strict.threshold = 0.96;
  EXPECT_EQ(RowMeasures(strict, row()).baselines(measure("recalled")).untouchedQuery, 0.0);
}

TEST(Measures, MeansHaveBootstrapIntervalsAroundThem) {
  const Estimate score = estimateOf("score");
  EXPECT_NEAR(score.value, 0.85, 1e-6);
  EXPECT_LT(score.interval.low, score.value);
  EXPECT_GT(score.interval.high, score.value);
  const Estimate again = estimateOf("score");
  EXPECT_EQ(again.interval.low, score.interval.low) << "seeded";
}

TEST(Measures, WhatDoesNotExistIsLeftOut) {
  EXPECT_EQ(estimateOf("effective").count, 3) << "one trial has no weights";
  EXPECT_EQ(estimateOf("effective").value, 4.0);
  EXPECT_EQ(estimateOf("energy").count, 0);
  EXPECT_TRUE(std::isnan(estimateOf("energy").value));
  EXPECT_EQ(estimateOf("seconds").count, 0);
}

TEST(Measures, EveryRowDrawsItsOwnInterval) {
  // 70 models: counted in steps of 64, row (0, 65) would draw what row (1, 1) draws.
  SweepSpec many = measureSpec();
  many.models.assign(70, {"softmax", {}});
  many.trials = 20;
  SweepRow one{0, 65, 10, 200, std::vector<SweepTrial>(20)};
  for (std::size_t i = 0; i < one.trials.size(); ++i) one.trials[i].score = std::sin(static_cast<float>(i * i));
  SweepRow other = one;
  other.cell = 1;
  other.model = 1;
  const Interval first = RowMeasures(many, one).estimate(measure("score")).interval;
  const Interval second = RowMeasures(many, other).estimate(measure("score")).interval;
  EXPECT_NE(first.low, second.low);
  EXPECT_NE(first.high, second.high);
}

TEST(Measures, AllAreInTheirPlaces) {
  const SweepSpec sweep = measureSpec();
  const SweepRow measured = row();
  const std::vector<Estimate> all = RowMeasures(sweep, measured).all();
  ASSERT_EQ(all.size(), measures().size());
  for (const MeasureInfo& info : measures()) {
    EXPECT_EQ(&measures()[placeOf(info)], &info);
    EXPECT_EQ(all[placeOf(info)].count, RowMeasures(sweep, measured).estimate(info).count) << info.id;
    const MeasureInfo copy = info;
    EXPECT_EQ(placeOf(copy), placeOf(info)) << "also of a copy";
  }
}

TEST(Measures, CostIsThatOfTheStepsTaken) {
  // 0, 1, 2 and 3 steps, each with 20 similarities and one blend of 20 patterns of 200 neurons.
  EXPECT_EQ(estimateOf("multiply_adds").value, 1.5 * (20 * 200 + 20 * 200));
  SweepRow row = hopscope::test::row();
  for (SweepTrial& trial : row.trials) trial.steps = 0;
  EXPECT_EQ(RowMeasures(measureSpec(), row).estimate(measure("multiply_adds")).value, 0.0);
}

TEST(Bootstrap, CoversTheMeanAsOftenAsItSays) {
  int covered = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Vector draw = normalVector(60, seed);
    const std::vector<double> values(draw.begin(), draw.end());
    const Interval interval = bootstrapInterval(values, seed);
    covered += interval.low <= 0.0 && interval.high >= 0.0 ? 1 : 0;
  }
  EXPECT_GE(covered, 180);
  EXPECT_LE(covered, 199);
}

TEST(Bootstrap, OfEqualValuesIsTheValue) {
  const std::vector<double> values(5, 3.0);
  EXPECT_EQ(bootstrapInterval(values, 1).low, 3.0);
  EXPECT_EQ(bootstrapInterval(values, 1).high, 3.0);
  EXPECT_THROW((void)bootstrapInterval({}, 1), std::invalid_argument);
}

TEST(TheoryLines, StandWhereTheirLawsHold) {
  SweepSpec estimateOf = measureSpec();
  estimateOf.dimension = 500;
  estimateOf.models = {
      {"hebb", {}}, {"polynomial", {{"n", 3.0}}}, {"exponential", {}}, {"hebb", {{"temperature", 0.1}}}};
  estimateOf.corruptions = {{.id = "bit_flip", .level = 0.1}};
  const auto lines = theoryLines(estimateOf);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_DOUBLE_EQ(lines[0].value, 69.0);
  EXPECT_NEAR(lines[1].value, 250000.0 / (6.0 * std::log(500.0)), 1e-9);
  EXPECT_NEAR(std::log(lines[2].value), 500.0 * 0.5 * 0.5 * (1.8 * std::log(1.8) + 0.2 * std::log(0.2)), 1e-9);
  estimateOf.corruptions = {{.id = "half_mask", .level = 0.5}};
  EXPECT_EQ(theoryLines(estimateOf).size(), 2U) << "the exponential bound is of flipped bits";
  estimateOf.source = "digits8";
  EXPECT_TRUE(theoryLines(estimateOf).empty());
  estimateOf.source = randomSource;
  estimateOf.axes = {{"corruption.0.level", {0.1}}};
  EXPECT_TRUE(theoryLines(estimateOf).empty()) << "the count is no axis";
}

}  // namespace
}  // namespace hopscope::test
