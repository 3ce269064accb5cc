#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/enum_ids.h"
#include "core/base/parameters.h"
#include "core/base/random.h"

namespace hopscope::test {
namespace {

std::vector<ParameterSpec> everyKindOfParameter() {
  ParameterSpec beta = realParameter("beta", "β", "inverse temperature", 2.0, 0.0, 1e9, "Sharpness.");
  beta.role = ParameterRole::InverseTemperature;
  ParameterSpec count = integerParameter("k", "K", "memories", 3, -5, std::int64_t{1} << 53, "How many.");
  count.role = ParameterRole::Count;
  return {beta, count, choiceParameter("rule", "Rule", "a", {{"a", "A"}, {"a b", "A and B"}}, "Which."),
          flagParameter("clip", "Clip", false, "Cut."), fileParameter("file", "File", "What is read.")};
}

std::string reasonOf(const std::string& id, const std::string& text) {
  for (const ParameterSpec& spec : everyKindOfParameter()) {
    if (spec.id != id) continue;
    try {
      static_cast<void>(parseParameter(spec, text));
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
  }
  return "";
}

// Every kind of value, written and read again, is itself, alone and in an assignment.
TEST(ParameterText, EveryKindReadsBackWhatWasWritten) {
  const auto all = everyKindOfParameter();
  const std::vector<ParameterValues> cases{
      {{"beta", 0.1}, {"k", 7.0}, {"rule", std::string("a b")}, {"clip", true}, {"file", std::string("/a b=c;d.npy")}},
      {{"beta", 1e-320}, {"k", 9007199254740992.0}, {"file", std::string()}},
      {{"beta", 123456789.0}, {"k", -5.0}, {"file", std::string("ü€.csv")}}};
  for (const ParameterValues& values : cases) {
    std::vector<std::string> assignments;
    for (const auto& [id, value] : values) assignments.push_back(id + "=" + toText(value));
    EXPECT_EQ(parseAssignments(all, assignments), values);
  }
}

TEST(ParameterText, DrawnNumbersComeBackToTheLastBit) {
  const ParameterSpec any = realParameter("x", "", "x", 0.0, -1e308, 1e308, "Any.");
  const Vector drawn = normalVector(2000, 6);
  for (Index i = 0; i + 1 < drawn.size(); ++i) {
    const double value = static_cast<double>(drawn[i]) * std::pow(10.0, 60.0 * static_cast<double>(drawn[i + 1]));
    EXPECT_EQ(parseParameter(any, toText(value)), ParameterValue(value));
    EXPECT_EQ(parseNumber(numberText(value)), value);
  }
}

TEST(ParameterText, NumbersOutOfReachAreRefused) {
  for (const char* text :
       {"nan", "inf", "-inf", "1e400", "-1", "1e10", "0x1", "1,5", " 1", "1 ", "--1", "+-1", "++1"}) {
    EXPECT_NE(reasonOf("beta", text), "") << text;
  }
  EXPECT_EQ(reasonOf("beta", "1e9"), "");
  EXPECT_EQ(reasonOf("beta", "-0"), "");
  for (const char* text : {"1.5", "-6", "9007199254740994", "1e300", "three", "true"}) {
    EXPECT_NE(reasonOf("k", text), "") << text;
  }
  EXPECT_EQ(reasonOf("k", "1e3"), "") << "whole, however it is written";
}

TEST(ParameterText, WordsMustBeExactlyThose) {
  for (const char* text : {"A", "a ", "", "b", "a,a b"}) EXPECT_NE(reasonOf("rule", text), "") << text;
  for (const char* text : {"True", "TRUE", "on", "2", "", "yes "}) EXPECT_NE(reasonOf("clip", text), "") << text;
}

TEST(ParameterText, AFileIsAnyTextAndNothingElse) {
  const auto all = everyKindOfParameter();
  EXPECT_EQ(textValue(resolve(all, {}), "file"), "");
  EXPECT_THROW(static_cast<void>(resolve(all, {{"file", 3.0}})), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(resolve(all, {{"file", true}})), std::invalid_argument);
  const std::vector<std::string> assignment{"file=a=b=c"};
  EXPECT_EQ(textValue(parseAssignments(all, assignment), "file"), "a=b=c") << "the first sign divides";
}

TEST(ParameterText, EmptySidesOfAnAssignment) {
  const auto all = everyKindOfParameter();
  for (const std::string item : {"=3", "=", "", "beta=", " beta=1", "beta =1"}) {
    EXPECT_THROW(static_cast<void>(parseAssignments(all, {&item, 1})), std::invalid_argument) << item;
  }
  EXPECT_TRUE(parseAssignments(all, {}).empty());
}

TEST(ParameterRoles, AreFoundWhateverTheirNames) {
  const auto all = everyKindOfParameter();
  EXPECT_EQ(parameterOf(all, ParameterRole::Count)->id, "k");
  EXPECT_EQ(parameterOf(all, ParameterRole::Temperature), nullptr);
  EXPECT_EQ(numberOf(all, ParameterRole::InverseTemperature, {{"beta", 4.0}}), 4.0);
  EXPECT_EQ(numberOf(all, ParameterRole::InverseTemperature, {{"k", 4.0}}), std::nullopt) << "left out";
  EXPECT_EQ(numberOf(all, ParameterRole::Temperature, {{"beta", 4.0}}), std::nullopt);
}

TEST(FixedText, RoundsToTheNearestAndNeverUsesAnExponent) {
  EXPECT_EQ(fixedText(1e21, 0), "1000000000000000000000");
  EXPECT_EQ(fixedText(1e-9, 3), "0.000");
  EXPECT_EQ(fixedText(0.9996, 3), "1.000");
  EXPECT_EQ(fixedText(2.5, 0), "2") << "halves go to the even one";
  EXPECT_EQ(fixedText(3.5, 0), "4");
  EXPECT_EQ(fixedText(-std::numeric_limits<double>::max(), 2).size(), 313U);
}

enum class Fruit { Apple, Pear };
constexpr EnumIds<Fruit, 2> fruits{{{{Fruit::Apple, "apple"}, {Fruit::Pear, "pear"}}}};
// What `complete` is asked for while the program is compiled: a missing, a doubled and a misplaced entry.
static_assert(fruits.complete(Fruit::Pear));
static_assert(!EnumIds<Fruit, 1>{{{{Fruit::Apple, "apple"}}}}.complete(Fruit::Pear));
static_assert(!EnumIds<Fruit, 2>{{{{Fruit::Apple, "x"}, {Fruit::Pear, "x"}}}}.complete(Fruit::Pear));
static_assert(!EnumIds<Fruit, 2>{{{{Fruit::Pear, "pear"}, {Fruit::Apple, "apple"}}}}.complete(Fruit::Pear));
static_assert(!EnumIds<Fruit, 2>{{{{Fruit::Apple, ""}, {Fruit::Pear, "pear"}}}}.complete(Fruit::Pear));

TEST(EnumIds, AnUnknownOneListsTheKnown) {
  EXPECT_EQ(fruits.fromId("fruit", "pear"), Fruit::Pear);
  try {
    static_cast<void>(fruits.fromId("fruit", "Pear"));
    FAIL() << "nothing thrown";
  } catch (const std::invalid_argument& error) {
    const std::string text = error.what();
    for (const char* part : {"fruit", "Pear", "apple", "pear"}) EXPECT_NE(text.find(part), std::string::npos) << part;
  }
}

}  // namespace
}  // namespace hopscope::test
