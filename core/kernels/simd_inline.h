// Shared by the files of loops, once per instruction set: no #pragma once.
#if defined(HOPSCOPE_KERNELS_SIMD_INLINE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HOPSCOPE_KERNELS_SIMD_INLINE_H
#undef HOPSCOPE_KERNELS_SIMD_INLINE_H
#else
#define HOPSCOPE_KERNELS_SIMD_INLINE_H
#endif

#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "core/base/types.h"

#ifndef HOPSCOPE_UNROLL
// The sums of a tile live in registers only when the loops over them are gone.
#define HOPSCOPE_UNROLL _Pragma("GCC unroll 32")
#endif

HWY_BEFORE_NAMESPACE();
namespace hopscope::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::ScalableTag<float>;
using FloatVector = hn::Vec<Floats>;

// AVX-512 and 64-bit ARM have 32 vector registers, the others 16.
#if HWY_TARGET <= HWY_AVX3 || HWY_ARCH_ARM_A64
inline constexpr bool manyRegisters = true;
#else
inline constexpr bool manyRegisters = false;
#endif

/// The first `count` floats at p, zeros behind; reads nothing beyond them.
HWY_INLINE FloatVector loadFirst(const float* p, Index count) {
  const Floats d;
#if HWY_MEM_OPS_MIGHT_FAULT
  HWY_ALIGN float copy[HWY_MAX_BYTES / sizeof(float)] = {};
  for (Index i = 0; i < count; ++i) copy[i] = p[i];
  return hn::Load(d, copy);
#else
  return hn::MaskedLoad(hn::FirstN(d, static_cast<std::size_t>(count)), d, p);
#endif
}

/// One vector of values as floats.
HWY_INLINE FloatVector loadWhole(const float* p) { return hn::LoadU(Floats(), p); }
HWY_INLINE FloatVector loadWhole(const std::uint8_t* p) {
  const hn::Rebind<std::uint8_t, Floats> bytes;
  const hn::Rebind<std::int32_t, Floats> integers;
  return hn::ConvertTo(Floats(), hn::PromoteTo(integers, hn::LoadU(bytes, p)));
}

HWY_INLINE FloatVector loadFirst(const std::uint8_t* p, Index count) {
  HWY_ALIGN std::uint8_t copy[HWY_MAX_BYTES / sizeof(float)] = {};
  for (Index i = 0; i < count; ++i) copy[i] = p[i];
  return loadWhole(copy);
}

struct ProductOp {
  HWY_INLINE static FloatVector add(FloatVector x, FloatVector y, FloatVector sum) { return hn::MulAdd(x, y, sum); }
};

struct DistanceOp {
  HWY_INLINE static FloatVector add(FloatVector x, FloatVector y, FloatVector sum) {
    return hn::Sub(sum, hn::Abs(hn::Sub(x, y)));
  }
};

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
