#include "core/kernels/blocks.h"

#include <cblas.h>

#include <algorithm>
#include <cmath>

#include "core/kernels/row_loops.h"

namespace hopscope::kernels {

namespace {

constexpr Index mostNarrowQueries = 24;
constexpr Index narrowBlock = 64;
constexpr Index wideBlock = 512;
constexpr Index queriesPerGemm = 256;
constexpr Index leastMemoriesPerPart = 2048;
constexpr Index wantedTasks = 8;
constexpr Index mostNarrowParts = 64;
constexpr Index partialFloats = 4 * 1024 * 1024;  // 16 MiB of partial read-outs

Index divideUp(Index a, Index b) { return (a + b - 1) / b; }

}  // namespace

Plan::Plan(Index dimension, Index memoryTotal, Index queryTotal)
    : memories(memoryTotal), queries(queryTotal), narrow(queryTotal <= mostNarrowQueries) {
  queryParts = narrow ? 1 : divideUp(queries, queriesPerGemm);
  queriesPerPart = std::max<Index>(1, divideUp(queries, queryParts));
  block = std::min(narrow ? narrowBlock : wideBlock, std::max<Index>(1, memories));
  const Index wanted = narrow ? mostNarrowParts : divideUp(wantedTasks, queryParts);
  const Index affordable = std::max<Index>(1, partialFloats / std::max<Index>(1, dimension * queries));
  const Index parts =
      std::clamp<Index>(std::min(wanted, affordable), 1, std::max<Index>(1, divideUp(memories, leastMemoriesPerPart)));
  memoriesPerPart = divideUp(divideUp(std::max<Index>(1, memories), parts), block) * block;
  memoryParts = std::max<Index>(1, divideUp(memories, memoriesPerPart));
}

Index Plan::queryCount(Index task) const { return std::min(queriesPerPart, queries - firstQuery(task)); }

Index Plan::memoryCount(Index task) const { return std::min(memoriesPerPart, memories - firstMemory(task)); }

BlockKernel::BlockKernel(const Keys& keys, const ConstMatrixRef& states, double beta, const Plan& plan)
    : keys_(keys),
      states_(states),
      beta_(static_cast<float>(beta)),
      plan_(plan),
      dimension_(keys.patterns.rows()),
      stride_(paddedDimension(dimension_)) {
  if (keys.similarity != Similarity::Cosine && keys.similarity != Similarity::Euclidean) return;
  for (Index q = 0; q < states.cols(); ++q) {
    const double squared = states.col(q).cast<double>().squaredNorm();
    const double term = keys.similarity == Similarity::Euclidean ? -0.5 * squared
                        : squared > 0.0                          ? 1.0 / std::sqrt(squared)
                                                                 : 0.0;
    queryTerms_.push_back(static_cast<float>(term));
  }
}

void BlockKernel::scores(Index first, Index count, Index query, Index queries, float* scores, float* work) const {
  const Rows memories = columnsOf(keys_.patterns).slice(first, count);
  const Rows states = columnsOf(states_).slice(query, queries);
  const bool manhattan = keys_.similarity == Similarity::Manhattan;
  if (plan_.narrow || manhattan) {
    rowScores(manhattan ? Metric::Distance : Metric::Product, memories, states, dimension_, work, queries);
    for (Index q = 0; q < queries; ++q) {
      for (Index m = 0; m < count; ++m) scores[q * plan_.block + m] = beta_ * work[m * queries + q];
    }
  } else {
    cblas_sgemm(CblasColMajor, CblasTrans, CblasNoTrans, static_cast<int>(count), static_cast<int>(queries),
                static_cast<int>(dimension_), beta_, memories.data, static_cast<int>(memories.stride), states.data,
                static_cast<int>(states.stride), 0.0F, scores, static_cast<int>(plan_.block));
  }
  if (queryTerms_.empty()) return;
  for (Index q = 0; q < queries; ++q) {
    const float term = queryTerms_[static_cast<std::size_t>(query + q)];
    float* row = scores + q * plan_.block;
    for (Index m = 0; m < count; ++m) {
      const float norm = keys_.norms[first + m];
      if (keys_.similarity == Similarity::Cosine) {
        row[m] = norm > 0.0F ? row[m] * term / norm : 0.0F;
      } else {
        row[m] += beta_ * (term - 0.5F * norm * norm);
      }
    }
  }
}

void BlockKernel::readOut(Index first, Index count, const float* weights, Index queries, float* sums,
                          float* work) const {
  const Rows memories = columnsOf(keys_.patterns).slice(first, count);
  if (plan_.narrow) {
    for (Index m = 0; m < count; ++m) {
      for (Index q = 0; q < queries; ++q) work[m * queries + q] = weights[q * plan_.block + m];
    }
    // What the next block reads first is fetched on the way; the last block fetches itself again, which costs nothing.
    const Index ahead = std::min(first + count, plan_.memories - count);
    rowReadOut(memories, columnsOf(keys_.patterns).row(ahead), work, queries, queries, dimension_, sums, stride_);
    return;
  }
  cblas_sgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, static_cast<int>(dimension_), static_cast<int>(queries),
              static_cast<int>(count), 1.0F, memories.data, static_cast<int>(memories.stride), weights,
              static_cast<int>(plan_.block), 1.0F, sums, static_cast<int>(stride_));
}

}  // namespace hopscope::kernels
