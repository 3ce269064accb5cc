#include "core/kernels/row_loops.h"

#include <algorithm>

#include "core/kernels/simd_targets.h"
#include "core/kernels/summation.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/row_loops.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#include "core/kernels/simd_inline.h"

HWY_BEFORE_NAMESPACE();
namespace hopscope::kernels::HWY_NAMESPACE {

// A strand of the summation order is one float of a vector: this many vectors hold all of them.
constexpr int vectorsPerSum = static_cast<int>(strands / HWY_LANES(float));
constexpr int memoriesPerTile = vectorsPerSum == 1 ? 4 : vectorsPerSum == 2 ? 2 : 1;
constexpr int queriesPerTile = vectorsPerSum == 1 ? 4 : 2;

/// The sum of the strands, as the tree of summation.h has it.
HWY_INLINE float treeSum(const float* HWY_RESTRICT parts) {
#if HWY_TARGET == HWY_SCALAR
  float sums[strands];
  std::copy_n(parts, strands, sums);
  for (int half = strands / 2; half > 0; half /= 2) {
    for (int j = 0; j < half; ++j) sums[j] += sums[j + half];
  }
  return sums[0];
#else
  const hn::FixedTag<float, 4> d;
  const auto eights = hn::Add(hn::Load(d, parts), hn::Load(d, parts + 8));
  const auto others = hn::Add(hn::Load(d, parts + 4), hn::Load(d, parts + 12));
  const auto fours = hn::Add(eights, others);
  const auto twos = hn::Add(fours, hn::Shuffle1032(fours));
  return hn::GetLane(hn::Add(twos, hn::Shuffle2301(twos)));
#endif
}

/// Tile of `memories` × `queries` sums over `length` neurons.
template <class Op, int memories, int queries, class Value>
HWY_INLINE void scoreTile(const Value* rows, Index rowStride, const float* states, Index stateStride, Index length,
                          float* scores, Index width, bool add) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  FloatVector sums[memories][queries][vectorsPerSum];
  HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
    HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) {
      HOPSCOPE_UNROLL for (int v = 0; v < vectorsPerSum; ++v) sums[m][q][v] = hn::Zero(d);
    }
  }
  Index i = 0;
  for (; i + strands <= length; i += strands) {
    HOPSCOPE_UNROLL for (int v = 0; v < vectorsPerSum; ++v) {
      FloatVector x[queries];
      HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) x[q] = hn::LoadU(d, states + q * stateStride + i + v * floats);
      HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
        const FloatVector y = loadWhole(rows + m * rowStride + i + v * floats);
        HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) sums[m][q][v] = Op::add(x[q], y, sums[m][q][v]);
      }
    }
  }
  for (int v = 0; i + v * floats < length; ++v) {
    const Index rest = std::min(floats, length - i - v * floats);
    for (int m = 0; m < memories; ++m) {
      const FloatVector y = loadFirst(rows + m * rowStride + i + v * floats, rest);
      for (int q = 0; q < queries; ++q) {
        sums[m][q][v] = Op::add(loadFirst(states + q * stateStride + i + v * floats, rest), y, sums[m][q][v]);
      }
    }
  }
  HWY_ALIGN float parts[strands];
  for (int m = 0; m < memories; ++m) {
    for (int q = 0; q < queries; ++q) {
      for (int v = 0; v < vectorsPerSum; ++v) hn::Store(sums[m][q][v], d, parts + v * floats);
      const float total = treeSum(parts);
      float& score = scores[m * width + q];
      score = add ? score + total : total;
    }
  }
}

template <class Op, int memories, class Value>
HWY_INLINE void scoreStrip(const RowsOf<Value>& rows, const Rows& queries, Index first, Index length, float* scores,
                           Index width) {
  const bool add = first > 0;
  Index q = 0;
  for (; q + queriesPerTile <= queries.count; q += queriesPerTile) {
    scoreTile<Op, memories, queriesPerTile>(rows.data + first, rows.stride, queries.row(q) + first, queries.stride,
                                            length, scores + q, width, add);
  }
  for (; q < queries.count; ++q) {
    scoreTile<Op, memories, 1>(rows.data + first, rows.stride, queries.row(q) + first, queries.stride, length,
                               scores + q, width, add);
  }
}

template <class Op, class Value>
void scoresWith(const RowsOf<Value>& memories, const Rows& queries, Index dimension, float* scores, Index width) {
  const Index slab = slabLength(dimension);
  for (Index first = 0; first < dimension; first += slab) {
    const Index length = std::min(slab, dimension - first);
    Index m = 0;
    for (; m + memoriesPerTile <= memories.count; m += memoriesPerTile) {
      scoreStrip<Op, memoriesPerTile>(memories.slice(m, memoriesPerTile), queries, first, length, scores + m * width,
                                      width);
    }
    for (; m < memories.count; ++m) {
      scoreStrip<Op, 1>(memories.slice(m, 1), queries, first, length, scores + m * width, width);
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

void byteScoresImpl(const ByteRows& memories, const Rows& queries, Index dimension, float* scores, Index width) {
  scoresWith<ProductOp>(memories, queries, dimension, scores, width);
}

/// Tile of `queries` × `vectors` of the read-out, over all memories of the block.
template <int vectors, int queries, class Value, class LoadRow>
HWY_INLINE void readOutTile(const RowsOf<Value>& memories, const float* weights, Index width, float* out,
                            Index outStride, LoadRow load) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  FloatVector sums[queries][vectors];
  HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) {
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) sums[q][v] = hn::Zero(d);
  }
  for (Index m = 0; m < memories.count; ++m) {
    const Value* row = memories.row(m);
    FloatVector y[vectors];
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) y[v] = load(row + v * floats);
    HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) {
      const FloatVector weight = hn::Set(d, weights[m * width + q]);
      HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) sums[q][v] = hn::MulAdd(weight, y[v], sums[q][v]);
    }
  }
  HOPSCOPE_UNROLL for (int q = 0; q < queries; ++q) {
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) {
      float* place = out + q * outStride + v * floats;
      hn::StoreU(hn::Add(hn::LoadU(d, place), sums[q][v]), d, place);
    }
  }
}

template <int vectors, class Value, class LoadRow>
HWY_INLINE void readOutStrip(const RowsOf<Value>& memories, const float* weights, Index width, Index queries,
                             float* out, Index outStride, LoadRow load) {
  constexpr int most = manyRegisters ? 8 : 4;
  Index q = 0;
  for (; q + most <= queries; q += most) {
    readOutTile<vectors, most>(memories, weights + q, width, out + q * outStride, outStride, load);
  }
  for (; q + 2 <= queries; q += 2) {
    readOutTile<vectors, 2>(memories, weights + q, width, out + q * outStride, outStride, load);
  }
  if (q < queries) readOutTile<vectors, 1>(memories, weights + q, width, out + q * outStride, outStride, load);
}

template <class Value>
void readOutWith(const RowsOf<Value>& memories, const float* weights, Index width, Index queries, Index dimension,
                 float* out, Index outStride) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  constexpr int most = manyRegisters ? 3 : 2;
  const auto whole = [&](const Value* p) HWY_ATTR { return loadWhole(p); };
  Index i = 0;
  const auto strip = [&]<int vectors>(auto load) HWY_ATTR {
    const RowsOf<Value> part{memories.data + i, memories.stride, memories.count};
    readOutStrip<vectors>(part, weights, width, queries, out + i, outStride, load);
  };
  // One sum a query would wait for itself.
  constexpr int alone = manyRegisters ? 8 : 4;
  if (queries == 1) {
    for (; i + alone * floats <= dimension; i += alone * floats) strip.template operator()<alone>(whole);
  }
  for (; i + most * floats <= dimension; i += most * floats) strip.template operator()<most>(whole);
  for (; i + floats <= dimension; i += floats) strip.template operator()<1>(whole);
  if (i < dimension) {
    const Index rest = dimension - i;
    strip.template operator()<1>([&](const Value* p) HWY_ATTR { return loadFirst(p, rest); });
  }
}

void rowReadOutImpl(const Rows& memories, const float* weights, Index width, Index queries, Index dimension, float* out,
                    Index outStride) {
  readOutWith(memories, weights, width, queries, dimension, out, outStride);
}

void byteReadOutImpl(const ByteRows& memories, const float* weights, Index width, Index queries, Index dimension,
                     float* out, Index outStride) {
  readOutWith(memories, weights, width, queries, dimension, out, outStride);
}

void weightedSumImpl(const Rows& memories, std::span<const std::int32_t> which, std::span<const float> weights,
                     Index dimension, float* out) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
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
    for (; i + floats <= dimension; i += floats) {
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

Index floatsImpl() { return static_cast<Index>(hn::Lanes(Floats())); }

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(rowScoresImpl);
HWY_EXPORT(byteScoresImpl);
HWY_EXPORT(rowReadOutImpl);
HWY_EXPORT(byteReadOutImpl);
HWY_EXPORT(weightedSumImpl);
HWY_EXPORT(floatsImpl);

void rowScores(Metric metric, const Rows& memories, const Rows& queries, Index dimension, float* scores, Index width) {
  HWY_DYNAMIC_DISPATCH(rowScoresImpl)(metric, memories, queries, dimension, scores, width);
}

void rowReadOut(const Rows& memories, const float* weights, Index width, Index queries, Index dimension, float* out,
                Index outStride) {
  HWY_DYNAMIC_DISPATCH(rowReadOutImpl)(memories, weights, width, queries, dimension, out, outStride);
}

void rowScores(const ByteRows& memories, const Rows& queries, Index dimension, float* scores, Index width) {
  HWY_DYNAMIC_DISPATCH(byteScoresImpl)(memories, queries, dimension, scores, width);
}

void rowReadOut(const ByteRows& memories, const float* weights, Index width, Index queries, Index dimension, float* out,
                Index outStride) {
  HWY_DYNAMIC_DISPATCH(byteReadOutImpl)(memories, weights, width, queries, dimension, out, outStride);
}

void weightedSum(const Rows& memories, std::span<const std::int32_t> which, std::span<const float> weights,
                 Index dimension, float* out) {
  HWY_DYNAMIC_DISPATCH(weightedSumImpl)(memories, which, weights, dimension, out);
}

Index paddedDimension(Index dimension) {
  const Index floats = HWY_DYNAMIC_DISPATCH(floatsImpl)();
  return (dimension + floats - 1) / floats * floats;
}

}  // namespace hopscope::kernels
#endif
