#include "core/kernels/candidates.h"

#include <algorithm>
#include <cmath>

#include "core/kernels/score_loops.h"

namespace hopscope::kernels {

namespace {

constexpr std::size_t most = 1024;

}  // namespace

void Candidates::add(const float* scores, Index count, Index first, std::int32_t* work) {
  if (overflowed_) return;
  const float blockLargest = largest(scores, count);
  if (blockLargest <= limit_) return;
  if (blockLargest > largest_) {
    largest_ = blockLargest;
    limit_ = std::max(limit_, largest_ - margin_);
  }
  const Index found = above(scores, count, limit_, work);
  for (Index i = 0; i < found; ++i) {
    memories_.push_back(static_cast<std::int32_t>(first) + work[i]);
    scores_.push_back(scores[work[i]]);
  }
  if (scores_.size() <= most) return;
  keepAbove(limit_);
  if (scores_.size() <= most) return;
  const std::vector<double> exact(scores_.begin(), scores_.end());
  // A little below the threshold of the part, because scores are float.
  limit_ = std::max(limit_, static_cast<float>(threshold_(exact)) - 1e-5F * std::max(1.0F, std::abs(largest_)));
  keepAbove(limit_);
  overflowed_ = scores_.size() > most / 2;
}

void Candidates::keepAbove(float limit) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    if (!(scores_[i] > limit)) continue;
    scores_[kept] = scores_[i];
    memories_[kept] = memories_[i];
    ++kept;
  }
  scores_.resize(kept);
  memories_.resize(kept);
}

}  // namespace hopscope::kernels
