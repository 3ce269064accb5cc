#pragma once

#include <string>

#include "core/base/types.h"

/// What the machine can do, measured: the limits the passes are held against. Uses all threads of the engine.
namespace hopscope::kernels {

/// Bytes per second at which a plain sum reads `matrix` once.
[[nodiscard]] double readBandwidth(const ConstMatrixRef& matrix);

/// Floating-point operations per second of OpenBLAS's sgemm on matrices that stay in the cache, one BLAS thread for
/// each thread of the engine.
[[nodiscard]] double gemmRate();

/// The processor OpenBLAS took this one for ("SkylakeX"): it decides what gemmRate() can be.
[[nodiscard]] std::string blasProcessor();

/// Largest resident memory of this process so far in bytes; 0 where the system does not tell.
[[nodiscard]] std::size_t peakMemory();

}  // namespace hopscope::kernels
