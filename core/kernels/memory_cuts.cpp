#include "core/kernels/memory_cuts.h"

#include <algorithm>

namespace hopscope::kernels {

namespace {

constexpr Index tile = 24;  // memories; a multiple of every register tile
constexpr Index multiplyAddsOfChunk = Index{1} << 20;

Index wholeTiles(Index memories, Index limit) { return std::clamp(memories / tile * tile, tile, limit); }

}  // namespace

Index memoriesWeighedTogether(Index dimension) {
  constexpr Index floats = Index{1} << 16;  // 256 KiB
  // Beyond, even one tile is too much for the cache.
  constexpr Index maxNeurons = 16384;
  if (dimension > maxNeurons) return 8;
  return wholeTiles(floats / dimension, 120);
}

Index memoriesSearchedTogether(Index dimension) {
  constexpr Index floats = Index{1} << 17;
  return wholeTiles(floats / dimension, 144);
}

Index memoryChunks(Index dimension, Index memories) {
  // A chunk leaves a read-out for every query of a wave, and a wave should hold a panel of queries.
  constexpr Index floatsOfChunks = Index{1} << 17;
  constexpr Index minChunks = 8;
  constexpr Index maxChunks = 32;
  const Index affordable = std::clamp(floatsOfChunks / dimension, minChunks, maxChunks);
  const Index worthwhile = dimension * memories / multiplyAddsOfChunk;
  return std::max<Index>(1, std::min({affordable, worthwhile, memories}));
}

Index queriesReadOutTogether(Index dimension, Index memories) {
  constexpr Index floats = Index{1} << 22;
  return std::clamp<Index>(floats / (memoryChunks(dimension, memories) * dimension), 1, 128);
}

}  // namespace hopscope::kernels
