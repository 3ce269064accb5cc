#pragma once

#include <vector>

#include "core/base/jobs.h"
#include "core/base/types.h"
#include "core/memory/memory.h"

namespace hopscope {

/// The nearest other column of each column of `patterns` (d × M) by cosine; of equally near ones the first. A column of
/// norm 0 has cosine 0 with every other. O(M²d), in blocks on all threads; the result does not depend on their number.
/// @param norms the lengths of the columns, M values
/// @throws Cancelled
[[nodiscard]] std::vector<Neighbour> findNearestNeighbours(const ConstMatrixRef& patterns, const Vector& norms,
                                                           const JobContext& job = {});

}  // namespace hopscope
