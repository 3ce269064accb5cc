#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/base/types.h"

namespace hopscope::kernels {

/// The scores of one query that can still be in the support of a sparse separation, collected while streaming.
///
/// A score is dropped once it lies `margin` or more below the largest (1 for sparsemax, 1/(α−1) for α-entmax) or not
/// above the threshold of what was collected, which can only rise.
class Candidates {
 public:
  using Threshold = double (*)(const std::vector<double>& scores);

  Candidates(float margin, Threshold threshold) : margin_(margin), threshold_(threshold) {}

  /// `count` scores of the memories first, first + 1 …; `work` is room for count indices.
  void add(const float* scores, Index count, Index first, std::int32_t* work);

  /// More would have to be kept than is worth it: the query has a wide support and needs the dense treatment.
  [[nodiscard]] bool overflowed() const { return overflowed_; }
  [[nodiscard]] const std::vector<std::int32_t>& memories() const { return memories_; }
  [[nodiscard]] const std::vector<float>& scores() const { return scores_; }

 private:
  void keepAbove(float limit);

  float margin_;
  Threshold threshold_;
  float largest_ = -std::numeric_limits<float>::infinity();
  float limit_ = -std::numeric_limits<float>::infinity();
  bool overflowed_ = false;
  std::vector<std::int32_t> memories_;
  std::vector<float> scores_;
};

}  // namespace hopscope::kernels
