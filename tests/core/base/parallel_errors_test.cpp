#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include "core/base/errors.h"
#include "core/base/jobs.h"
#include "core/base/parallel.h"
#include "tests/support/threads.h"

namespace hopscope::test {
namespace {

// Nothing of a loop may run on when its call has come back: the tasks refer to what its caller owns.
TEST(ParallelErrors, NoTaskIsRunningAfterOneHasThrown) {
  for (const int threads : {1, 2, 4}) {
    std::atomic<int> inside{0};
    const auto loop = [&] {
      parallelFor(64, [&](Index i) {
        ++inside;
        if (i % 8 == 3) {
          --inside;
          throw DataError("file", "line " + std::to_string(i), "is wrong");
        }
        std::this_thread::yield();
        --inside;
      });
    };
    EXPECT_THROW(onThreads(threads, loop), DataError);
    EXPECT_EQ(inside.load(), 0) << threads;
  }
}

TEST(ParallelErrors, TheErrorKeepsItsKindAndWords) {
  try {
    parallelFor(10, [](Index i) {
      if (i == 7) throw DataError("patterns.csv", "line 7", "is no number");
    });
    FAIL() << "nothing thrown";
  } catch (const DataError& error) {
    EXPECT_EQ(error.where(), "line 7");
    EXPECT_EQ(error.reason(), "is no number");
  }
}

TEST(ParallelErrors, ComeOutOfInnerLoopsToo) {
  const auto nested = [] {
    parallelFor(4, [](Index outer) {
      parallelFor(4, [outer](Index inner) {
        if (outer == 2 && inner == 3) throw Cancelled();
      });
    });
  };
  EXPECT_THROW(nested(), Cancelled);
  EXPECT_THROW(onThreads(1, nested), Cancelled);
  EXPECT_THROW(onThreads(3, nested), Cancelled);
}

TEST(ParallelErrors, ALoopAfterAFailedOneIsWhole) {
  EXPECT_THROW(parallelFor(100, [](Index) { throw Cancelled(); }), Cancelled);
  std::atomic<int> runs{0};
  parallelFor(100, [&](Index) { ++runs; });
  EXPECT_EQ(runs.load(), 100);
}

TEST(ParallelErrors, AStopRequestEndsALoopEarly) {
  std::stop_source source;
  const JobContext job{source.get_token()};
  std::atomic<int> runs{0};
  const auto loop = [&] {
    parallelFor(100'000, [&](Index i) {
      job.throwIfStopped();
      ++runs;
      if (i == 10) source.request_stop();
    });
  };
  EXPECT_THROW(loop(), Cancelled);
  EXPECT_LT(runs.load(), 100'000);
}

/// How many tasks of a loop were ever at work at the same time.
int mostAtOnce() {
  std::atomic<int> now{0};
  std::atomic<int> most{0};
  parallelFor(48, [&](Index) {
    const int here = ++now;
    for (int seen = most; here > seen && !most.compare_exchange_weak(seen, here);) {
    }
    std::this_thread::sleep_for(std::chrono::microseconds(300));
    --now;
  });
  return most;
}

TEST(ThreadLimits, NeverMoreAtOnceThanAsked) {
  for (const int threads : {1, 2, 3}) {
    EXPECT_LE(onThreads(threads, [] { return mostAtOnce(); }), threads);
    int most = 0;
    withThreads(threads, [&] { most = mostAtOnce(); });
    EXPECT_LE(most, threads);
  }
}

TEST(ThreadLimits, TheInnermostLimitCountsAndTheOuterOneComesBack) {
  const ThreadLimit outer(2);
  {
    const ThreadLimit inner(1);
    EXPECT_EQ(mostAtOnce(), 1);
  }
  EXPECT_LE(mostAtOnce(), 2);
}

TEST(ThreadLimits, ErrorsLeaveWithThreads) {
  for (const int threads : {0, 1, 2}) {
    EXPECT_THROW(withThreads(threads, [] { throw Cancelled(); }), Cancelled) << threads;
    EXPECT_THROW(withThreads(threads, [] { parallelFor(9, [](Index) { throw std::logic_error("x"); }); }),
                 std::logic_error);
  }
}

TEST(ThreadLimits, AJobMayChangeItsLimitMeanwhile) {
  std::atomic<int> wanted{3};
  const JobContext job{{}, nullptr, &wanted};
  EXPECT_EQ(job.threadLimit(), 3);
  wanted = 1;
  EXPECT_EQ(job.threadLimit(), 1);
  EXPECT_EQ(JobContext{}.threadLimit(), 0);
}

TEST(JobProgress, CountsEveryStepOfManyThreads) {
  Progress progress;
  const JobContext job{{}, &progress};
  job.begin(5000);
  onThreads(4, [&] { parallelFor(5000, [&](Index) { job.advance(); }); });
  EXPECT_EQ(progress.done(), 5000);
}

}  // namespace
}  // namespace hopscope::test
