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

std::vector<int> indices(Index count) {
  std::vector<int> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

bool matches(const Memory& memory, int index, const QString& filter) {
  if (QString::number(index).startsWith(filter)) return true;
  return QString::fromStdString(memory.describe(index)).contains(filter, Qt::CaseInsensitive);
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

std::vector<int> shownMemories(const Memory& memory, const QString& filter, MemorySort sort,
                               const std::vector<int>& strongest) {
  std::vector<int> shown = sort == MemorySort::Strength && !strongest.empty() ? strongest : indices(memory.count());
  if (sort == MemorySort::Class) {
    std::ranges::stable_sort(shown, {}, [&](int index) { return memory.label(index); });
  }
  const QString wanted = filter.trimmed();
  if (!wanted.isEmpty()) std::erase_if(shown, [&](int index) { return !matches(memory, index, wanted); });
  return shown;
}

}  // namespace hopscope::ui
