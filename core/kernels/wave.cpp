#include "core/kernels/wave.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "core/base/errors.h"
#include "core/base/parallel.h"
#include "core/base/parameters.h"
#include "core/kernels/memory_cuts.h"

namespace hopscope::kernels {

namespace {

constexpr Index mebibyte = Index{1} << 20;
constexpr Index bytesOfBlock = 4 * mebibyte;    // packed queries and read-outs of one task
constexpr Index bytesOfWave = 8 * mebibyte;     // packed queries
constexpr Index bytesOfChunks = 32 * mebibyte;  // what all chunks keep
constexpr Index multiplyAddsOfTask = Index{1} << 21;

Index blocksOf(Index total, Index size) { return (total + size - 1) / size; }

Index queriesPerBlock(Index dimension) {
  Index block = 256;
  while (block > 4 && block * dimension * static_cast<Index>(sizeof(float)) > bytesOfBlock) block /= 2;
  return block;
}

void requireSize(const char* name, Index size, Index wanted) {
  if (size != wanted) throwBadArgument(name, std::to_string(size), std::to_string(wanted) + " as the patterns have");
}

}  // namespace

WavePlan planWaves(Index dimension, Index memories, Index queries, Index bytesPerQuery) {
  WavePlan plan;
  plan.chunks = memoryChunks(dimension, memories);
  const Index most = std::max<Index>(1, std::min(bytesOfWave / (dimension * static_cast<Index>(sizeof(float))),
                                                 bytesOfChunks / (plan.chunks * std::max<Index>(1, bytesPerQuery))));
  plan.block = std::min({queriesPerBlock(dimension), most, queries});
  const auto tasks = [&] { return blocksOf(std::min(most, queries), plan.block) * plan.chunks; };
  // Few memories are not cut much; then the queries are. A few of them wait for the memories to be read, and had better
  // read them together.
  const bool few = queries < 32;
  const Index narrowest = few ? 4 : 32;
  while (tasks() < (few ? 3 : 12) && plan.block > narrowest && dimension * memories * plan.block > multiplyAddsOfTask) {
    plan.block = std::max(narrowest, plan.block / 2);
  }
  // Waves of one size, so that the last is not a single query that leaves the other threads idle.
  const Index whole = std::max(plan.block, most / plan.block * plan.block);
  plan.wave = blocksOf(blocksOf(queries, blocksOf(queries, whole)), plan.block) * plan.block;
  return plan;
}

void runWaves(const Keys& keys, const ConstMatrixRef& states, const WavePlan& plan, WavePass& pass,
              const std::stop_token& stop) {
  const Index memories = keys.count();
  for (Index first = 0; first < states.cols(); first += plan.wave) {
    const Index queries = std::min(plan.wave, states.cols() - first);
    const Index blocks = blocksOf(queries, plan.block);
    std::vector<std::unique_ptr<QueryBlock>> prepared(static_cast<std::size_t>(blocks));
    throwIfStopped(stop);
    pass.begin(queries);
    parallelFor(blocks, [&](Index b) {
      const Index place = b * plan.block;
      prepared[static_cast<std::size_t>(b)] =
          std::make_unique<QueryBlock>(keys, states.middleCols(first + place, std::min(plan.block, queries - place)));
    });
    parallelFor(blocks * plan.chunks, [&](Index task) {
      throwIfStopped(stop);
      // Blocks next to each other in time read the same memories.
      const Index b = task % blocks;
      const Index chunk = task / blocks;
      pass.work({*prepared[static_cast<std::size_t>(b)], b * plan.block, chunk, chunk * memories / plan.chunks,
                 (chunk + 1) * memories / plan.chunks});
    });
    parallelFor(queries, [&](Index query) {
      throwIfStopped(stop);
      pass.finish({*prepared[static_cast<std::size_t>(query / plan.block)], query % plan.block, query, first + query});
    });
  }
}

void throwIfStopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Cancelled();
}

void checkPass(const Keys& keys, const ConstMatrixRef& states, double beta) {
  if (keys.patterns.cols() == 0) throwBadArgument("patterns", "0", "at least one stored pattern");
  if (!keys.selection.empty() && (keys.selection.front() < 0 || keys.selection.back() >= keys.patterns.cols())) {
    throwBadArgument("selection",
                     std::to_string(keys.selection.front()) + " \u2026 " + std::to_string(keys.selection.back()),
                     "from 0 to " + std::to_string(keys.patterns.cols() - 1));
  }
  if (keys.patterns.rows() == 0) throwBadArgument("neurons", "0", "at least 1");
  requireSize("neurons of the states", states.rows(), keys.patterns.rows());
  if (keys.similarity == Similarity::Cosine || keys.similarity == Similarity::Euclidean) {
    requireSize("norms", keys.norms.size(), keys.patterns.cols());
  }
  if (!std::isfinite(beta) || beta <= 0.0) throwBadArgument("beta", numberText(beta), "a finite number above 0");
}

}  // namespace hopscope::kernels
