#pragma once

#include <stop_token>
#include <vector>

#include "core/kernels/observer.h"
#include "core/kernels/passes.h"
#include "core/kernels/sparse_separation.h"

namespace hopscope::kernels {

/// The sparse pass for queries whose support is too large for a list of candidates: all their scores are kept, a few
/// queries at a time, and read out like dense weights.
/// @param states   d × B, of which only the columns `which` are worked on
/// @param result   their states (when wanted) and conjugates are filled in
/// @param observer is given all memories on the way; may be null; `which` are then neighbours in the batch
/// @throws Cancelled
void fullSupportPass(const Keys& keys, const ConstMatrixRef& states, const std::vector<Index>& which, double beta,
                     const SparseSeparation& separation, ReadOut readOut, const SimilarityObserver* observer,
                     const std::stop_token& stop, PassResult& result);

}  // namespace hopscope::kernels
