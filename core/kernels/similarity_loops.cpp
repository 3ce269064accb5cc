#include "core/kernels/similarity_loops.h"

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

template <class Term>
double sumOf(const float* x, const float* y, Index dimension) {
  const Doubles d;
  const hn::Rebind<float, Doubles> half;
  const Index lanes = static_cast<Index>(hn::Lanes(d));
  constexpr int strands = 4;
  DoubleVector sums[strands] = {hn::Zero(d), hn::Zero(d), hn::Zero(d), hn::Zero(d)};
  Index i = 0;
  for (; i + strands * lanes <= dimension; i += strands * lanes) {
    HOPSCOPE_UNROLL for (int k = 0; k < strands; ++k) {
      const Index place = i + k * lanes;
      sums[k] = Term::add(hn::PromoteTo(d, hn::LoadU(half, x + place)), hn::PromoteTo(d, hn::LoadU(half, y + place)),
                          sums[k]);
    }
  }
  const DoubleVector sum = hn::Add(hn::Add(sums[0], sums[1]), hn::Add(sums[2], sums[3]));
  double total = hn::GetLane(hn::SumOfLanes(d, sum));
  for (; i < dimension; ++i) total = Term::add(static_cast<double>(x[i]), static_cast<double>(y[i]), total);
  return total;
}

void preciseSumsImpl(Similarity similarity, const Rows& memories, const float* state, Index dimension, double* out) {
  for (Index m = 0; m < memories.count; ++m) {
    switch (similarity) {
      case Similarity::Dot:
      case Similarity::Cosine:
        out[m] = sumOf<ProductTerm>(state, memories.row(m), dimension);
        break;
      case Similarity::Euclidean:
        out[m] = sumOf<SquareTerm>(state, memories.row(m), dimension);
        break;
      case Similarity::Manhattan:
        out[m] = sumOf<DistanceTerm>(state, memories.row(m), dimension);
        break;
    }
  }
}

}  // namespace hopscope::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hopscope::kernels {

HWY_EXPORT(preciseSumsImpl);

void preciseSums(Similarity similarity, const Rows& memories, const float* state, Index dimension, double* out) {
  HWY_DYNAMIC_DISPATCH(preciseSumsImpl)(similarity, memories, state, dimension, out);
}

}  // namespace hopscope::kernels
#endif
