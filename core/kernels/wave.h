#pragma once

#include <stop_token>

#include "core/kernels/query_block.h"

/// How a pass is cut into tasks. Everything depends on the size of the problem alone, never on the number of threads, and
/// what a query sums up, by memory_cuts.h, not on the other queries either.
namespace hopscope::kernels {

/// A batch is worked off in waves of queries; a wave is cut into blocks of queries, the memories into chunks, and each
/// pair of a block and a chunk is one task.
struct WavePlan {
  Index wave = 1;    ///< queries of a wave, fewer in the last
  Index block = 1;   ///< queries of a block, fewer in the last of a wave
  Index chunks = 1;  ///< parts of the memories: memoryChunks()
};

/// @param bytesPerQuery  what every chunk keeps for each query until the wave is finished
[[nodiscard]] WavePlan planWaves(Index dimension, Index memories, Index queries, Index bytesPerQuery);

/// A block of queries against the memories [firstMemory, endMemory).
struct WaveTask {
  const QueryBlock& block;
  Index firstQuery;  ///< of the block, counted from the first of the wave
  Index chunk;       ///< 0 … chunks − 1
  Index firstMemory;
  Index endMemory;
};

/// One query of a wave, all of whose tasks are done.
struct WaveQuery {
  const QueryBlock& block;
  Index inBlock;
  Index inWave;
  Index inBatch;
};

/// What a pass does for each wave: begin() once, work() for every task and then finish() for every query, the last two
/// on several threads at once.
class WavePass {
 public:
  virtual ~WavePass() = default;
  virtual void begin(Index queriesInWave) = 0;
  virtual void work(const WaveTask& task) = 0;
  virtual void finish(const WaveQuery& query) = 0;
};

/// @throws Cancelled, between tasks
void runWaves(const Keys& keys, const ConstMatrixRef& states, const WavePlan& plan, WavePass& pass,
              const std::stop_token& stop);

/// @throws Cancelled
void throwIfStopped(const std::stop_token& stop);

/// @throws std::invalid_argument when sizes do not match, there is no memory, or β is not a positive number
void checkPass(const Keys& keys, const ConstMatrixRef& states, double beta);

}  // namespace hopscope::kernels
