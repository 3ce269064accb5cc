#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/types.h"
#include "core/kernels/sparse_separation.h"

/// The hot loops: blocked similarity, separation and read-out in one streaming pass over Ξ. Nothing else in the project
/// knows SIMD, cache blocks or BLAS. Every function is pure and thread-safe, fans out with parallelFor over blocks
/// whose size depends on the problem only, and merges partial results in a fixed order: the bits do not depend on the
/// number of threads. Working memory stays below 64 MiB whatever M and B are (the result itself aside); the M × B
/// weights never exist.
namespace hopscope::kernels {

/// s_μ(x): x·ξ, x·ξ/(‖x‖‖ξ‖), −½‖x − ξ‖², −Σ|x_i − ξ_i|. A zero vector has cosine 0 with everything.
enum class Similarity { Dot, Cosine, Euclidean, Manhattan };

/// Ξ in a quarter of the room, for patterns that came from 8-bit pictures or bits: ξ_μi = scale_μ (b_μi − offset_i),
/// the same numbers up to float rounding. A few queries against a large memory wait for the memory to be read, so they
/// read this; many do as well, to the same bits.
struct CompactPatterns {
  ByteMatrix bytes;  ///< d × M
  Vector scale;      ///< M values
  Vector offset;     ///< d values
};

/// What states are compared with and read out from. The referenced data must outlive the call.
struct Keys {
  ConstMatrixRef patterns;  ///< Ξ, d × M
  ConstVectorRef norms;     ///< ‖ξ_μ‖, M values (used by Cosine and Euclidean)
  Similarity similarity = Similarity::Dot;
  /// The memories that take part, ascending; empty = all. The cost of a pass is in proportion to them.
  std::span<const std::int32_t> selection = {};
  /// The same patterns in bytes, where they are; read instead of `patterns` by all but Manhattan, without a selection.
  const CompactPatterns* compact = nullptr;

  /// How many memories take part.
  [[nodiscard]] Index count() const {
    return selection.empty() ? patterns.cols() : static_cast<Index>(selection.size());
  }
  /// Column of Ξ of the `place`-th memory that takes part.
  [[nodiscard]] Index memory(Index place) const {
    return selection.empty() ? place : selection[static_cast<std::size_t>(place)];
  }
};

enum class ReadOut { Wanted, Skipped };

struct PassResult {
  Matrix states;                  ///< Ξ sep(β s(x)) per query, d × B; empty when skipped
  std::vector<double> conjugate;  ///< Ω*(β s(x)) per query, B values: the energy is −Ω*/β + ½‖x‖²
};

/// Dense: sep = softmax, Ω* = log-sum-exp (online maximum and sum, nothing overflows at any β).
/// @param states d × B  @param beta β > 0
/// @param similarities  where it is not null, filled in on the way with s_μ(x), M × B, bit for bit as similarities()
///                      has them; not together with a selection
/// @throws Cancelled
[[nodiscard]] PassResult softmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                     const std::stop_token& stop = {}, Matrix* similarities = nullptr);

/// The most similar memory alone, the first of equal ones; Ω* = β max s. Streams, and keeps one memory per query.
[[nodiscard]] PassResult winnerTakeAllPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                           const std::stop_token& stop = {}, Matrix* similarities = nullptr);

/// Any separation with exact zeros, Ω* = p·θ − Ω(p): keeps the scores that can still be in the support while
/// streaming, solves the threshold on them, and gathers the few memories of the support: one GEMM instead of two.
/// Queries whose support turns out to be large take all their scores, a few queries at a time, and are read out like
/// dense ones.
/// @param support  the size of the support when it is known beforehand, else 0
[[nodiscard]] PassResult sparsePass(const Keys& keys, const ConstMatrixRef& states, double beta,
                                    const SparseSeparation& separation, ReadOut readOut,
                                    const std::stop_token& stop = {}, Index support = 0,
                                    Matrix* similarities = nullptr);

/// s_μ(x) for one state (d values): M values, of all memories whatever the selection, accumulated in double.
[[nodiscard]] Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop = {});

}  // namespace hopscope::kernels
