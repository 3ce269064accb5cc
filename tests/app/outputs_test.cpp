#include <filesystem>

#include "tests/app/cli.h"

namespace hopscope::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class CliOutputs : public ::testing::Test {
 protected:
  CliOutputs() { folder.write("patterns.csv", table); }

  void refuses(const std::vector<std::string>& words, int code, const std::vector<std::string>& parts) const {
    const ProcessResult result = cli(words);
    EXPECT_EQ(result.exitCode, code) << result.err;
    for (const std::string& part : parts) EXPECT_THAT(result.err, HasSubstr(part));
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(fileBytes(memory), table) << "the data stay as they were";
  }

  [[nodiscard]] std::vector<std::string> retrieve(const std::vector<std::string>& more) const {
    return with({"retrieve", "--memory", memory, "--target", "0", "--model", "softmax"}, more);
  }

  [[nodiscard]] std::vector<std::string> sweep(const std::string& source, const std::string& out) const {
    return {"capacity", "--memory", source,       "--counts", "2",     "--model", "hebb",
            "--trials", "10",       "--networks", "1",        "--out", out};
  }

  const std::string table = "1,-1,1,-1\n1,1,-1,-1\n-1,1,1,-1\n";
  TemporaryFolder folder;
  const std::string memory = folder / "patterns.csv";
};

TEST_F(CliOutputs, NoResultTakesThePlaceOfItsData) {
  refuses(sweep(memory, memory), 2, {"--out", "--memory"});
  refuses(sweep(memory, folder.path() / "." / "patterns.csv"), 2, {"--out", "--memory"});
  std::filesystem::create_symlink("patterns.csv", folder / "link.csv");
  refuses(sweep(memory, folder / "link.csv"), 2, {"--out", "--memory"});
  std::filesystem::create_hard_link(memory, folder / "same.csv");
  refuses(sweep(memory, folder / "same.csv"), 2, {"--out", "--memory"});
  refuses(retrieve({"--out", memory}), 2, {"--out", "--memory"});
  refuses(retrieve({"--trace", memory}), 2, {"--trace", "--memory"});
}

TEST_F(CliOutputs, NorDoDerivedTables) {
  const std::string trials = folder.write("own.trials.csv", table);
  refuses(sweep(trials, folder / "own.csv"), 2, {"--out", "--memory"});
  EXPECT_EQ(fileBytes(trials), table);
}

TEST_F(CliOutputs, TwoResultsDoNotShareAPath) {
  const std::string out = folder / "a.npy";
  refuses(retrieve({"--out", out, "--weights", folder.path() / "." / "a.npy"}), 2, {"--out", "--weights"});
  EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(CliOutputs, PlacesAreLookedAtBeforeTheWork) {
  refuses(retrieve({"--out", folder / "nowhere" / "states.npy"}), 3, {"nowhere", "does not exist"});
  refuses(retrieve({"--out", folder.path()}), 3, {"folder"});
  refuses(retrieve({"--out", "-"}), 2, {"standard output"});
  refuses(retrieve({"--out", folder / "states.csv"}), 2, {".csv", ".npy"});
  refuses(retrieve({"--trace", folder / "trace.npy"}), 2, {".npy", ".json"});
}

TEST_F(CliOutputs, FilesOfAnotherKindAreKept) {
  const std::string notes = folder.write("notes", "my notes\n");
  refuses(retrieve({"--out", notes}), 3, {"notes", "NumPy"});
  EXPECT_EQ(fileBytes(notes), "my notes\n");
}

TEST_F(CliOutputs, RowsOfAnEarlierSweepAreKept) {
  const std::string out = folder / "sweep.csv";
  (void)outputOf(sweep(memory, out));
  const std::string before = fileBytes(out);
  refuses(with(sweep(memory, out), {"--seed", "2"}), 3, {"--resume"});
  EXPECT_EQ(fileBytes(out), before);
}

TEST_F(CliOutputs, MergeLeavesOutWhatAStarCatchesToo) {
  const std::string out = folder / "s1.csv";
  (void)outputOf(sweep(memory, out));
  (void)outputOf({"merge", out, folder / "s1.csv.json", folder / "s1.trials.csv", "--out", folder / "all.csv"});
  EXPECT_EQ(fileBytes(folder / "all.csv"), fileBytes(out));
  refuses({"merge", folder / "s1.trials.csv", "--out", folder / "b.csv"}, 3, {"trials table of s1.csv"});
  refuses({"merge", out, "--out", out}, 2, {"--out", "PARTS"});
}

}  // namespace
}  // namespace hopscope::test
