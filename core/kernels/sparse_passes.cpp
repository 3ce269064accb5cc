#include <algorithm>

#include "core/kernels/full_support.h"
#include "core/kernels/passes.h"
#include "core/kernels/power_separation.h"
#include "core/kernels/sparse_pass.h"
#include "core/kernels/top_k.h"

namespace hopscope::kernels {

PassResult sparsemaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                         const std::stop_token& stop) {
  return sparsePass(keys, states, beta, Sparsemax(), readOut, stop);
}

PassResult entmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double alpha, ReadOut readOut,
                      const std::stop_token& stop) {
  if (alpha == 1.0) return softmaxPass(keys, states, beta, readOut, stop);
  if (alpha == 2.0) return sparsemaxPass(keys, states, beta, readOut, stop);
  return sparsePass(keys, states, beta, Entmax(alpha), readOut, stop);
}

PassResult normmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double gamma, ReadOut readOut,
                       const std::stop_token& stop) {
  return sparsePass(keys, states, beta, Normmax(gamma), readOut, stop);
}

PassResult topKPass(const Keys& keys, const ConstMatrixRef& states, double beta, Index count, ReadOut readOut,
                    const std::stop_token& stop) {
  const TopK separation(count);
  if (count >= keys.count()) return softmaxPass(keys, states, beta, readOut, stop);
  return sparsePass(keys, states, beta, separation, readOut, stop, count);
}

}  // namespace hopscope::kernels
