#include <csignal>

#include "tests/app/cli.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

class CliCapacity : public ::testing::Test {
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
};

TEST_F(CliCapacity, WritesARowAPointAndAManifest) {
  const std::string text = outputOf(command({"--counts", "3,12", "--trials", "30"}));
  EXPECT_EQ(linesIn(text), 4U);
  EXPECT_THAT(text, HasSubstr("softmax, 12 patterns: 30 of 30 recalled"));
  const std::string csv = fileBytes(table);
  EXPECT_EQ(linesIn(csv), 5U);
  EXPECT_THAT(csv, ::testing::StartsWith("model,parameters,stored_patterns,dimension,load,trials,successes,share,"));
  EXPECT_THAT(csv, HasSubstr("\nhebb,order=random;temperature=0;update=async,12,60,0.2,30,"));
  const nlohmann::json manifest = nlohmann::json::parse(fileBytes(table + ".json"));
  EXPECT_EQ(manifest["experiment"], "capacity");
  EXPECT_EQ(manifest["dimension"], 60);
  EXPECT_EQ(manifest["models"].size(), 2U);
}

TEST_F(CliCapacity, SameBytesForAnyNumberOfThreads) {
  const auto bytes = [&](const std::string& threads) {
    (void)outputOf(command({"--counts", "3,8", "--trials", "40", "--threads", threads}));
    return fileBytes(table);
  };
  const std::string once = bytes("1");
  EXPECT_EQ(bytes("2"), once);
  EXPECT_EQ(bytes("8"), once);
}

TEST_F(CliCapacity, ResumesWhatWasCut) {
  const std::vector<std::string> words = command({"--counts", "3,8,12", "--trials", "20"});
  (void)outputOf(words);
  const std::string whole = fileBytes(table);
  folder.write("capacity.csv", whole.substr(0, whole.size() * 2 / 3));
  (void)outputOf(with(words, {"--resume"}));
  EXPECT_EQ(fileBytes(table), whole);
  EXPECT_EQ(outputOf(with(words, {"--resume"})), "") << "nothing is left to do";
}

TEST_F(CliCapacity, RefusesToResumeAnotherExperiment) {
  (void)outputOf(command({"--counts", "3", "--trials", "20"}));
  const std::string whole = fileBytes(table);
  const ProcessResult result = cli(command({"--counts", "3", "--trials", "21", "--resume"}));
  EXPECT_EQ(result.exitCode, 3);
  EXPECT_THAT(result.err, HasSubstr(table + ".json: belongs to another experiment"));
  EXPECT_EQ(fileBytes(table), whole);
}

TEST_F(CliCapacity, FewTrialsNeedNoNetworksToBeSet) {
  (void)outputOf(command({"--counts", "3", "--trials", "2"}));
  EXPECT_EQ(nlohmann::json::parse(fileBytes(table + ".json"))["networks"], 2);
}

TEST_F(CliCapacity, WorksOnPicturesWithPixelMetrics) {
  const std::string text =
      outputOf({"capacity", "--memory", "digits8", "--counts", "10", "--model", "sparsemax:beta=64", "--corrupt",
                "half_mask:0.5", "--metric", "mse", "--threshold", "0.02", "--trials", "20", "--out", table});
  EXPECT_THAT(text, HasSubstr("sparsemax, 10 patterns"));
  EXPECT_THAT(fileBytes(table), HasSubstr(",mse,0.02,"));
}

// Two points that take no time and one that takes minutes.
TEST_F(CliCapacity, AnInterruptKeepsTheFinishedRows) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const std::vector<std::string> endless = command({"--counts", "3,5000", "--trials", "20000", "--dimension", "700"});
    std::vector<std::string> words = endless;
    words.erase(std::ranges::find(words, "60") - 1, std::ranges::find(words, "60") + 1);
    Process process(HOPSCOPE_CLI, words);
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
  }
}

TEST_F(CliCapacity, ARetrievalIsInterruptedToo) {
  Process process(HOPSCOPE_CLI, {"retrieve", "--memory", "random:dimension=1000:count=3000", "--target", "0", "1", "2",
                                 "--model", "softmax", "--steps", "10000", "--tolerance", "0"});
  ASSERT_TRUE(waitFor([&] { return process.catches(SIGINT) || !process.running(); }));
  process.send(SIGINT);
  const ProcessResult result = process.finish();
  EXPECT_EQ(result.exitCode, 130);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "hopscope-cli: interrupted\n");
}

}  // namespace
}  // namespace hopscope::test
