#include "core/metrics/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/base/catalog.h"

namespace hopscope {

namespace {

const std::array<MetricInfo, 7>& metricTable() {
  static const std::array<MetricInfo, 7> metrics{{
      {.id = "overlap",
       .title = "Overlap",
       .help = "Cosine of the angle between the state and the stored pattern, both encoded.",
       .better = Better::Higher,
       .threshold = 0.9,
       .needsPixels = false,
       .score = [](const Scored& s) { return cosine(s.state, s.targetState); }},
      {.id = "identified",
       .title = "Identified",
       .help = "1 when the stored pattern nearest to the state, by cosine, is the target, else 0.",
       .better = Better::Higher,
       .threshold = 1.0,
       .needsNearest = true,
       .score = [](const Scored& s) { return s.nearestIsTarget ? 1.0 : 0.0; }},
      {.id = "mae",
       .title = "Mean absolute error",
       .help = "Mean of |v − u| over the pixels of the pictures.",
       .better = Better::Lower,
       .threshold = 0.05,
       .needsPixels = true,
       .score = [](const Scored& s) { return meanAbsoluteError(s.pixels, s.targetPixels); }},
      {.id = "mse",
       .title = "Mean squared error",
       .help = "Mean of (v − u)² over the pixels of the pictures.",
       .better = Better::Lower,
       .threshold = 0.01,
       .needsPixels = true,
       .score = [](const Scored& s) { return meanSquaredError(s.pixels, s.targetPixels); }},
      {.id = "sse",
       .title = "Sum of squared errors",
       .help = "Sum of (v − u)² over the pixels of the pictures; grows with their number.",
       .better = Better::Lower,
       .threshold = 5.0,
       .needsPixels = true,
       .score = [](const Scored& s) { return sumOfSquaredErrors(s.pixels, s.targetPixels); }},
      {.id = "psnr",
       .title = "Peak signal-to-noise ratio",
       .help = "10 log₁₀ of the squared width of the value range over the mean squared error, in dB; at most 99.",
       .better = Better::Higher,
       .threshold = 20.0,
       .needsPixels = true,
       .score = [](const Scored& s) { return peakSignalToNoise(s.pixels, s.targetPixels, s.range); }},
      {.id = "hamming",
       .title = "Differing pixels",
       .help = "Share of the neurons that lie on the other side of the middle of the value range.",
       .better = Better::Lower,
       .threshold = 0.05,
       .needsPixels = true,
       .score = [](const Scored& s) { return hammingShare(s.pixels, s.targetPixels, s.range); }},
  }};
  return metrics;
}

double perNeuron(double sum, const ConstVectorRef& vector) {
  return vector.size() == 0 ? 0.0 : sum / static_cast<double>(vector.size());
}

}  // namespace

std::span<const MetricInfo> metrics() { return metricTable(); }

const MetricInfo& metric(std::string_view id) {
  std::vector<const MetricInfo*> entries;
  for (const MetricInfo& info : metricTable()) entries.push_back(&info);
  return entryById<MetricInfo>(entries, "metric", id);
}

double cosine(const ConstVectorRef& a, const ConstVectorRef& b) {
  const auto left = a.cast<double>();
  const auto right = b.cast<double>();
  // One root of the product: exactly 1 for equal vectors. Squares of floats do not overflow in double.
  const double norms = std::sqrt(left.squaredNorm() * right.squaredNorm());
  return norms > 0.0 ? std::clamp(left.dot(right) / norms, -1.0, 1.0) : 0.0;
}

double meanAbsoluteError(const ConstVectorRef& a, const ConstVectorRef& b) {
  return perNeuron((a.cast<double>() - b.cast<double>()).lpNorm<1>(), a);
}

double sumOfSquaredErrors(const ConstVectorRef& a, const ConstVectorRef& b) {
  return (a.cast<double>() - b.cast<double>()).squaredNorm();
}

double meanSquaredError(const ConstVectorRef& a, const ConstVectorRef& b) {
  return perNeuron(sumOfSquaredErrors(a, b), a);
}

double peakSignalToNoise(const ConstVectorRef& a, const ConstVectorRef& b, const ValueRange& range) {
  const double error = meanSquaredError(a, b);
  if (error == 0.0) return maxPeakSignalToNoise;
  const auto span = static_cast<double>(range.span());
  return std::min(10.0 * std::log10(span * span / error), maxPeakSignalToNoise);
}

double hammingShare(const ConstVectorRef& a, const ConstVectorRef& b, const ValueRange& range) {
  const float middle = range.middle();
  const Index differing = ((a.array() > middle) != (b.array() > middle)).count();
  return perNeuron(static_cast<double>(differing), a);
}

double effectiveMemories(const ConstVectorRef& weights) {
  if (weights.size() == 0) return 0.0;
  double entropy = 0.0;
  for (const float weight : weights) {
    if (weight > 0.0F) entropy -= static_cast<double>(weight) * std::log(static_cast<double>(weight));
  }
  return std::exp(entropy);
}

Index supportSize(const ConstVectorRef& weights) { return (weights.array() != 0.0F).count(); }

}  // namespace hopscope
