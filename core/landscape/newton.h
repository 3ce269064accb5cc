#pragma once

#include <Eigen/Core>

#include "core/landscape/basins.h"

namespace hopscope {

/// J of T (without damping) at each column of `states` (d × n), by central differences: n matrices of d × d.
/// @throws Cancelled
[[nodiscard]] std::vector<Eigen::MatrixXd> jacobians(const Descent& descent, const ConstMatrixRef& states,
                                                     const JobContext& job = {});

/// Newton's method for T(x) = x from every column of `starts`, with steps of limited length: the states that it ended
/// at a solution with, in the order of the starts, each once.
/// @throws Cancelled
[[nodiscard]] std::vector<Vector> newtonSolutions(const Descent& descent, const ConstMatrixRef& starts,
                                                  const JobContext& job = {});

}  // namespace hopscope
