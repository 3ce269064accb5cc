#include "core/base/parameters.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>

namespace hopscope {
namespace {

std::vector<ParameterSpec> specs() {
  ParameterSpec beta = realParameter("beta", "β", "inverse temperature", 8.0, 0.0, 1e6, "Sharpness of the weights.");
  beta.minimumExcluded = true;
  return {beta, integerParameter("k", "K", "kept memories", 10, 1, 100, "How many memories are kept."),
          choiceParameter("order", "Order", "async", {{"async", "Asynchronous"}, {"sync", "Synchronous"}}, "Order."),
          flagParameter("clip", "Clip", true, "Cut what leaves the range.")};
}

std::string messageOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "nothing thrown";
}

std::string refusal(const ParameterValues& given) {
  return messageOf([&] { static_cast<void>(resolve(specs(), given)); });
}

TEST(Parameters, ResolveFillsInTheDefaults) {
  const ParameterValues values = resolve(specs(), {{"k", 3.0}});
  EXPECT_EQ(realValue(values, "beta"), 8.0);
  EXPECT_EQ(integerValue(values, "k"), 3);
  EXPECT_EQ(choiceValue(values, "order"), "async");
  EXPECT_TRUE(flagValue(values, "clip"));
  EXPECT_EQ(values.size(), 4U);
}

TEST(Parameters, ResolveIsIdempotent) {
  const ParameterValues values = resolve(specs(), {{"beta", 0.5}});
  EXPECT_EQ(resolve(specs(), values), values);
}

TEST(Parameters, DefaultsAreLegal) {
  for (const ParameterSpec& spec : specs())
    EXPECT_NO_THROW(static_cast<void>(resolve(specs(), {{spec.id, spec.defaultValue}})));
}

TEST(Parameters, RefusalsNameParameterValueAndRange) {
  EXPECT_EQ(refusal({{"beta", -1.0}}), "beta = -1: must be a number above 0 and at most 1e+06");
  EXPECT_EQ(refusal({{"beta", 0.0}}), "beta = 0: must be a number above 0 and at most 1e+06");
  EXPECT_EQ(refusal({{"k", 101.0}}), "k = 101: must be a whole number from 1 to 100");
  EXPECT_EQ(refusal({{"k", 2.5}}), "k = 2.5: must be a whole number from 1 to 100");
  EXPECT_EQ(refusal({{"order", std::string("both")}}), "order = both: must be one of async, sync");
  EXPECT_EQ(refusal({{"gamma", 1.0}}), "gamma = 1: must be one of the parameters beta, k, order, clip");
}

TEST(Parameters, RefusesTheWrongKindOfValue) {
  EXPECT_EQ(refusal({{"clip", 1.0}}), "clip = 1: must be true or false");
  EXPECT_EQ(refusal({{"beta", true}}), "beta = true: must be a number above 0 and at most 1e+06");
  EXPECT_EQ(refusal({{"order", 1.0}}), "order = 1: must be one of async, sync");
}

TEST(Parameters, RefusesWhatIsNoNumber) {
  EXPECT_EQ(refusal({{"beta", std::nan("")}}), "beta = nan: must be a number above 0 and at most 1e+06");
  EXPECT_NE(refusal({{"beta", std::numeric_limits<double>::infinity()}}), "nothing thrown");
}

TEST(Parameters, AnEntryWithoutParametersSaysSo) {
  EXPECT_EQ(messageOf([] {
              static_cast<void>(resolve({}, {{"beta", 1.0}}));
            }),
            "beta = 1: must be left out (no parameters here)");
}

TEST(Parameters, BothEndsOfARangeAreLegalUnlessExcluded) {
  EXPECT_NO_THROW(static_cast<void>(resolve(specs(), {{"k", 1.0}})));
  EXPECT_NO_THROW(static_cast<void>(resolve(specs(), {{"k", 100.0}})));
  EXPECT_NO_THROW(static_cast<void>(resolve(specs(), {{"beta", 1e6}})));
}

TEST(Parameters, TextIsReadByKind) {
  const auto all = specs();
  EXPECT_EQ(parseParameter(all[0], "0.5"), ParameterValue(0.5));
  EXPECT_EQ(parseParameter(all[0], "+1e3"), ParameterValue(1000.0));
  EXPECT_EQ(parseParameter(all[1], "7"), ParameterValue(7.0));
  EXPECT_EQ(parseParameter(all[2], "sync"), ParameterValue(std::string("sync")));
  for (const char* yes : {"true", "1", "yes"}) EXPECT_EQ(parseParameter(all[3], yes), ParameterValue(true));
  for (const char* no : {"false", "0", "no"}) EXPECT_EQ(parseParameter(all[3], no), ParameterValue(false));
}

TEST(Parameters, BadTextIsQuoted) {
  const auto all = specs();
  const auto parse = [&](std::size_t i, const char* text) {
    return messageOf([&] { static_cast<void>(parseParameter(all[i], text)); });
  };
  EXPECT_EQ(parse(0, "warm"), "beta = warm: must be a number above 0 and at most 1e+06");
  EXPECT_EQ(parse(1, "3x"), "k = 3x: must be a whole number from 1 to 100");
  EXPECT_EQ(parse(3, "maybe"), "clip = maybe: must be true or false");
  EXPECT_EQ(parse(0, ""), "beta = : must be a number above 0 and at most 1e+06");
}

TEST(Parameters, AssignmentsAreReadInAnyOrderAndTheLastWins) {
  const std::vector<std::string> items{"k=5", "beta=2", "k=6"};
  EXPECT_EQ(parseAssignments(specs(), items), (ParameterValues{{"beta", 2.0}, {"k", 6.0}}));
}

TEST(Parameters, AssignmentsWithoutEqualsOrWithUnknownIdsAreRefused) {
  const auto parse = [](const std::string& item) {
    return messageOf([&] { static_cast<void>(parseAssignments(specs(), {&item, 1})); });
  };
  EXPECT_EQ(parse("beta"), "assignment = beta: must be written as parameter=value");
  EXPECT_EQ(parse("gamma=3"), "gamma = 3: must be one of the parameters beta, k, order, clip");
}

TEST(Parameters, TextReadsBackToTheSameValue) {
  const ParameterSpec spec = realParameter("x", "", "x", 0.0, -1e300, 1e300, "Any.");
  for (const double value : {0.1, 1.0 / 3.0, -2.5e-200, 12345678.9, 0.30000000000000004}) {
    EXPECT_EQ(parseParameter(spec, toText(value)), ParameterValue(value));
  }
  EXPECT_EQ(toText(true), "true");
  EXPECT_EQ(toText(std::string("sync")), "sync");
}

TEST(Numbers, AreWrittenShortAndFixed) {
  EXPECT_EQ(numberText(0.1), "0.1");
  EXPECT_EQ(numberText(16.0), "16");
  EXPECT_EQ(fixedText(0.3, 2), "0.30");
  EXPECT_EQ(fixedText(-0.4235, 3), "-0.423");
  EXPECT_EQ(fixedText(2.0, 0), "2");
  EXPECT_EQ(fixedText(1e300, 0).size(), 301U);
}

TEST(Numbers, AreReadWhole) {
  EXPECT_EQ(parseNumber("2.5"), 2.5);
  EXPECT_EQ(parseNumber("+2.5"), 2.5);
  EXPECT_EQ(parseNumber("-1e-3"), -0.001);
  for (const char* text : {"", "+", "2,5", "2.5 ", "1e", "0x10", "five"})
    EXPECT_EQ(parseNumber(text), std::nullopt) << text;
}

TEST(Parameters, AskingForAnUnresolvedOneIsAMistakeOfTheProgram) {
  EXPECT_THROW(static_cast<void>(realValue({}, "beta")), std::out_of_range);
}

}  // namespace
}  // namespace hopscope
