#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/documents/document_part.h"
#include "core/documents/session_file.h"
#include "tests/core/documents/random_session.h"
#include "tests/support/data_error.h"

namespace hopscope {
namespace {

using nlohmann::json;
using test::expectDataError;
using test::randomSession;

const std::filesystem::path path = "some.hopf";

SessionDocument readText(const std::string& text) { return sessionFromText(text, path); }

/// The smallest session, as a person may write it.
json smallest() {
  return {{"program", "hopscope"},
          {"format", 1},
          {"data", {{"bundled", "digits8"}}},
          {"lanes", json::array({{{"model", "softmax"}}})}};
}

/// Checks the complaint about the smallest session with the value at `pointer` replaced.
void expectSessionError(const char* pointer, const json& value, const std::string& where, const std::string& part) {
  json text = smallest();
  text[json::json_pointer(pointer)] = value;
  expectDataError([&] { static_cast<void>(readText(text.dump())); }, path, where, part);
}

TEST(SessionText, SavedLoadedAndSavedAgainIsTheSameToTheByte) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const std::string text = toText(randomSession(seed));
    ASSERT_EQ(toText(readText(text)), text) << "session " << seed;
  }
}

TEST(SessionText, EveryFieldComesBack) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const SessionDocument saved = randomSession(seed);
    const SessionDocument loaded = readText(toText(saved));
    ASSERT_EQ(loaded.kind, saved.kind);
    ASSERT_EQ(loaded.dataHash, saved.dataHash);
    ASSERT_EQ(loaded.parts.get<SessionView>().values, saved.parts.get<SessionView>().values);
    ASSERT_EQ(loaded.run.source, saved.run.source);
    ASSERT_EQ(loaded.run.load, saved.run.load);
    ASSERT_EQ(loaded.run.memory, saved.run.memory);
    ASSERT_EQ(loaded.run.target, saved.run.target);
    ASSERT_EQ(loaded.run.corruptions, saved.run.corruptions);
    ASSERT_TRUE(loaded.run.samePaint(saved.run));
    ASSERT_EQ(loaded.run.lanes, saved.run.lanes);
    ASSERT_EQ(loaded.run.retrieval, saved.run.retrieval);
    ASSERT_EQ(loaded.run.forks, saved.run.forks);
    ASSERT_EQ(loaded.parts.get<LandscapeSpec>(), saved.parts.get<LandscapeSpec>());
  }
}

TEST(SessionText, TheLandscapeIsLeftOutWhileItIsTheDefaultAndCheckedWhenItIsNot) {
  EXPECT_EQ(toText(readText(smallest().dump())).find("landscape"), std::string::npos);
  json text = smallest();
  text["landscape"] = json::parse(R"({"points": [[0.5, -1], [0, 1]], "strip": "radius"})");
  const SessionDocument session = readText(text.dump());
  ASSERT_EQ(session.parts.get<LandscapeSpec>().points.size(), 2U);
  EXPECT_EQ(session.parts.get<LandscapeSpec>().points[0], (PlanePoint{0.5, -1.0}));
  EXPECT_EQ(session.parts.get<LandscapeSpec>().strip, StripQuantity::Radius);
  EXPECT_TRUE(session.parts.get<LandscapeSpec>().showBasins);
  expectSessionError("/landscape", json::parse(R"({"points": [[1]]})"), "landscape.points[0]", "two numbers");
  expectSessionError("/landscape", json::parse(R"({"points": []})"), "landscape", "from 1 to 64");
  expectSessionError("/landscape", json::parse(R"({"strip": "height"})"), "landscape.strip", "one of angle");
  expectSessionError("/landscape", json::parse(R"({"pictures": [1, 2]})"), "landscape.pictures", "three");
  expectSessionError("/landscape", json::parse(R"({"points_view": {"half_height": 0}})"), "landscape", "0.001");
}

TEST(SessionText, ForksAreLeftOutWhenThereAreNoneAndCheckedWhenThereAre) {
  EXPECT_EQ(toText(readText(smallest().dump())).find("forks"), std::string::npos);
  json text = smallest();
  text["forks"] = json::parse(R"([{"step": 3, "paint": "-*3 1"}, {"parent": 0, "step": 5}])");
  const SessionDocument session = readText(text.dump());
  ASSERT_EQ(session.run.forks.size(), 2U);
  EXPECT_EQ(session.run.forks[0].parent, -1);
  EXPECT_EQ(session.run.forks[0].paint->size(), 4U);
  EXPECT_EQ(session.run.forks[1].parent, 0);
  expectSessionError("/forks", json::parse(R"([{"parent": 0, "step": 1}])"), "forks[0].parent", "");
  expectSessionError("/forks", json::parse(R"([{"step": -1}])"), "forks[0].step", "");
  expectSessionError("/forks", json::parse(R"([{}])"), "forks[0]", "step");
}

TEST(SessionText, WhatIsLeftOutKeepsItsDefault) {
  const SessionDocument session = readText(smallest().dump());
  EXPECT_EQ(session.kind, DataKind::Bundled);
  EXPECT_EQ(session.run.source, "digits8");
  EXPECT_EQ(session.run.memory, MemorySpec());
  EXPECT_EQ(session.run.retrieval, RetrievalSpec());
  EXPECT_EQ(session.run.paint, nullptr);
  EXPECT_FALSE(session.dataHash.has_value());
}

// What a newer program adds to a session is not lost by an older one that saves it again.
TEST(SessionText, PartsThatNobodyKnowsAreKept) {
  json text = smallest();
  text["training"] = {{"task", "retrieve"}, {"rows", {1, 2.5, "three"}}};
  text["mood"] = "good";
  const std::string written = toText(readText(text.dump()));
  EXPECT_EQ(json::parse(written)["training"], text["training"]);
  EXPECT_EQ(json::parse(written)["mood"], "good");
  EXPECT_EQ(toText(readText(written)), written);
  json without = json::parse(written);
  without.erase("training");
  without.erase("mood");
  EXPECT_EQ(without.dump(2) + "\n", toText(readText(smallest().dump()))) << "the rest is what it would be";
}

TEST(SessionText, EveryMemberOfATextBelongsToOnePart) {
  std::set<std::string> keys{"program", "format"};
  for (const DocumentPart* part : documentParts()) {
    for (const std::string& key : part->keys) EXPECT_TRUE(keys.insert(key).second) << key;
  }
}

TEST(SessionText, WhatIsKeptElsewhereCanBeLeftOut) {
  SessionDocument document = readText(smallest().dump());
  const std::string small = toText(document);
  document.parts.edit<StoredSweeps>().push_back({});
  document.parts.edit<StoredSweeps>().back().manifest.spec.axes = {{"count", {5}}};
  ASSERT_NE(toText(document), small);
  keepEditedOnly(document);
  EXPECT_EQ(toText(document), small);
}

TEST(SessionText, UnknownKeysInsideOfPartsAreIgnored) {
  json text = smallest();
  text["data"]["colour_space"] = {1, 2};
  text["view"]["docks"] = {{"left", 1}};
  EXPECT_EQ(toText(readText(text.dump())), toText(readText(smallest().dump())));
}

TEST(SessionText, ANewerFormatIsNamed) {
  expectSessionError("/format", 3, "", "made by a newer Hopscope (format 3; this one reads up to 1)");
}

TEST(SessionText, TextThatIsNoSession) {
  const auto complain = [](const std::string& text, const std::string& where, const std::string& part) {
    expectDataError([&] { static_cast<void>(readText(text)); }, path, where, part);
  };
  complain("", "line 1, column 1", "is not JSON");
  complain("hello", "line 1, column 1", "is not JSON");
  complain("{\"program\": \"hopscope\",\n  oops", "line 2, column 3", "is not JSON");
  complain("{\"a\": 1e999}", "", "too large");
  complain("{\"a\": \"\xff\"}", "line 1, column 8", "is not JSON");
  for (const char* other : {"[]", "3", "null", "{}", "{\"program\": \"other\"}", "{\"program\": 1}"}) {
    complain(other, "", "is not a Hopscope session");
  }
  complain("{\"program\": \"hopscope\"}", "", "\"format\" is missing");
  complain("{\"program\": \"hopscope\", \"format\": 1}", "", "\"data\" is missing");
  const std::string whole = toText(randomSession(1));
  for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
    EXPECT_THROW(static_cast<void>(readText(whole.substr(0, length))), DataError) << length;
  }
}

TEST(SessionText, WrongTypesAreNamedWithTheirPlace) {
  expectSessionError("/format", "1", "format", "must be a whole number");
  expectSessionError("/format", 0, "format", "must be a whole number from 1");
  expectSessionError("/data", 1, "data", "must be an object");
  expectSessionError("/data/bundled", 1, "data.bundled", "must be text");
  expectSessionError("/data/file", "x.npy", "data", "one of bundled, generator, file");
  expectSessionError("/data", json::object(), "data", "one of bundled, generator, file");
  expectSessionError("/data/hash", "12", "data.hash", "16 hexadecimal digits");
  expectSessionError("/data/width", 1.5, "data.width", "a whole number");
  expectSessionError("/data/colour", "red", "data.colour", "auto, grey, colour");
  expectSessionError("/memory/count", -1, "memory.count", "from 0 to 1000000000");
  expectSessionError("/memory/count", 18446744073709551615U, "memory.count", "from 0 to 1000000000");
  expectSessionError("/memory/classes", json::array({"a"}), "memory.classes[0]", "a whole number");
  expectSessionError("/lanes", json::object(), "lanes", "must be a list");
  expectSessionError("/lanes", json::array(), "lanes", "at least one model");
  expectSessionError("/lanes", json::array({1}), "lanes[0]", "must be an object");
  expectSessionError("/lanes/0/parameters", json{{"beta", {1}}}, "lanes[0].parameters.beta", "a number or text");
  expectSessionError("/retrieval/seed", -1, "retrieval.seed", "a whole number from 0");
  expectSessionError("/retrieval/detect_cycles", 1, "retrieval.detect_cycles", "true or false");
  expectSessionError("/query/corruptions", json::array({json{{"id", "invert"}}}), "query.corruptions[0]", "\"level\"");
  expectSessionError("/view", 3, "view", "must be an object");
}

TEST(SessionText, UnknownIdsAndIllegalValuesAreNamedWithWhatIsAllowed) {
  expectSessionError("/lanes/0/model", "hopfield", "lanes[0].model", "model = hopfield: must be one of");
  expectSessionError("/lanes/0/parameters", json{{"beta", -1}}, "lanes[0].parameters",
                     "beta = -1: must be a number above");
  expectSessionError("/lanes/0/parameters", json{{"beta", "8"}}, "lanes[0].parameters", "beta = 8: must be a number");
  expectSessionError("/lanes/0/parameters", json{{"heat", 1}}, "lanes[0].parameters", "heat = 1: must be one of");
  expectSessionError("/memory/encoding", "log", "memory.encoding", "encoding = log: must be one of raw");
  expectSessionError("/query/corruptions", json::array({json{{"id", "luck"}, {"level", 0}}}), "query.corruptions[0].id",
                     "corruption = luck");
  expectSessionError("/query/corruptions", json::array({json{{"id", "half_mask"}, {"level", 7}}}),
                     "query.corruptions[0]", "level = 7");
  expectSessionError("/query/paint", "1*2 x", "query.paint", "paint = x");
  expectSessionError("/query/paint", "1*999999999999", "query.paint", "at most 67108864 pixels");
  expectSessionError("/retrieval/steps", 10'001, "retrieval", "steps = 10001: must be from 0 to 10000");
  expectSessionError("/retrieval/damping", 2, "retrieval", "damping = 2");
  expectSessionError("/data", json{{"generator", "luck"}}, "data.generator", "generator = luck");
  expectSessionError("/data", json{{"generator", "random"}, {"parameters", {{"count", 0}}}}, "data.parameters",
                     "count = 0");
}

TEST(SessionText, NamesThatAreNotUtf8AreRefused) {
  SessionDocument session = readText(smallest().dump());
  session.kind = DataKind::File;
  session.run.source = "/data/\xff.npy";
  EXPECT_THROW(static_cast<void>(toText(session)), std::invalid_argument);
}

}  // namespace
}  // namespace hopscope
