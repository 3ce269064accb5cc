#pragma once

#include "core/base/parameters.h"
#include "core/base/types.h"

/// The costs that several models share, as ModelEntry::multiplyAdds and ::bytes take them.
namespace hopscope {

/// Every memory is compared with the state, and few are read out: d M.
[[nodiscard]] double costOfScores(Index dimension, Index count, const ParameterValues& values);
/// Every memory is compared with the state and read out: 2 d M.
[[nodiscard]] double costOfScoresAndReadOut(Index dimension, Index count, const ParameterValues& values);
/// All patterns in float: 4 d M.
[[nodiscard]] double bytesOfPatterns(Index dimension, Index count, const ParameterValues& values);

/// Fields of a full coupling matrix and their update: 2 d².
[[nodiscard]] double costOfCouplings(Index dimension, Index count, const ParameterValues& values);
/// A full coupling matrix in double: 8 d².
[[nodiscard]] double bytesOfCouplings(Index dimension, Index count, const ParameterValues& values);

}  // namespace hopscope
