#include <fstream>

#include "core/documents/session_file.h"
#include "core/dynamics/outcome_ids.h"
#include "tests/app/cli.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string golden = hopscope::test::dataFolder() + "/sessions/opening.hopf";

const DatasetLibrary& library() {
  static const DatasetLibrary library({hopscope::test::datasetsFolder()});
  return library;
}

class CliSession : public ::testing::Test {
 protected:
  CliSession() {
    writeNpy(folder / "x.npy", unitPatterns(12, 30, 1));
    session.kind = DataKind::File;
    session.run.source = (folder / "x.npy").string();
    session.run.memory.encoding = Encoding::Raw;
    session.run.target = 3;
    session.run.corruptions = {{.id = "gaussian_noise", .level = 0.3}};
    session.run.lanes = {{"softmax", {{"beta", 6.0}}}, {"sparsemax", {{"beta", 6.0}}}, {"hebb", {}}};
    session.dataHash = library().load(session.run.source)->hash;
    writeSession(path, session);
  }

  TemporaryFolder folder;
  const std::string path = folder / "s.hopf";
  const std::string out = folder / "out.npy";
  SessionDocument session;
};

// The window shows what computeRun gives for its document; the command line must give the same bits.
TEST_F(CliSession, TheStatesAreThoseOfTheWindowToTheBit) {
  for (const std::string& file : {golden, path}) {
    const SessionDocument document = readSession(file);
    const auto run = computeRun(document.run, library(), nullptr);
    for (const char* threads : {"1", "8"}) {
      (void)outputOf({"retrieve", "--session", file, "--out", out, "--threads", threads});
      const Matrix states = readNpyColumns(out);
      ASSERT_EQ(states.cols(), static_cast<Index>(run->traces.size()));
      for (std::size_t lane = 0; lane < run->traces.size(); ++lane) {
        EXPECT_EQ(states.col(static_cast<Index>(lane)), run->traces[lane]->states.rightCols(1)) << file << lane;
      }
    }
  }
}

TEST_F(CliSession, ALaneAloneIsTheLaneAmongOthers) {
  const auto run = computeRun(session.run, library(), nullptr);
  for (const std::size_t lane : {0U, 1U, 2U}) {
    (void)outputOf({"retrieve", "--session", path, "--lane", std::to_string(lane), "--out", out});
    EXPECT_EQ(readNpyColumns(out), run->traces[lane]->states.rightCols(1)) << lane;
  }
}

TEST_F(CliSession, TellsOfEveryLane) {
  const nlohmann::json list = jsonOf({"retrieve", "--session", path, "--json"});
  ASSERT_EQ(list.size(), 3U);
  const auto run = computeRun(session.run, library(), nullptr);
  for (std::size_t lane = 0; lane < 3; ++lane) {
    EXPECT_EQ(list[lane]["lane"], lane);
    EXPECT_EQ(list[lane]["model"], session.run.lanes[lane].id);
    EXPECT_EQ(list[lane]["target"], 3);
    EXPECT_EQ(list[lane]["steps"], run->traces[lane]->steps());
    EXPECT_EQ(list[lane]["termination"], idOf(run->traces[lane]->termination));
    EXPECT_EQ(list[lane]["outcome"], run->traces[lane]->outcome().text());
    EXPECT_EQ(list[lane]["regime"], idOf(run->traces[lane]->outcome().regime));
  }
  const std::string text = outputOf({"retrieve", "--session", path});
  EXPECT_THAT(text, StartsWith("lane 0 (softmax), query 0 (memory 3): "));
  EXPECT_EQ(std::ranges::count(text, '\n'), 3);
}

TEST_F(CliSession, WeightsAndTraces) {
  const std::string weights = folder / "weights.npy";
  const std::string trace = folder / "trace.json";
  (void)outputOf({"retrieve", "--session", path, "--lane", "1", "--weights", weights, "--trace", trace});
  const auto run = computeRun(session.run, library(), nullptr);
  EXPECT_EQ(readNpyColumns(weights), run->traces[1]->associations.front().weights);
  std::ifstream file(trace);
  const nlohmann::json json = nlohmann::json::parse(file);
  ASSERT_EQ(json["lanes"].size(), 1U);
  EXPECT_EQ(json["lanes"][0]["lane"], 1);
  EXPECT_EQ(json["lanes"][0]["steps"], run->traces[1]->steps());
  const ProcessResult refused = cli({"retrieve", "--session", path, "--weights", weights});
  EXPECT_EQ(refused.exitCode, 2);
  EXPECT_THAT(refused.err, HasSubstr("hebb has no association weights"));
}

TEST_F(CliSession, DataThatAreMissingOrChangedEndWith3) {
  writeNpy(folder / "x.npy", unitPatterns(12, 30, 2));
  const ProcessResult changed = cli({"retrieve", "--session", path});
  EXPECT_EQ(changed.exitCode, 3);
  EXPECT_THAT(changed.err, HasSubstr("x.npy: does not hold the data the session was saved with"));
  std::filesystem::remove(folder / "x.npy");
  const ProcessResult missing = cli({"retrieve", "--session", path});
  EXPECT_EQ(missing.exitCode, 3);
  EXPECT_THAT(missing.err, HasSubstr("x.npy: is not there"));
  EXPECT_EQ(missing.out, "");
}

TEST_F(CliSession, BadFilesEndWith3AndNamePlaceAndReason) {
  const auto errorOf = [](const std::string& file) {
    const ProcessResult result = cli({"retrieve", "--session", file});
    EXPECT_EQ(result.exitCode, 3) << result.err;
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
    return result.err;
  };
  EXPECT_THAT(errorOf(folder / "none.hopf"), HasSubstr("none.hopf: does not exist"));
  EXPECT_THAT(errorOf(folder.write("text.hopf", "hello")), HasSubstr("text.hopf: line 1, column 1: is not JSON"));
  EXPECT_THAT(errorOf(folder.write("new.hopf", R"({"program": "hopscope", "format": 3})")),
              HasSubstr("new.hopf: made by a newer Hopscope (format 3; this one reads up to 1)"));
}

TEST_F(CliSession, WhatContradictsASessionIsRefused) {
  const auto refused = [&](const std::vector<std::string>& more, const std::string& part) {
    const ProcessResult result = cli(with({"retrieve", "--session", path}, more));
    EXPECT_EQ(result.exitCode, 2) << result.err;
    EXPECT_THAT(result.err, HasSubstr(part));
  };
  refused({"--model", "softmax"}, "--model");
  refused({"--memory", "digits8"}, "--memory");
  refused({"--seed", "3"}, "--seed");
  refused({"--steps", "3"}, "--steps");
  refused({"--lane", "3"}, "lane = 3: must be from 0 to 2");
  refused({"--lane", "-1"}, "lane = -1: must be from 0 to 2");
  EXPECT_EQ(cli({"retrieve", "--lane", "0"}).exitCode, 2);
}

}  // namespace
}  // namespace hopscope::test
