#include "core/files/json_cursor.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/support/data_error.h"

namespace hopscope::test {
namespace {

const std::filesystem::path sessionPath = "run.hopscope";

/// What reading `text` with `read` complains of.
template <typename Read>
Complaint complaintAbout(const std::string& text, const Read& read) {
  const nlohmann::json json = parseJson(text, sessionPath);
  return complaintOf([&] { static_cast<void>(read(JsonCursor(json, sessionPath))); });
}

template <typename Read>
auto valueIn(const std::string& text, const Read& read) {
  const nlohmann::json json = parseJson(text, sessionPath);
  return read(JsonCursor(json, sessionPath));
}

TEST(JsonCursor, EveryComplaintNamesItsPlace) {
  const Complaint complaint = complaintAbout(R"({"lanes": [{"beta": 1}, {"beta": "hot"}]})", [](const JsonCursor& at) {
    double sum = 0.0;
    for (const JsonCursor& lane : at.at("lanes").elements(10)) sum += lane.at("beta").number();
    return sum;
  });
  EXPECT_EQ(complaint.path, sessionPath);
  EXPECT_EQ(complaint.where, "lanes[1].beta");
  EXPECT_EQ(complaint.reason, "must be a number");
}

TEST(JsonCursor, WhatIsMissingIsNamedByItsKeyAndTheObjectAroundIt) {
  const Complaint complaint =
      complaintAbout(R"({"memory": {}})", [](const JsonCursor& at) { return at.at("memory").at("count").number(); });
  EXPECT_EQ(complaint.where, "memory");
  EXPECT_EQ(complaint.reason, "\"count\" is missing");
}

TEST(JsonCursor, NullIsTheSameAsNothing) {
  EXPECT_TRUE(valueIn(R"({"a": null})", [](const JsonCursor& at) { return !at.find("a") && !at.find("b"); }));
  EXPECT_EQ(complaintAbout(R"({"a": null})", [](const JsonCursor& at) { return at.at("a").text(); }).reason,
            "\"a\" is missing");
}

TEST(JsonCursor, EveryReaderWantsItsOwnType) {
  const auto reason = [](const char* text, auto read) { return complaintAbout(text, read).reason; };
  for (const char* text : {"1", "true", "[]", "{}"}) {
    EXPECT_EQ(reason(text, [](const JsonCursor& at) { return at.text(); }), "must be text") << text;
  }
  for (const char* text : {"1", "\"true\"", "0", "[]"}) {
    EXPECT_EQ(reason(text, [](const JsonCursor& at) { return at.flag(); }), "must be true or false") << text;
  }
  for (const char* text : {"\"1\"", "true", "[1]"}) {
    EXPECT_EQ(reason(text, [](const JsonCursor& at) { return at.number(); }), "must be a number") << text;
  }
  for (const char* text : {"{}", "\"abc\"", "3"}) {
    EXPECT_EQ(reason(text, [](const JsonCursor& at) { return at.elements(9).size(); }), "must be a list") << text;
  }
  for (const char* text : {"[]", "\"abc\"", "3"}) {
    EXPECT_EQ(reason(text, [](const JsonCursor& at) { return at.members().size(); }), "must be an object") << text;
    EXPECT_EQ(reason(text, [](const JsonCursor& at) { return at.find("x").has_value(); }), "must be an object");
  }
}

TEST(JsonCursor, ListsHaveALength) {
  const auto count = [](const JsonCursor& at) { return at.elements(3).size(); };
  EXPECT_EQ(valueIn("[1, 2, 3]", count), 3U);
  EXPECT_EQ(valueIn("[]", count), 0U);
  EXPECT_EQ(complaintAbout("[1, 2, 3, 4]", count).reason, "has more than 3 elements");
}

TEST(JsonCursor, WholeNumbersHaveEndsThatAreLegal) {
  const auto read = [](const JsonCursor& at) { return at.integer(-5, 5); };
  EXPECT_EQ(valueIn("-5", read), -5);
  EXPECT_EQ(valueIn("5", read), 5);
  for (const char* text : {"-6", "6", "1.0", "1e0", "\"1\"", "true", "9223372036854775808", "-9223372036854775808",
                           "18446744073709551615", "18446744073709551616"}) {
    EXPECT_EQ(complaintAbout(text, read).reason, "must be a whole number from -5 to 5") << text;
  }
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  const auto any = [](const JsonCursor& at) { return at.integer(std::numeric_limits<std::int64_t>::min(), most); };
  EXPECT_EQ(valueIn("9223372036854775807", any), most);
  EXPECT_EQ(valueIn("-9223372036854775808", any), std::numeric_limits<std::int64_t>::min());
  EXPECT_FALSE(complaintAbout("9223372036854775808", any).reason.empty());
}

TEST(JsonCursor, SeedsUseAll64Bits) {
  const auto read = [](const JsonCursor& at) { return at.seed(); };
  EXPECT_EQ(valueIn("18446744073709551615", read), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(valueIn("0", read), 0U);
  for (const char* text : {"-1", "1.5", "18446744073709551616", "\"7\""}) {
    EXPECT_NE(complaintAbout(text, read).reason.find("from 0 to 18446744073709551615"), std::string::npos) << text;
  }
}

TEST(JsonCursor, MembersKnowWhereTheyStand) {
  const auto places = [](const JsonCursor& at) {
    std::string all;
    for (const auto& [key, value] : at.at("values").members()) {
      all += key + "@" + complaintOf([&] { value.fail("x"); }).where + " ";
    }
    return all;
  };
  EXPECT_EQ(valueIn(R"({"values": {"b": 1, "a": 2}})", places), "a@values.a b@values.b ");
}

TEST(JsonCursor, ABadArgumentBecomesAComplaintAboutTheValue) {
  const Complaint complaint = complaintAbout(R"({"model": "softmix"})", [](const JsonCursor& at) {
    return at.at("model").checked([]() -> int { throw std::invalid_argument("model = softmix: must be known"); });
  });
  EXPECT_EQ(complaint.where, "model");
  EXPECT_EQ(complaint.reason, "model = softmix: must be known");
}

TEST(ParseJson, NamesLineAndColumnOfWhatIsNoJson) {
  const auto where = [](const std::string& text) {
    return complaintOf([&] { static_cast<void>(parseJson(text, sessionPath)); }).where;
  };
  EXPECT_EQ(where("{\"a\": 1,}"), "line 1, column 9");
  EXPECT_EQ(where("{\n  \"a\": 1\n  \"b\": 2\n}"), "line 3, column 5") << "the end of what should not be there";
  EXPECT_EQ(where("nonsense").substr(0, 7), "line 1,");
  EXPECT_EQ(where("[1, 2"), "line 1, column 6");
  EXPECT_EQ(where("[1]\n\n]").substr(0, 7), "line 3,");
}

TEST(ParseJson, CutAnywhereIsAComplaint) {
  const std::string whole = R"({"a": [1, 2.5, "text"], "b": {"c": null, "d": true}})";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Complaint complaint =
        complaintOf([&] { static_cast<void>(parseJson(whole.substr(0, length), sessionPath)); });
    EXPECT_EQ(complaint.reason, "is not JSON") << length;
  }
}

TEST(ParseJson, ANumberBeyondADoubleIsTold) {
  EXPECT_EQ(complaintOf([] { static_cast<void>(parseJson("[1e999]", sessionPath)); }).reason,
            "has a number that is too large");
}

TEST(ParseJson, BytesThatAreNoUtf8AreNoJson) {
  EXPECT_EQ(complaintOf([] { static_cast<void>(parseJson("\"\xff\"", sessionPath)); }).reason, "is not JSON");
}

}  // namespace
}  // namespace hopscope::test
