#pragma once

#include "core/base/types.h"

/// What the theorems on continuous memories are stated in, in double.
namespace hopscope::test {

/// m = max_μ ‖ξ_μ‖.
[[nodiscard]] double maxNorm(const Matrix& patterns);

/// Δ_μ = min_{ν≠μ} (ξ_μ·ξ_μ − ξ_μ·ξ_ν); infinity for the only pattern. Negative where a longer pattern is as near.
[[nodiscard]] double separationOf(const Matrix& patterns, Index memory);

/// max_{μ,ν} ‖ξ_μ − ξ_ν‖.
[[nodiscard]] double maxDistance(const Matrix& patterns);

}  // namespace hopscope::test
