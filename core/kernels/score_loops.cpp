#include "core/kernels/score_loops.h"

#include "core/kernels/simd_targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/score_loops.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include "core/kernels/simd_inline.h"

HWY_BEFORE_NAMESPACE();
namespace hopscope::kernels::HWY_NAMESPACE {

// Vectors of a row that are gone through together, so that several cache lines are on their way at once.
constexpr int together = 4;

/// Calls body.operator()<n>(first column) for strips of n = 4 and then n = 1 vectors until `width` is covered.
template <class Body>
HWY_INLINE void forStrips(Index width, const Body& body) {
  const Index floats = static_cast<Index>(hn::Lanes(Floats()));
  Index column = 0;
  for (; column + together * floats <= width; column += together * floats) body.template operator()<together>(column);
  for (; column < width; column += floats) body.template operator()<1>(column);
}

void transformRowsImpl(float* scores, Index rows, Index width, const float* scale, const float* offset) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  for (Index r = 0; r < rows; ++r) {
    const FloatVector factor = hn::Set(d, scale[r]);
    const FloatVector summand = hn::Set(d, offset[r]);
    for (Index column = 0; column < width; column += floats) {
      float* place = scores + r * width + column;
      hn::StoreU(hn::MulAdd(factor, hn::LoadU(d, place), summand), d, place);
    }
  }
}

void shiftAndScaleImpl(float* scores, Index rows, Index width, const float* shift, const float* scale) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  for (Index r = 0; r < rows; ++r) {
    const FloatVector factor = hn::Set(d, scale[r]);
    for (Index column = 0; column < width; column += floats) {
      float* place = scores + r * width + column;
      hn::StoreU(hn::Mul(factor, hn::Sub(hn::LoadU(d, place), hn::LoadU(d, shift + column))), d, place);
    }
  }
}

void columnMaximaImpl(const float* scores, Index rows, Index width, float* largest) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  forStrips(width, [&]<int vectors>(Index first) HWY_ATTR {
    FloatVector best[vectors];
    for (int v = 0; v < vectors; ++v) best[v] = hn::LoadU(d, scores + first + v * floats);
    for (Index r = 1; r < rows; ++r) {
      const float* row = scores + r * width + first;
      HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) best[v] = hn::Max(best[v], hn::LoadU(d, row + v * floats));
    }
    for (int v = 0; v < vectors; ++v) hn::StoreU(best[v], d, largest + first + v * floats);
  });
}

void exponentialsImpl(float* scores, Index rows, Index width, float beta, const float* shift, float* sums) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  const FloatVector factor = hn::Set(d, beta);
  // Below this the exponential is 0 in float; it keeps −∞ away from the polynomial.
  const FloatVector lowest = hn::Set(d, -110.0F);
  forStrips(width, [&]<int vectors>(Index first) HWY_ATTR {
    FloatVector total[vectors];
    FloatVector reference[vectors];
    for (int v = 0; v < vectors; ++v) {
      total[v] = hn::Zero(d);
      reference[v] = hn::LoadU(d, shift + first + v * floats);
    }
    for (Index r = 0; r < rows; ++r) {
      float* row = scores + r * width + first;
      HOPSCOPE_UNROLL for (int v = 0; v < vectors; ++v) {
        const FloatVector distance = hn::Sub(hn::LoadU(d, row + v * floats), reference[v]);
        const FloatVector weight = hn::Exp(d, hn::Max(lowest, hn::Mul(factor, distance)));
        total[v] = hn::Add(total[v], weight);
        hn::StoreU(weight, d, row + v * floats);
      }
    }
    for (int v = 0; v < vectors; ++v) hn::StoreU(total[v], d, sums + first + v * floats);
  });
}

void scaleColumnsImpl(float* values, Index rows, Index width, const float* factor) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  for (Index r = 0; r < rows; ++r) {
    for (Index column = 0; column < width; column += floats) {
      float* place = values + r * width + column;
      hn::StoreU(hn::Mul(hn::LoadU(d, factor + column), hn::LoadU(d, place)), d, place);
    }
  }
}

void selectAboveImpl(const float* scores, Index rows, Index width, const float* threshold, std::vector<Hit>& hits) {
  const Floats d;
  const Index floats = static_cast<Index>(hn::Lanes(d));
  forStrips(width, [&]<int vectors>(Index first) HWY_ATTR {
    FloatVector limit[vectors];
    for (int v = 0; v < vectors; ++v) limit[v] = hn::LoadU(d, threshold + first + v * floats);
    for (Index r = 0; r < rows; ++r) {
      const float* row = scores + r * width + first;
      auto any = hn::Ge(hn::LoadU(d, row), limit[0]);
      HOPSCOPE_UNROLL for (int v = 1; v < vectors; ++v) {
        any = hn::Or(any, hn::Ge(hn::LoadU(d, row + v * floats), limit[v]));
      }
      if (HWY_LIKELY(hn::AllFalse(d, any))) continue;
      for (Index column = first; column < first + vectors * floats; ++column) {
        const float score = scores[r * width + column];
        if (score >= threshold[column]) {
          hits.push_back({static_cast<std::int32_t>(r), static_cast<std::int32_t>(column), score});
        }
      }
    }
  });
}

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(transformRowsImpl);
HWY_EXPORT(shiftAndScaleImpl);
HWY_EXPORT(columnMaximaImpl);
HWY_EXPORT(exponentialsImpl);
HWY_EXPORT(scaleColumnsImpl);
HWY_EXPORT(selectAboveImpl);

void transformRows(float* scores, Index rows, Index width, const float* scale, const float* offset) {
  HWY_DYNAMIC_DISPATCH(transformRowsImpl)(scores, rows, width, scale, offset);
}

void shiftAndScale(float* scores, Index rows, Index width, const float* shift, const float* scale) {
  HWY_DYNAMIC_DISPATCH(shiftAndScaleImpl)(scores, rows, width, shift, scale);
}

void columnMaxima(const float* scores, Index rows, Index width, float* largest) {
  HWY_DYNAMIC_DISPATCH(columnMaximaImpl)(scores, rows, width, largest);
}

void exponentials(float* scores, Index rows, Index width, float beta, const float* shift, float* sums) {
  HWY_DYNAMIC_DISPATCH(exponentialsImpl)(scores, rows, width, beta, shift, sums);
}

void scaleColumns(float* values, Index rows, Index width, const float* factor) {
  HWY_DYNAMIC_DISPATCH(scaleColumnsImpl)(values, rows, width, factor);
}

void selectAbove(const float* scores, Index rows, Index width, const float* threshold, std::vector<Hit>& hits) {
  HWY_DYNAMIC_DISPATCH(selectAboveImpl)(scores, rows, width, threshold, hits);
}

}  // namespace hopscope::kernels
#endif
