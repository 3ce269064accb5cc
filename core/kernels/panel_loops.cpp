#include "core/kernels/panel_loops.h"

#include <algorithm>
#include <cstring>

#include "core/kernels/simd_targets.h"
#include "core/kernels/summation.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/panel_loops.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#include "core/kernels/simd_inline.h"

// Constants of every instruction set.
#ifndef HOPSCOPE_PANEL_LOOPS_CONSTANTS
#define HOPSCOPE_PANEL_LOOPS_CONSTANTS
namespace hopscope::kernels {
// Neurons read out together: whole cache lines of Ξ, and a multiple of every register tile.
inline constexpr Index neuronsPerStrip = 48;
}  // namespace hopscope::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace hopscope::kernels::HWY_NAMESPACE {

constexpr int maxVectors = manyRegisters ? 4 : 2;

/// Rows of a register tile next to so many vectors: all sums, the vectors and one row value fit the registers, and
/// every tile divides neuronsPerStrip.
constexpr int tileRows(int vectors) {
  if (!manyRegisters) return vectors == 1 ? 12 : 6;
  constexpr int rows[] = {24, 12, 8, 6};
  return rows[vectors - 1];
}

/// sums[r][v] = Σ_k rows[r · rowStride + k · stepStride] · panel[k][v].
template <class Op, int vectors, int rowCount>
HWY_INLINE void sumTile(const float* HWY_RESTRICT rows, Index rowStride, Index stepStride,
                        const float* HWY_RESTRICT panel, Index steps, FloatVector (&sums)[rowCount][vectors]) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  HOPSCOPE_UNROLL for (int r = 0; r < rowCount; ++r) {
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) sums[r][v] = hn::Zero(d);
  }
  for (Index k = 0; k < steps; ++k) {
    FloatVector x[vectors];
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) x[v] = hn::Load(d, panel + (k * vectors + v) * floats);
    HOPSCOPE_UNROLL for (int r = 0; r < rowCount; ++r) {
      const FloatVector y = hn::Set(d, rows[r * rowStride + k * stepStride]);
      HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) sums[r][v] = Op::add(x[v], y, sums[r][v]);
    }
  }
}

/// sums += values.
template <int vectors, int rowCount>
HWY_INLINE void addTile(const float* HWY_RESTRICT values, FloatVector (&sums)[rowCount][vectors]) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  HOPSCOPE_UNROLL for (int r = 0; r < rowCount; ++r) {
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) {
      sums[r][v] = hn::Add(hn::Load(d, values + (r * vectors + v) * floats), sums[r][v]);
    }
  }
}

template <int vectors, int rowCount>
HWY_INLINE void storeTile(const FloatVector (&sums)[rowCount][vectors], float* HWY_RESTRICT values) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  HOPSCOPE_UNROLL for (int r = 0; r < rowCount; ++r) {
    HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) hn::Store(sums[r][v], d, values + (r * vectors + v) * floats);
  }
}

/// Scores of `rowCount` memories over one slab: the strands one after the other, summed up in their tree.
template <class Op, int vectors, int rowCount>
HWY_INLINE void scoreTile(const float* rows, Index rowStride, const float* panel, Index length, float* scores,
                          bool add) {
  const Index width = vectors * static_cast<Index>(hn::Lanes(Floats()));
  HWY_ALIGN float stack[treeLevels][std::size_t{rowCount} * vectors * HWY_LANES(float)];
  for (int place = 0; place < strands; ++place) {
    const int strand = strandAt(place);
    const Index steps = strandLength(length, strand);
    FloatVector sums[rowCount][vectors];
    sumTile<Op, vectors, rowCount>(rows + strand, rowStride, strands, panel, steps, sums);
    panel += steps * width;
    int level = 0;
    for (; (place >> level) & 1; ++level) addTile<vectors, rowCount>(stack[level], sums);
    if (level < treeLevels) {
      storeTile<vectors, rowCount>(sums, stack[level]);
      continue;
    }
    if (add) addTile<vectors, rowCount>(scores, sums);
    storeTile<vectors, rowCount>(sums, scores);
  }
}

template <class Op, int vectors>
void scoresOf(const Rows& memories, const float* packed, Index panels, Index dimension, float* scores,
              Index scoreStride) {
  const Index width = vectors * static_cast<Index>(hn::Lanes(Floats()));
  constexpr int rowCount = tileRows(vectors);
  const Index slab = slabLength(dimension);
  for (Index first = 0; first < dimension; first += slab) {
    const Index length = std::min(slab, dimension - first);
    const auto strip = [&]<int rows>(Index m) HWY_ATTR {
      for (Index p = 0; p < panels; ++p) {
        scoreTile<Op, vectors, rows>(memories.row(m) + first, memories.stride, packed + (p * dimension + first) * width,
                                     length, scores + p * scoreStride + m * width, first > 0);
      }
    };
    Index m = 0;
    for (; m + rowCount <= memories.count; m += rowCount) strip.template operator()<rowCount>(m);
    for (; m < memories.count; ++m) strip.template operator()<1>(m);
  }
}

template <class Op>
void scoresWith(const Rows& memories, const float* packed, const PanelShape& shape, Index dimension, float* scores,
                Index scoreStride) {
  switch (shape.vectors) {
    case 1:
      return scoresOf<Op, 1>(memories, packed, shape.panels, dimension, scores, scoreStride);
    case 2:
      return scoresOf<Op, 2>(memories, packed, shape.panels, dimension, scores, scoreStride);
#if HWY_TARGET <= HWY_AVX3 || HWY_ARCH_ARM_A64
    case 3:
      return scoresOf<Op, 3>(memories, packed, shape.panels, dimension, scores, scoreStride);
    case 4:
      return scoresOf<Op, 4>(memories, packed, shape.panels, dimension, scores, scoreStride);
#endif
    default:
      break;
  }
}

void panelScoresImpl(Metric metric, const Rows& memories, const float* packed, const PanelShape& shape, Index dimension,
                     float* scores, Index scoreStride) {
  if (metric == Metric::Product) {
    scoresWith<ProductOp>(memories, packed, shape, dimension, scores, scoreStride);
  } else {
    scoresWith<DistanceOp>(memories, packed, shape, dimension, scores, scoreStride);
  }
}

/// packed[group][μ][rowCount] = neurons [first, first + length) of every memory, zeros behind the last neuron.
template <int rowCount>
HWY_INLINE void packStrip(const Rows& memories, Index first, Index length, float* HWY_RESTRICT packed) {
  const Index groups = length / rowCount;
  const Index rest = length - groups * rowCount;
  for (Index m = 0; m < memories.count; ++m) {
    const float* row = memories.row(m) + first;
    float* place = packed + m * rowCount;
    for (Index g = 0; g < groups; ++g) {
      std::memcpy(place + g * memories.count * rowCount, row + g * rowCount, rowCount * sizeof(float));
    }
    if (rest > 0) {
      place += groups * memories.count * rowCount;
      std::fill_n(std::copy_n(row + groups * rowCount, rest, place), rowCount - rest, 0.0F);
    }
  }
}

template <int vectors>
void readOutOf(const Rows& memories, const float* weights, Index weightStride, const std::vector<char>& active,
               Index panels, Index dimension, float* out, Index outStride, float* scratch) {
  const Index width = vectors * static_cast<Index>(hn::Lanes(Floats()));
  constexpr int rowCount = tileRows(vectors);
  for (Index first = 0; first < dimension; first += neuronsPerStrip) {
    const Index length = std::min(neuronsPerStrip, dimension - first);
    packStrip<rowCount>(memories, first, length, scratch);
    for (Index p = 0; p < panels; ++p) {
      if (active[static_cast<std::size_t>(p)] == 0) continue;
      for (Index i = 0; i < length; i += rowCount) {
        FloatVector sums[rowCount][vectors];
        sumTile<ProductOp, vectors, rowCount>(scratch + i * memories.count, 1, rowCount, weights + p * weightStride,
                                              memories.count, sums);
        float* place = out + p * outStride + (first + i) * width;
        addTile<vectors, rowCount>(place, sums);
        storeTile<vectors, rowCount>(sums, place);
      }
    }
  }
}

void panelReadOutImpl(const Rows& memories, const float* weights, Index weightStride, const std::vector<char>& active,
                      const PanelShape& shape, Index dimension, float* out, Index outStride, float* scratch) {
  switch (shape.vectors) {
    case 1:
      return readOutOf<1>(memories, weights, weightStride, active, shape.panels, dimension, out, outStride, scratch);
    case 2:
      return readOutOf<2>(memories, weights, weightStride, active, shape.panels, dimension, out, outStride, scratch);
#if HWY_TARGET <= HWY_AVX3 || HWY_ARCH_ARM_A64
    case 3:
      return readOutOf<3>(memories, weights, weightStride, active, shape.panels, dimension, out, outStride, scratch);
    case 4:
      return readOutOf<4>(memories, weights, weightStride, active, shape.panels, dimension, out, outStride, scratch);
#endif
    default:
      break;
  }
}

PanelShape panelShapeImpl(Index queries) {
  PanelShape shape;
  shape.floats = static_cast<Index>(hn::Lanes(Floats()));
  const Index vectors = std::max<Index>(1, (queries + shape.floats - 1) / shape.floats);
  shape.panels = (vectors + maxVectors - 1) / maxVectors;
  shape.vectors = (vectors + shape.panels - 1) / shape.panels;
  return shape;
}

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(panelScoresImpl);
HWY_EXPORT(panelReadOutImpl);
HWY_EXPORT(panelShapeImpl);

PanelShape panelShape(Index queries) { return HWY_DYNAMIC_DISPATCH(panelShapeImpl)(queries); }

Index paddedNeurons(Index dimension) { return (dimension + neuronsPerStrip - 1) / neuronsPerStrip * neuronsPerStrip; }

Index panelReadOutScratch(Index memories) { return memories * neuronsPerStrip; }

void packQueries(const Rows& queries, const float* scale, Index dimension, const PanelShape& shape, float* packed) {
  const Index width = shape.width();
  const Index slab = slabLength(dimension);
  for (Index p = 0; p < shape.panels; ++p) {
    float* panel = packed + p * dimension * width;
    for (Index first = 0; first < dimension; first += slab) {
      const Index length = std::min(slab, dimension - first);
      for (int place = 0; place < strands; ++place) {
        for (Index i = strandAt(place); i < length; i += strands, panel += width) {
          for (Index column = 0; column < width; ++column) {
            const Index q = p * width + column;
            const float value = q < queries.count ? queries.row(q)[first + i] : 0.0F;
            panel[column] = scale != nullptr && q < queries.count ? scale[q] * value : value;
          }
        }
      }
    }
  }
}

void unpackPanels(const float* panels, Index panelStride, const PanelShape& shape, Index queries, Index dimension,
                  float* out, Index outStride) {
  const Index width = shape.width();
  constexpr Index tile = 16;  // a cache line of every row of `out`
  for (Index first = 0; first < queries; first += width) {
    const float* panel = panels + first / width * panelStride;
    const Index columns = std::min(width, queries - first);
    for (Index begin = 0; begin < dimension; begin += tile) {
      const Index end = std::min(dimension, begin + tile);
      for (Index column = 0; column < columns; ++column) {
        float* row = out + (first + column) * outStride;
        for (Index i = begin; i < end; ++i) row[i] = panel[i * width + column];
      }
    }
  }
}

void panelScores(Metric metric, const Rows& memories, const float* packed, const PanelShape& shape, Index dimension,
                 float* scores, Index scoreStride) {
  HWY_DYNAMIC_DISPATCH(panelScoresImpl)(metric, memories, packed, shape, dimension, scores, scoreStride);
}

void panelReadOut(const Rows& memories, const float* weights, Index weightStride, const std::vector<char>& active,
                  const PanelShape& shape, Index dimension, float* out, Index outStride, float* scratch) {
  HWY_DYNAMIC_DISPATCH(panelReadOutImpl)
  (memories, weights, weightStride, active, shape, dimension, out, outStride, scratch);
}

}  // namespace hopscope::kernels
#endif
