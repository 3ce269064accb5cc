#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/types.h"

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
/// read this.
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
  /// The same patterns in bytes, where they are; read instead of `patterns` for a few queries and no selection.
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
/// @throws Cancelled
[[nodiscard]] PassResult softmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                     const std::stop_token& stop = {});

/// Sparse: sep = sparsemax, Ω* = p·θ − (‖p‖² − 1)/2. One GEMM: only scores that can still be in the support are kept
/// while streaming, the threshold is solved on them, and the few columns of the support are gathered.
[[nodiscard]] PassResult sparsemaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                       const std::stop_token& stop = {});

/// α-entmax for α ≥ 1 (1: softmaxPass, 2: sparsemaxPass), Ω* = p·θ − (Σ p^α − 1)/(α(α − 1)). Kept and gathered as for
/// sparsemax, with scores up to 1/(α − 1) below the largest. Peters, Niculae & Martins 2019.
/// @throws std::invalid_argument unless α is a finite number of at least 1
[[nodiscard]] PassResult entmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double alpha,
                                    ReadOut readOut, const std::stop_token& stop = {});

/// γ-normmax for γ > 1, Ω* = p·θ − ‖p‖_γ + 1; only scores less than 1 below the largest have weight. Blondel, Martins &
/// Niculae 2020.
/// @throws std::invalid_argument unless γ is a finite number above 1
[[nodiscard]] PassResult normmaxPass(const Keys& keys, const ConstMatrixRef& states, double beta, double gamma,
                                     ReadOut readOut, const std::stop_token& stop = {});

/// The most similar memory alone, the first of equal ones; Ω* = β max s. Streams, and keeps one memory per query.
[[nodiscard]] PassResult winnerTakeAllPass(const Keys& keys, const ConstMatrixRef& states, double beta, ReadOut readOut,
                                           const std::stop_token& stop = {});

/// Softmax over the K most similar memories, the first of equal ones, never more; Ω* = log of the sum of the K largest
/// exp θ. From K = M on softmaxPass. A small K is kept while streaming and gathered, a large one takes all scores of a
/// few queries at a time.
/// @throws std::invalid_argument unless K ≥ 1
[[nodiscard]] PassResult topKPass(const Keys& keys, const ConstMatrixRef& states, double beta, Index count,
                                  ReadOut readOut, const std::stop_token& stop = {});

/// s_μ(x) for one state (d values): M values, of all memories whatever the selection, accumulated in double.
[[nodiscard]] Vector similarities(const Keys& keys, const ConstVectorRef& state, const std::stop_token& stop = {});

}  // namespace hopscope::kernels
