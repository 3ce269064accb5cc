#pragma once

#include <memory>

#include "core/base/types.h"
#include "core/kernels/passes.h"
#include "core/memory/encoding.h"

namespace hopscope {

/// The patterns of a memory in bytes: where every picture value is one of 256 equally spaced levels of `range`, as
/// those of 8-bit pictures and of bits are, every encoding leaves ξ_μi = scale_μ (b_μi − offset_i).
/// @param images   d × M pictures before encoding  @param mean  d values
/// @returns null when the pictures have other values, or the memory is so small that it stays in the cache
[[nodiscard]] std::unique_ptr<const kernels::CompactPatterns> compactPatterns(Encoding encoding,
                                                                              const ValueRange& range,
                                                                              const ConstVectorRef& mean,
                                                                              const ConstMatrixRef& images);

}  // namespace hopscope
