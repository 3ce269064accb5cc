#include <filesystem>

#include "app/cli/command.h"
#include "tests/app/cli.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;

TEST(CliCommands, EveryOneIsListedInOrderAndHasHelp) {
  const std::string list = outputOf({"--help"});
  std::size_t at = 0;
  for (const cli::CommandEntry* entry : cli::commands()) {
    const auto place = list.find("\n  " + entry->name + " ", at);
    ASSERT_NE(place, std::string::npos) << entry->name;
    at = place;
    EXPECT_THAT(outputOf({entry->name, "--help"}), HasSubstr("Usage: hopscope-cli " + entry->name));
  }
}

TEST(CliCommands, AWrongOneNamesTheRightOnes) {
  const ProcessResult result = cli({"retreive"});
  EXPECT_EQ(result.exitCode, cli::UsageError);
  for (const cli::CommandEntry* entry : cli::commands()) EXPECT_THAT(result.err, HasSubstr(entry->name));
}

// The manual names the commands there are, and no other.
TEST(CliCommands, AreThoseOfTheManual) {
  const std::string manual = fileBytes(std::filesystem::path(sourceFolder()) / "resources/hopscope-cli.1");
  for (const cli::CommandEntry* entry : cli::commands()) {
    EXPECT_THAT(manual, HasSubstr("\n.TP\n.B " + entry->name + "\n" + entry->summary + "\n")) << entry->name;
  }
  std::size_t listed = 0;
  for (auto at = manual.find("\n.TP\n"); at != std::string::npos; at = manual.find("\n.TP\n", at + 1)) ++listed;
  EXPECT_EQ(listed, cli::commands().size());
}

}  // namespace
}  // namespace hopscope::test
