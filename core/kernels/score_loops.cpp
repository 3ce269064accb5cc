#include "core/kernels/score_loops.h"

#include <algorithm>

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

float largestImpl(const float* scores, Index count) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  float best = scores[0];
  Index i = 0;
  if (count >= lanes) {
    FloatVector most = hn::LoadU(d, scores);
    for (i = lanes; i + lanes <= count; i += lanes) most = hn::Max(most, hn::LoadU(d, scores + i));
    best = hn::GetLane(hn::MaxOfLanes(d, most));
  }
  for (; i < count; ++i) best = std::max(best, scores[i]);
  return best;
}

double exponentialsImpl(float* scores, Index count, float shift) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  const FloatVector shifts = hn::Set(d, shift);
  // Below this exp is 0 in float; the polynomial is only good above it.
  const FloatVector least = hn::Set(d, -100.0F);
  double sum = 0.0;
  Index i = 0;
  while (i + lanes <= count) {
    // A few vectors at a time in float, then on in double: no error grows with the number of memories.
    FloatVector part = hn::Zero(d);
    for (int step = 0; step < 16 && i + lanes <= count; ++step, i += lanes) {
      const FloatVector x = hn::Max(hn::Sub(hn::LoadU(d, scores + i), shifts), least);
      const FloatVector e = hn::IfThenElseZero(hn::Gt(x, least), hn::Exp(d, x));
      hn::StoreU(e, d, scores + i);
      part = hn::Add(part, e);
    }
    sum += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, part)));
  }
  if (i < count) {
    HWY_ALIGN float rest[HWY_MAX_BYTES / sizeof(float)];
    std::fill_n(rest, lanes, shift - 200.0F);
    std::copy(scores + i, scores + count, rest);
    const FloatVector x = hn::Max(hn::Sub(hn::Load(d, rest), shifts), least);
    hn::Store(hn::IfThenElseZero(hn::Gt(x, least), hn::Exp(d, x)), d, rest);
    for (Index k = 0; i + k < count; ++k) {
      scores[i + k] = rest[k];
      sum += static_cast<double>(rest[k]);
    }
  }
  return sum;
}

void scaleImpl(float* values, Index count, float factor) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  const FloatVector factors = hn::Set(d, factor);
  Index i = 0;
  for (; i + lanes <= count; i += lanes) hn::StoreU(hn::Mul(hn::LoadU(d, values + i), factors), d, values + i);
  for (; i < count; ++i) values[i] *= factor;
}

Index aboveImpl(const float* scores, Index count, float limit, std::int32_t* which) {
  const Floats d;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  const FloatVector limits = hn::Set(d, limit);
  Index found = 0;
  Index i = 0;
  for (; i + lanes <= count; i += lanes) {
    if (hn::AllFalse(d, hn::Gt(hn::LoadU(d, scores + i), limits))) continue;
    for (Index k = i; k < i + lanes; ++k) {
      if (scores[k] > limit) which[found++] = static_cast<std::int32_t>(k);
    }
  }
  for (; i < count; ++i) {
    if (scores[i] > limit) which[found++] = static_cast<std::int32_t>(i);
  }
  return found;
}

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(largestImpl);
HWY_EXPORT(exponentialsImpl);
HWY_EXPORT(scaleImpl);
HWY_EXPORT(aboveImpl);

float largest(const float* scores, Index count) { return HWY_DYNAMIC_DISPATCH(largestImpl)(scores, count); }

double exponentials(float* scores, Index count, float shift) {
  return HWY_DYNAMIC_DISPATCH(exponentialsImpl)(scores, count, shift);
}

void scale(float* values, Index count, float factor) { HWY_DYNAMIC_DISPATCH(scaleImpl)(values, count, factor); }

Index above(const float* scores, Index count, float limit, std::int32_t* which) {
  return HWY_DYNAMIC_DISPATCH(aboveImpl)(scores, count, limit, which);
}

}  // namespace hopscope::kernels
#endif
