#include <gtest/gtest.h>

#include "core/experiments/sweep_csv.h"
#include "core/experiments/sweep_progress.h"

/// Lines of a trials table one by one: what belongs to it, and what does not.
namespace hopscope::test {
namespace {

SweepSpec twoByTwo() {
  SweepSpec plan;
  plan.models = {{"softmax", {{"beta", 4.0}}}, {"sparsemax", {{"beta", 4.0}}}};
  plan.axes = {{"count", {5, 10}}};
  plan.trials = 3;
  plan.networks = 1;
  return plan;
}

SweepRow rowOf(const SweepSpec& plan, Index cell, int model) {
  SweepRow made{cell, model, plan.at(cell).count, 200, std::vector<SweepTrial>(static_cast<std::size_t>(plan.trials))};
  for (std::size_t i = 0; i < made.trials.size(); ++i) {
    SweepTrial& trial = made.trials[i];
    trial.target = static_cast<Index>(i);
    trial.score = 0.1F + static_cast<float>(cell) + 1e-7F * static_cast<float>(i);
    trial.steps = 3 + model;
    trial.support = 1;
    trial.effective = 1.0F;
    if (i != 1) trial.energy = -0.3 / static_cast<double>(i + 1);
  }
  return made;
}

std::vector<std::string> linesOf(const SweepSpec& plan, const SweepRow& row) {
  std::vector<std::string> lines;
  std::string text = trialsText(plan, row);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

TEST(TrialsReader, GivesBackTheRowsInTheOrderOfTheLines) {
  const SweepSpec plan = twoByTwo();
  TrialsReader reader(plan);
  ASSERT_TRUE(reader.takeHeader(trialsHeader(plan)));
  std::vector<SweepRow> rows;
  for (const auto& [cell, model] : {std::pair<Index, int>{1, 1}, {0, 0}, {1, 0}})
    rows.push_back(rowOf(plan, cell, model));
  for (const SweepRow& row : rows) {
    for (const std::string& line : linesOf(plan, row)) ASSERT_TRUE(reader.take(line)) << line;
    EXPECT_TRUE(reader.whole());
  }
  EXPECT_EQ(reader.takeRows(), rows);
}

TEST(TrialsReader, ARowThatIsNotWholeIsDropped) {
  const SweepSpec plan = twoByTwo();
  for (std::size_t kept = 1; kept < 3; ++kept) {
    TrialsReader reader(plan);
    ASSERT_TRUE(reader.takeHeader(trialsHeader(plan)));
    for (const std::string& line : linesOf(plan, rowOf(plan, 0, 0))) ASSERT_TRUE(reader.take(line));
    const auto cut = linesOf(plan, rowOf(plan, 0, 1));
    for (std::size_t i = 0; i < kept; ++i) ASSERT_TRUE(reader.take(cut[i]));
    EXPECT_FALSE(reader.whole());
    EXPECT_EQ(reader.takeRows().size(), 1U);
  }
}

TEST(TrialsReader, LinesOutOfPlaceAreRefused) {
  const SweepSpec plan = twoByTwo();
  const auto first = linesOf(plan, rowOf(plan, 0, 0));
  const auto second = linesOf(plan, rowOf(plan, 0, 1));
  const auto refusedAfter = [&](const std::vector<std::string>& before, const std::string& line) {
    TrialsReader reader(plan);
    EXPECT_TRUE(reader.takeHeader(trialsHeader(plan)));
    for (const std::string& each : before) EXPECT_TRUE(reader.take(each));
    return !reader.take(line);
  };
  EXPECT_TRUE(refusedAfter({}, first[1])) << "begins in the middle";
  EXPECT_TRUE(refusedAfter({first[0]}, first[0])) << "twice";
  EXPECT_TRUE(refusedAfter({first[0]}, first[2])) << "one is left out";
  EXPECT_TRUE(refusedAfter({first[0]}, second[0])) << "another row before the end of this one";
  EXPECT_TRUE(refusedAfter({first[0]}, second[1])) << "goes on with another model";
  EXPECT_TRUE(refusedAfter(first, first[2])) << "more than all";
}

TEST(TrialsReader, EveryFieldMustBeOneOfThisPlan) {
  const SweepSpec plan = twoByTwo();
  const std::string line = linesOf(plan, rowOf(plan, 0, 0)).front();
  const auto taken = [&](std::string changed) {
    TrialsReader reader(plan);
    EXPECT_TRUE(reader.takeHeader(trialsHeader(plan)));
    return reader.take(changed);
  };
  ASSERT_TRUE(taken(line));
  const auto replaced = [&](const std::string& from, const std::string& to) {
    std::string text = line;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  };
  EXPECT_FALSE(taken(replaced("softmax", "entmax")));
  EXPECT_FALSE(taken(replaced("beta=4", "beta=5")));
  EXPECT_FALSE(taken(replaced(",5,", ",7,"))) << "no value of the axis";
  EXPECT_FALSE(taken(replaced(",5,", ",five,")));
  EXPECT_FALSE(taken(line + ","));
  EXPECT_FALSE(taken(line.substr(0, line.rfind(','))));
  EXPECT_FALSE(taken(""));
}

TEST(TrialsReader, HeadersNeedEveryColumnOnce) {
  const SweepSpec plan = twoByTwo();
  const std::string header = trialsHeader(plan);
  const auto takes = [&](const std::string& text) { return TrialsReader(plan).takeHeader(text); };
  EXPECT_TRUE(takes(header));
  EXPECT_FALSE(takes(header + ",unheard_of"));
  EXPECT_FALSE(takes(header + ",score")) << "twice";
  EXPECT_FALSE(takes(header.substr(0, header.find(",score"))));
  SweepSpec other = plan;
  other.axes = {{"model.beta", {1, 2}}};
  EXPECT_FALSE(takes(trialsHeader(other)));
  EXPECT_FALSE(takes(""));
}

// Two equal halves of which the second has twice the patterns: when the first is done, a third is.
TEST(SweepTime, CellsCountByTheirSize) {
  const SweepSpec plan = twoByTwo();
  EXPECT_EQ(secondsLeft(plan, 0, 0, 10.0), std::nullopt);
  EXPECT_EQ(secondsLeft(plan, 0, 6, 0.1), std::nullopt) << "too early to tell";
  EXPECT_NEAR(*secondsLeft(plan, 0, 6, 10.0), 20.0, 1e-9);
  EXPECT_NEAR(*secondsLeft(plan, 0, 12, 30.0), 0.0, 1e-9);
  // What was there before the clock began took no time.
  EXPECT_NEAR(*secondsLeft(plan, 6, 9, 10.0), 10.0, 1e-9);
}

}  // namespace
}  // namespace hopscope::test
