#include <gmock/gmock.h>

#include "core/base/errors.h"
#include "core/experiments/sweep_table.h"
#include "tests/support/temporary_folder.h"

namespace hopscope::test {
namespace {

class SweepMerge : public ::testing::Test {
 protected:
  SweepMerge() {
    spec.models = {{"hebb", {}}, {"softmax", {{"beta", 20.0}}}};
    spec.axes = {{"count", {2, 5, 9}}, {"corruption.0.level", {0.1, 0.2}}};
    spec.dimension = 30;
    spec.encoding = Encoding::UnitNorm;
    spec.corruptions = {{.id = "bit_flip", .level = 0.15}};
    spec.trials = 9;
    spec.networks = 2;
  }

  std::filesystem::path run(const std::string& name, const SweepShard& shard) const {
    const std::filesystem::path path = folder / name;
    SweepTable table(path, manifestOf(spec, nullptr, shard), SweepTable::Mode::Create);
    EXPECT_TRUE(runSweep(
        spec, nullptr, [&](Index cell, int) { return !shard.has(cell); },
        [&](const SweepRow& row) { table.append(row); }));
    return path;
  }

  static std::string bytes(const std::filesystem::path& path) {
    const SweepFiles files(path);
    return fileBytes(files.summary) + fileBytes(files.trials) + fileBytes(files.manifest);
  }

  void refuses(const std::vector<std::filesystem::path>& parts, const std::string& reason) const {
    EXPECT_THAT([&] { mergeSweeps(parts, folder / "merged.csv"); },
                ::testing::ThrowsMessage<DataError>(::testing::HasSubstr(reason)));
    EXPECT_FALSE(std::filesystem::exists(folder / "merged.csv"));
  }

  TemporaryFolder folder;
  SweepSpec spec;
};

TEST_F(SweepMerge, ShardsTogetherAreTheWholeByteForByte) {
  const auto whole = run("whole.csv", {});
  for (const int count : {2, 3, 4, 7}) {
    std::vector<std::filesystem::path> parts;
    for (int i = 0; i < count; ++i) parts.push_back(run("part" + std::to_string(i) + ".csv", {i, count}));
    std::ranges::reverse(parts);
    mergeSweeps(parts, folder / "merged.csv");
    EXPECT_EQ(bytes(folder / "merged.csv"), bytes(whole)) << count << " shards";
  }
}

TEST_F(SweepMerge, RefusesWhatIsNotAWhole) {
  const auto first = run("a.csv", {0, 2});
  const auto second = run("b.csv", {1, 2});
  refuses({first}, "is missing, with 6 of 12 rows");
  refuses({first, second, first}, "is there twice");
  std::string cut = fileBytes(folder / "b.trials.csv");
  folder.write("b.trials.csv", cut.substr(0, cut.size() - 10));
  refuses({first, second}, "is missing, with 1 of 12 rows");
  spec.seed = 43;
  refuses({first, run("b.csv", {1, 2})}, "belongs to another experiment");
}

}  // namespace
}  // namespace hopscope::test
