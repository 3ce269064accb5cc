#include "core/kernels/row_loops.h"

#include <algorithm>

#include "core/kernels/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/row_loops.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "core/kernels/simd_inline.h"

HWY_BEFORE_NAMESPACE();
namespace hopscope::kernels::HWY_NAMESPACE {

constexpr int memoriesPerTile = manyRegisters ? 4 : 2;
// A slab of the queries of one tile stays in the first-level cache.
constexpr Index neuronsPerSlab = 2048;

/// Tile of `memories` × `queries` sums over the neurons [0, length); `unroll` independent sums hide the latency.
template <class Op, int memories, int queries, int unroll>
HWY_INLINE void scoreTile(const float* rows, Index rowStride, const float* states, Index stateStride, Index length,
                          float* scores, Index width, bool add) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  FloatVector sums[unroll][memories][queries];
  for (int u = 0; u < unroll; ++u) {
    for (int m = 0; m < memories; ++m) {
      for (int q = 0; q < queries; ++q) sums[u][m][q] = hn::Zero(d);
    }
  }
  const auto addVectors = [&](int u, auto load) HWY_ATTR {
    FloatVector x[queries];
    HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) x[q] = load(states + q * stateStride);
    HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
      const FloatVector y = load(rows + m * rowStride);
      HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) sums[u][m][q] = Op::add(x[q], y, sums[u][m][q]);
    }
  };
  Index i = 0;
  for (; i + unroll * lanes <= length; i += unroll * lanes) {
    HOPSCOPE_UNROLL for (int u = 0; u < unroll; ++u) {
      addVectors(u, [&](const float* p) HWY_ATTR { return hn::LoadU(d, p + i + u * lanes); });
    }
  }
  for (; i + lanes <= length; i += lanes) {
    addVectors(0, [&](const float* p) HWY_ATTR { return hn::LoadU(d, p + i); });
  }
  if (i < length) addVectors(0, [&](const float* p) HWY_ATTR { return loadFirst(p + i, length - i); });
  for (int m = 0; m < memories; ++m) {
    for (int q = 0; q < queries; ++q) {
      FloatVector sum = sums[0][m][q];
      for (int u = 1; u < unroll; ++u) sum = hn::Add(sum, sums[u][m][q]);
      const float total = hn::GetLane(hn::SumOfLanes(d, sum));
      float& score = scores[m * width + q];
      score = add ? score + total : total;
    }
  }
}

template <class Op, int memories>
HWY_INLINE void scoreStrip(const float* rows, Index rowStride, const Rows& queries, Index first, Index length,
                           float* scores, Index width) {
  const bool add = first > 0;
  Index q = 0;
  for (; q + 4 <= queries.count; q += 4) {
    scoreTile<Op, memories, 4, 1>(rows + first, rowStride, queries.row(q) + first, queries.stride, length, scores + q,
                                  width, add);
  }
  const float* rest = queries.row(q) + first;
  switch (queries.count - q) {
    case 3:
      scoreTile<Op, memories, 3, 1>(rows + first, rowStride, rest, queries.stride, length, scores + q, width, add);
      break;
    case 2:
      scoreTile<Op, memories, 2, 2>(rows + first, rowStride, rest, queries.stride, length, scores + q, width, add);
      break;
    case 1:
      scoreTile<Op, memories, 1, 2>(rows + first, rowStride, rest, queries.stride, length, scores + q, width, add);
      break;
    default:
      break;
  }
}

template <class Op>
void scoresWith(const Rows& memories, const Rows& queries, Index dimension, float* scores, Index width) {
  for (Index first = 0; first < dimension; first += neuronsPerSlab) {
    const Index length = std::min(neuronsPerSlab, dimension - first);
    Index m = 0;
    for (; m + memoriesPerTile <= memories.count; m += memoriesPerTile) {
      scoreStrip<Op, memoriesPerTile>(memories.row(m), memories.stride, queries, first, length, scores + m * width,
                                      width);
    }
    for (; m < memories.count; ++m) {
      scoreStrip<Op, 1>(memories.row(m), memories.stride, queries, first, length, scores + m * width, width);
    }
  }
}

void rowScoresImpl(Metric metric, const Rows& memories, const Rows& queries, Index dimension, float* scores,
                   Index width) {
  if (metric == Metric::Product) {
    scoresWith<ProductOp>(memories, queries, dimension, scores, width);
  } else {
    scoresWith<DistanceOp>(memories, queries, dimension, scores, width);
  }
}

/// Tile of `queries` × `vectors` of the read-out, over all memories of the block.
template <int vectors, int queries, class LoadRow>
HWY_INLINE void readOutTile(const Rows& memories, const float* ahead, const float* weights, Index width, float* out,
                            Index outStride, LoadRow load) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  FloatVector sums[queries][vectors];
  for (int q = 0; q < queries; ++q) {
    for (int v = 0; v < vectors; ++v) sums[q][v] = hn::LoadU(d, out + q * outStride + v * lanes);
  }
  for (Index m = 0; m < memories.count; ++m) {
    const float* row = memories.row(m);
    FloatVector y[vectors];
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) {
      y[v] = load(row + v * lanes);
      if (ahead != nullptr) hwy::Prefetch(ahead + m * memories.stride + v * lanes);
    }
    HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) {
      const FloatVector weight = hn::Set(d, weights[m * width + q]);
      HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) sums[q][v] = hn::MulAdd(weight, y[v], sums[q][v]);
    }
  }
  for (int q = 0; q < queries; ++q) {
    for (int v = 0; v < vectors; ++v) hn::StoreU(sums[q][v], d, out + q * outStride + v * lanes);
  }
}

template <int vectors, class LoadRow>
HWY_INLINE void readOutStrip(const Rows& memories, const float* ahead, const float* weights, Index width, Index queries,
                             float* out, Index outStride, LoadRow load) {
  constexpr int most = manyRegisters ? 8 : 4;
  Index q = 0;
  const auto next = [&](Index step) {
    ahead = nullptr;  // once is enough
    q += step;
  };
  for (; q + most <= queries; next(most)) {
    readOutTile<vectors, most>(memories, ahead, weights + q, width, out + q * outStride, outStride, load);
  }
  for (; q + 2 <= queries; next(2)) {
    readOutTile<vectors, 2>(memories, ahead, weights + q, width, out + q * outStride, outStride, load);
  }
  if (q < queries) readOutTile<vectors, 1>(memories, ahead, weights + q, width, out + q * outStride, outStride, load);
}

void rowReadOutImpl(const Rows& memories, const float* ahead, const float* weights, Index width, Index queries,
                    Index dimension, float* out, Index outStride) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  constexpr int most = manyRegisters ? 3 : 2;
  const auto whole = [&](const float* p) HWY_ATTR { return hn::LoadU(d, p); };
  Index i = 0;
  const auto strip = [&]<int vectors>(auto load) HWY_ATTR {
    const Rows part{memories.data + i, memories.stride, memories.count};
    readOutStrip<vectors>(part, ahead + i, weights, width, queries, out + i, outStride, load);
  };
  for (; i + most * lanes <= dimension; i += most * lanes) strip.template operator()<most>(whole);
  for (; i + lanes <= dimension; i += lanes) strip.template operator()<1>(whole);
  if (i < dimension) {
    const Index rest = dimension - i;
    strip.template operator()<1>([&](const float* p) HWY_ATTR { return loadFirst(p, rest); });
  }
}

void weightedSumImpl(const Rows& memories, std::span<const std::int32_t> which, std::span<const float> weights,
                     Index dimension, float* out) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  std::fill_n(out, dimension, 0.0F);
  constexpr std::size_t together = 4;
  for (std::size_t j = 0; j < which.size(); j += together) {
    const float* row[together];
    float weight[together];
    for (std::size_t k = 0; k < together; ++k) {
      const bool real = j + k < which.size();
      row[k] = memories.row(which[real ? j + k : j]);
      weight[k] = real ? weights[j + k] : 0.0F;
    }
    Index i = 0;
    for (; i + lanes <= dimension; i += lanes) {
      FloatVector sum = hn::LoadU(d, out + i);
      HOPSCOPE_UNROLL for (std::size_t k = 0; k < together; ++k) {
        sum = hn::MulAdd(hn::Set(d, weight[k]), hn::LoadU(d, row[k] + i), sum);
      }
      hn::StoreU(sum, d, out + i);
    }
    for (; i < dimension; ++i) {
      for (std::size_t k = 0; k < together; ++k) out[i] += weight[k] * row[k][i];
    }
  }
}

Index lanesImpl() { return static_cast<Index>(hn::Lanes(Floats())); }

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(rowScoresImpl);
HWY_EXPORT(rowReadOutImpl);
HWY_EXPORT(weightedSumImpl);
HWY_EXPORT(lanesImpl);

void rowScores(Metric metric, const Rows& memories, const Rows& queries, Index dimension, float* scores, Index width) {
  HWY_DYNAMIC_DISPATCH(rowScoresImpl)(metric, memories, queries, dimension, scores, width);
}

void rowReadOut(const Rows& memories, const float* ahead, const float* weights, Index width, Index queries,
                Index dimension, float* out, Index outStride) {
  HWY_DYNAMIC_DISPATCH(rowReadOutImpl)(memories, ahead, weights, width, queries, dimension, out, outStride);
}

void weightedSum(const Rows& memories, std::span<const std::int32_t> which, std::span<const float> weights,
                 Index dimension, float* out) {
  HWY_DYNAMIC_DISPATCH(weightedSumImpl)(memories, which, weights, dimension, out);
}

Index paddedDimension(Index dimension) {
  const Index lanes = HWY_DYNAMIC_DISPATCH(lanesImpl)();
  return (dimension + lanes - 1) / lanes * lanes;
}

}  // namespace hopscope::kernels
#endif
