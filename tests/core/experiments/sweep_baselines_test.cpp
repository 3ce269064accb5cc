#include <gtest/gtest.h>

#include <cmath>

#include "core/experiments/measures.h"
#include "core/experiments/run_sweep.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

/// How many trials of a row each baseline passes.
struct BaselineCounts {
  int untouchedQuery;
  int meanImage;
  int nearestNeighbour;
};

BaselineCounts countsOf(const SweepSpec& spec, const SweepRow& row) {
  const BaselineEstimates shares = RowMeasures(spec, row).baselines(measure("recalled"));
  const auto count = [&](double share) {
    return static_cast<int>(std::lround(share * static_cast<double>(row.trials.size())));
  };
  return {count(shares.untouchedQuery), count(shares.meanImage), count(shares.nearestNeighbour)};
}

/// Two pictures of four pixels, one network, many trials: everything can be counted by hand.
BaselineCounts rowOf(const Matrix& pictures, const std::string& metric, double threshold, double hidden,
                     Encoding encoding = Encoding::Raw) {
  SweepSpec spec;
  spec.models = {{"softmax", {{"beta", 4.0}}}};
  spec.source = "test";
  spec.axes = {{"count", {static_cast<double>(pictures.cols())}}};
  spec.encoding = encoding;
  spec.corruptions = {{.id = "half_mask", .level = hidden, .values = {{"side", std::string("right")}}}};
  spec.trials = 40;
  spec.networks = 1;
  spec.metric = metric;
  spec.threshold = threshold;
  SweepRow result;
  EXPECT_TRUE(runSweep(spec, datasetOf(pictures), nullptr, [&](SweepRow row) { result = std::move(row); }));
  return countsOf(spec, result);
}

// The pictures differ by 0.5 and 1 in half of their pixels each; hiding the right half leaves 0 there.
const Matrix pictures = columns({{1, 1, .5, .5}, {0, 0, .5, .5}});

TEST(SweepBaselines, UntouchedQueryIsTheDamagedPicture) {
  // Hidden right half: error (0.5 + 0.5)/4 = 0.25 for both.
  EXPECT_EQ(rowOf(pictures, "mae", 0.26, 0.5).untouchedQuery, 40);
  EXPECT_EQ(rowOf(pictures, "mae", 0.24, 0.5).untouchedQuery, 0);
  EXPECT_EQ(rowOf(pictures, "mae", 0.0, 0.0).untouchedQuery, 40) << "no damage";
}

TEST(SweepBaselines, MeanImageIsTheMeanOfTheStoredPictures) {
  // (½, ½, ½, ½) misses either by (0.5 + 0.5)/4 = 0.25.
  EXPECT_EQ(rowOf(pictures, "mae", 0.26, 0.5).meanImage, 40);
  EXPECT_EQ(rowOf(pictures, "mae", 0.24, 0.5).meanImage, 0);
}

TEST(SweepBaselines, NearestNeighbourIsByDotProduct) {
  // The damaged first picture (1, 1, 0, 0) finds itself: 2 against 0. The second (0, 0, 0, 0) has a product of 0 with
  // both; the first stored of the two is taken, which may be either.
  const BaselineCounts row = rowOf(pictures, "mae", 1e-6, 0.5);
  EXPECT_GE(row.nearestNeighbour, 1);
  EXPECT_LE(row.nearestNeighbour, 40);
  // Nothing hidden: (0, 0, ½, ½) has 0.5 with both, the same tie; (1, 1, ½, ½) has 2.5 with itself.
  EXPECT_EQ(rowOf(pictures, "mae", 1e-6, 0.0, Encoding::Centred).nearestNeighbour, 40) << "centred there is no tie";
}

TEST(SweepBaselines, AreScoredInTheEncodingOfTheModel) {
  // Centred, the mean picture is the origin, whose overlap with anything is 0.
  const BaselineCounts centred = rowOf(pictures, "overlap", 0.5, 0.0, Encoding::CentredUnitNorm);
  EXPECT_EQ(centred.meanImage, 0);
  EXPECT_EQ(centred.untouchedQuery, 40);
  // Raw, it points the same way as both in part: 0.75/(1·√2.5) … of the first: (0.5+0.5+0.25+0.25)/(1·√2.5) = 0.95.
  const BaselineCounts raw = rowOf(pictures, "overlap", 0.7, 0.0, Encoding::Raw);
  EXPECT_EQ(raw.meanImage, 40);
}

TEST(SweepBaselines, ModelsOfDifferentEncodingsHaveTheirOwn) {
  SweepSpec spec;
  spec.models = {{"softmax", {}}, {"hebb", {}}};
  spec.source = "test";
  spec.axes = {{"count", {2}}};
  spec.encoding = Encoding::CentredUnitNorm;
  spec.trials = 20;
  spec.networks = 2;
  spec.metric = "overlap";
  spec.threshold = 0.99;
  std::vector<BaselineCounts> rows;
  // Thresholded at ½ the two pictures are (+, +, −, −) and (−, −, −, −): mean picture (−, −, −, −), the second itself.
  EXPECT_TRUE(
      runSweep(spec, datasetOf(pictures), nullptr, [&](const SweepRow& row) { rows.push_back(countsOf(spec, row)); }));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].meanImage, 0);
  EXPECT_GT(rows[1].meanImage, 0);
  EXPECT_LT(rows[1].meanImage, 20);
}

TEST(SweepBaselines, IdentifiedAsksForTheNearestStoredPattern) {
  // By cosine, (½, ½, ½, ½) is nearest to (1, 1, ½, ½): 0.95 against 0.71.
  const BaselineCounts row = rowOf(pictures, "identified", 1.0, 0.0);
  EXPECT_EQ(row.untouchedQuery, 40);
  EXPECT_GT(row.meanImage, 0);
  EXPECT_LT(row.meanImage, 40);
}

}  // namespace
}  // namespace hopscope::test
