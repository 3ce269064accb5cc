#include <csignal>
#include <fstream>

#include "core/dynamics/outcome_ids.h"
#include "core/dynamics/retrieval.h"
#include "tests/app/cli.h"
#include "tests/support/paths.h"
#include "tests/support/patterns.h"

namespace hopscope::test {
namespace {

class CliRetrieve : public ::testing::Test {
 protected:
  CliRetrieve() {
    writeNpy(memory, unitPatterns(12, 30, 1));
    writeNpy(query, unitPatterns(12, 7, 2));
  }

  [[nodiscard]] std::vector<std::string> basic(const std::vector<std::string>& more) const {
    return with({"retrieve", "--memory", memory, "--query", query, "--model", "softmax", "--set", "beta=6"}, more);
  }

  TemporaryFolder folder;
  const std::string memory = folder / "memory.npy";
  const std::string query = folder / "query.npy";
  const std::string out = folder / "out.npy";
};

// Values of arrays pass through unchanged: the file is the engine's own result, bit for bit.
TEST_F(CliRetrieve, OutIsTheStateAfterExactlySoManyUpdates) {
  const auto model = modelOf("softmax", unitPatterns(12, 30, 1), {{"beta", 6.0}});
  for (const int steps : {0, 1, 5}) {
    (void)outputOf(basic({"--steps", std::to_string(steps), "--tolerance", "0", "--out", out}));
    const Matrix states = readNpyColumns(out);
    const RetrievalSpec spec{.maxSteps = steps, .tolerance = 0.0};
    EXPECT_EQ(states, retrieveBatch(*model, unitPatterns(12, 7, 2), {}, spec, false).states) << steps << " steps";
  }
  EXPECT_EQ(readNpy(out).shape, (std::vector<Index>{7, 12})) << "(B, d), as NumPy shows it";
}

TEST_F(CliRetrieve, WeightsAreThoseOfTheFirstUpdate) {
  const std::string weights = folder / "weights.npy";
  (void)outputOf(basic({"--steps", "9", "--weights", weights}));
  EXPECT_EQ(readNpy(weights).shape, (std::vector<Index>{7, 30}));
  const Matrix read = readNpyColumns(weights);
  const auto model = modelOf("softmax", unitPatterns(12, 30, 1), {{"beta", 6.0}});
  const Matrix queries = unitPatterns(12, 7, 2);
  for (Index b = 0; b < 7; ++b) EXPECT_EQ(read.col(b), model->associate(queries.col(b)).weights);
}

TEST_F(CliRetrieve, JsonTellsOfEveryQuery) {
  const nlohmann::json list = jsonOf(basic({"--steps", "40", "--json"}));
  ASSERT_EQ(list.size(), 7U);
  const auto model = modelOf("softmax", unitPatterns(12, 30, 1), {{"beta", 6.0}});
  const auto patterns = model->memory().patterns();
  const BatchRetrieval batch = retrieveBatch(*model, unitPatterns(12, 7, 2), {}, {.maxSteps = 40}, true);
  for (std::size_t b = 0; b < 7; ++b) {
    const auto state = batch.states.col(static_cast<Index>(b));
    const Association association = model->associate(state);
    const nlohmann::json& entry = list[b];
    EXPECT_EQ(entry["query"], b);
    EXPECT_EQ(entry["termination"], idOf(batch.terminations[b]));
    EXPECT_EQ(entry["steps"], batch.steps[b]);
    EXPECT_EQ(entry["first_energy"], batch.firstEnergies[b].value());
    EXPECT_EQ(entry["last_energy"], batch.lastEnergies[b].value());
    const Outcome outcome = classify(*model, state, association, -1);
    EXPECT_EQ(entry["outcome"], outcome.text());
    EXPECT_EQ(entry["regime"], idOf(outcome.regime));
    EXPECT_EQ(entry["memories"], outcome.memories);
    EXPECT_EQ(entry["n_eff"], association.effectiveMemories);
    EXPECT_EQ(entry["support"], association.support);
    Index nearest = 0;
    (patterns.transpose() * state).maxCoeff(&nearest);
    EXPECT_EQ(entry["nearest_memory"], nearest);
    EXPECT_NEAR(entry["overlap"].get<double>(), patterns.col(nearest).dot(state.normalized()), 1e-5);
    EXPECT_FALSE(entry.contains("target")) << "a foreign query has none";
  }
}

TEST_F(CliRetrieve, TargetsAreDamagedAndComparedWithTheUntouchedQuery) {
  const nlohmann::json list =
      jsonOf({"retrieve", "--memory", "digits20", "--count", "50", "--target", "3", "0", "--corrupt", "half_mask:0.4",
              "--model", "sparsemax", "--set", "beta=32", "--json"});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0]["target"], 3);
  EXPECT_EQ(list[1]["target"], 0);
  for (const nlohmann::json& entry : list) {
    EXPECT_LT(entry["overlap_of_untouched_query"].get<double>(), 0.95);
    EXPECT_GT(entry["overlap_with_target"].get<double>(), 0.999);
    EXPECT_EQ(entry["nearest_memory"], entry["target"]);
  }
}

TEST_F(CliRetrieve, TextIsOneLineAQuery) {
  const std::string text = outputOf(basic({}));
  EXPECT_EQ(std::ranges::count(text, '\n'), 7);
  EXPECT_THAT(text, ::testing::StartsWith("query 0: "));
}

TEST_F(CliRetrieve, TheStackOfCorruptionsIsAppliedInOrder) {
  const auto states = [&](const std::vector<std::string>& corruptions) {
    std::vector<std::string> words{"retrieve", "--memory", memory,  "--target", "0",      "--model", "softmax",
                                   "--steps",  "0",        "--out", out,        "--seed", "7"};
    for (const std::string& spec : corruptions) words.insert(words.end(), {"--corrupt", spec});
    (void)outputOf(words);
    return readNpyColumns(out);
  };
  const Matrix clean = unitPatterns(12, 30, 1).leftCols(1);
  EXPECT_EQ(states({}), clean);
  EXPECT_EQ(states({"invert:0"}), clean) << "level 0 leaves every bit";
  const Matrix noisy = states({"gaussian_noise:0.3:clip=false"});
  EXPECT_NE(noisy, clean);
  EXPECT_NE(states({"gaussian_noise:0.3:clip=false", "half_mask:0.5"}), noisy);
  EXPECT_NE(states({"gaussian_noise:0.3:clip=false", "half_mask:0.5"}),
            states({"half_mask:0.5", "gaussian_noise:0.3:clip=false"}));
}

TEST_F(CliRetrieve, TraceHoldsEveryStep) {
  const std::string trace = folder / "trace.json";
  (void)outputOf(basic({"--steps", "4", "--tolerance", "0", "--out", out, "--trace", trace}));
  std::ifstream file(trace);
  const nlohmann::json json = nlohmann::json::parse(file);
  EXPECT_EQ(json["model"], "softmax");
  EXPECT_EQ(json["parameters"]["beta"], 6.0);
  EXPECT_EQ(json["parameters"]["similarity"], "dot") << "defaults are told too";
  ASSERT_EQ(json["queries"].size(), 7U);
  const Matrix last = readNpyColumns(out);
  for (std::size_t b = 0; b < 7; ++b) {
    const nlohmann::json& history = json["queries"][b]["history"];
    ASSERT_EQ(history.size(), 5U);
    EXPECT_EQ(json["queries"][b]["steps"], 4);
    EXPECT_EQ(history[0]["step_size"], 0.0);
    const auto state = history[4]["state"].get<std::vector<float>>();
    const Vector traced = Eigen::Map<const Vector>(state.data(), 12);
    EXPECT_LT((traced - last.col(static_cast<Index>(b))).cwiseAbs().maxCoeff(), 1e-5F) << "a batch rounds differently";
    for (std::size_t t = 1; t < 5; ++t) {
      EXPECT_LE(history[t]["energy"].get<double>(), history[t - 1]["energy"].get<double>() + 1e-6);
    }
  }
}

TEST_F(CliRetrieve, BipolarModelsThresholdUnlessTheUserInsists) {
  const nlohmann::json list = jsonOf({"retrieve", "--memory", "digits20", "--count", "2", "--target", "0", "1",
                                      "--model", "hebb", "--out", out, "--json"});
  EXPECT_TRUE(list[0]["n_eff"].is_null()) << "a classical network has no weights";
  EXPECT_TRUE(list[0]["support"].is_null());
  EXPECT_TRUE((readNpyColumns(out).array().abs() == 1.0F).all());
  const ProcessResult refused =
      cli({"retrieve", "--memory", "digits20", "--target", "0", "--model", "hebb", "--encoding", "unit_norm"});
  EXPECT_EQ(refused.exitCode, 2);
  EXPECT_THAT(refused.err, ::testing::HasSubstr("encoding = unit_norm: must be bipolar"));
}

TEST_F(CliRetrieve, BipolarArraysPassThroughUnchanged) {
  const Matrix patterns = signPatterns(20, 2, 3);
  const Matrix queries = signPatterns(20, 5, 4);
  writeNpy(memory, patterns);
  writeNpy(query, queries);
  (void)outputOf({"retrieve", "--memory", memory, "--query", query, "--model", "hebb", "--set", "update=sync",
                  "--steps", "1", "--tolerance", "0", "--out", out});
  EXPECT_EQ(readNpyColumns(out), stepOf(*modelOf("hebb", patterns, {{"update", std::string("sync")}}), queries));
  // One pattern of ones only: there is no other value to find the middle by.
  writeNpy(memory, Matrix::Ones(20, 1));
  (void)outputOf({"retrieve", "--memory", memory, "--target", "0", "--model", "hebb", "--out", out});
  EXPECT_EQ(readNpyColumns(out), Matrix::Ones(20, 1));
}

TEST_F(CliRetrieve, PicturesMayBeQueriedWithAnArrayOfTheirSize) {
  for (const auto& [set, dimension] : {std::pair{"digits8", 64}, {"emoji32", 3072}}) {
    writeNpy(query, normalPatterns(dimension, 2, 5));
    (void)outputOf(
        {"retrieve", "--memory", set, "--count", "10", "--query", query, "--model", "softmax", "--out", out});
    EXPECT_EQ(readNpy(out).shape, (std::vector<Index>{2, dimension})) << set;
  }
}

TEST_F(CliRetrieve, ProgressIsShownOnATerminalOnly) {
  if (!terminalsExist()) GTEST_SKIP() << "no terminals here";
  Process process(hopscope::test::commandLine(),
                  {"retrieve", "--memory", "random:dimension=1000:count=3000", "--target", "0", "1", "2", "--model",
                   "softmax", "--steps", "10000", "--tolerance", "0"},
                  ErrorOutput::Terminal);
  EXPECT_TRUE(waitFor([&] { return process.errorsSoFar().find(" of 10000 updates") != std::string::npos; }));
  process.send(SIGINT);
  EXPECT_EQ(process.finish().exitCode, 130);
}

}  // namespace
}  // namespace hopscope::test
