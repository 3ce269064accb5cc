#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/corruption/corruption.h"
#include "core/data/format.h"
#include "core/data/generator.h"
#include "core/models/model.h"
#include "tests/app/cli.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

TEST(CliLists, ModelsAsJson) {
  const nlohmann::json list = jsonOf({"models", "--json"});
  ASSERT_EQ(list.size(), models().size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const ModelEntry& entry = *models()[i];
    EXPECT_EQ(list[i]["id"], entry.id);
    EXPECT_EQ(list[i]["formula"], entry.formula);
    EXPECT_EQ(list[i]["energy"].is_null(), entry.energy.empty());
    EXPECT_EQ(list[i]["states"], entry.domain == StateDomain::Bipolar ? "bipolar" : "real");
    EXPECT_EQ(list[i]["parameters"].size(), entry.parameters.size());
    for (std::size_t p = 0; p < entry.parameters.size(); ++p) {
      const nlohmann::json& parameter = list[i]["parameters"][p];
      EXPECT_EQ(parameter["id"], entry.parameters[p].id);
      EXPECT_EQ(parameter["allowed"], entry.parameters[p].allowed());
      EXPECT_FALSE(parameter["default"].is_null());
    }
    EXPECT_EQ(list[i]["laws"]["weights_on_simplex"], entry.laws.weightsOnSimplex);
  }
}

TEST(CliLists, ModelsAsText) {
  const std::string text = outputOf({"models"});
  for (const ModelEntry* entry : models()) {
    EXPECT_THAT(text, HasSubstr(entry->id + ": " + entry->title));
    EXPECT_THAT(text, HasSubstr(entry->formula));
    for (const ParameterSpec& spec : entry->parameters) EXPECT_THAT(text, HasSubstr("\n    " + spec.id + " = "));
  }
}

TEST(CliLists, Corruptions) {
  const nlohmann::json list = jsonOf({"corruptions", "--json"});
  const std::string text = outputOf({"corruptions"});
  ASSERT_EQ(list.size(), corruptions().size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    EXPECT_EQ(list[i]["id"], corruptions()[i]->id);
    EXPECT_EQ(list[i]["level"]["allowed"], corruptions()[i]->level.allowed());
    EXPECT_THAT(text, HasSubstr(corruptions()[i]->id + ": " + corruptions()[i]->title));
  }
}

TEST(CliLists, Datasets) {
  const nlohmann::json list = jsonOf({"datasets", "--json"});
  const std::string text = outputOf({"datasets"});
  EXPECT_EQ(list["generated"].size(), generators().size());
  EXPECT_EQ(list["formats"].size(), formats().size());
  bool digits = false;
  for (const nlohmann::json& set : list["bundled"]) {
    EXPECT_THAT(text, HasSubstr(set["name"].get<std::string>() + ": "));
    EXPECT_FALSE(set["licence"].get<std::string>().empty());
    digits = digits || (set["name"] == "digits8" && set["available"] == true);
  }
  EXPECT_TRUE(digits);
}

TEST(CliLists, EveryGeneratorCanBeStored) {
  for (const GeneratorEntry* entry : generators()) {
    const nlohmann::json report =
        jsonOf({"retrieve", "--memory", entry->id + ":count=3", "--target", "0", "--model", "softmax", "--json"});
    EXPECT_EQ(report.size(), 1U) << entry->id;
  }
}

class CliHelp : public ::testing::TestWithParam<std::string> {};

/// All commands, and the program itself as an empty name.
std::vector<std::string> commandNames() {
  std::vector<std::string> names{""};
  for (const cli::CommandEntry* entry : cli::commands()) names.push_back(entry->name);
  return names;
}

TEST_P(CliHelp, IsWrappedAndTellsEveryOption) {
  const std::string& command = GetParam();
  const std::string help = command.empty() ? outputOf({"--help"}) : outputOf({command, "--help"});
  EXPECT_THAT(help, HasSubstr("Usage: hopscope-cli"));
  EXPECT_THAT(help, HasSubstr("--help"));
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(cli::columnsOf(line), cli::lineWidth) << line;
    EXPECT_FALSE(line.ends_with(' ')) << '"' << line << '"';
  }
  EXPECT_EQ(help.find("\n\n\n"), std::string::npos) << "two empty lines";
}

INSTANTIATE_TEST_SUITE_P(Commands, CliHelp, ::testing::ValuesIn(commandNames()),
                         [](const auto& tested) { return tested.param.empty() ? "main" : tested.param; });

TEST(CliHelpText, HasTheOptionsOfTheManual) {
  const std::string retrieve = outputOf({"retrieve", "--help"});
  for (const char* option :
       {"--memory", "--count", "--encoding", "--query", "--target", "--corrupt", "--model", "--set", "--steps",
        "--tolerance", "--seed", "--threads", "--out", "--weights", "--trace", "--json"}) {
    EXPECT_THAT(retrieve, HasSubstr(option));
  }
  EXPECT_THAT(retrieve, HasSubstr("Examples:"));
  const std::string capacity = outputOf({"capacity", "--help"});
  for (const char* option : {"--memory", "--dimension", "--counts", "--model", "--corrupt", "--trials", "--metric",
                             "--threshold", "--seed", "--threads", "--out", "--resume"}) {
    EXPECT_THAT(capacity, HasSubstr(option));
  }
  EXPECT_THAT(outputOf({"--help"}), HasSubstr("130 interrupted"));
  EXPECT_THAT(outputOf({"--version"}), ::testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

}  // namespace
}  // namespace hopscope::test
