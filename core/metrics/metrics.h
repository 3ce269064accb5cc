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
  ValueRange range;              ///< of the pixels
  bool nearestIsTarget = false;  ///< the stored pattern of largest cosine with the state is the target
};

enum class Better { Higher, Lower };

/// One way of scoring a retrieved state.
struct MetricInfo {
  std::string id;     ///< "overlap"
  std::string title;  ///< "Overlap"
  std::string help;   ///< one sentence with the definition
  Better better;
  double threshold;           ///< what counts as success unless said otherwise
  bool needsPixels = false;   ///< looks at the pictures, not only at states
  bool needsNearest = false;  ///< looks at Scored::nearestIsTarget, which costs a search through the memory
  double (*score)(const Scored& scored);

  /// Whether a score passes: ≥ limit where higher is better, ≤ where lower is.
  [[nodiscard]] bool passes(double value, double limit) const {
    return better == Better::Higher ? value >= limit : value <= limit;
  }
};

/// overlap, identified, mae, mse, sse, psnr, hamming. Scores are finite for finite pictures.
[[nodiscard]] std::span<const MetricInfo> metrics();
/// @throws std::invalid_argument naming the known ids
[[nodiscard]] const MetricInfo& metric(std::string_view id);

/// cos(a, b) in double; 0 when either is zero. Equal sizes, as in all of these.
[[nodiscard]] double cosine(const ConstVectorRef& a, const ConstVectorRef& b);
/// Σ|aᵢ − bᵢ| / d; 0 for empty vectors.
[[nodiscard]] double meanAbsoluteError(const ConstVectorRef& a, const ConstVectorRef& b);
/// Σ(aᵢ − bᵢ)², summed in double.
[[nodiscard]] double sumOfSquaredErrors(const ConstVectorRef& a, const ConstVectorRef& b);
/// Σ(aᵢ − bᵢ)² / d; 0 for empty vectors.
[[nodiscard]] double meanSquaredError(const ConstVectorRef& a, const ConstVectorRef& b);

/// What peakSignalToNoise gives for equal pictures, and the most it gives at all: the ratio has no finite value there.
inline constexpr double maxPeakSignalToNoise = 99.0;
/// 10 log₁₀(span² / mean squared error) in dB, at most maxPeakSignalToNoise.
[[nodiscard]] double peakSignalToNoise(const ConstVectorRef& a, const ConstVectorRef& b, const ValueRange& range);
/// Share of the neurons that are on different sides of the middle of the range (v > middle, as the bipolar encoding).
[[nodiscard]] double hammingShare(const ConstVectorRef& a, const ConstVectorRef& b, const ValueRange& range);

/// N_eff = exp(−Σ p ln p) of weights on the simplex, 0 ln 0 = 0: 1 for a single memory, M for equal weights.
/// 0 when there are no weights.
[[nodiscard]] double effectiveMemories(const ConstVectorRef& weights);
/// Number of weights that are not exactly 0.
[[nodiscard]] Index supportSize(const ConstVectorRef& weights);

}  // namespace hopscope
