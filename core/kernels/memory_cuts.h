#pragma once

#include "core/base/types.h"

/// How the memories are cut into parts whose sums are formed one by one. It depends on the sizes of the memory alone,
/// never on the number of queries or threads or on the instruction set: a query gives the same bits alone as in any
/// batch.
namespace hopscope::kernels {

/// Memories that are compared and read out together. Few enough to be read out while still in the second-level cache,
/// many enough that a batch does not wait for its read-outs; whole register tiles.
[[nodiscard]] Index memoriesWeighedTogether(Index dimension);

/// Memories whose scores alone are looked through together.
[[nodiscard]] Index memoriesSearchedTogether(Index dimension);

/// Parts of the memories that are worked on independently of each other, each in the blocks above, and whose results
/// are merged in order.
[[nodiscard]] Index memoryChunks(Index dimension, Index memories);

/// Queries whose read-outs, one of every chunk, are held at once: 1 to 128, in 16 MiB where one query is not more.
[[nodiscard]] Index queriesReadOutTogether(Index dimension, Index memories);

}  // namespace hopscope::kernels
