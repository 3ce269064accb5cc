#pragma once

#include <filesystem>
#include <fstream>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "core/experiments/sweep_json.h"
#include "core/files/file_lock.h"

namespace hopscope {

/// The files of an experiment called capacity.csv.
struct SweepFiles {
  std::filesystem::path summary;   ///< capacity.csv: one line a row
  std::filesystem::path trials;    ///< capacity.trials.csv: one line a trial
  std::filesystem::path manifest;  ///< capacity.csv.json: what they belong to

  explicit SweepFiles(const std::filesystem::path& path);
};

/// A finished or unfinished experiment on disk.
struct StoredSweep {
  SweepManifest manifest;
  std::vector<SweepRow> rows;  ///< in the order of the file
};

/// Reads an experiment; rows that a crash cut off are left out.
/// @throws DataError when a file is missing or damaged
[[nodiscard]] StoredSweep readStoredSweep(const std::filesystem::path& path);

/// The same inside another JSON text: the specification, the hash of the data, the trials as their table.
[[nodiscard]] nlohmann::json storedSweepJson(const StoredSweep& stored);
/// @throws DataError naming place and reason
[[nodiscard]] StoredSweep readStoredSweep(const JsonCursor& cursor);

/// The tables of an experiment on disk: every row is written and flushed as it finishes, trials before summary, so that
/// a crash loses nothing that was finished. While it lives no other table, in any process, writes the same files.
class SweepTable {
 public:
  /// Create begins where no rows are yet, Replace gives up what is there.
  enum class Mode { Create, Replace, Resume };

  /// Resume keeps the rows of existing tables (a last row that was cut off is dropped) and continues them; without any
  /// it starts them. The axes may have got more values meanwhile.
  /// @throws DataError when a file cannot be read or written, another job writes it, Create finds rows or a file that is
  ///         no part of an experiment, the tables are damaged, belong to another experiment, or were computed by another
  ///         version of the program
  SweepTable(const std::filesystem::path& path, const SweepManifest& manifest, Mode mode);

  /// Rows that were there before.
  [[nodiscard]] const std::vector<SweepRow>& known() const { return known_; }
  [[nodiscard]] bool contains(Index cell, int model) const { return places_.contains({cell, model}); }

  /// @throws DataError when the disk is full
  void append(const SweepRow& row);

 private:
  void create();
  void resume();
  void open(std::ofstream& stream, const std::filesystem::path& path);

  SweepFiles files_;
  FileLock lock_;
  SweepManifest manifest_;
  std::vector<SweepRow> known_;
  std::set<std::pair<Index, int>> places_;
  std::ofstream trials_;
  std::ofstream summary_;
};

/// Writes a whole experiment in the place of what is there.
/// @throws DataError when a file cannot be written
void writeSweep(const std::filesystem::path& path, const SweepManifest& manifest, std::span<const SweepRow> rows);

/// Puts the shards of one experiment together: the files are those of an unsharded run, byte for byte.
/// @throws DataError when a part cannot be read, belongs to another experiment or version, rows are missing or there
///         twice, or other rows are where the result shall go; std::invalid_argument without parts
void mergeSweeps(std::span<const std::filesystem::path> parts, const std::filesystem::path& path);

}  // namespace hopscope
