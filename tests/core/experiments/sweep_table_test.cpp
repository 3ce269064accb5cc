#include "core/experiments/sweep_table.h"

#include <gmock/gmock.h>

#include "core/base/errors.h"
#include "tests/support/patterns.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

class SweepTableOnDisk : public ::testing::Test {
 protected:
  SweepTableOnDisk() {
    spec.models = {{"hebb", {}}, {"softmax", {{"beta", 20.0}}}};
    spec.axes = {{"count", {2, 5, 9}}};
    spec.dimension = 30;
    spec.encoding = Encoding::UnitNorm;
    spec.corruptions = {{.id = "bit_flip", .level = 0.15}};
    spec.trials = 12;
    spec.networks = 3;
  }

  [[nodiscard]] SweepTable open(SweepTable::Mode mode) const { return {file, manifestOf(spec, nullptr), mode}; }

  /// Runs what the table lacks; gives the number of new rows.
  int complete(SweepTable& table) const {
    int rows = 0;
    EXPECT_TRUE(runSweep(
        spec, nullptr, [&](Index cell, int model) { return table.contains(cell, model); },
        [&](const SweepRow& row) {
          table.append(row);
          ++rows;
        }));
    return rows;
  }

  /// Both tables, one after the other.
  [[nodiscard]] std::string tables() const { return fileBytes(file) + fileBytes(trials); }

  /// The trials of a whole run.
  [[nodiscard]] std::string uninterrupted() const {
    SweepTable table = open(SweepTable::Mode::Create);
    EXPECT_EQ(complete(table), 6);
    return fileBytes(trials);
  }

  void expectRefused(const std::string& part) const {
    EXPECT_THAT([&] { (void)open(SweepTable::Mode::Resume); },
                ::testing::ThrowsMessage<DataError>(::testing::HasSubstr(part)));
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder / "capacity.csv";
  std::filesystem::path trials = folder / "capacity.trials.csv";
  SweepSpec spec;
};

// Whatever byte the file was cut at, resuming gives the same files again.
TEST_F(SweepTableOnDisk, ResumingACutFileEqualsAnUninterruptedRun) {
  const std::string whole = uninterrupted();
  const std::string both = tables();
  for (std::size_t length = 0; length < whole.size(); length += length < 400 ? 37 : 311) {
    folder.write("capacity.trials.csv", whole.substr(0, length));
    folder.write("capacity.csv", "cut anywhere");
    SweepTable table = open(SweepTable::Mode::Resume);
    complete(table);
    ASSERT_EQ(tables(), both) << "cut at byte " << length;
  }
}

TEST_F(SweepTableOnDisk, KnownRowsAreReadBackBitForBit) {
  std::vector<SweepRow> rows;
  {
    SweepTable table = open(SweepTable::Mode::Create);
    EXPECT_TRUE(table.known().empty());
    EXPECT_TRUE(runSweep(spec, nullptr, nullptr, [&](const SweepRow& row) {
      table.append(row);
      rows.push_back(row);
    }));
  }
  const SweepTable table = open(SweepTable::Mode::Resume);
  EXPECT_EQ(table.known(), rows);
  for (const SweepRow& row : rows) EXPECT_TRUE(table.contains(row.cell, row.model));
  EXPECT_FALSE(table.contains(3, 0));
  EXPECT_EQ(readStoredSweep(file).rows, rows);
}

TEST_F(SweepTableOnDisk, ACompleteFileIsNotTouched) {
  (void)uninterrupted();
  const std::string both = tables();
  SweepTable table = open(SweepTable::Mode::Resume);
  EXPECT_EQ(complete(table), 0);
  EXPECT_EQ(tables(), both);
}

TEST_F(SweepTableOnDisk, MoreValuesMayFollow) {
  (void)uninterrupted();
  spec.axes = {{"count", {2, 5, 9, 12}}};
  {
    SweepTable table = open(SweepTable::Mode::Resume);
    EXPECT_EQ(complete(table), 2);
  }
  const std::string resumed = tables();
  SweepTable table = open(SweepTable::Mode::Replace);
  EXPECT_EQ(complete(table), 8);
  EXPECT_EQ(tables(), resumed);
}

TEST_F(SweepTableOnDisk, AnotherThresholdIsPutToTheSameTrials) {
  const std::string whole = uninterrupted();
  spec.threshold = 0.99;
  {
    SweepTable table = open(SweepTable::Mode::Resume);
    EXPECT_EQ(complete(table), 0);
  }
  const std::string resumed = tables();
  EXPECT_EQ(uninterrupted(), whole);
  EXPECT_EQ(tables(), resumed);
}

TEST_F(SweepTableOnDisk, ValuesThatAreGoneAreRefused) {
  (void)uninterrupted();
  spec.axes = {{"count", {2, 9}}};
  expectRefused("is not a trial of this experiment");
}

TEST_F(SweepTableOnDisk, ResumeWithoutATableStartsOne) {
  SweepTable table = open(SweepTable::Mode::Resume);
  EXPECT_EQ(complete(table), 6);
}

TEST_F(SweepTableOnDisk, AnotherExperimentIsRefusedAndLeftAlone) {
  const std::string whole = uninterrupted();
  const std::string manifest = fileBytes(file.string() + ".json");
  const SweepSpec original = spec;
  const auto other = [&](auto change) {
    spec = original;
    change(spec);
    expectRefused("another experiment");
    EXPECT_EQ(fileBytes(trials), whole);
    EXPECT_EQ(fileBytes(file.string() + ".json"), manifest);
  };
  other([](SweepSpec& s) { s.seed = 43; });
  other([](SweepSpec& s) { s.trials = 13; });
  other([](SweepSpec& s) { s.networks = 4; });
  other([](SweepSpec& s) { s.dimension = 31; });
  other([](SweepSpec& s) { s.models[1].values["beta"] = 21.0; });
  other([](SweepSpec& s) { s.models.pop_back(); });
  other([](SweepSpec& s) { s.corruptions[0].level = 0.2; });
  other([](SweepSpec& s) { s.corruptions.clear(); });
  other([](SweepSpec& s) { s.metric = "identified"; });
  other([](SweepSpec& s) { s.encoding = Encoding::Raw; });
  other([](SweepSpec& s) { s.retrieval.maxSteps = 49; });
  other([](SweepSpec& s) { s.retrieval.tolerance = 1e-4; });
  other([](SweepSpec& s) { s.retrieval.damping = 0.5; });
  other([](SweepSpec& s) { s.experiment = "robustness"; });
  other([](SweepSpec& s) { s.axes = {{"dimension", {5, 9}}}; });
  other([](SweepSpec& s) { s.axes.push_back({"model.beta", {20}}); });
}

TEST_F(SweepTableOnDisk, OptionsAreWrittenByTheirIds) {
  spec.models = {{"softmax", {{"beta", 20.0}}}};
  spec.axes = {parseAxis(spec, "encoding=unit_norm,raw"), parseAxis(spec, "model.similarity=cosine,dot")};
  {
    SweepTable table = open(SweepTable::Mode::Create);
    EXPECT_EQ(complete(table), 4);
  }
  EXPECT_THAT(fileBytes(trials), ::testing::HasSubstr(",unit_norm,cosine,"));
  EXPECT_THAT(fileBytes(file.string() + ".json"), ::testing::HasSubstr("\"cosine\""));
  const StoredSweep read = readStoredSweep(file);
  EXPECT_EQ(read.manifest.spec.axes, spec.axes);
  ASSERT_EQ(read.rows.size(), 4U);
  // The same patterns and damage; what is compared, and how they are scaled, makes another run of it.
  EXPECT_NE(read.rows[0].trials, read.rows[1].trials);
  SweepSpec alone = spec;
  alone.axes = {parseAxis(spec, "encoding=unit_norm"), parseAxis(spec, "model.similarity=cosine")};
  std::vector<SweepRow> single;
  EXPECT_TRUE(runSweep(alone, nullptr, nullptr, [&](const SweepRow& row) { single.push_back(row); }));
  EXPECT_EQ(single.front().trials, read.rows[3].trials) << "a cell does not depend on the cells before it";
}

// Rows of another version can be looked at, but neither continued nor merged with those of this one.
TEST_F(SweepTableOnDisk, VersionsAreNotMixed) {
  const std::string whole = uninterrupted();
  const StoredSweep mine = readStoredSweep(file);
  EXPECT_EQ(mine.manifest.version, programVersion());
  StoredSweep other = mine;
  other.manifest.version = "0.0.1";
  writeSweep(folder / "other.csv", other.manifest, other.rows);
  const StoredSweep read = readStoredSweep(folder / "other.csv");
  EXPECT_EQ(read.manifest.version, "0.0.1");
  EXPECT_EQ(read.rows, mine.rows);
  EXPECT_EQ(storedSweepJson(read)["version"], "0.0.1");
  file = folder / "other.csv";
  expectRefused("computed by version 0.0.1");
  const std::vector<std::filesystem::path> parts{folder / "capacity.csv", file};
  EXPECT_THAT([&] { mergeSweeps(parts, folder / "merged.csv"); },
              ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("computed by version 0.0.1")));
  EXPECT_EQ(fileBytes(trials), whole);
}

TEST_F(SweepTableOnDisk, DefinitionsAreNotMixed) {
  const std::string whole = uninterrupted();
  StoredSweep old = readStoredSweep(file);
  EXPECT_EQ(old.manifest.definitions, definitionsVersion);
  old.manifest.definitions = 1;
  writeSweep(folder / "old.csv", old.manifest, old.rows);
  EXPECT_EQ(fileBytes(SweepFiles(folder / "old.csv").manifest).find("definitions"), std::string::npos)
      << "as written before there were any";
  EXPECT_EQ(readStoredSweep(folder / "old.csv").manifest.definitions, 1);
  const std::vector<std::filesystem::path> parts{file, folder / "old.csv"};
  EXPECT_THAT([&] { mergeSweeps(parts, folder / "merged.csv"); },
              ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("definitions 1")));
  file = folder / "old.csv";
  expectRefused("definitions 1");
}

TEST_F(SweepTableOnDisk, TheManifestHoldsTheHashOfTheData) {
  const auto data = datasetOf(signPatterns(30, 12, 1));
  const auto others = datasetOf(signPatterns(30, 12, 2));
  spec.source = "patterns.npy";
  EXPECT_NE(toText(manifestOf(spec, data.get())), toText(manifestOf(spec, others.get())));
  EXPECT_FALSE(sameExperiment(manifestOf(spec, data.get()), manifestOf(spec, others.get())));
}

TEST_F(SweepTableOnDisk, SettingADefaultByHandIsTheSameExperiment) {
  SweepSpec explicitly = spec;
  explicitly.models[0].values["update"] = std::string("async");
  explicitly.threshold = spec.criterion();
  EXPECT_EQ(toText(manifestOf(explicitly, nullptr)), toText(manifestOf(spec, nullptr)));
}

TEST_F(SweepTableOnDisk, DamagedTablesAreRefusedByLine) {
  const std::string whole = uninterrupted();
  const std::size_t second = whole.find('\n') + 1;
  const std::size_t third = whole.find('\n', second) + 1;
  const auto with = [&](const std::string& text, const std::string& part) {
    folder.write("capacity.trials.csv", text);
    expectRefused(part);
    EXPECT_EQ(fileBytes(trials), text) << "a refused file is not touched";
  };
  with("x" + whole, "line 1: is not the header");
  with(whole.substr(0, second) + "hebb,few\n" + whole.substr(second), "line 2: is not a trial");
  std::string renamed = whole;
  renamed.replace(renamed.find("softmax"), 7, "softmix");
  with(renamed, "line 14: is not a trial");
  std::string fraction = whole;
  fraction.replace(fraction.find(",2,30,", second), 6, ",2.5,30,");
  with(fraction, "line 2");
  with(whole.substr(0, second) + whole.substr(third), "line 2");
  with(whole.substr(0, third) + whole.substr(second), "line 3");
  with(whole + whole.substr(second), "a row twice");
}

TEST_F(SweepTableOnDisk, WithoutItsManifestATableIsRefused) {
  (void)uninterrupted();
  std::filesystem::remove(file.string() + ".json");
  expectRefused("capacity.csv.json");
}

TEST_F(SweepTableOnDisk, AFolderThatIsNotThereIsNamed) {
  file = folder / "nowhere" / "capacity.csv";
  EXPECT_THAT([&] { (void)open(SweepTable::Mode::Create); },
              ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("nowhere")));
}

TEST_F(SweepTableOnDisk, CreateDoesNotGiveUpRows) {
  (void)uninterrupted();
  const std::string both = tables();
  EXPECT_THAT([&] { (void)open(SweepTable::Mode::Create); },
              ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("--resume")));
  EXPECT_EQ(tables(), both);
  const SweepTable replaced = open(SweepTable::Mode::Replace);
  EXPECT_NE(tables(), both);
}

TEST_F(SweepTableOnDisk, CreateDoesNotTakeThePlaceOfOtherFiles) {
  folder.write("capacity.csv", "1,2\n3,4\n");
  EXPECT_THAT([&] { (void)open(SweepTable::Mode::Create); },
              ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("no table of an experiment")));
  EXPECT_EQ(fileBytes(file), "1,2\n3,4\n");
}

TEST_F(SweepTableOnDisk, OnlyOneMayWrite) {
  {
    const SweepTable table = open(SweepTable::Mode::Create);
    for (const auto mode : {SweepTable::Mode::Create, SweepTable::Mode::Resume, SweepTable::Mode::Replace}) {
      EXPECT_THAT([&] { (void)open(mode); },
                  ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("another job is writing")));
    }
  }
  const SweepTable again = open(SweepTable::Mode::Create);
}

}  // namespace
}  // namespace hopscope::test
