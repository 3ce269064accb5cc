#include <csignal>

#include "tests/app/cli.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

class CliExperiment : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> command(const std::vector<std::string>& more) const {
    return with({"capacity", "--memory", "random", "--dimension", "60", "--corrupt", "bit_flip:0.1", "--model", "hebb",
                 "--model", "softmax:beta=20", "--out", table},
                more);
  }

  [[nodiscard]] static std::size_t linesIn(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
  }

  TemporaryFolder folder;
  const std::string table = folder / "capacity.csv";
  const std::string trials = folder / "capacity.trials.csv";
};

TEST_F(CliExperiment, WritesARowAPointAndAManifest) {
  const std::string text = outputOf(command({"--counts", "3,12", "--trials", "30"}));
  EXPECT_EQ(linesIn(text), 4U);
  EXPECT_THAT(text, HasSubstr("softmax, 12 patterns: 30 of 30 recalled"));
  const std::string csv = fileBytes(table);
  EXPECT_EQ(linesIn(csv), 5U);
  EXPECT_THAT(csv, ::testing::StartsWith("model,parameters,stored_patterns,dimension,load,trials,successes,share,"));
  EXPECT_THAT(csv, HasSubstr("\nhebb,order=random;temperature=0;update=async,12,60,0.2,30,"));
  EXPECT_EQ(linesIn(fileBytes(trials)), 1U + 4U * 30U);
  const nlohmann::json manifest = nlohmann::json::parse(fileBytes(table + ".json"))["sweep"];
  EXPECT_EQ(manifest["experiment"], "capacity");
  EXPECT_EQ(manifest["dimension"], 60);
  EXPECT_EQ(manifest["models"].size(), 2U);
}

TEST_F(CliExperiment, CapacityIsTheExperimentInShort) {
  (void)outputOf(command({"--counts", "3,12", "--trials", "30"}));
  const std::string once = fileBytes(table) + fileBytes(trials) + fileBytes(table + ".json");
  (void)outputOf({"experiment", "capacity", "--memory", "random", "--dimension", "60", "--corrupt", "bit_flip:0.1",
                  "--model", "hebb", "--model", "softmax:beta=20", "--axis", "count=3,12", "--trials", "30", "--out",
                  table});
  EXPECT_EQ(fileBytes(table) + fileBytes(trials) + fileBytes(table + ".json"), once);
}

TEST_F(CliExperiment, ShardsMergeToTheSameBytes) {
  const auto run = [&](const std::vector<std::string>& more) {
    (void)outputOf(with({"experiment", "temperature", "--memory", "digits8", "--count", "20", "--trials", "12",
                         "--axis", "model.beta=2:32:log3", "--axis", "corruption.0.level=0,0.5"},
                        more));
  };
  run({"--out", table});
  std::vector<std::string> merge{"merge", "--out", folder / "merged.csv"};
  for (const char* part : {"1", "2", "3"}) {
    const std::string path = folder / (std::string("part") + part + ".csv");
    run({"--shard", std::string(part) + "/3", "--out", path});
    merge.push_back(path);
  }
  (void)outputOf(merge);
  EXPECT_EQ(fileBytes(folder / "merged.csv"), fileBytes(table));
  EXPECT_EQ(fileBytes(folder / "merged.trials.csv"), fileBytes(trials));
  EXPECT_EQ(fileBytes(folder / "merged.csv.json"), fileBytes(table + ".json"));
  merge.pop_back();
  const ProcessResult result = cli(merge);
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, HasSubstr("is missing"));
}

TEST_F(CliExperiment, PrintsAllMeasuresAsJson) {
  const auto json = nlohmann::json::parse(outputOf({"experiment", "paper", "--axis", "count=10,20", "--trials", "10",
                                                    "--model", "sparsemax", "--json", "--out", table}));
  EXPECT_EQ(json["complete"], true);
  ASSERT_EQ(json["rows"].size(), 2U);
  const auto& row = json["rows"][1];
  EXPECT_EQ(row["axes"]["count"], 20);
  EXPECT_GE(row["measures"]["score"]["high"], row["measures"]["score"]["value"]);
  EXPECT_TRUE(row["measures"]["seconds"].is_null()) << "it was not timed";
}

TEST_F(CliExperiment, NamesWhatIsWrong) {
  const auto refuses = [&](const std::vector<std::string>& words, const std::string& part) {
    const ProcessResult result = cli(with({"experiment"}, with(words, {"--out", table})));
    EXPECT_EQ(result.exitCode, 2) << part;
    EXPECT_THAT(result.err, HasSubstr(part));
    EXPECT_FALSE(std::filesystem::exists(table));
  };
  refuses({"luck"}, "experiment = luck: must be one of capacity");
  refuses({"paper", "--axis", "model.luck=1"}, "axis = model.luck: must be one of count");
  refuses({"paper", "--shard", "3/2"}, "shard = 3/2");
  refuses({"capacity", "--axis", "count=5", "--axis", "count=6"}, "count twice");
}

// Killed at any moment, resumed: nothing finished is lost, nothing is there twice, and the files are those of a run
// that nobody disturbed.
TEST_F(CliExperiment, AKilledRunResumesToTheSameFiles) {
  const std::vector<std::string> words = command({"--counts", "2:24:2", "--trials", "400", "--threads", "1"});
  (void)outputOf(words);
  const std::string whole = fileBytes(table) + fileBytes(trials);
  std::filesystem::remove(trials);
  for (const std::size_t lines : {1U, 700U, 2500U, 5000U}) {
    Process process(hopscope::test::commandLine(), with(words, {"--resume"}));
    ASSERT_TRUE(waitFor([&] { return !process.running() || linesIn(fileBytes(trials)) >= lines; }));
    process.send(SIGKILL);
    (void)process.finish();
  }
  (void)outputOf(with(words, {"--resume"}));
  EXPECT_EQ(fileBytes(table) + fileBytes(trials), whole);
}

TEST_F(CliExperiment, SameBytesForAnyNumberOfThreads) {
  const auto bytes = [&](const std::string& threads) {
    std::filesystem::remove(table);
    std::filesystem::remove(trials);
    (void)outputOf(command({"--counts", "3,8", "--trials", "40", "--threads", threads}));
    return fileBytes(table) + fileBytes(trials);
  };
  const std::string once = bytes("1");
  EXPECT_EQ(bytes("2"), once);
  EXPECT_EQ(bytes("8"), once);
}

TEST_F(CliExperiment, ResumesWhatWasCut) {
  const std::vector<std::string> words = command({"--counts", "3,8,12", "--trials", "20"});
  (void)outputOf(words);
  const std::string summary = fileBytes(table);
  const std::string whole = fileBytes(trials);
  folder.write("capacity.trials.csv", whole.substr(0, whole.size() * 2 / 3));
  (void)outputOf(with(words, {"--resume"}));
  EXPECT_EQ(fileBytes(trials), whole);
  EXPECT_EQ(fileBytes(table), summary);
  EXPECT_EQ(outputOf(with(words, {"--resume"})), "") << "nothing is left to do";
}

TEST_F(CliExperiment, RefusesToResumeAnotherExperiment) {
  (void)outputOf(command({"--counts", "3", "--trials", "20"}));
  const std::string whole = fileBytes(table);
  const ProcessResult result = cli(command({"--counts", "3", "--trials", "21", "--resume"}));
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, HasSubstr(table + ".json: belongs to another experiment"));
  EXPECT_EQ(fileBytes(table), whole);
}

TEST_F(CliExperiment, FewTrialsNeedNoNetworksToBeSet) {
  (void)outputOf(command({"--counts", "3", "--trials", "2"}));
  EXPECT_EQ(nlohmann::json::parse(fileBytes(table + ".json"))["sweep"]["networks"], 2);
}

TEST_F(CliExperiment, WorksOnPicturesWithPixelMetrics) {
  const std::string text =
      outputOf({"capacity", "--memory", "digits8", "--counts", "10", "--model", "sparsemax:beta=64", "--corrupt",
                "half_mask:0.5", "--metric", "mse", "--threshold", "0.02", "--trials", "20", "--out", table});
  EXPECT_THAT(text, HasSubstr("sparsemax, 10 patterns"));
  EXPECT_THAT(fileBytes(table), HasSubstr(",mse,0.02,"));
}

// Two points that take no time and one that takes minutes.
TEST_F(CliExperiment, AnInterruptKeepsTheFinishedRows) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const std::vector<std::string> endless = command({"--counts", "3,5000", "--trials", "20000", "--dimension", "700"});
    std::vector<std::string> words = endless;
    words.erase(std::ranges::find(words, "60") - 1, std::ranges::find(words, "60") + 1);
    Process process(hopscope::test::commandLine(), words);
    ASSERT_TRUE(waitFor(
        [&] { return !process.running() || (std::filesystem::exists(table) && linesIn(fileBytes(table)) == 3); }));
    process.send(signal);
    const ProcessResult result = process.finish();
    EXPECT_EQ(result.exitCode, 130) << result.err;
    EXPECT_THAT(result.err, HasSubstr("--resume"));
    const std::string csv = fileBytes(table);
    EXPECT_EQ(linesIn(csv), 3U) << "header, and both models of the first count";
    EXPECT_TRUE(csv.ends_with('\n'));
    EXPECT_EQ(linesIn(result.out), 2U);
    std::filesystem::remove(table);
    std::filesystem::remove(trials);
  }
}

TEST_F(CliExperiment, ARetrievalIsInterruptedToo) {
  Process process(hopscope::test::commandLine(),
                  {"retrieve", "--memory", "random:dimension=1000:count=3000", "--target", "0", "1", "2", "--model",
                   "softmax", "--steps", "10000", "--tolerance", "0"});
  ASSERT_TRUE(waitFor([&] { return process.catches(SIGINT) || !process.running(); }));
  process.send(SIGINT);
  const ProcessResult result = process.finish();
  EXPECT_EQ(result.exitCode, 130);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "hopscope-cli: interrupted\n");
}

}  // namespace
}  // namespace hopscope::test
