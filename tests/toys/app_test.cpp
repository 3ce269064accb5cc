#include <cmath>
#include <filesystem>

#include "app/cli/command.h"
#include "tests/app/cli.h"

/// What the command line tells and does with the toys, of which it knows nothing but their files.
namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

[[nodiscard]] ProcessResult toysCli(const std::vector<std::string>& arguments) {
  const std::filesystem::path folder = std::filesystem::path(commandLine()).parent_path();
  return Process((folder / "hopscope-toys-cli").string(), arguments).finish();
}

/// Of a run that must succeed and say nothing on its error output.
[[nodiscard]] std::string told(const std::vector<std::string>& arguments) {
  const ProcessResult result = toysCli(arguments);
  EXPECT_EQ(result.exitCode, cli::Success) << result.err;
  EXPECT_EQ(result.err, "");
  return result.out;
}

[[nodiscard]] nlohmann::json toldJson(const std::vector<std::string>& arguments) {
  return nlohmann::json::parse(told(arguments));
}

/// The entry of a list in JSON; null when there is none.
[[nodiscard]] nlohmann::json entryOf(const nlohmann::json& list, const std::string& id) {
  for (const nlohmann::json& each : list) {
    if (each["id"] == id) return each;
  }
  return nullptr;
}

/// `text` without what stands from `first` up to `last`.
[[nodiscard]] std::string without(std::string text, const std::string& first, const std::string& last) {
  const std::size_t start = text.find(first);
  EXPECT_NE(start, std::string::npos) << first;
  if (start == std::string::npos) return text;
  const std::size_t end = last.empty() ? text.size() : text.find(last, start) + last.size();
  return text.erase(start, end - start);
}

TEST(ToysInTheCommandLine, TheModelIsListed) {
  EXPECT_THAT(told({"models"}), HasSubstr("toy_mean: Toy: drawn to the mean"));
  const nlohmann::json entry = entryOf(toldJson({"models", "--json"}), "toy_mean");
  ASSERT_FALSE(entry.is_null());
  ASSERT_EQ(entry["parameters"].size(), 3U);
  EXPECT_EQ(entry["parameters"][1]["id"], "even");
  EXPECT_EQ(entry["laws"]["limits"][0]["equals"], "softmax");
}

// It stands in the page of the documentation, which is without it what is in the folder of the documentation.
TEST(ToysInTheCommandLine, TheModelIsInThePageOfTheDocumentation) {
  const std::string page = told({"models", "--markdown"});
  EXPECT_THAT(page, HasSubstr("**Toy: drawn to the mean** (Toy 2026), real-valued states."));
  EXPECT_THAT(page, HasSubstr("| `even` s | 0.1 |"));
  EXPECT_THAT(page, HasSubstr("- Equals `softmax` when `even=0`."));
  const std::string others = without(without(page, "| [`toy_mean`](#toy_mean)", "\n"), "\n## toy_mean\n", "");
  EXPECT_EQ(others, fileBytes(std::filesystem::path(sourceFolder()) / "docs/models.md"));
}

TEST(ToysInTheCommandLine, TheModelIsTimed) {
  const nlohmann::json json =
      toldJson({"bench", "--memories", "60", "--dimension", "12", "--runs", "1", "--filter", "toy_mean", "--json"});
  EXPECT_GE(json["cases"].size(), 1U);
}

TEST(ToysInTheCommandLine, TheCorruptionIsListed) {
  EXPECT_THAT(told({"corruptions"}), HasSubstr("toy_fade: Toy: fade"));
  EXPECT_FALSE(entryOf(toldJson({"corruptions", "--json"}), "toy_fade").is_null());
}

TEST(ToysInTheCommandLine, GeneratorAndFormatAreListed) {
  const std::string text = told({"datasets"});
  EXPECT_THAT(text, HasSubstr("  toy_stripes: Upright stripes"));
  EXPECT_THAT(text, HasSubstr("  Toy: drawn letters: "));
  const nlohmann::json json = toldJson({"datasets", "--json"});
  EXPECT_FALSE(entryOf(json["generated"], "toy_stripes").is_null());
  EXPECT_EQ(entryOf(json["formats"], "toy_text")["files"], nlohmann::json({"*.toy"}));
}

TEST(ToysInTheCommandLine, AFadedStripeIsRetrieved) {
  const auto retrieved = [](const std::vector<std::string>& model) {
    std::vector<std::string> arguments{"retrieve", "--memory",  "toy_stripes:count=6", "--target",
                                       "2",        "--corrupt", "toy_fade:0.5",        "--steps",
                                       "5",        "--json"};
    arguments.insert(arguments.end(), model.begin(), model.end());
    const nlohmann::json list = toldJson(arguments);
    EXPECT_EQ(list.size(), 1U);
    return list[0]["last_energy"].get<double>();
  };
  // With no evenness it is the dense network, with some it is not.
  EXPECT_NEAR(retrieved({"--model", "toy_mean", "--set", "even=0"}), retrieved({"--model", "softmax"}), 1e-5);
  EXPECT_GT(std::abs(retrieved({"--model", "toy_mean", "--set", "even=0.5"}) - retrieved({"--model", "softmax"})),
            1e-3);
}

TEST(ToysInTheCommandLine, TheFormatIsRead) {
  const TemporaryFolder folder;
  const std::string good = folder.write("letters.toy", "#..\n#..\n###\n\n###\n.#.\n.#.\n");
  EXPECT_THAT(told({"toy_tell", good}), HasSubstr("letters.toy: 2 patterns of 9 values\n"));
  EXPECT_EQ(toldJson({"retrieve", "--memory", good, "--target", "1", "--model", "softmax", "--json"}).size(), 1U);
  const ProcessResult bad = toysCli({"toy_tell", folder.write("bad.toy", "#..\n#x.\n")});
  EXPECT_EQ(bad.exitCode, cli::DataFailure);
  EXPECT_THAT(bad.err, HasSubstr("bad.toy: line 2: has something else than # and ."));
}

TEST(ToysInTheCommandLine, TheExperimentIsListedAndRun) {
  EXPECT_THAT(told({"experiment", "--help"}), HasSubstr("  toy_shot "));
  const TemporaryFolder folder;
  const std::string table = (folder / "shot.csv").string();
  (void)told({"experiment", "toy_shot", "--axis", "corruption.0.level=0,0.4", "--trials", "10", "--out", table});
  EXPECT_EQ(nlohmann::json::parse(fileBytes(table + ".json"))["sweep"]["experiment"], "toy_shot");
}

TEST(ToysInTheCommandLine, TheCommandIsListedAndAnswersTheShell) {
  EXPECT_THAT(told({"--help"}), HasSubstr("\n  toy_tell "));
  EXPECT_THAT(told({"toy_tell", "--help"}), HasSubstr("Usage: hopscope-cli toy_tell"));
  EXPECT_EQ(told({"toy_tell", "digits8"}), "digits8: 1797 patterns of 64 values\n");
  EXPECT_EQ(toysCli({"toy_tell"}).exitCode, cli::UsageError);
  EXPECT_EQ(toysCli({"toy_tell", "nowhere"}).exitCode, cli::DataFailure);
}

TEST(ToysInTheCommandLine, MistakesAreAnsweredWithTheToysAmongTheRest) {
  const ProcessResult model = toysCli({"retrieve", "--memory", "digits8", "--target", "0", "--model", "nothing"});
  EXPECT_EQ(model.exitCode, cli::UsageError);
  EXPECT_THAT(model.err, HasSubstr("toy_mean"));
  EXPECT_THAT(toysCli({"nothing"}).err, HasSubstr("toy_tell"));
  EXPECT_THAT(toysCli({"experiment", "nothing", "--out", "-"}).err, HasSubstr("toy_shot"));
}

TEST(ToysInTheCommandLine, TheProgramItselfHasNone) {
  EXPECT_EQ(cli({"toy_tell", "digits8"}).exitCode, cli::UsageError);
  EXPECT_EQ(outputOf({"models"}).find("toy_mean"), std::string::npos);
}

}  // namespace
}  // namespace hopscope::test
