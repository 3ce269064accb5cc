#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/models/model.h"
#include "tests/app/cli.h"
#include "tests/support/paths.h"

namespace hopscope::test {
namespace {

TEST(CliModelsPage, TheDocumentationIsWhatTheProgramPrints) {
  std::ifstream file(std::filesystem::path(hopscope::test::sourceFolder()) / "docs/models.md");
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_EQ(text.str(), outputOf({"models", "--markdown"}))
      << "make it anew: hopscope-cli models --markdown > docs/models.md";
}

TEST(CliModelsPage, HasEveryModelAndParameter) {
  const std::string page = outputOf({"models", "--markdown"});
  for (const ModelEntry* entry : models()) {
    EXPECT_THAT(page, ::testing::HasSubstr("\n## " + entry->id + "\n"));
    for (const ParameterSpec& spec : entry->parameters) EXPECT_THAT(page, ::testing::HasSubstr("| `" + spec.id + "`"));
  }
}

}  // namespace
}  // namespace hopscope::test
