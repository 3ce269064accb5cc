#include "core/experiments/capacity.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "tests/support/patterns.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

CapacitySpec small() {
  CapacitySpec spec;
  spec.models = {{"hebb", {}}, {"softmax", {{"beta", 20.0}}}, {"sparsemax", {{"beta", 20.0}}}};
  spec.counts = {3, 8, 14};
  spec.randomDimension = 40;
  spec.encoding = Encoding::UnitNorm;
  spec.corruptions = {{.id = "bit_flip", .level = 0.2}};
  spec.trials = 23;
  spec.networks = 4;
  return spec;
}

std::vector<CapacityRow> rowsOf(const CapacitySpec& spec, const std::shared_ptr<const Dataset>& source = nullptr) {
  std::vector<CapacityRow> rows;
  EXPECT_TRUE(runCapacity(spec, source, nullptr, [&](CapacityRow row) { rows.push_back(std::move(row)); }));
  return rows;
}

void expectEqual(const CapacityRow& a, const CapacityRow& b) {
  EXPECT_EQ(a.model, b.model);
  EXPECT_EQ(a.count, b.count);
  EXPECT_EQ(a.trials, b.trials);
  EXPECT_EQ(a.successes, b.successes);
  EXPECT_EQ(a.meanScore, b.meanScore);
  EXPECT_EQ(a.scores, b.scores);
  EXPECT_EQ(a.untouchedQuery, b.untouchedQuery);
  EXPECT_EQ(a.meanImage, b.meanImage);
  EXPECT_EQ(a.nearestNeighbour, b.nearestNeighbour);
}

TEST(Capacity, ARowPerPointByRisingCount) {
  const std::vector<CapacityRow> rows = rowsOf(small());
  ASSERT_EQ(rows.size(), 9U);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CapacityRow& row = rows[i];
    EXPECT_EQ(row.count, small().counts[i / 3]);
    EXPECT_EQ(row.model, static_cast<int>(i % 3));
    EXPECT_EQ(row.dimension, 40);
    EXPECT_EQ(row.trials, 23);
    EXPECT_EQ(row.scores.size(), 23U);
    int passed = 0;
    double sum = 0.0;
    for (const float score : row.scores) {
      passed += score >= 0.9F ? 1 : 0;
      sum += static_cast<double>(score);
    }
    EXPECT_EQ(row.successes, passed);
    EXPECT_DOUBLE_EQ(row.meanScore, sum / 23.0);
    EXPECT_DOUBLE_EQ(row.share(), passed / 23.0);
    EXPECT_LE(row.interval.low, row.share());
    EXPECT_GE(row.interval.high, row.share());
  }
}

TEST(Capacity, RowsDoNotDependOnTheNumberOfThreads) {
  const std::vector<CapacityRow> one = onThreads(1, [] { return rowsOf(small()); });
  for (const int threads : {2, 8}) {
    const std::vector<CapacityRow> many = onThreads(threads, [] { return rowsOf(small()); });
    ASSERT_EQ(many.size(), one.size());
    for (std::size_t i = 0; i < one.size(); ++i) expectEqual(one[i], many[i]);
  }
}

TEST(Capacity, OnlyTheSeedDecides) {
  CapacitySpec spec = small();
  const std::vector<CapacityRow> all = rowsOf(spec);
  spec.models = {spec.models[2]};
  const std::vector<CapacityRow> alone = rowsOf(spec);
  for (std::size_t i = 0; i < alone.size(); ++i) {
    EXPECT_EQ(alone[i].scores, all[3 * i + 2].scores) << "the company of other models changes nothing";
  }
  spec.models = {small().models[0]};
  spec.seed = 43;
  EXPECT_NE(rowsOf(spec)[2].scores, all[6].scores);
}

TEST(Capacity, ACountAloneIsTheSameAsAmongOthers) {
  CapacitySpec spec = small();
  const std::vector<CapacityRow> all = rowsOf(spec);
  spec.counts = {8};
  const std::vector<CapacityRow> alone = rowsOf(spec);
  for (std::size_t i = 0; i < alone.size(); ++i) expectEqual(alone[i], all[3 + i]);
}

// Numbers as patterns of one neuron, hidden entirely and not updated: the error of a trial is the number that was its
// target, and a thousand trials meet every stored pattern.
TEST(Capacity, PatternsOfASmallerCountAreAmongThoseOfALarger) {
  Matrix numbers(1, 50);
  for (Index i = 0; i < 50; ++i) numbers(0, i) = static_cast<float>(i);
  CapacitySpec spec;
  spec.models = {{"softmax", {}}};
  spec.counts = {1, 2, 5, 20, 50};
  spec.encoding = Encoding::Raw;
  spec.corruptions = {{.id = "half_mask", .level = 1.0}};
  spec.trials = 1000;
  spec.networks = 1;
  spec.metric = "mae";
  spec.retrieval = {.maximumSteps = 0};
  std::set<float> before;
  for (const CapacityRow& row : rowsOf(spec, datasetOf(numbers))) {
    const std::set<float> stored(row.scores.begin(), row.scores.end());
    EXPECT_EQ(stored.size(), static_cast<std::size_t>(row.count));
    EXPECT_TRUE(std::ranges::includes(stored, before)) << row.count;
    before = stored;
  }
}

TEST(Capacity, HebbHoldsWellBelowItsLimitAndFailsWellAbove) {
  CapacitySpec spec;
  spec.models = {{"hebb", {}}};
  spec.counts = {10, 50};
  spec.randomDimension = 200;
  spec.corruptions = {{.id = "bit_flip", .level = 0.1}};
  spec.trials = 200;
  const std::vector<CapacityRow> rows = rowsOf(spec);
  EXPECT_GT(rows[0].share(), 0.95) << "load 0.05";
  EXPECT_LT(rows[1].share(), 0.1) << "load 0.25";
  EXPECT_EQ(rows[0].untouchedQuery, 0) << "a tenth of the bits flipped is an overlap of 0.8";
  EXPECT_EQ(rows[0].nearestNeighbour, 200) << "a look-up would have found every one";
}

TEST(Capacity, PixelMetricsLookAtThePictureThatWasReadOut) {
  const Matrix pictures = (unitPatterns(16, 6, 3).array() + 1.0F) / 2.0F;
  for (const Encoding encoding : {Encoding::Raw, Encoding::Centred, Encoding::UnitNorm, Encoding::CentredUnitNorm}) {
    CapacitySpec spec;
    spec.models = {{"sparsemax", {{"beta", 1e6}}}};
    spec.counts = {6};
    spec.encoding = encoding;
    spec.metric = "mae";
    spec.threshold = 1e-6;
    spec.trials = 12;
    spec.networks = 1;
    // Centred patterns find themselves; raw ones may be outshone by a longer one, so compare with the dynamics only.
    const CapacityRow row = rowsOf(spec, datasetOf(pictures)).front();
    if (encoding != Encoding::Raw && encoding != Encoding::Centred) {
      EXPECT_EQ(row.successes, 12) << info(encoding).id;
    }
    EXPECT_EQ(row.untouchedQuery, 12) << "nothing was damaged";
  }
}

TEST(Capacity, SkippedPointsAreNotRun) {
  std::set<std::pair<int, Index>> seen;
  const auto skip = [](int model, Index count) { return model == 1 || count == 8; };
  Progress progress;
  EXPECT_TRUE(runCapacity(small(), nullptr, skip,
                          [&](const CapacityRow& row) {
                            seen.insert({row.model, row.count});
                          },
                          {{}, &progress}));
  EXPECT_EQ(seen, (std::set<std::pair<int, Index>>{{0, 3}, {2, 3}, {0, 14}, {2, 14}}));
  EXPECT_EQ(progress.total(), 4 * 23);
  EXPECT_EQ(progress.done(), 4 * 23);
}

TEST(Capacity, AStoppedRunKeepsTheFinishedRows) {
  const std::vector<CapacityRow> all = rowsOf(small());
  std::stop_source source;
  std::vector<CapacityRow> rows;
  const auto stopAfterFirst = [&](CapacityRow row) {
    rows.push_back(std::move(row));
    source.request_stop();
  };
  EXPECT_FALSE(runCapacity(small(), nullptr, nullptr, stopAfterFirst, {source.get_token(), nullptr}));
  ASSERT_EQ(rows.size(), 3U) << "the models of a count finish together";
  for (std::size_t i = 0; i < 3; ++i) expectEqual(rows[i], all[i]);
}

TEST(Capacity, AStopBeforeTheFirstRowGivesNone) {
  std::stop_source source;
  source.request_stop();
  EXPECT_FALSE(
      runCapacity(small(), nullptr, nullptr, [](const CapacityRow&) { FAIL(); }, {source.get_token(), nullptr}));
}

TEST(CapacitySpec, NamesWhatIsWrong) {
  const auto refuses = [](auto change, const char* name, const char* allowed, const Dataset* source = nullptr) {
    CapacitySpec spec = small();
    change(spec);
    EXPECT_THAT([&] { spec.validate(source); }, ::testing::ThrowsMessage<std::invalid_argument>(::testing::AllOf(
                                                    ::testing::StartsWith(name), ::testing::HasSubstr(allowed))));
  };
  refuses([](CapacitySpec& s) { s.models.clear(); }, "models = none", "at least one");
  refuses([](CapacitySpec& s) { s.models[0].id = "nosuch"; }, "model = nosuch", "hebb");
  refuses([](CapacitySpec& s) { s.models[1].values["beta"] = 0.0; }, "beta = 0", "above 0");
  refuses(
      [](CapacitySpec& s) {
        s.models[2] = {"softmax", {{"beta", 20.0}, {"similarity", std::string("dot")}}};
      },
      "models = softmax twice", "different");
  refuses([](CapacitySpec& s) { s.counts.clear(); }, "counts = none", "at least one");
  refuses([](CapacitySpec& s) { s.counts = {0, 2}; }, "counts = 0", "at least 1");
  refuses([](CapacitySpec& s) { s.counts = {2, 2}; }, "counts = 2, 2", "rising");
  refuses([](CapacitySpec& s) { s.counts = {5, 2}; }, "counts = 5, 2", "rising");
  refuses([](CapacitySpec& s) { s.trials = 0; }, "trials = 0", "1 to 1000000");
  refuses([](CapacitySpec& s) { s.networks = 24; }, "networks = 24", "1 to the number of trials, 23");
  refuses([](CapacitySpec& s) { s.randomDimension = 0; }, "dimension = 0", "at least 1");
  refuses([](CapacitySpec& s) { s.metric = "luck"; }, "metric = luck", "overlap");
  refuses([](CapacitySpec& s) { s.corruptions[0].level = 3.0; }, "level = 3", "0 to 1");
  refuses([](CapacitySpec& s) { s.retrieval.damping = 2.5; }, "damping = 2.5", "below 2");
  const auto source = datasetOf(signPatterns(6, 10, 1));
  refuses([](CapacitySpec&) {}, "counts = 14", "at most 10, the patterns of test", source.get());
}

TEST(CapacitySpec, CriterionIsTheMetricsOwnUnlessSet) {
  CapacitySpec spec = small();
  EXPECT_EQ(spec.criterion(), 0.9);
  spec.metric = "mae";
  EXPECT_EQ(spec.criterion(), 0.05);
  spec.threshold = 0.2;
  EXPECT_EQ(spec.criterion(), 0.2);
}

}  // namespace
}  // namespace hopscope::test
