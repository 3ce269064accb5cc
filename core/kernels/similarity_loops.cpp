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

struct ProductTerm {
  HWY_INLINE static DoubleVector add(DoubleVector x, DoubleVector y, DoubleVector sum) { return hn::MulAdd(x, y, sum); }
  static double add(double x, double y, double sum) { return sum + x * y; }
};

struct SquareTerm {
  HWY_INLINE static DoubleVector add(DoubleVector x, DoubleVector y, DoubleVector sum) {
    const DoubleVector difference = hn::Sub(x, y);
    return hn::MulAdd(difference, difference, sum);
  }
  static double add(double x, double y, double sum) { return sum + (x - y) * (x - y); }
};

struct DistanceTerm {
  HWY_INLINE static DoubleVector add(DoubleVector x, DoubleVector y, DoubleVector sum) {
    return hn::Add(sum, hn::Abs(hn::Sub(x, y)));
  }
  static double add(double x, double y, double sum) { return sum + std::abs(x - y); }
};

/// Tile of `memories` × `states` sums, each in the same order as in any other tile.
template <class Term, int memories, int states>
HWY_INLINE void sumTile(const Rows& rows, const Rows& x, Index dimension, double* out, Index outStride) {
  const Doubles d;
  const hn::Rebind<float, Doubles> half;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  constexpr int strands = 4;
  DoubleVector sums[memories][states][strands];
  HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
    HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) {
      HOPSCOPE_UNROLL for (int k = 0; k < strands; ++k) sums[m][q][k] = hn::Zero(d);
    }
  }
  Index i = 0;
  for (; i + strands * lanes <= dimension; i += strands * lanes) {
    HOPSCOPE_UNROLL for (int k = 0; k < strands; ++k) {
      const Index place = i + k * lanes;
      DoubleVector left[states];
      HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) left[q] = hn::PromoteTo(d, hn::LoadU(half, x.row(q) + place));
      HOPSCOPE_UNROLL for (int m = 0; m < memories; ++m) {
        const DoubleVector right = hn::PromoteTo(d, hn::LoadU(half, rows.row(m) + place));
        HOPSCOPE_UNROLL for (int q = 0; q < states; ++q) sums[m][q][k] = Term::add(left[q], right, sums[m][q][k]);
      }
    }
  }
  for (int m = 0; m < memories; ++m) {
    for (int q = 0; q < states; ++q) {
      const DoubleVector sum = hn::Add(hn::Add(sums[m][q][0], sums[m][q][1]), hn::Add(sums[m][q][2], sums[m][q][3]));
      double total = hn::GetLane(hn::SumOfLanes(d, sum));
      for (Index rest = i; rest < dimension; ++rest) {
        total = Term::add(static_cast<double>(x.row(q)[rest]), static_cast<double>(rows.row(m)[rest]), total);
      }
      out[q * outStride + m] = total;
    }
  }
}

template <class Term>
void sumsOf(const Rows& memories, const Rows& states, Index dimension, double* out) {
  constexpr int memoriesPerTile = manyRegisters ? 2 : 1;
  constexpr Index floatsTogether = 4096;  // memories that stay in the first-level cache, beside two states
  const Index step = std::max<Index>(memoriesPerTile, floatsTogether / dimension / memoriesPerTile * memoriesPerTile);
  for (Index first = 0; first < memories.count; first += step) {
    const Index end = std::min(memories.count, first + step);
    const auto strip = [&]<int together>(Index q) HWY_ATTR {
      const Rows x = states.slice(q, together);
      double* place = out + q * memories.count;
      Index m = first;
      for (; m + memoriesPerTile <= end; m += memoriesPerTile) {
        sumTile<Term, memoriesPerTile, together>(memories.slice(m, memoriesPerTile), x, dimension, place + m,
                                                 memories.count);
      }
      for (; m < end; ++m) sumTile<Term, 1, together>(memories.slice(m, 1), x, dimension, place + m, memories.count);
    };
    Index q = 0;
    for (; q + 2 <= states.count; q += 2) strip.template operator()<2>(q);
    if (q < states.count) strip.template operator()<1>(q);
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
