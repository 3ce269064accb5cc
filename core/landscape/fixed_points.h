#pragma once

#include <optional>
#include <vector>

#include "core/landscape/basins.h"

namespace hopscope {

enum class FixedPointKind {
  Stored,    ///< stable, and one memory alone ends here
  Merged,    ///< stable, and several memories end here: k of M
  Spurious,  ///< stable, and no memory ends here
  Saddle,    ///< left along some directions
  Maximum,   ///< left along every direction
};

[[nodiscard]] constexpr bool isStable(FixedPointKind kind) { return kind <= FixedPointKind::Spurious; }

/// A state with T(x) = x, and what is around it. With an energy H = I − J is its Hessian, J the Jacobian of T.
struct FixedPoint {
  Vector state;
  FixedPointKind kind = FixedPointKind::Spurious;
  /// Stored, merged: the memories that end here. Saddle: one of each of the attractors on both sides, where they are
  /// known. Else empty. Ascending.
  std::vector<Index> memories;
  Vector weights;  ///< M association weights
  double effectiveMemories = 0.0;
  std::optional<double> energy;
  std::vector<double> eigenvalues;  ///< of H, real parts, ascending
  double contraction = 0.0;         ///< spectral radius of a damped update: what is left of a deviation
  int attractor = -1;               ///< index into Descent::attractors(); −1 for what is not stable
};

/// All fixed points that can be found: the attractors of `descent`, and with at most four neurons every other one to
/// which Newton's method leads from `starts` (d × n). Stable ones first, then saddles, then maxima, each by energy.
/// Empty for a model whose updates depend on chance for ever: it has none.
/// @throws Cancelled
[[nodiscard]] std::vector<FixedPoint> fixedPoints(const Descent& descent, const ConstMatrixRef& starts,
                                                  const JobContext& job = {});

/// Some attractors of `descent` alone, by their indices, in that order: with many neurons every one costs 2d states and
/// the eigenvalues of a d × d matrix.
/// @throws Cancelled
[[nodiscard]] std::vector<FixedPoint> describeAttractors(const Descent& descent, const std::vector<int>& indices,
                                                         const JobContext& job = {});

/// Where to look in a plane of two neurons: the memories, the middle of every pair, their mean, the origin, and a
/// raster of side × side over the rectangle around them, d × n.
[[nodiscard]] Matrix searchStarts(const Memory& memory, Index side);

}  // namespace hopscope
