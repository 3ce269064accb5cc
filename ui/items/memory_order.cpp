#include "ui/items/memory_order.h"

#include <algorithm>
#include <bit>
#include <boost/sort/spreadsort/integer_sort.hpp>
#include <cstdint>
#include <list>
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
  boost::sort::spreadsort::integer_sort(keys.begin(), keys.end());
  std::vector<int> order(keys.size());
  std::ranges::transform(keys, order.begin(), [](std::uint64_t key) { return static_cast<int>(key & 0x7fffffffU); });
  return order;
}

std::shared_ptr<const std::vector<int>> strengthOrder(const std::shared_ptr<const RetrievalTrace>& trace, int step,
                                                      StrengthOf of) {
  struct Known {
    std::weak_ptr<const RetrievalTrace> trace;
    int step;
    StrengthOf of;
    std::shared_ptr<const std::vector<int>> order;
  };
  constexpr std::size_t most = 128;
  static std::list<Known> known;
  const auto found = std::ranges::find_if(
      known, [&](const Known& each) { return each.step == step && each.of == of && each.trace.lock() == trace; });
  if (found != known.end()) {
    known.splice(known.begin(), known, found);
    return found->order;
  }
  const Association& association = trace->associations[static_cast<std::size_t>(step)];
  const bool weighted = association.weights.size() > 0;
  const Vector& values = weighted ? association.weights : association.similarity;
  const bool sizes = !weighted && of == StrengthOf::Size;
  auto order = std::make_shared<const std::vector<int>>(byStrength(sizes ? Vector(values.cwiseAbs()) : values));
  known.push_front({trace, step, of, order});
  if (known.size() > most) known.pop_back();
  std::erase_if(known, [](const Known& each) { return each.trace.expired(); });
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
