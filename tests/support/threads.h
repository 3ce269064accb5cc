#pragma once

#include <tbb/task_arena.h>

#include "core/base/parallel.h"

namespace hopscope::test {

/// work() with exactly `threads` engine threads, also where the machine has fewer processors.
template <typename Work>
auto onThreads(int threads, const Work& work) {
  const ThreadLimit limit(threads);
  tbb::task_arena arena(threads);
  return arena.execute(work);
}

}  // namespace hopscope::test
