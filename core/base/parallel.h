#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "core/base/types.h"

namespace hopscope {

/// Limits the worker threads of the whole engine while it lives (0 = all processors). Results never depend on it: work
/// is cut by fixed block sizes, never by thread count.
class ThreadLimit {
 public:
  explicit ThreadLimit(int threads);
  ~ThreadLimit();
  ThreadLimit(const ThreadLimit&) = delete;
  ThreadLimit& operator=(const ThreadLimit&) = delete;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Runs `work` with at most so many of the engine's threads (0 = all), so that others are left for whatever else
/// computes meanwhile. An exception of the work is rethrown.
void withThreads(int threads, const std::function<void()>& work);

/// Runs task(0) … task(count − 1), each exactly once, on the engine's threads, in any order. An exception from a task
/// is rethrown after the running ones have ended. Nested calls are fine; BLAS inside a task runs single-threaded.
void parallelFor(Index count, const std::function<void(Index)>& task);

}  // namespace hopscope
