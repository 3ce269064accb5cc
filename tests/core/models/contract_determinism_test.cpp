#include <atomic>
#include <thread>

#include "core/base/errors.h"
#include "tests/core/models/contract.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

class ModelDeterminism : public ModelContract {
 protected:
  /// Everything a model tells of a batch.
  struct Told {
    Matrix next;
    std::optional<std::vector<double>> energies;
    Vector weights;
    Vector similarity;

    friend bool operator==(const Told& a, const Told& b) {
      return a.next == b.next && a.energies == b.energies && a.weights == b.weights && a.similarity == b.similarity;
    }
  };

  static Told tell(const RetrievalModel& model, const Matrix& states) {
    const Association association = model.associate(states.col(0));
    return {stepOf(model, states), model.energies(states, TestStep(states.cols())), association.weights,
            association.similarity};
  }

  /// The update, the energy and the association of some queries of a batch equal those of the queries alone.
  static void expectAloneAsInBatch(const RetrievalModel& model, const Matrix& states) {
    const Index queries = states.cols();
    const Matrix batch = stepOf(model, states);
    const auto energies = model.energies(states, TestStep(queries));
    std::vector<Step> steps;
    std::vector<TestStep> alone;
    for (Index b = 0; b < queries; ++b) alone.emplace_back(1, 0, std::stop_token(), b);
    for (const TestStep& step : alone) steps.push_back(step);
    const std::vector<Association> associations = model.associateAll(states, steps);
    for (const Index b : {Index{0}, Index{1}, queries / 2, queries - 1}) {
      const Step& step = steps[static_cast<std::size_t>(b)];
      ASSERT_EQ(model.step(states.col(b), step).col(0), batch.col(b)) << "query " << b << " of " << queries;
      const auto energy = model.energies(states.col(b), step);
      ASSERT_EQ(energy.has_value(), energies.has_value());
      if (energy) {
        ASSERT_EQ(energy->front(), (*energies)[static_cast<std::size_t>(b)]) << "query " << b << " of " << queries;
      }
      const Association one = model.associate(states.col(b), step);
      const Association& many = associations[static_cast<std::size_t>(b)];
      ASSERT_EQ(one.similarity, many.similarity) << "query " << b << " of " << queries;
      ASSERT_EQ(one.weights, many.weights) << "query " << b << " of " << queries;
      ASSERT_EQ(one.support, many.support);
      ASSERT_EQ(one.effectiveMemories, many.effectiveMemories);
    }
  }

  /// The defaults and every option and flag besides.
  [[nodiscard]] std::vector<ParameterValues> modes() const {
    std::vector<ParameterValues> all{{}};
    for (const ParameterSpec& spec : entry().parameters) {
      for (const ParameterOption& option : spec.options) all.push_back({{spec.id, option.id}});
      if (spec.kind == ParameterKind::Flag) {
        all.push_back({{spec.id, ParameterValue(false)}});
        all.push_back({{spec.id, ParameterValue(true)}});
      }
    }
    return all;
  }
};

// Sizes beyond one block of any kernel, and not a multiple of one.
TEST_P(ModelDeterminism, SameBitsForAnyNumberOfThreads) {
  const Matrix memory = patterns(48, 2100, 1);
  const Matrix states = patterns(48, 300, 2);
  for (const ParameterValues& values : modes()) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(memory, values);
    const Told one = onThreads(1, [&] { return tell(*model, states); });
    for (const int threads : {2, 3, 8}) {
      EXPECT_TRUE(onThreads(threads, [&] { return tell(*model, states); }) == one) << threads << " threads";
    }
    const Told single = onThreads(1, [&] { return tell(*model, states.leftCols(1)); });
    for (const int threads : {2, 3, 8}) {
      EXPECT_TRUE(onThreads(threads, [&] { return tell(*model, states.leftCols(1)); }) == single)
          << threads << " threads, one query";
    }
  }
}

// Experiments run their trials in batches and open each of them alone.
TEST_P(ModelDeterminism, AQueryGivesTheSameBitsAloneAsInABatch) {
  const Matrix memory = patterns(48, 700, 3);
  const Matrix states = patterns(48, 130, 4);
  for (const ParameterValues& values : modes()) {
    SCOPED_TRACE(textOf(values));
    const auto model = bind(memory, values);
    for (const Index queries : {2, 20, 37, 130}) expectAloneAsInBatch(*model, states.leftCols(queries));
  }
}

TEST_P(ModelDeterminism, AQueryGivesTheSameBitsAloneAsInABatchOfAnySize) {
  struct Size {
    Index dimension;
    Index count;
  };
  for (const Size size : {Size{1, 1}, Size{5, 7}, Size{64, 300}, Size{784, 300}, Size{64, 5000}}) {
    SCOPED_TRACE(testing::Message() << "d " << size.dimension << ", M " << size.count);
    const auto model = bind(patterns(size.dimension, size.count, 5));
    expectAloneAsInBatch(*model, patterns(size.dimension, 37, 6));
  }
}

TEST_P(ModelDeterminism, AStoppedUpdateThrowsCancelled) {
  const auto model = bind(patterns(16, 12, 5));
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)stepOf(*model, patterns(16, 3, 6), 0, source.get_token()), Cancelled);
  EXPECT_THROW((void)stepOf(*model, patterns(16, 1, 6), 0, source.get_token()), Cancelled);
}

// Only that it ends: without polling, the loop would never leave a large update that had begun.
TEST_P(ModelDeterminism, AStopFromOutsideEndsTheWork) {
  const auto model = bind(patterns(64, 600, 7));
  const Matrix states = patterns(64, 64, 8);
  std::stop_source source;
  std::atomic<bool> begun{false};
  std::jthread stopper([&] {
    begun.wait(false);
    source.request_stop();
  });
  const auto work = [&] {
    for (std::int64_t step = 0;; ++step) {
      (void)stepOf(*model, states, step, source.get_token());
      begun = true;
      begun.notify_one();
    }
  };
  EXPECT_THROW(work(), Cancelled);
}

TEST_P(ModelDeterminism, ConcurrentCallersGetTheSameBits) {
  const auto model = bind(patterns(32, 200, 9));
  const Matrix states = patterns(32, 40, 10);
  const Told expected = tell(*bind(patterns(32, 200, 9)), states);
  std::vector<Told> told(4);
  {
    std::vector<std::jthread> callers;
    for (Told& slot : told) callers.emplace_back([&] { slot = tell(*model, states); });
  }
  for (const Told& slot : told) EXPECT_TRUE(slot == expected);
}

HOPSCOPE_FOR_EVERY_MODEL(ModelDeterminism);

}  // namespace
}  // namespace hopscope::test
