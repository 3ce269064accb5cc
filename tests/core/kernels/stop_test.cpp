#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "core/base/errors.h"
#include "tests/core/kernels/named.h"
#include "tests/core/kernels/reference.h"

namespace hopscope::kernels {
namespace {

using test::Problem;

TEST(Stop, ARequestFromBeforeIsSeen) {
  std::stop_source source;
  source.request_stop();
  for (const Index queries : {0, 1, 50}) {
    const Problem problem(20, 300, queries);
    for (const auto& pass : test::twoPasses()) {
      EXPECT_THROW((void)pass(problem.keys(), problem.states, 1.0, ReadOut::Wanted, source.get_token()), Cancelled);
    }
  }
  const Problem problem(20, 300, 1);
  EXPECT_THROW((void)similarities(problem.keys(), problem.states.col(0), source.get_token()), Cancelled);
}

// A pass that is under way ends: passes are repeated until the request that comes meanwhile ends one of them.
TEST(Stop, ARequestEndsAPassUnderWay) {
  for (const double beta : {1e-3, 5.0}) {
    for (const auto& pass : test::twoPasses()) {
      const Problem problem(200, 4000, 64);
      std::stop_source source;
      std::atomic<int> passes{0};
      std::jthread stopper([&] {
        while (passes == 0) std::this_thread::yield();
        source.request_stop();
      });
      const auto repeat = [&] {
        for (;;) {
          (void)pass(problem.keys(), problem.states, beta, ReadOut::Wanted, source.get_token());
          ++passes;
        }
      };
      EXPECT_THROW(repeat(), Cancelled);
      EXPECT_GE(passes, 1);
    }
  }
}

}  // namespace
}  // namespace hopscope::kernels
