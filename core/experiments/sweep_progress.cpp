#include "core/experiments/sweep_progress.h"

#include <algorithm>
#include <vector>

namespace hopscope {

namespace {

std::int64_t trialsOfCell(const SweepSpec& spec) { return static_cast<std::int64_t>(spec.models.size()) * spec.trials; }

double costOf(const SweepSpec& spec, Index cell) {
  double cost = 1.0;
  for (std::size_t i = 0; i < spec.axes.size(); ++i) {
    const std::string& address = spec.axes[i].address;
    if (address == "count" || address == "dimension" || address == "retrieval.steps") {
      cost *= std::max(1.0, spec.valueAt(cell, i));
    }
  }
  return cost;
}

}  // namespace

std::optional<double> secondsLeft(const SweepSpec& spec, std::int64_t before, std::int64_t done, double elapsed) {
  constexpr double leastTime = 0.5;
  constexpr double leastShare = 0.02;
  const std::int64_t perCell = trialsOfCell(spec);
  double finished = 0.0;
  double total = 0.0;
  for (Index cell = 0; cell < spec.cells(); ++cell) {
    const double cost = costOf(spec, cell) / static_cast<double>(perCell);
    const std::int64_t now = std::clamp<std::int64_t>(done - cell * perCell, 0, perCell);
    const std::int64_t then = std::clamp<std::int64_t>(before - cell * perCell, 0, perCell);
    finished += cost * static_cast<double>(now - then);
    total += cost * static_cast<double>(perCell - then);
  }
  if (elapsed <= leastTime || finished <= leastShare * total) return std::nullopt;
  return elapsed * (total - finished) / finished;
}

std::optional<std::pair<Index, std::int64_t>> cellInWork(const SweepSpec& spec, std::span<const SweepRow> rows,
                                                         std::int64_t done) {
  std::vector<bool> whole(static_cast<std::size_t>(spec.cells()), false);
  for (const SweepRow& row : rows) whole[static_cast<std::size_t>(row.cell)] = true;
  const auto next = std::ranges::find(whole, false);
  if (next == whole.end()) return std::nullopt;
  const std::int64_t inWork = done - static_cast<std::int64_t>(rows.size()) * spec.trials;
  return std::pair(static_cast<Index>(next - whole.begin()), std::clamp<std::int64_t>(inWork, 0, trialsOfCell(spec)));
}

}  // namespace hopscope
