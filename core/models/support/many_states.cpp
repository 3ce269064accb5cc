#include "core/models/support/many_states.h"

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/kernels/tables.h"

namespace hopscope {

std::vector<Association> weighAll(const kernels::Keys& keys, const ConstMatrixRef& states, std::span<const Step> steps,
                                  const std::function<Association(Vector similarity, const Step& step)>& weigh) {
  std::vector<Association> associations(steps.size());
  if (steps.empty()) return associations;
  const Matrix table = kernels::similarityTable(keys, states, steps.front().stop);
  parallelFor(states.cols(), [&](Index column) {
    const auto place = static_cast<std::size_t>(column);
    if (steps[place].stop.stop_requested()) throw Cancelled();
    associations[place] = weigh(table.col(column), steps[place]);
  });
  return associations;
}

}  // namespace hopscope
