#pragma once

#include "core/kernels/passes.h"
#include "core/kernels/rows.h"

namespace hopscope::kernels {

/// out[q · memories.count + μ] = Σ x_i ξ_i (Dot, Cosine), Σ (x_i − ξ_i)² (Euclidean) or Σ |x_i − ξ_i| (Manhattan) of
/// each memory and each state, summed up in double, in one order whatever else is asked for. Compiled
/// for every instruction set and picked at run time.
void preciseSums(Similarity similarity, const Rows& memories, const Rows& states, Index dimension, double* out);

}  // namespace hopscope::kernels
