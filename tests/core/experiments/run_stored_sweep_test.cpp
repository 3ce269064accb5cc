#include "core/experiments/run_stored_sweep.h"

#include <gmock/gmock.h>

#include "core/base/errors.h"
#include "core/experiments/sweep_progress.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

class RunStoredSweep : public ::testing::Test {
 protected:
  RunStoredSweep() {
    run.spec.models = {{"hebb", {}}, {"softmax", {{"beta", 20.0}}}};
    run.spec.axes = {{"count", {2, 5, 9}}};
    run.spec.dimension = 30;
    run.spec.encoding = Encoding::UnitNorm;
    run.spec.corruptions = {{.id = "bit_flip", .level = 0.15}};
    run.spec.trials = 6;
    run.spec.networks = 3;
    run.file = folder / "capacity.csv";
  }

  /// Runs to the end, or until so many rows came; gives the new rows.
  std::vector<SweepRow> go(std::size_t most = 100) {
    std::stop_source stop;
    std::vector<SweepRow> rows;
    const StoredSweepWatch watch{.onSource = [this](std::shared_ptr<const Dataset> data) { loaded = std::move(data); },
                                 .onFound = [this](std::vector<SweepRow> each) { found = std::move(each); },
                                 .onRow =
                                     [&](SweepRow row) {
                                       rows.push_back(std::move(row));
                                       if (rows.size() == most) stop.request_stop();
                                     }};
    complete = runStoredSweep(run, library, watch, {stop.get_token(), nullptr});
    return rows;
  }

  [[nodiscard]] std::string bytes() const {
    const SweepFiles files(run.file);
    return fileBytes(files.summary) + fileBytes(files.trials) + fileBytes(files.manifest);
  }

  TemporaryFolder folder;
  DatasetLibrary library{{datasetsFolder()}};
  StoredSweepRun run;
  std::shared_ptr<const Dataset> loaded;
  std::vector<SweepRow> found;
  bool complete = false;
};

TEST_F(RunStoredSweep, StoppedAndGoneOnWithGivesTheFilesOfAnUndisturbedRun) {
  const std::vector<SweepRow> all = go();
  EXPECT_TRUE(complete);
  ASSERT_EQ(all.size(), 6U);
  const std::string whole = bytes();
  run.mode = SweepTable::Mode::Replace;
  EXPECT_EQ(go(2).size(), 2U);
  EXPECT_FALSE(complete);
  ASSERT_NE(bytes(), whole);
  run.mode = SweepTable::Mode::Resume;
  const std::vector<SweepRow> rest = go();
  EXPECT_TRUE(complete);
  EXPECT_EQ(rest, (std::vector<SweepRow>{all.begin() + 2, all.end()}));
  EXPECT_EQ(found, (std::vector<SweepRow>{all.begin(), all.begin() + 2})) << "rows that only the file had are told";
  EXPECT_EQ(bytes(), whole);
}

TEST_F(RunStoredSweep, KnownRowsAreWrittenAndNotComputedAgain) {
  const std::vector<SweepRow> all = go();
  const std::string whole = bytes();
  run.mode = SweepTable::Mode::Replace;
  run.known = {all.begin(), all.begin() + 4};
  EXPECT_EQ(go().size(), 2U);
  EXPECT_TRUE(found.empty()) << "nothing that was not known";
  EXPECT_EQ(bytes(), whole);
}

TEST_F(RunStoredSweep, WithoutAFileNothingIsWritten) {
  run.file.clear();
  EXPECT_EQ(go().size(), 6U);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(RunStoredSweep, AShardRunsItsCellsOnly) {
  run.shard = {1, 3};
  for (const SweepRow& row : go()) EXPECT_EQ(row.cell, 1);
  EXPECT_TRUE(complete);
}

TEST_F(RunStoredSweep, DataAreLoadedAndMustBeThoseOfTheKnownRows) {
  run.spec.source = "digits8";
  run.spec.corruptions = {{.id = "half_mask", .level = 0.5}};
  run.spec.models = {{"softmax", {{"beta", 20.0}}}};
  EXPECT_EQ(go().size(), 3U);
  ASSERT_NE(loaded, nullptr);
  run.dataHash = loaded->hash;
  EXPECT_TRUE(go().empty());
  const std::string before = bytes();
  run.dataHash ^= 1U;
  EXPECT_THAT([this] { (void)go(); }, ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("began with")));
  run.source = loaded;
  EXPECT_THAT([this] { (void)go(); }, ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("began with")))
      << "also of data that are at hand";
  EXPECT_EQ(bytes(), before);
}

TEST_F(RunStoredSweep, WhatCannotBeRunLeavesNoFiles) {
  run.spec.trials = 0;
  EXPECT_THROW((void)go(), std::invalid_argument);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  run.spec.trials = 6;
  run.file = folder / "nowhere/capacity.csv";
  EXPECT_THROW((void)go(), DataError);
}

TEST_F(RunStoredSweep, TimeLeftCountsLargeCellsForMore) {
  // Cells of 2, 5 and 9 patterns, 12 trials each: 16 parts of work.
  EXPECT_EQ(secondsLeft(run.spec, 0, 12, 2.0), 2.0 * 14.0 / 2.0);
  EXPECT_EQ(secondsLeft(run.spec, 12, 24, 5.0), 5.0 * 9.0 / 5.0) << "rows that were there do not count";
  EXPECT_FALSE(secondsLeft(run.spec, 0, 12, 0.2).has_value()) << "too early to tell";
  EXPECT_FALSE(secondsLeft(run.spec, 0, 0, 10.0).has_value());
}

TEST_F(RunStoredSweep, TheCellInWorkIsTheFirstWithoutRows) {
  EXPECT_EQ(cellInWork(run.spec, {}, 5), (std::pair<Index, std::int64_t>{0, 5}));
  const std::vector<SweepRow> rows = go();
  EXPECT_EQ(cellInWork(run.spec, std::span(rows).first(2), 15), (std::pair<Index, std::int64_t>{1, 3}));
  EXPECT_FALSE(cellInWork(run.spec, rows, 36).has_value());
}

}  // namespace
}  // namespace hopscope::test
