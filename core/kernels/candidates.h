#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/kernels/sparse_separation.h"

namespace hopscope::kernels {

/// A memory that may be in the support.
struct Candidate {
  float score;          ///< s_μ, not multiplied by β
  std::int32_t memory;  ///< its place among those that take part
};

/// The memories that may still be in the support of one query, while its scores go by. Never more than `capacity`: when
/// more than that would have weight among the scores seen so far the list gives up and forgets them all.
class CandidateList {
 public:
  /// Tells the largest score of the next block, which may raise the threshold, before the hits among them are added.
  void expect(float largest, double beta, const SparseSeparation& separation);
  void add(Candidate candidate, double beta, const SparseSeparation& separation, std::size_t capacity);

  /// A score below this is not in the support. +∞ once the list has given up.
  [[nodiscard]] float threshold() const { return threshold_; }
  [[nodiscard]] bool gaveUp() const { return gaveUp_; }
  [[nodiscard]] std::span<const Candidate> candidates() const { return candidates_; }

 private:
  void raise(double threshold);
  void prune(double beta, const SparseSeparation& separation, std::size_t capacity);

  std::vector<Candidate> candidates_;
  float largest_ = -std::numeric_limits<float>::infinity();
  float threshold_ = -std::numeric_limits<float>::infinity();
  bool gaveUp_ = false;
};

}  // namespace hopscope::kernels
