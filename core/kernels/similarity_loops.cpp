#include "core/kernels/similarity_loops.h"

#include <algorithm>
#include <cmath>

#include "core/kernels/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/similarity_loops.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#include "core/kernels/simd_inline.h"

HWY_BEFORE_NAMESPACE();
namespace hopscope::kernels::HWY_NAMESPACE {

using Doubles = hn::ScalableTag<double>;
using DoubleVector = hn::Vec<Doubles>;

using HalfFloats = hn::Rebind<float, Doubles>;  // as many floats as fit a vector in double

struct ProductTerm {
  HWY_INLINE static DoubleVector add(DoubleVector x, DoubleVector y, DoubleVector sum) { return hn::MulAdd(x, y, sum); }
};

struct SquareTerm {
  HWY_INLINE static DoubleVector add(DoubleVector x, DoubleVector y, DoubleVector sum) {
    const DoubleVector difference = hn::Sub(x, y);
    return hn::MulAdd(difference, difference, sum);
  }
};

struct DistanceTerm {
  HWY_INLINE static DoubleVector add(DoubleVector x, DoubleVector y, DoubleVector sum) {
    return hn::Add(sum, hn::Abs(hn::Sub(x, y)));
  }
};

HWY_INLINE DoubleVector loadDoubles(const float* p) { return hn::PromoteTo(Doubles(), hn::LoadU(HalfFloats(), p)); }

/// The first `count` values at p, zeros behind; reads nothing beyond them.
HWY_INLINE DoubleVector loadFirstDoubles(const float* p, Index count) {
  HWY_ALIGN float copy[HWY_MAX_BYTES / sizeof(float)] = {};
  for (Index i = 0; i < count; ++i) copy[i] = p[i];
  return hn::PromoteTo(Doubles(), hn::LoadU(HalfFloats(), copy));
}

// A sum has this many strands: strand k adds up every strandsPerSum-th vector of neurons from the k-th on.
constexpr int strandsPerSum = 4;

/// sums += the terms of one vector of neurons. @param load of a row, the values at that place
template <class Term, int memories, int states, class LoadRow>
HWY_INLINE void addTerms(const Rows& rows, const Rows& x, LoadRow load, DoubleVector (&sums)[memories][states]) {
  DoubleVector left[states];
  HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) left[q] = load(x.row(q));
  HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
    const DoubleVector right = load(rows.row(m));
    HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) sums[m][q] = Term::add(left[q], right, sums[m][q]);
  }
}

/// Tile of `memories` × `states` sums, each in the same order as in any other tile. Strand by strand, so that a tile
/// holds many sums in registers and each value that is loaded serves several of them.
template <class Term, int memories, int states>
HWY_INLINE void sumTile(const Rows& rows, const Rows& x, Index dimension, double* out, Index outStride) {
  const Doubles d;
  const Index doubles = static_cast<Index>(hn::Lanes(d));
  constexpr Index slab = 1024;  // neurons whose rows stay in the first-level cache; whole strides
  HWY_ALIGN double parts[strandsPerSum][memories][states][HWY_LANES(double)] = {};
  for (Index begin = 0; begin < dimension; begin += slab) {
    const Index end = std::min(dimension, begin + slab);
    for (int k = 0; k < strandsPerSum; ++k) {
      DoubleVector sums[memories][states];
      HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
        HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) sums[m][q] = hn::Load(d, parts[k][m][q]);
      }
      Index i = begin + k * doubles;
      for (; i + doubles <= end; i += strandsPerSum * doubles) {
        addTerms<Term>(
            rows, x, [i](const float* row) HWY_ATTR { return loadDoubles(row + i); }, sums);
      }
      if (i < end) {
        addTerms<Term>(
            rows, x, [=](const float* row) HWY_ATTR { return loadFirstDoubles(row + i, end - i); }, sums);
      }
      HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
        HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) hn::Store(sums[m][q], d, parts[k][m][q]);
      }
    }
  }
  for (int m = 0; m < memories; ++m) {
    for (int q = 0; q < states; ++q) {
      const DoubleVector front = hn::Add(hn::Load(d, parts[0][m][q]), hn::Load(d, parts[1][m][q]));
      const DoubleVector back = hn::Add(hn::Load(d, parts[2][m][q]), hn::Load(d, parts[3][m][q]));
      out[q * outStride + m] = hn::GetLane(hn::SumOfLanes(d, hn::Add(front, back)));
    }
  }
}

template <class Term>
void sumsOf(const Rows& memories, const Rows& states, Index dimension, double* out) {
  constexpr int memoriesPerTile = manyRegisters ? 4 : 2;
  constexpr int statesPerTile = 4;
  constexpr Index floatsTogether = Index{1} << 15;  // memories that stay in the second-level cache for all states
  const Index step = std::max<Index>(memoriesPerTile, floatsTogether / dimension / memoriesPerTile * memoriesPerTile);
  for (Index first = 0; first < memories.count; first += step) {
    const Index end = std::min(memories.count, first + step);
    const auto strip = [&]<int together>(Index q) HWY_ATTR {
      const Rows x = states.slice(q, together);
      double* place = out + q * memories.count;
      Index m = first;
      for (; m + memoriesPerTile <= end; m += memoriesPerTile) {
        const Rows rows = memories.slice(m, memoriesPerTile);
        sumTile<Term, memoriesPerTile, together>(rows, x, dimension, place + m, memories.count);
      }
      for (; m < end; ++m) sumTile<Term, 1, together>(memories.slice(m, 1), x, dimension, place + m, memories.count);
    };
    Index q = 0;
    for (; q + statesPerTile <= states.count; q += statesPerTile) strip.template operator()<statesPerTile>(q);
    for (; q < states.count; ++q) strip.template operator()<1>(q);
  }
}

void preciseSumsImpl(Similarity similarity, const Rows& memories, const Rows& states, Index dimension, double* out) {
  switch (similarity) {
    case Similarity::Dot:
    case Similarity::Cosine:
      return sumsOf<ProductTerm>(memories, states, dimension, out);
    case Similarity::Euclidean:
      return sumsOf<SquareTerm>(memories, states, dimension, out);
    case Similarity::Manhattan:
      return sumsOf<DistanceTerm>(memories, states, dimension, out);
  }
}

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(preciseSumsImpl);

void preciseSums(Similarity similarity, const Rows& memories, const Rows& states, Index dimension, double* out) {
  HWY_DYNAMIC_DISPATCH(preciseSumsImpl)(similarity, memories, states, dimension, out);
}

}  // namespace hopscope::kernels
#endif
