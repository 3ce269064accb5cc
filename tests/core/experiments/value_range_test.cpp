#include <gmock/gmock.h>

#include <cmath>

#include "core/experiments/value_list.h"

/// Ranges of the values of an axis, also of sizes that nobody would ask for.
namespace hopscope::test {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pointwise;
using ::testing::ThrowsMessage;

constexpr auto logarithmic = ParameterScale::Logarithmic;
constexpr auto linear = ParameterScale::Linear;

TEST(ValueRange, RatiosOrDistancesAreEven) {
  const auto ratios = spread(0.01, 1000.0, 11, logarithmic, false);
  ASSERT_EQ(ratios.size(), 11U);
  for (std::size_t i = 1; i < ratios.size(); ++i) EXPECT_NEAR(ratios[i] / ratios[i - 1], std::sqrt(10.0), 1e-4);
  const auto distances = spread(-3.0, 4.0, 15, linear, false);
  for (std::size_t i = 1; i < distances.size(); ++i) EXPECT_NEAR(distances[i] - distances[i - 1], 0.5, 1e-12);
}

TEST(ValueRange, TheEndsAreExactlyWhatWasWritten) {
  for (const auto scale : {logarithmic, linear}) {
    const auto values = spread(0.3, 7.7, 9, scale, false);
    EXPECT_EQ(values.front(), 0.3);
    EXPECT_EQ(values.back(), 7.7);
    EXPECT_EQ(spread(7.7, 0.3, 9, scale, false), values) << "in either order";
  }
  EXPECT_THAT(spread(5.0, 9.0, 1, linear, false), ElementsAre(5.0));
}

TEST(ValueRange, WholeNumbersStandOnce) {
  EXPECT_THAT(spread(1.0, 4.0, 50, logarithmic, true), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(spread(0.0, 2.0, 5, linear, true), ElementsAre(0, 1, 2));
}

TEST(ValueRange, StepsEndAtTheLastThatFits) {
  EXPECT_THAT(parseValueList("axis", "0:1:0.3", false), ElementsAre(0.0, 0.3, 0.6, 0.9));
  EXPECT_THAT(parseValueList("axis", "-1:1:1", true), ElementsAre(-1, 0, 1));
  EXPECT_THAT(parseValueList("axis", "5:5:1", true), ElementsAre(5));
  EXPECT_THAT(parseValueList("axis", "0:0.7:0.1", false),
              Pointwise(DoubleEq(), {0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}));
}

// Up to the largest double a ratio is a ratio: what overflows on the way must not come out as infinity or no number.
TEST(ValueRange, ExtremeEndsGiveFiniteValues) {
  for (const char* text : {"1e-200:1e200:log5", "1e-300:1e300:log3", "-1e308:1e308:lin5", "1e300:1e308:lin3"}) {
    const auto values = parseValueList("axis", text, false);
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_TRUE(std::isfinite(values[i])) << text << ": " << values[i];
      EXPECT_TRUE(i == 0 || values[i] > values[i - 1]) << text;
    }
    EXPECT_GE(values.size(), 3U) << text;
  }
  EXPECT_THAT(spread(1e-200, 1e200, 5, logarithmic, false),
              Pointwise(::testing::Truly([](const auto& pair) {
                          return std::abs(std::get<0>(pair) / std::get<1>(pair) - 1.0) < 1e-5;
                        }),
                        {1e-200, 1e-100, 1.0, 1e100, 1e200}));
}

TEST(ValueRange, TinyValuesAreNotRoundedAway) {
  EXPECT_THAT(parseValueList("axis", "1e-310", false), ElementsAre(1e-310));
  const auto tiny = parseValueList("axis", "2e-306:6e-306:2e-306", false);
  ASSERT_EQ(tiny.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(tiny[i] / 2e-306, static_cast<double>(i + 1), 1e-5);
}

// What is refused is told, also when it is the whole of the list that comes to nothing.
TEST(ValueRange, ARangeThatHoldsNothingIsQuoted) {
  EXPECT_THAT([] { static_cast<void>(parseValueList("counts", "9:1:2", true)); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("9:1:2")));
  EXPECT_THAT(parseValueList("counts", "9:1:2, 4", true), ElementsAre(4)) << "as long as something is left";
}

TEST(ValueRange, NoMoreThanTenThousandHoweverTheyAreAskedFor) {
  EXPECT_EQ(parseValueList("axis", "0:1:lin10000", false).size(), 10'000U);
  for (const char* text : {"0:1:lin10001", "0:1:1e-9", "0:1:1e-300", "0:9999:1,0.5", "1:2:lin6000 3:4:lin6000"}) {
    EXPECT_THAT([&] { static_cast<void>(parseValueList("axis", text, false)); },
                ThrowsMessage<std::invalid_argument>(HasSubstr("10000")))
        << text;
  }
}

TEST(ValueRange, EveryRuleOfARangeIsRead) {
  for (const char* text : {"1:2:lin", "1:2:log", "1:2:lin0", "1:2:lin-3", "1:2:log2.5", "1:2:exp3", "1:2:", "1::2",
                           ":1:2", "1:2:-1", "-1:2:log3", "0:0:log2", "nan:1:1", "0:inf:1", "1:2:nan", "1:2:inf5"}) {
    EXPECT_THROW(static_cast<void>(parseValueList("axis", text, false)), std::invalid_argument) << text;
  }
}

}  // namespace
}  // namespace hopscope::test
