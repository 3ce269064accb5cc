#pragma once

#include <algorithm>

#include "core/base/types.h"

/// The order in which the terms of a similarity are summed up over the neurons. It is the same for one query and for a
/// batch, on every instruction set, so that a query gives the same bits alone as in any batch.
///
/// Neurons are taken in slabs. Within a slab the terms of every 16th neuron are summed up in turn, which makes 16
/// strands, and the strands in a tree: strand j with strand j + 8, those sums j with j + 4, then j + 2, j + 1. Slabs
/// are added one after the other.
namespace hopscope::kernels {

inline constexpr int strands = 16;
inline constexpr int treeLevels = 4;

/// Neurons of a slab: a tile of memories of this length stays in the first-level cache.
[[nodiscard]] constexpr Index slabLength(Index dimension) {
  constexpr Index most = 1024;
  const Index slabs = std::max<Index>(1, (dimension + most - 1) / most);
  const Index length = (dimension + slabs - 1) / slabs;
  return (length + strands - 1) / strands * strands;
}

/// Strands in the order in which a stack of treeLevels partial sums can add them up: 0, 8, 4, 12, 2, …
[[nodiscard]] constexpr int strandAt(int place) {
  return ((place & 1) << 3) | ((place & 2) << 1) | ((place & 4) >> 1) | ((place & 8) >> 3);
}

/// Terms of one strand in a slab of `length` neurons.
[[nodiscard]] constexpr Index strandLength(Index length, int strand) {
  return length > strand ? (length - strand + strands - 1) / strands : 0;
}

}  // namespace hopscope::kernels
