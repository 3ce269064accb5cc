#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace hopscope {
namespace {

TEST(Parallel, RunsEveryTaskOnce) {
  for (const Index count : {0, 1, 2, 1000}) {
    std::vector<std::atomic<int>> runs(static_cast<std::size_t>(count));
    parallelFor(count, [&](Index i) { ++runs[static_cast<std::size_t>(i)]; });
    for (const auto& run : runs) EXPECT_EQ(run.load(), 1);
  }
}

TEST(Parallel, NestedCallsComeBack) {
  std::atomic<int> runs{0};
  parallelFor(8, [&](Index) { parallelFor(8, [&](Index) { ++runs; }); });
  EXPECT_EQ(runs.load(), 64);
}

TEST(Parallel, ATaskMayThrow) {
  EXPECT_THROW(parallelFor(100,
                           [](Index i) {
                             if (i == 57) throw std::runtime_error("57");
                           }),
               std::runtime_error);
}

TEST(Parallel, WorksUnderALimit) {
  const ThreadLimit limit(1);
  int runs = 0;  // not atomic: one thread
  parallelFor(1000, [&](Index) { ++runs; });
  EXPECT_EQ(runs, 1000);
}

TEST(Parallel, ANegativeLimitIsRefused) { EXPECT_THROW(ThreadLimit(-1), std::invalid_argument); }

}  // namespace
}  // namespace hopscope
