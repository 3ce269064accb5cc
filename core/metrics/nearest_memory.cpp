#include "core/metrics/nearest_memory.h"

namespace hopscope {

Index nearestMemory(const Memory& memory, const ConstVectorRef& state) {
  if (state.isZero(0.0F)) return -1;
  // The length of the state is the same for all.
  const Vector products = memory.patterns().transpose() * state;
  Index best = 0;
  (memory.norms().array() > 0.0F).select(products.cwiseQuotient(memory.norms()), 0.0F).maxCoeff(&best);
  return best;
}

}  // namespace hopscope
