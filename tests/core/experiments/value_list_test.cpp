#include "core/experiments/value_list.h"

#include <gmock/gmock.h>

#include <string>

namespace hopscope::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

TEST(ValueList, TakesCommasSemicolonsAndSpaces) {
  EXPECT_THAT(parseValueList("axis", " 5, 10;20 10\t", true), ElementsAre(5, 10, 20));
  EXPECT_THAT(parseValueList("axis", "0.5 0.25 1:3:1", false), ElementsAre(0.25, 0.5, 1, 2, 3));
  EXPECT_THAT(parseValueList("axis", "1:8:log4 , 0:1:lin3", false), ElementsAre(0, 0.5, 1, 2, 4, 8));
}

TEST(ValueList, WholeNumbersAreRoundedInRangesAndWantedAlone) {
  EXPECT_THAT(parseValueList("axis", "1:10:log9", true), ElementsAre(1, 2, 3, 4, 6, 7, 10));
  EXPECT_THROW((void)parseValueList("axis", "2.5", true), std::invalid_argument);
  EXPECT_THAT(parseValueList("axis", "2.5", false), ElementsAre(2.5));
}

TEST(ValueList, RefusesHolesAndNamesWhatItWasAskedFor) {
  for (const char* text :
       {"", " ", ",", "5,", ",5", "5,,6", "5;;6", "1:2", "1:2:3:4", "1:2:0", "0:2:log3", "x", "1e999"}) {
    EXPECT_THAT([&] { (void)parseValueList("counts", text, false); },
                ThrowsMessage<std::invalid_argument>(HasSubstr("counts")))
        << text;
  }
  EXPECT_THAT([] { (void)parseValueList("counts", "1:1e9:1", true); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("at most 10000")));
}

TEST(ValueList, NumbersMayBeSpelledInAnotherWay) {
  const NumberReader roman = [](std::string_view text) -> std::optional<double> {
    return text == "iv" ? std::optional(4.0) : std::nullopt;
  };
  EXPECT_THAT(parseValueList("axis", "iv", true, roman), ElementsAre(4));
  EXPECT_THROW((void)parseValueList("axis", "4", true, roman), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope::test
