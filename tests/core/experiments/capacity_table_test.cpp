#include <gmock/gmock.h>

#include "core/base/errors.h"
#include "core/experiments/capacity_csv.h"
#include "tests/support/patterns.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

class CapacityTableOnDisk : public ::testing::Test {
 protected:
  CapacityTableOnDisk() {
    spec.models = {{"hebb", {}}, {"softmax", {{"beta", 20.0}}}};
    spec.counts = {2, 5, 9};
    spec.randomDimension = 30;
    spec.encoding = Encoding::UnitNorm;
    spec.corruptions = {{.id = "bit_flip", .level = 0.15}};
    spec.trials = 12;
    spec.networks = 3;
  }

  [[nodiscard]] CapacityTable open(CapacityTable::Mode mode) const {
    return {file, spec, capacityManifest(spec, "random", nullptr), mode};
  }

  /// Runs what the table lacks; gives the number of new rows.
  int complete(CapacityTable& table) const {
    int rows = 0;
    EXPECT_TRUE(runCapacity(
        spec, nullptr, [&](int model, Index count) { return table.contains(model, count); },
        [&](const CapacityRow& row) {
          table.append(row);
          ++rows;
        }));
    return rows;
  }

  [[nodiscard]] std::string uninterrupted() const {
    CapacityTable table = open(CapacityTable::Mode::Create);
    EXPECT_EQ(complete(table), 6);
    return fileBytes(file);
  }

  void expectRefused(const std::string& part) const {
    EXPECT_THAT([&] { (void)open(CapacityTable::Mode::Resume); },
                ::testing::ThrowsMessage<DataError>(::testing::HasSubstr(part)));
  }

  TemporaryFolder folder;
  std::filesystem::path file = folder / "capacity.csv";
  CapacitySpec spec;
};

// Whatever byte the file was cut at, resuming gives the same file again.
TEST_F(CapacityTableOnDisk, ResumingACutFileEqualsAnUninterruptedRun) {
  const std::string whole = uninterrupted();
  for (std::size_t length = 0; length < whole.size(); length += length < 200 ? 37 : 61) {
    folder.write("capacity.csv", whole.substr(0, length));
    CapacityTable table = open(CapacityTable::Mode::Resume);
    complete(table);
    ASSERT_EQ(fileBytes(file), whole) << "cut at byte " << length;
  }
}

TEST_F(CapacityTableOnDisk, KnownRowsAreReadBack) {
  std::vector<CapacityRow> rows;
  {
    CapacityTable table = open(CapacityTable::Mode::Create);
    EXPECT_TRUE(table.known().empty());
    EXPECT_TRUE(runCapacity(spec, nullptr, nullptr, [&](const CapacityRow& row) {
      table.append(row);
      rows.push_back(row);
    }));
  }
  const CapacityTable table = open(CapacityTable::Mode::Resume);
  ASSERT_EQ(table.known().size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CapacityRow& known = table.known()[i];
    EXPECT_EQ(known.model, rows[i].model);
    EXPECT_EQ(known.count, rows[i].count);
    EXPECT_EQ(known.dimension, rows[i].dimension);
    EXPECT_EQ(known.trials, rows[i].trials);
    EXPECT_EQ(known.successes, rows[i].successes);
    EXPECT_EQ(known.meanScore, rows[i].meanScore);
    EXPECT_EQ(known.interval.low, rows[i].interval.low);
    EXPECT_EQ(known.interval.high, rows[i].interval.high);
    EXPECT_EQ(known.untouchedQuery, rows[i].untouchedQuery);
    EXPECT_EQ(known.meanImage, rows[i].meanImage);
    EXPECT_EQ(known.nearestNeighbour, rows[i].nearestNeighbour);
    EXPECT_TRUE(table.contains(known.model, known.count));
  }
  EXPECT_FALSE(table.contains(0, 3));
}

TEST_F(CapacityTableOnDisk, ACompleteFileIsNotTouched) {
  const std::string whole = uninterrupted();
  CapacityTable table = open(CapacityTable::Mode::Resume);
  EXPECT_EQ(complete(table), 0);
  EXPECT_EQ(fileBytes(file), whole);
}

TEST_F(CapacityTableOnDisk, MoreCountsMayFollow) {
  (void)uninterrupted();
  spec.counts = {2, 5, 9, 12};
  CapacityTable table = open(CapacityTable::Mode::Resume);
  EXPECT_EQ(complete(table), 2);
}

TEST_F(CapacityTableOnDisk, ResumeWithoutATableStartsOne) {
  CapacityTable table = open(CapacityTable::Mode::Resume);
  EXPECT_EQ(complete(table), 6);
}

TEST_F(CapacityTableOnDisk, AnotherExperimentIsRefusedAndLeftAlone) {
  const std::string whole = uninterrupted();
  const std::string manifest = fileBytes(file.string() + ".json");
  const CapacitySpec original = spec;
  const auto other = [&](auto change) {
    spec = original;
    change(spec);
    expectRefused("another experiment");
    EXPECT_EQ(fileBytes(file), whole);
    EXPECT_EQ(fileBytes(file.string() + ".json"), manifest);
  };
  other([](CapacitySpec& s) { s.seed = 43; });
  other([](CapacitySpec& s) { s.trials = 13; });
  other([](CapacitySpec& s) { s.networks = 4; });
  other([](CapacitySpec& s) { s.randomDimension = 31; });
  other([](CapacitySpec& s) { s.models[1].values["beta"] = 21.0; });
  other([](CapacitySpec& s) { s.models.pop_back(); });
  other([](CapacitySpec& s) { s.corruptions[0].level = 0.2; });
  other([](CapacitySpec& s) { s.corruptions.clear(); });
  other([](CapacitySpec& s) { s.metric = "identified"; });
  other([](CapacitySpec& s) { s.threshold = 0.8; });
  other([](CapacitySpec& s) { s.encoding = Encoding::Raw; });
  other([](CapacitySpec& s) { s.retrieval.maximumSteps = 49; });
  other([](CapacitySpec& s) { s.retrieval.tolerance = 1e-4; });
  other([](CapacitySpec& s) { s.retrieval.damping = 0.5; });
}

TEST_F(CapacityTableOnDisk, TheManifestHoldsTheHashOfTheData) {
  const auto data = datasetOf(signPatterns(30, 12, 1));
  const auto others = datasetOf(signPatterns(30, 12, 2));
  EXPECT_NE(capacityManifest(spec, "patterns.npy", data.get()), capacityManifest(spec, "patterns.npy", others.get()));
}

TEST_F(CapacityTableOnDisk, SettingADefaultByHandIsTheSameExperiment) {
  CapacitySpec explicitly = spec;
  explicitly.models[0].values["update"] = std::string("async");
  explicitly.threshold = spec.criterion();
  EXPECT_EQ(capacityManifest(explicitly, "random", nullptr), capacityManifest(spec, "random", nullptr));
}

TEST_F(CapacityTableOnDisk, DamagedTablesAreRefusedByLine) {
  const std::string whole = uninterrupted();
  const std::size_t second = whole.find('\n') + 1;
  const std::size_t third = whole.find('\n', second) + 1;
  const auto with = [&](std::string text, const std::string& part) {
    folder.write("capacity.csv", text);
    expectRefused(part);
    EXPECT_EQ(fileBytes(file), text) << "a refused file is not touched";
  };
  with("x" + whole, "line 1: is not the header");
  with(whole.substr(0, second) + "hebb,few\n" + whole.substr(second), "line 2: is not a capacity row");
  std::string renamed = whole;
  renamed.replace(renamed.find("softmax"), 7, "softmix");
  with(renamed, "line 3: is not a capacity row");
  std::string fraction = whole;
  fraction.replace(fraction.find(",2,30,", second), 6, ",2.5,30,");
  with(fraction, "line 2");
  std::string many = whole;
  many.replace(many.find(",12,", second), 4, ",1,");
  with(many, "line 2");
  (void)third;
}

TEST_F(CapacityTableOnDisk, WithoutItsManifestATableIsRefused) {
  (void)uninterrupted();
  std::filesystem::remove(file.string() + ".json");
  expectRefused("capacity.csv.json");
}

TEST_F(CapacityTableOnDisk, AFolderThatIsNotThereIsNamed) {
  file = folder / "nowhere" / "capacity.csv";
  EXPECT_THAT([&] { (void)open(CapacityTable::Mode::Create); },
              ::testing::ThrowsMessage<DataError>(::testing::HasSubstr("nowhere")));
}

}  // namespace
}  // namespace hopscope::test
