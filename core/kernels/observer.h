#pragma once

#include "core/kernels/passes.h"

namespace hopscope::kernels {

/// Fills in s_μ(x) of a batch, bit for bit as similarities() has them, block by block: called by a pass while it has
/// the block in the cache, so that Ξ is read once. Blocks may be given on several threads at once.
class SimilarityObserver {
 public:
  /// @param similarities  resized to M × B; the referenced data must outlive the observer
  /// @throws std::invalid_argument when `keys` has a selection
  SimilarityObserver(const Keys& keys, const ConstMatrixRef& states, Matrix& similarities);

  /// Queries [firstQuery, firstQuery + queries) against memories [firstMemory, firstMemory + count).
  void take(Index firstQuery, Index queries, Index firstMemory, Index count) const;

 private:
  const Keys& keys_;
  const ConstMatrixRef& states_;
  Matrix& similarities_;
  Eigen::VectorXd lengths_;  ///< ‖x‖ of every query, for Cosine
};

}  // namespace hopscope::kernels
