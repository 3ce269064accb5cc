#include "core/base/parallel.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <string>

#include "core/base/errors.h"

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

namespace hopscope {

namespace {

/// What the innermost living ThreadLimit asks for, 0 when there is none.
std::atomic<int> limit{0};

/// TBB orders what stands before a loop, its tasks and what follows. It is not instrumented, so the thread sanitizer is
/// told here; elsewhere this is nothing.
class Order {
 public:
#ifdef __SANITIZE_THREAD__
  void give() { __tsan_release(this); }
  void take() { __tsan_acquire(this); }
#else
  void give() {}
  void take() {}
#endif
};

/// A task between the two. What it is made of is read before the order is told.
struct OrderedTask {
  const std::function<void(Index)>* task;
  Order* before;
  Order* after;

#ifdef __SANITIZE_THREAD__
  __attribute__((no_sanitize("thread")))
#endif
  void
  operator()(Index i) const {
    before->take();
    (*task)(i);
    after->give();
  }
};

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
    Order before;
    Order after;
    before.give();
    tbb::task_arena(threads).execute([&] {
      before.take();
      work();
      after.give();
    });
    after.take();
  }
}

void parallelFor(Index count, const std::function<void(Index)>& task) {
  if (count <= 1) {
    if (count == 1) task(0);
    return;
  }
  Order before;
  Order after;
  const OrderedTask ordered{&task, &before, &after};
  const auto run = [&] { tbb::parallel_for(Index{0}, count, ordered, tbb::simple_partitioner()); };
  before.give();
  const int wanted = limit;
  // The arena a thread starts in has as many places as there are processors; more than that need one of their own.
  if (wanted > tbb::this_task_arena::max_concurrency()) {
    tbb::task_arena(wanted).execute(run);
  } else {
    run();
  }
  after.take();
}

}  // namespace hopscope
