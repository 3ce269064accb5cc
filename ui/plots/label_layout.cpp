#include "ui/plots/label_layout.h"

#include <algorithm>
#include <numeric>

namespace hopscope::ui {
namespace {

// A stack of touching labels; `sum` is that of the wanted centres, each less its offset in the stack.
struct Stack {
  double sum = 0.0;
  int count = 0;
  [[nodiscard]] double first() const { return sum / count; }
};

}  // namespace

QVector<double> spreadLabels(const QVector<double>& wanted, double height, double top, double bottom) {
  const qsizetype count = wanted.size();
  if (count == 0) return {};
  QVector<qsizetype> order(count);
  std::iota(order.begin(), order.end(), qsizetype{0});
  std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wanted[a] < wanted[b]; });

  const double room = bottom - top;
  const double pitch = std::min(height, room / static_cast<double>(count));
  const double lowest = top + pitch / 2.0;
  const double highest = bottom - pitch / 2.0;

  // Neighbours that would overlap are merged into a stack that stands at the mean of where its labels want to be.
  QVector<Stack> stacks;
  for (const qsizetype index : order) {
    stacks.append({std::clamp(wanted[index], lowest, highest), 1});
    while (stacks.size() > 1) {
      Stack& before = stacks[stacks.size() - 2];
      const Stack& last = stacks.last();
      if (before.first() + before.count * pitch <= last.first()) break;
      before.sum += last.sum - last.count * before.count * pitch;
      before.count += last.count;
      stacks.removeLast();
    }
  }

  QVector<double> centres(count);
  qsizetype next = 0;
  double free = lowest;
  qsizetype left = count;
  for (const Stack& stack : std::as_const(stacks)) {
    const double last = bottom - pitch / 2.0 - static_cast<double>(left - 1) * pitch;
    double at = std::clamp(stack.first(), free, std::max(free, last));
    for (int k = 0; k < stack.count; ++k, at += pitch) centres[order[next++]] = at;
    free = at;
    left -= stack.count;
  }
  return centres;
}

}  // namespace hopscope::ui
