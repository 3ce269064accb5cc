#include <cmath>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/blocks.h"

namespace hopscope::kernels {

Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop) {
  constexpr Index chunk = 2048;
  const Index memories = keys.patterns.cols();
  const Plan plan(keys.patterns.rows(), memories, 1);
  const ConstMatrixRef states(state);
  const BlockKernel kernel(keys, states, 1.0, plan);
  Vector result(memories);
  parallelFor((memories + chunk - 1) / chunk, [&](Index part) {
    if (stop.stop_requested()) throw Cancelled();
    FloatBuffer work(plan.block);
    const Index end = std::min((part + 1) * chunk, memories);
    for (Index first = part * chunk; first < end; first += plan.block) {
      kernel.scores(first, std::min(plan.block, end - first), 0, 1, result.data() + first, work.data());
    }
  });
  return result;
}

}  // namespace hopscope::kernels
