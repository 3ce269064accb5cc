#include "ui/plots/label_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hopscope::ui {
namespace {

// A stack of touching labels; `sum` is that of the wanted centres, each less its offset in the stack.
struct Stack {
  double sum = 0.0;
  int count = 0;
  [[nodiscard]] double first() const { return sum / count; }
};

bool crosses(const QLineF& line, const QRectF& box) {
  if (box.contains(line.p1()) || box.contains(line.p2())) return true;
  const QLineF sides[] = {{box.topLeft(), box.topRight()},
                          {box.topRight(), box.bottomRight()},
                          {box.bottomRight(), box.bottomLeft()},
                          {box.bottomLeft(), box.topLeft()}};
  return std::any_of(std::begin(sides), std::end(sides), [&line](const QLineF& side) {
    return side.intersects(line, nullptr) == QLineF::BoundedIntersection;
  });
}

double cost(const QRectF& box, const QRectF& area, const LabelObstacles& obstacles) {
  double sum = area.contains(box) ? 0.0 : 100.0;
  for (const QLineF& line : obstacles.lines) sum += crosses(line, box) ? 3.0 : 0.0;
  for (const QRectF& other : obstacles.boxes) sum += other.intersects(box) ? 20.0 : 0.0;
  return sum;
}

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

QRectF placeBesideCurve(const QVector<QPointF>& curve, QSizeF label, const QRectF& area,
                        const LabelObstacles& obstacles, double gap) {
  QRectF best;
  double least = std::numeric_limits<double>::infinity();
  const auto consider = [&](QPointF topLeft, double bias) {
    const QRectF box(topLeft, label);
    const double sum = cost(box, area, obstacles) + bias;
    if (sum >= least) return;
    least = sum;
    best = box;
  };
  const double middle = area.center().y();
  const auto tryAround = [&](QPointF at) {
    // The middle of the plot is where a curve that falls is alone most often.
    const double bias = std::abs(at.y() - middle) / std::max(area.height(), 1.0);
    consider({at.x() - gap - label.width(), at.y() - label.height() / 2.0}, bias);
    consider({at.x() + gap, at.y() - label.height() / 2.0}, bias + 0.01);
    consider({at.x() - label.width() / 2.0, at.y() - gap - label.height()}, bias + 1.0);
    consider({at.x() - label.width() / 2.0, at.y() + gap}, bias + 1.01);
  };
  for (qsizetype i = 0; i < curve.size(); ++i) {
    tryAround(curve[i]);
    if (i + 1 == curve.size()) break;
    for (const double part : {0.25, 0.5, 0.75}) tryAround(curve[i] + part * (curve[i + 1] - curve[i]));
  }
  return best;
}

}  // namespace hopscope::ui
