#include "core/data/query_scale.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <sstream>
#include <utility>

namespace hopscope {

namespace {

/// The values of a set: their ends, and what kinds of numbers they are.
struct ValueSummary {
  float low = 0.0F;
  float high = 0.0F;
  bool whole = true;
  bool signs = true;  // ±1 only
  bool bits = true;   // 0 and 1 only
};

ValueSummary summaryOfValues(const Matrix& values) {
  ValueSummary summary{values.minCoeff(), values.maxCoeff()};
  for (const float value : std::span(values.data(), static_cast<std::size_t>(values.size()))) {
    summary.whole = summary.whole && value == std::floor(value);
    summary.signs = summary.signs && std::abs(value) == 1.0F;
    summary.bits = summary.bits && (value == 0.0F || value == 1.0F);
  }
  return summary;
}

/// The scale the values are evidently on. A few values tell little: −1 … 1 must be reached on both sides.
std::optional<ValueRange> evidentScale(const ValueSummary& values, Index dimension) {
  if (values.low >= 0.0F && values.high <= 1.0F) return ValueRange{0.0F, 1.0F};
  if (values.signs) return ValueRange{-1.0F, 1.0F};
  if (values.low >= -1.0F && values.high <= 1.0F) {
    const bool reached = dimension >= 16 && values.low < -0.95F && values.high > 0.95F;
    return reached ? std::optional(ValueRange{-1.0F, 1.0F}) : std::nullopt;
  }
  if (values.low < 0.0F) return std::nullopt;
  if (values.whole && values.high > 16.0F && values.high <= 255.0F) return ValueRange{0.0F, 255.0F};
  if (values.whole && values.high > 8.0F && values.high <= 16.0F) return ValueRange{0.0F, 16.0F};
  if (values.high > 200.0F && values.high <= 255.0F) return ValueRange{0.0F, 255.0F};
  if (values.whole && values.high > 4095.0F && values.high <= 65535.0F) return ValueRange{0.0F, 65535.0F};
  return std::nullopt;
}

std::string rangeText(float low, float high) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << low << " \u2026 " << high;
  return text.str();
}

}  // namespace

std::optional<QueryScale> queryScale(const Dataset& query, const Dataset& memory) {
  const ValueSummary asked = summaryOfValues(query.patterns);
  const ValueSummary stored = summaryOfValues(memory.patterns);
  // 0 and 1 of a ±1 network are bits; a query without any mark is on every scale.
  if ((stored.signs && asked.bits) || (asked.low == 0.0F && asked.high == 0.0F)) return std::nullopt;
  const auto from = evidentScale(asked, query.dimension());
  const auto to = evidentScale(stored, memory.dimension());
  const float askedSize = std::max(std::abs(asked.low), std::abs(asked.high));
  const float storedSize = std::max(std::abs(stored.low), std::abs(stored.high));
  if (from && to) {
    if (from->low == to->low && from->high == to->high) return std::nullopt;
    // A dark picture of 8 bits may end at 16.
    const bool dark = from->high == 16.0F && to->high > 16.0F;
    if (!dark) {
      const float factor = to->span() / from->span();
      return QueryScale{
          std::pair(factor, to->low - factor * from->low),
          "values " + rangeText(from->low, from->high) + " are mapped to the memory's " + rangeText(to->low, to->high)};
    }
  } else {
    const bool alike = askedSize <= 8.0F * storedSize && storedSize <= 8.0F * askedSize;
    if (alike) return std::nullopt;
  }
  return QueryScale{std::nullopt, "values " + rangeText(asked.low, asked.high) + " query a memory of values " +
                                      rangeText(stored.low, stored.high) +
                                      " and are used as they are: bring both to one scale"};
}

bool hasUnknownBits(const Matrix& query, const Dataset& memory) {
  const std::span values(query.data(), static_cast<std::size_t>(query.size()));
  const std::span stored(memory.patterns.data(), static_cast<std::size_t>(memory.patterns.size()));
  bool zero = false;
  bool minus = false;
  for (const float value : values) {
    zero = zero || value == 0.0F;
    minus = minus || value == -1.0F;
    if (value != 0.0F && std::abs(value) != 1.0F) return false;
  }
  return zero && minus && std::ranges::all_of(stored, [](float value) { return std::abs(value) == 1.0F; });
}

}  // namespace hopscope
