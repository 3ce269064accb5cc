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
  // What is known to have no weight, not τ/β turned back into a score: rounding could forget the last of the best K.
  const double threshold = separation.relativeThreshold(scores);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > threshold) continue;
    const float limit = std::numeric_limits<float>::infinity();
    threshold_ = std::max(threshold_, std::nextafter(candidates_[i].score, limit));
  }
  std::erase_if(candidates_, [this](const Candidate& candidate) { return candidate.score < threshold_; });
  // A list that stays nearly full would be pruned again and again.
  if (candidates_.size() <= capacity - capacity / 4) return;
  gaveUp_ = true;
  threshold_ = std::numeric_limits<float>::infinity();
  candidates_ = {};
}

}  // namespace hopscope::kernels
