#include "core/data/format.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace hopscope {
namespace {

class Formats : public ::testing::TestWithParam<const FormatEntry*> {};

TEST_P(Formats, SayWhatTheyAre) {
  EXPECT_FALSE(GetParam()->title.empty());
  EXPECT_TRUE(GetParam()->summary.ends_with('.')) << GetParam()->summary;
}

// What a file dialog offers must also load.
TEST_P(Formats, RecogniseTheNamesTheyOffer) {
  for (const std::string& glob : GetParam()->patterns) {
    ASSERT_TRUE(glob.starts_with('*'));
    EXPECT_TRUE(GetParam()->recognises("/somewhere/x" + glob.substr(1), {})) << glob;
  }
}

TEST_P(Formats, DoNotTakeOtherNames) { EXPECT_FALSE(GetParam()->recognises("/somewhere/x.pdf", {})); }

INSTANTIATE_TEST_SUITE_P(All, Formats, ::testing::ValuesIn(formats().begin(), formats().end()),
                         [](const auto& tested) { return tested.param->id; });

TEST(FormatCatalog, IdsAreUnique) {
  std::set<std::string> ids;
  for (const FormatEntry* format : formats()) EXPECT_TRUE(ids.insert(format->id).second) << format->id;
}

}  // namespace
}  // namespace hopscope
