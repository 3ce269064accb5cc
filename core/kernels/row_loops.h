#pragma once

#include <cstdint>
#include <span>

#include "core/kernels/rows.h"

/// Loops whose vectors run along the neurons of a pattern: for one or a few queries, when reading Ξ is the work.
/// Each is compiled for every instruction set and picked for the processor at run time.
namespace hopscope::kernels {

/// scores[μ · width + q] = metric of memory μ and query q over `dimension` neurons.
void rowScores(Metric metric, const Rows& memories, const Rows& queries, Index dimension, float* scores, Index width);

/// The same for memories of bytes: Σ x_i b_i.
void rowScores(const ByteRows& memories, const Rows& queries, Index dimension, float* scores, Index width);

/// out[q · outStride + i] += Σ_μ weights[μ · width + q] ξ_μ[i]. outStride and the room behind each row of `out` must be
/// padded to paddedDimension(); the padding is written.
void rowReadOut(const Rows& memories, const float* weights, Index width, Index queries, Index dimension, float* out,
                Index outStride);

/// The same for memories of bytes.
void rowReadOut(const ByteRows& memories, const float* weights, Index width, Index queries, Index dimension, float* out,
                Index outStride);

/// out[i] = Σ_j weights[j] ξ_which[j][i] for i < dimension.
void weightedSum(const Rows& memories, std::span<const std::int32_t> which, std::span<const float> weights,
                 Index dimension, float* out);

/// `dimension` rounded up to whole vectors of the processor.
[[nodiscard]] Index paddedDimension(Index dimension);

}  // namespace hopscope::kernels
