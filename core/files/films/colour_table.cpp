#include "core/files/films/colour_table.h"

#include <algorithm>
#include <queue>
#include <string>

#include "core/base/errors.h"

namespace hopscope {

namespace {

constexpr std::size_t cellCount = 32768;
constexpr int channels = 3;

/// What falls into one cell.
struct Cell {
  std::uint64_t count = 0;
  std::array<std::uint64_t, channels> sum{};
};

int levelOf(std::size_t cell, int channel) { return static_cast<int>(cell >> (10 - 5 * channel)) & 31; }

/// Some cells, begin … end of a common list.
struct Box {
  std::size_t begin;
  std::size_t end;
  std::uint64_t count;
  int axis;
  int length;  ///< of the longest side, levels

  /// Which box is halved next: many pixels over a long side are told apart worst.
  [[nodiscard]] std::uint64_t worth() const { return count * static_cast<std::uint64_t>(length); }
  bool operator<(const Box& other) const { return worth() < other.worth(); }
};

Box boxOf(const std::vector<std::size_t>& order, std::size_t begin, std::size_t end, const std::vector<Cell>& cells) {
  Box box{begin, end, 0, 0, 0};
  for (int channel = 0; channel < channels; ++channel) {
    int low = 31;
    int high = 0;
    for (std::size_t i = begin; i < end; ++i) {
      low = std::min(low, levelOf(order[i], channel));
      high = std::max(high, levelOf(order[i], channel));
    }
    if (high - low > box.length) {
      box.length = high - low;
      box.axis = channel;
    }
  }
  for (std::size_t i = begin; i < end; ++i) box.count += cells[order[i]].count;
  return box;
}

/// Where the box is halved: both halves hold something.
std::size_t halve(const Box& box, std::vector<std::size_t>& order, const std::vector<Cell>& cells) {
  const auto first = order.begin() + static_cast<std::ptrdiff_t>(box.begin);
  const auto last = order.begin() + static_cast<std::ptrdiff_t>(box.end);
  std::sort(first, last, [&](std::size_t a, std::size_t b) {
    const int levelA = levelOf(a, box.axis);
    const int levelB = levelOf(b, box.axis);
    return levelA != levelB ? levelA < levelB : a < b;
  });
  std::uint64_t before = 0;
  for (std::size_t i = box.begin; i + 1 < box.end; ++i) {
    before += cells[order[i]].count;
    if (2 * before >= box.count) return i + 1;
  }
  return box.end - 1;
}

}  // namespace

ColourTable medianCut(std::span<const std::uint8_t> pixels, int most) {
  if (most < 2 || most > 256) throwBadArgument("most", std::to_string(most), "2 to 256");
  if (pixels.size() % channels != 0) throwBadArgument("pixels", std::to_string(pixels.size()), "whole pixels");
  std::vector<Cell> cells(cellCount);
  for (std::size_t i = 0; i < pixels.size(); i += channels) {
    Cell& cell = cells[ColourTable::cellOf(&pixels[i])];
    ++cell.count;
    for (std::size_t channel = 0; channel < channels; ++channel) cell.sum[channel] += pixels[i + channel];
  }
  std::vector<std::size_t> order;
  for (std::size_t cell = 0; cell < cellCount; ++cell) {
    if (cells[cell].count > 0) order.push_back(cell);
  }
  ColourTable table;
  table.indexOfCell.resize(cellCount, 0);
  if (order.empty()) return table;

  std::priority_queue<Box> open;
  std::vector<Box> done;
  open.push(boxOf(order, 0, order.size(), cells));
  while (!open.empty() && open.size() + done.size() < static_cast<std::size_t>(most)) {
    const Box box = open.top();
    open.pop();
    if (box.end - box.begin < 2) {
      done.push_back(box);
      continue;
    }
    const std::size_t middle = halve(box, order, cells);
    open.push(boxOf(order, box.begin, middle, cells));
    open.push(boxOf(order, middle, box.end, cells));
  }
  for (; !open.empty(); open.pop()) done.push_back(open.top());

  for (const Box& box : done) {
    std::array<std::uint64_t, channels> sum{};
    for (std::size_t i = box.begin; i < box.end; ++i) {
      table.indexOfCell[order[i]] = static_cast<std::uint8_t>(table.colours.size());
      for (std::size_t channel = 0; channel < channels; ++channel) sum[channel] += cells[order[i]].sum[channel];
    }
    std::array<std::uint8_t, 3> colour{};
    for (std::size_t channel = 0; channel < channels; ++channel)
      colour[channel] = static_cast<std::uint8_t>((sum[channel] + box.count / 2) / box.count);
    table.colours.push_back(colour);
  }
  return table;
}

}  // namespace hopscope
