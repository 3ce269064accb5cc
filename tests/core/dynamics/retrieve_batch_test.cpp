#include <gtest/gtest.h>

#include "core/base/errors.h"
#include "core/dynamics/retrieval.h"
#include "tests/support/patterns.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

struct Set {
  std::shared_ptr<const RetrievalModel> model;
  Matrix queries;
};

/// Batches whose queries end after different numbers of updates.
Set setOf(const std::string& id) {
  if (id == "hebb") return {modelOf("hebb", signPatterns(50, 9, 1)), signPatterns(50, 40, 2)};
  if (id == "sync") {
    return {modelOf("hebb", signPatterns(50, 12, 1), {{"update", std::string("sync")}}), signPatterns(50, 40, 2)};
  }
  if (id == "hot") return {modelOf("hebb", signPatterns(50, 9, 1), {{"temperature", 0.4}}), signPatterns(50, 40, 2)};
  return {modelOf(id, unitPatterns(24, 60, 1), {{"beta", 9.0}}), unitPatterns(24, 40, 2)};
}

class RetrieveBatch : public ::testing::TestWithParam<const char*> {};

// The rule of the whole engine: query b has the same bits alone, whatever else is in the batch.
TEST_P(RetrieveBatch, EqualsTheQueriesOneByOne) {
  const Set set = setOf(GetParam());
  const auto& [model, queries] = set;
  const RetrievalSpec spec{.maxSteps = 40, .tolerance = 1e-4, .seed = 3, .firstQuery = 100};
  const BatchRetrieval batch = retrieveBatch(*model, queries, {}, spec, true);
  std::vector<int> seen;
  for (Index b = 0; b < queries.cols(); ++b) {
    const auto slot = static_cast<std::size_t>(b);
    RetrievalSpec one = spec;
    one.firstQuery += slot;
    const RetrievalTrace trace = retrieve(model, queries.col(b), -1, one);
    SCOPED_TRACE("query " + std::to_string(b));
    ASSERT_EQ(batch.steps[slot], trace.steps());
    EXPECT_EQ(batch.terminations[slot], trace.termination);
    EXPECT_EQ(batch.states.col(b), trace.states.rightCols(1).col(0));
    if (trace.steps() > 0) {
      EXPECT_EQ(batch.previous.col(b), trace.states.col(trace.steps() - 1));
    }
    EXPECT_EQ(batch.firstEnergies[slot], trace.energies.front());
    EXPECT_EQ(batch.lastEnergies[slot], trace.energies.back());
    seen.push_back(trace.steps());
  }
  if (std::string(GetParam()) != "hot") {
    EXPECT_NE(*std::ranges::min_element(seen), *std::ranges::max_element(seen)) << "all ended at once: a weak test";
  }
}

TEST_P(RetrieveBatch, CanBeCutAnywhere) {
  const Set set = setOf(GetParam());
  const auto& [model, queries] = set;
  RetrievalSpec spec{.maxSteps = 15, .seed = 8};
  const BatchRetrieval whole = retrieveBatch(*model, queries, {}, spec, false);
  const BatchRetrieval left = retrieveBatch(*model, queries.leftCols(13), {}, spec, false);
  spec.firstQuery = 13;
  const BatchRetrieval right = retrieveBatch(*model, queries.rightCols(27), {}, spec, false);
  EXPECT_EQ(whole.states.leftCols(13), left.states);
  EXPECT_EQ(whole.states.rightCols(27), right.states);
}

TEST_P(RetrieveBatch, SameBitsForAnyNumberOfThreads) {
  const auto [model, queries] = setOf(GetParam());
  const auto states = [&model = model, &queries = queries] {
    return retrieveBatch(*model, queries, {}, {.maxSteps = 20}, false).states;
  };
  const Matrix one = onThreads(1, states);
  for (const int threads : {2, 3, 8}) EXPECT_EQ(onThreads(threads, states), one) << threads;
}

TEST_P(RetrieveBatch, ToleranceZeroMakesExactlySoManyUpdates) {
  const auto [model, queries] = setOf(GetParam());
  const BatchRetrieval batch = retrieveBatch(*model, queries, {}, {.maxSteps = 25, .tolerance = 0.0}, false);
  for (std::size_t b = 0; b < batch.steps.size(); ++b) {
    EXPECT_EQ(batch.steps[b], 25);
    EXPECT_EQ(batch.terminations[b], Termination::StepLimit);
    EXPECT_FALSE(batch.lastEnergies[b].has_value()) << "energies were not asked for";
  }
}

INSTANTIATE_TEST_SUITE_P(Models, RetrieveBatch, ::testing::Values("softmax", "sparsemax", "hebb", "sync", "hot"),
                         [](const auto& tested) { return std::string(tested.param); });

TEST(RetrieveBatchEdges, NoStepsReturnTheQueries) {
  const auto [model, queries] = setOf("softmax");
  const BatchRetrieval batch = retrieveBatch(*model, queries, {}, {.maxSteps = 0}, true);
  EXPECT_EQ(batch.states, queries);
  EXPECT_EQ(batch.previous, queries);
  EXPECT_EQ(batch.firstEnergies, batch.lastEnergies);
}

TEST(RetrieveBatchEdges, NoQueriesAreNoError) {
  const auto [model, queries] = setOf("softmax");
  const BatchRetrieval batch = retrieveBatch(*model, Matrix(24, 0), {}, {}, true);
  EXPECT_EQ(batch.states.cols(), 0);
  EXPECT_TRUE(batch.steps.empty());
}

TEST(RetrieveBatchEdges, AStopRequestThrowsCancelled) {
  const auto [model, queries] = setOf("softmax");
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)retrieveBatch(*model, queries, {}, {}, true, {source.get_token(), nullptr}), Cancelled);
}

}  // namespace
}  // namespace hopscope::test
