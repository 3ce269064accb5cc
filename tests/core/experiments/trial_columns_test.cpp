#include "core/experiments/trial_columns.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "core/experiments/sweep_csv.h"
#include "core/experiments/sweep_table.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

std::filesystem::path golden() { return std::filesystem::path(dataFolder()) / "sweeps/capacity.csv"; }

/// The table without one column.
std::string without(const std::string& table, std::string_view name) {
  std::string result;
  std::size_t dropped = std::string::npos;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('\n', at);
    std::size_t number = 0;
    std::string line;
    for (std::size_t from = at; from <= end; ++number) {
      const std::size_t comma = std::min(table.find(',', from), end);
      const std::string cell = table.substr(from, comma - from);
      if (at == 0 && cell == name) dropped = number;
      if (number != dropped) line += (line.empty() && number == 0 ? "" : ",") + cell;
      from = comma + 1;
    }
    result += line + "\n";
    at = end + 1;
  }
  EXPECT_NE(dropped, std::string::npos) << name;
  return result;
}

TEST(TrialColumns, EachReadsWhatItWrites) {
  TrialLine line{7, 30, 3, {}};
  line.trial = {.network = 1,
                .target = 5,
                .score = 0.1F,
                .untouchedQuery = -0.25F,
                .meanImage = 1.0F / 3.0F,
                .nearestNeighbour = 1e-30F,
                .overlap = 1.0F,
                .squaredError = 12.5F,
                .identified = true,
                .steps = 9,
                .termination = Termination::LimitCycle,
                .regime = Regime::GlobalAverage,
                .effective = 2.5F,
                .support = 4,
                .energy = -1.0 / 7.0,
                .seconds = 0.25};
  TrialLine read;
  for (const TrialColumn& column : trialColumns()) {
    EXPECT_TRUE(column.read(column.write(line), read)) << column.name;
    EXPECT_EQ(column.write(read), column.write(line)) << column.name;
    EXPECT_FALSE(column.read("?", read)) << column.name;
    EXPECT_EQ(column.read("", read), column.optional) << column.name;
    EXPECT_FALSE(column.help.empty()) << column.name;
  }
  TrialLine again;
  for (const TrialColumn& column : trialColumns()) ASSERT_TRUE(column.read(column.write(line), again));
  EXPECT_EQ(again.trial, line.trial) << "no field is without a column";
}

TEST(TrialColumns, AreToldInTheDocumentation) {
  const std::string page = fileBytes(std::filesystem::path(sourceFolder()) / "docs/experiments.md");
  std::string table = "| column | what |\n|---|---|\n";
  for (const TrialColumn& column : trialColumns()) {
    table.append("| `").append(column.name).append("` | ").append(column.help).append(" |\n");
  }
  EXPECT_THAT(page, HasSubstr(table));
}

// Written by the program before its tables had a schema.
TEST(TrialColumns, AnOldFileIsReadAndWrittenAgainToTheSameBytes) {
  const StoredSweep old = readStoredSweep(golden());
  EXPECT_EQ(old.rows.size(), 8U);
  TemporaryFolder folder;
  const auto copy = folder / "capacity.csv";
  writeSweep(copy, old.manifest, old.rows);
  EXPECT_EQ(fileBytes(SweepFiles(copy).trials), fileBytes(SweepFiles(golden()).trials));
  EXPECT_EQ(fileBytes(SweepFiles(copy).summary), fileBytes(SweepFiles(golden()).summary));
  EXPECT_EQ(fileBytes(SweepFiles(copy).manifest), fileBytes(SweepFiles(golden()).manifest));
}

TEST(TrialColumns, ATableMayLackNumbersThatNeedNotExist) {
  const std::string whole = fileBytes(SweepFiles(golden()).trials);
  const StoredSweep stored = readStoredSweep(golden());
  TemporaryFolder folder;
  const auto file = folder / "capacity.csv";
  folder.write("capacity.csv.json", fileBytes(SweepFiles(golden()).manifest));
  folder.write("capacity.trials.csv", without(whole, "seconds"));
  EXPECT_EQ(readStoredSweep(file).rows, stored.rows) << "nothing was timed";
  {
    const SweepTable table(file, stored.manifest, SweepTable::Mode::Resume);
    EXPECT_EQ(table.known().size(), 8U);
  }
  EXPECT_EQ(fileBytes(folder / "capacity.trials.csv"), whole) << "all columns are there again";
  folder.write("capacity.trials.csv", without(whole, "score"));
  EXPECT_THROW((void)readStoredSweep(file), DataError);
}

TEST(TrialColumns, TheHeaderDecidesTheOrder) {
  const StoredSweep stored = readStoredSweep(golden());
  TrialsReader reader(stored.manifest.spec);
  EXPECT_FALSE(reader.takeHeader("model,parameters,count,stored_patterns")) << "an axis is missing";
  EXPECT_FALSE(reader.takeHeader(trialsHeader(stored.manifest.spec) + ",mood"));
  EXPECT_FALSE(reader.takeHeader(trialsHeader(stored.manifest.spec) + ",score")) << "twice";
  ASSERT_TRUE(reader.takeHeader(
      "model,parameters,count,corruption.0.level,trial,dimension,stored_patterns,network,target,untouched_query,score,"
      "mean_image,nearest_neighbour,overlap,squared_error,identified,steps,termination,outcome,n_eff,support"));
  ASSERT_TRUE(reader.take(
      "hebb,order=random;temperature=0;update=async,3,0.1,0,30,3,1,2,0.8,1,0.4,1,1,0,1,2,fixed_point,spurious,0,0"));
  EXPECT_FALSE(reader.whole()) << "three trials of the row are missing";
}

}  // namespace
}  // namespace hopscope::test
