#include "core/landscape/fields.h"

#include <algorithm>
#include <atomic>

#include "core/base/parallel.h"

namespace hopscope {

namespace {

/// Calls work(first, states) for the batches of a grid, on all threads.
template <typename Work>
void forBatches(const RetrievalModel& model, const Plane& plane, const PlaneGrid& grid, const JobContext& job,
                const Work& work) {
  const Index batch = batchSize(model);
  parallelFor((grid.size() + batch - 1) / batch, [&](Index task) {
    job.throwIfStopped();
    const Index first = task * batch;
    work(first, plane.states(grid, first, std::min(batch, grid.size() - first)));
  });
}

}  // namespace

Index batchSize(const RetrievalModel& model) {
  const Index width = std::max(model.memory().dimension(), std::min<Index>(model.memory().count(), 4096));
  return std::clamp<Index>((Index{1} << 17) / width, 128, 2048);
}

std::optional<std::vector<double>> energyField(const RetrievalModel& model, const Plane& plane, const PlaneGrid& grid,
                                               const JobContext& job) {
  std::vector<double> field(static_cast<std::size_t>(grid.size()));
  std::atomic<bool> none{false};
  forBatches(model, plane, grid, job, [&](Index first, const Matrix& states) {
    if (none) return;
    const auto energies = model.energies(states, {.stop = job.stop});
    if (energies) {
      std::ranges::copy(*energies, field.begin() + first);
    } else {
      none = true;
    }
  });
  if (none) return std::nullopt;
  return field;
}

std::vector<PlanePoint> updateField(const RetrievalModel& model, const Plane& plane, const PlaneGrid& grid,
                                    std::uint64_t seed, const JobContext& job) {
  std::vector<PlanePoint> field(static_cast<std::size_t>(grid.size()));
  forBatches(model, plane, grid, job, [&](Index first, const Matrix& states) {
    const std::vector<std::uint64_t> seeds(static_cast<std::size_t>(states.cols()), seed);
    const Matrix moved = model.step(states, {.seeds = seeds, .stop = job.stop}) - states;
    for (Index i = 0; i < moved.cols(); ++i) {
      field[static_cast<std::size_t>(first + i)] = plane.projectDirection(moved.col(i));
    }
  });
  return field;
}

}  // namespace hopscope
