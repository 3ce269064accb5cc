#pragma once

#include <span>
#include <vector>

#include "core/kernels/float_buffer.h"
#include "core/kernels/passes.h"
#include "core/kernels/rows.h"

namespace hopscope::kernels {

/// How a pass is cut: tasks of (queries × a run of memories), each walked in blocks that stay in the cache. Depends on
/// the problem alone, never on the number of threads.
struct Plan {
  Plan(Index dimension, Index memories, Index queries);

  [[nodiscard]] Index tasks() const { return queryParts * memoryParts; }
  [[nodiscard]] Index firstQuery(Index task) const { return task / memoryParts * queriesPerPart; }
  [[nodiscard]] Index queryCount(Index task) const;
  [[nodiscard]] Index firstMemory(Index task) const { return task % memoryParts * memoriesPerPart; }
  [[nodiscard]] Index memoryCount(Index task) const;

  Index memories;
  Index queries;
  bool narrow;  ///< so few queries that reading Ξ is the work: loops along the neurons instead of GEMM
  Index queryParts = 1;
  Index queriesPerPart = 1;
  Index memoryParts = 1;
  Index memoriesPerPart = 1;
  Index block = 1;  ///< memories a block
};

/// Similarities and read-outs of blocks: what all passes share. Holds what is derived from the states once.
class BlockKernel {
 public:
  BlockKernel(const Keys& keys, const ConstMatrixRef& states, double beta, const Plan& plan);

  /// scores[q · block + μ] = β s_{first+μ}(x_{query+q}) for `count` memories and `queries` queries; `work` is room for
  /// block × queries floats.
  void scores(Index first, Index count, Index query, Index queries, float* scores, float* work) const;

  /// sums[q · stride + i] += Σ_μ weights[q · block + μ] ξ_{first+μ}[i]; stride from readOutStride().
  void readOut(Index first, Index count, const float* weights, Index queries, float* sums, float* work) const;

  [[nodiscard]] Index readOutStride() const { return stride_; }
  [[nodiscard]] Index dimension() const { return dimension_; }
  [[nodiscard]] Rows memories() const { return columnsOf(keys_.patterns); }

 private:
  const Keys& keys_;
  ConstMatrixRef states_;
  float beta_;
  const Plan& plan_;
  Index dimension_;
  Index stride_;
  std::vector<float> queryTerms_;  ///< per query: 1/‖x‖ (cosine) or −½‖x‖² (euclidean)
};

}  // namespace hopscope::kernels
