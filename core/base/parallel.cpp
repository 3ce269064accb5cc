#include "core/base/parallel.h"

#include <cblas.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>

#include <mutex>

#include "core/base/errors.h"

namespace hopscope {

struct ThreadLimit::Impl {
  explicit Impl(std::size_t threads) : control(tbb::global_control::max_allowed_parallelism, threads) {}
  tbb::global_control control;
};

ThreadLimit::ThreadLimit(int threads) {
  if (threads < 0) throwBadArgument("threads", std::to_string(threads), "0 (all processors) or more");
  const int count = threads == 0 ? tbb::info::default_concurrency() : threads;
  impl_ = std::make_unique<Impl>(static_cast<std::size_t>(count));
}

ThreadLimit::~ThreadLimit() = default;

void parallelFor(Index count, const std::function<void(Index)>& task) {
  static std::once_flag once;
  std::call_once(once, [] { openblas_set_num_threads(1); });
  if (count == 1) {
    task(0);
    return;
  }
  tbb::parallel_for(Index{0}, count, task);
}

}  // namespace hopscope
