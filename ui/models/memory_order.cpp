#include "ui/models/memory_order.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>

namespace hopscope::ui {

namespace {

/// Floats as integers of the same order; −0 counts as 0, NaN as smallest.
std::uint32_t ordered(float value) {
  if (value != value) return 0;
  const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F);
  return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

}  // namespace

std::vector<int> byStrength(const Vector& strengths) {
  // One word holds strength and index: sorting words is several times faster than sorting indices through a look-up,
  // and this runs at every step of a playback.
  std::vector<std::uint64_t> keys(static_cast<std::size_t>(strengths.size()));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = std::uint64_t{~ordered(strengths[static_cast<Index>(i)])} << 32U | static_cast<std::uint32_t>(i);
  }
  std::ranges::sort(keys);
  std::vector<int> order(keys.size());
  std::ranges::transform(keys, order.begin(), [](std::uint64_t key) { return static_cast<int>(key & 0x7fffffffU); });
  return order;
}

std::vector<int> byClass(const Memory& memory) {
  std::vector<int> order(static_cast<std::size_t>(memory.count()));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int index) { return memory.label(index); });
  return order;
}

std::vector<bool> matchingMemories(const Memory& memory, const QString& filter) {
  const QString wanted = filter.trimmed();
  std::vector<bool> matches(static_cast<std::size_t>(memory.count()), true);
  if (wanted.isEmpty()) return matches;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto index = static_cast<Index>(i);
    matches[i] = QString::number(index).startsWith(wanted) ||
                 QString::fromStdString(memory.describe(index)).contains(wanted, Qt::CaseInsensitive);
  }
  return matches;
}

}  // namespace hopscope::ui
