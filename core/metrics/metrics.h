#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/types.h"

namespace hopscope {

/// What a score may look at: a result and what it should be, as states (encoded) and as pictures (pixels).
struct Scored {
  ConstVectorRef state;
  ConstVectorRef targetState;
  ConstVectorRef pixels;
  ConstVectorRef targetPixels;
  ValueRange range;            ///< of the pixels
  bool nearestIsTarget = false;///< the stored pattern of largest cosine with the state is the target
};

enum class Better { Higher, Lower };

/// One way of scoring a retrieved state.
struct MetricInfo {
  std::string id;     ///< "overlap"
  std::string title;  ///< "Overlap"
  std::string help;   ///< one sentence with the definition
  Better better;
  double threshold;   ///< what counts as success unless said otherwise
  bool needsPixels;   ///< looks at the pictures, not only at states
  double (*score)(const Scored& scored);

  /// Whether `score` passes: ≥ threshold where higher is better, ≤ where lower is.
  [[nodiscard]] bool passes(double score, double limit) const {
    return better == Better::Higher ? score >= limit : score <= limit;
  }
};

/// overlap, identified, mae, mse, sse, psnr, hamming.
[[nodiscard]] std::span<const MetricInfo> metrics();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const MetricInfo& metric(std::string_view id);

/// cos(a, b) in double; 0 when either is zero.
[[nodiscard]] double cosine(const ConstVectorRef& a, const ConstVectorRef& b);
[[nodiscard]] double meanAbsoluteError(const ConstVectorRef& a, const ConstVectorRef& b);

}  // namespace hopscope
