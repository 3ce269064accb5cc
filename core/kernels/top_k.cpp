#include "core/kernels/top_k.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/kernels/float_buffer.h"
#include "core/kernels/score_loops.h"

namespace hopscope::kernels {

namespace {

/// Bits that are ordered as the floats are.
std::uint32_t orderedBits(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  return (bits >> 31) != 0 ? ~bits : bits | 0x80000000U;
}

float valueOf(std::uint32_t ordered) {
  return std::bit_cast<float>((ordered >> 31) != 0 ? ordered & 0x7FFFFFFFU : ~ordered);
}

/// Σ exp(β(s − largest)) of all similarities, which become the terms.
double sumOfExponentials(std::span<float> similarities, float beta, float largest) {
  constexpr std::size_t width = 64;
  constexpr std::size_t most = 256 * width;  // few enough to be summed up in float
  alignas(64) std::array<float, width> shift;
  alignas(64) std::array<float, width> sums;
  shift.fill(largest);
  double total = 0.0;
  const auto add = [&](float* values, std::size_t count) {
    exponentials(values, static_cast<Index>(count / width), width, beta, shift.data(), sums.data());
    for (const float sum : sums) total += static_cast<double>(sum);
  };
  const std::size_t whole = similarities.size() / width * width;
  for (std::size_t first = 0; first < whole; first += most) {
    add(similarities.data() + first, std::min(most, whole - first));
  }
  const std::span<float> rest = similarities.subspan(whole);
  alignas(64) std::array<float, width> last;
  last.fill(-std::numeric_limits<float>::infinity());
  std::ranges::copy(rest, last.begin());
  add(last.data(), width);
  std::copy_n(last.begin(), rest.size(), rest.begin());
  return total;
}

}  // namespace

float valueOfRank(std::span<const float> values, std::size_t rank) {
  constexpr int bitsPerRound = 11;
  std::vector<std::uint32_t> left(values.size());
  std::ranges::transform(values, left.begin(), orderedBits);
  std::vector<std::uint32_t> counts;
  for (int shift = 32; shift > 0;) {
    const int bits = std::min(bitsPerRound, shift);
    shift -= bits;
    const auto digit = [&](std::uint32_t value) { return (value >> shift) & ((1U << bits) - 1U); };
    counts.assign(std::size_t{1} << bits, 0);
    for (const std::uint32_t value : left) ++counts[digit(value)];
    std::size_t place = counts.size() - 1;
    for (; rank > counts[place]; --place) rank -= counts[place];
    std::erase_if(left, [&](std::uint32_t value) { return digit(value) != place; });
  }
  return valueOf(left.front());
}

double weighLargest(std::span<float> similarities, std::size_t count, double beta) {
  const float last = valueOfRank(similarities, std::min(count, similarities.size()));
  float largest = last;
  std::size_t taken = 0;
  for (float& similarity : similarities) {
    largest = std::max(largest, similarity);
    taken += similarity >= last ? 1 : 0;
    similarity = similarity >= last ? similarity : -std::numeric_limits<float>::infinity();
  }
  // Of the ties the first stay.
  for (std::size_t i = similarities.size(); taken > count; --i) {
    if (similarities[i - 1] != last) continue;
    similarities[i - 1] = -std::numeric_limits<float>::infinity();
    --taken;
  }
  // Not 0, which times infinity is no number.
  const double factor = std::clamp<double>(beta, std::numeric_limits<float>::min(), std::numeric_limits<float>::max());
  const double sum = sumOfExponentials(similarities, static_cast<float>(factor), largest);
  const float scale = static_cast<float>(1.0 / sum);
  for (float& weight : similarities) weight *= scale;
  return beta * static_cast<double>(largest) + std::log(sum);
}

}  // namespace hopscope::kernels
