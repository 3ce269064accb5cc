#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <string>

#include "core/base/errors.h"

namespace hopscope {

namespace {

/// What the innermost living ThreadLimit asks for, 0 when there is none.
std::atomic<int> limit{0};

}  // namespace

struct ThreadLimit::Impl {
  explicit Impl(int threads)
      : control(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads)),
        outer(limit.exchange(threads)) {}
  ~Impl() { limit = outer; }
  tbb::global_control control;
  int outer;
};

ThreadLimit::ThreadLimit(int threads) {
  if (threads < 0) throwBadArgument("threads", std::to_string(threads), "0 (all processors) or more");
  impl_ = std::make_unique<Impl>(threads == 0 ? tbb::info::default_concurrency() : threads);
}

ThreadLimit::~ThreadLimit() = default;

void withThreads(int threads, const std::function<void()>& work) {
  if (threads <= 0 || threads >= tbb::this_task_arena::max_concurrency()) {
    work();
  } else {
    tbb::task_arena(threads).execute(work);
  }
}

void parallelFor(Index count, const std::function<void(Index)>& task) {
  if (count <= 1) {
    if (count == 1) task(0);
    return;
  }
  const auto run = [&] { tbb::parallel_for(Index{0}, count, task, tbb::simple_partitioner()); };
  const int wanted = limit;
  // The arena a thread starts in has as many places as there are processors; more than that need one of their own.
  if (wanted > tbb::this_task_arena::max_concurrency()) {
    tbb::task_arena(wanted).execute(run);
  } else {
    run();
  }
}

}  // namespace hopscope
