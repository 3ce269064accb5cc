#pragma once

#include <stop_token>

#include "core/kernels/passes.h"
#include "core/kernels/sparse_separation.h"

namespace hopscope::kernels {

/// The pass of passes.h for any separation with a bounded margin: keeps the scores that can still be in the support
/// while streaming, solves the threshold on them, and gathers the few memories of the support. Queries whose support
/// turns out to be large are done by fullSupportPass().
/// @param support  the size of the support when it is known beforehand, else 0
/// @throws std::invalid_argument as checkPass(), Cancelled
[[nodiscard]] PassResult sparsePass(const Keys& keys, const ConstMatrixRef& states, double beta,
                                    const SparseSeparation& separation, ReadOut readOut, const std::stop_token& stop,
                                    Index support = 0);

}  // namespace hopscope::kernels
