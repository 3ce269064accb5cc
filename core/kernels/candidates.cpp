#include "core/kernels/candidates.h"

#include <algorithm>
#include <cmath>

namespace hopscope::kernels {

void CandidateList::expect(float largest, double beta, const SparseSeparation& separation) {
  if (gaveUp_ || largest <= largest_) return;
  largest_ = largest;
  raise(static_cast<double>(largest) - separation.margin() / beta);
}

void CandidateList::add(Candidate candidate, double beta, const SparseSeparation& separation, std::size_t capacity) {
  if (candidate.score < threshold_ || gaveUp_) return;
  if (candidates_.size() == capacity) prune(beta, separation, capacity);
  if (candidate.score >= threshold_) candidates_.push_back(candidate);
}

void CandidateList::raise(double threshold) {
  const float limit = std::numeric_limits<float>::infinity();
  // One step down, so that rounding to float forgets nothing.
  threshold_ = std::max(threshold_, std::nextafter(static_cast<float>(threshold), -limit));
}

void CandidateList::prune(double beta, const SparseSeparation& separation, std::size_t capacity) {
  std::vector<double> scores;
  scores.reserve(candidates_.size());
  for (const Candidate& candidate : candidates_) {
    scores.push_back(beta * (static_cast<double>(candidate.score) - static_cast<double>(largest_)));
  }
  raise(static_cast<double>(largest_) + separation.threshold(scores) / beta);
  std::erase_if(candidates_, [this](const Candidate& candidate) { return candidate.score < threshold_; });
  // A list that stays nearly full would be pruned again and again.
  if (candidates_.size() <= capacity - capacity / 4) return;
  gaveUp_ = true;
  threshold_ = std::numeric_limits<float>::infinity();
  candidates_ = {};
}

}  // namespace hopscope::kernels
