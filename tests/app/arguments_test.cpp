#include "app/cli/arguments.h"

#include <gmock/gmock.h>

#include "app/cli/text.h"

namespace hopscope::test {
namespace {

using cli::parseCounts;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

TEST(CliArguments, Counts) {
  EXPECT_EQ(parseCounts("7"), (std::vector<double>{7}));
  EXPECT_EQ(parseCounts("40,10,20"), (std::vector<double>{10, 20, 40}));
  EXPECT_EQ(parseCounts("10:30:10"), (std::vector<double>{10, 20, 30}));
  EXPECT_EQ(parseCounts("10:35:10"), (std::vector<double>{10, 20, 30}));
  EXPECT_EQ(parseCounts("5,10:20:5,20"), (std::vector<double>{5, 10, 15, 20}));
}

TEST(CliArguments, BadCountsAreNamed) {
  for (const char* text : {"", "0", "-3", "1.5", "10,", "a", "10:20", "1:2:3:4", "10:20:0", "1000000001"}) {
    EXPECT_THAT([&] { (void)parseCounts(text); }, ThrowsMessage<std::invalid_argument>(HasSubstr("counts"))) << text;
  }
  EXPECT_THAT([] { (void)parseCounts("1:1000000000:1"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("at most 10000")));
}

TEST(CliArguments, Models) {
  const ModelSpec spec = cli::parseModel("softmax:beta=12.5:similarity=cosine");
  EXPECT_EQ(spec.id, "softmax");
  EXPECT_EQ(spec.values, (ParameterValues{{"beta", 12.5}, {"similarity", std::string("cosine")}}));
  EXPECT_TRUE(cli::parseModel("hebb").values.empty());
  EXPECT_THAT([] { (void)cli::parseModel("softmax:gamma=1"); },
              ThrowsMessage<std::invalid_argument>(::testing::AllOf(HasSubstr("gamma"), HasSubstr("beta"))));
  EXPECT_THAT([] { (void)cli::parseModel("softmax:beta"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("parameter=value")));
  EXPECT_THAT([] { (void)cli::parseModel("softmax:beta=warm"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("beta = warm")));
}

TEST(CliArguments, Corruptions) {
  const CorruptionSpec spec = cli::parseCorruption("half_mask:0.25:side=left");
  EXPECT_EQ(spec.id, "half_mask");
  EXPECT_EQ(spec.level, 0.25);
  EXPECT_EQ(spec.values, (ParameterValues{{"side", std::string("left")}}));
  EXPECT_THAT([] { (void)cli::parseCorruption("half_mask"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("name:level")));
  EXPECT_THAT([] { (void)cli::parseCorruption("half_mask:7"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("level = 7")));
  EXPECT_THAT([] { (void)cli::parseCorruption("scratch:0.5"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("half_mask")));
}

TEST(CliText, WrapsAtTheLineWidthInCodePoints) {
  EXPECT_EQ(cli::columnsOf("\u03b2 \u2264 1"), 5U);
  const std::string text =
      cli::wrapped(std::string(40, 'a') + ' ' + std::string(40, 'b') + ' ' + std::string(40, 'c') + " d", 10, 4);
  EXPECT_EQ(text, std::string(40, 'a') + ' ' + std::string(40, 'b') + "\n    " + std::string(40, 'c') + " d");
  EXPECT_EQ(cli::wrapped("", 0, 4), "");
  EXPECT_EQ(cli::wrapped("  two spaces", 0, 4), "  two spaces");
  EXPECT_EQ(cli::wrapped("one\ntwo", 0, 3), "one\n   two");
  const std::string lengthy(300, 'x');
  EXPECT_EQ(cli::wrapped(lengthy, 0, 4), lengthy) << "a single word is not torn apart";
}

}  // namespace
}  // namespace hopscope::test
