#include "core/experiments/run_stored_sweep.h"

#include <optional>
#include <set>
#include <utility>

#include "core/base/errors.h"

namespace hopscope {

namespace {

using Places = std::set<std::pair<Index, int>>;

std::shared_ptr<const Dataset> sourceOf(const StoredSweepRun& run, const DatasetLibrary& library,
                                        const StoredSweepWatch& watch, const JobContext& job) {
  if (run.spec.drawn()) return nullptr;
  std::shared_ptr<const Dataset> source = run.source;
  if (source == nullptr) source = library.load(run.spec.source, run.spec.load, run.spec.seed, {job.stop, nullptr});
  if (run.dataHash != 0 && source->hash != run.dataHash) {
    throw DataError(run.spec.source, "", "does not hold the data this experiment began with");
  }
  if (run.source == nullptr && watch.onSource) watch.onSource(source);
  return source;
}

/// Brings file and known rows together: afterwards each has what the other had.
void reconcile(SweepTable& table, const StoredSweepRun& run, Places& places, const StoredSweepWatch& watch) {
  for (const SweepRow& row : run.known) {
    if (!table.contains(row.cell, row.model)) table.append(row);
  }
  std::vector<SweepRow> found;
  for (const SweepRow& row : table.known()) {
    if (places.insert({row.cell, row.model}).second) found.push_back(row);
  }
  if (!found.empty() && watch.onFound) watch.onFound(std::move(found));
}

}  // namespace

bool runStoredSweep(const StoredSweepRun& run, const DatasetLibrary& library, const StoredSweepWatch& watch,
                    const JobContext& job) {
  const std::shared_ptr<const Dataset> source = sourceOf(run, library, watch, job);
  run.spec.validate(source.get());
  Places places;
  for (const SweepRow& row : run.known) places.insert({row.cell, row.model});
  std::optional<SweepTable> table;
  if (!run.file.empty()) {
    table.emplace(run.file, manifestOf(run.spec, source.get(), run.shard), run.mode);
    reconcile(*table, run, places, watch);
  }
  return runSweep(
      run.spec, source,
      [&](Index cell, int model) {
        return !run.shard.has(cell) || places.contains({cell, model});
      },
      [&](SweepRow row) {
        if (table) table->append(row);
        if (watch.onRow) watch.onRow(std::move(row));
      },
      job);
}

}  // namespace hopscope
