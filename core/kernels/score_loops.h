#pragma once

#include "core/base/types.h"

/// Loops over the scores of one query: contiguous, any length. Each is compiled for every instruction set and picked
/// for the processor at run time.
namespace hopscope::kernels {

/// The largest of `count` ≥ 1 scores.
[[nodiscard]] float largest(const float* scores, Index count);

/// scores[i] ← exp(scores[i] − shift); returns their sum, in double.
double exponentials(float* scores, Index count, float shift);

/// values[i] ← values[i] · factor.
void scale(float* values, Index count, float factor);

/// Writes the indices i with scores[i] > limit to `which`, in rising order; returns how many. `which` has room for
/// count.
Index above(const float* scores, Index count, float limit, std::int32_t* which);

}  // namespace hopscope::kernels
