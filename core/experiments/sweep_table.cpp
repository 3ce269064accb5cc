#include "core/experiments/sweep_table.h"

#include <algorithm>
#include <system_error>

#include "core/base/errors.h"
#include "core/dynamics/spec_json.h"
#include "core/experiments/sweep_csv.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

struct ReadTrials {
  std::vector<SweepRow> rows;
  std::string header;
  std::size_t wholeBytes = 0;  // of the text, up to the end of the last whole row
};

/// The rows of a trials table. What is missing at the end is what a crash cut off; anything else is damage.
ReadTrials readTrials(const fs::path& path, const std::string& text, const SweepSpec& spec) {
  ReadTrials result;
  const std::string_view view(text);
  TrialsReader reader(spec);
  std::size_t end = view.find('\n');
  if (end == std::string_view::npos && trialsHeader(spec).starts_with(view)) return result;
  if (end == std::string_view::npos || !reader.takeHeader(view.substr(0, end))) {
    throw DataError(path, "line 1", "is not the header of this experiment's trials");
  }
  result.header = view.substr(0, end);
  std::size_t at = result.wholeBytes = end + 1;
  for (int line = 2; (end = view.find('\n', at)) != std::string_view::npos; ++line) {
    if (!reader.take(view.substr(at, end - at))) {
      throw DataError(path, "line " + std::to_string(line), "is not a trial of this experiment, or out of place");
    }
    at = end + 1;
    if (reader.whole()) result.wholeBytes = at;
  }
  result.rows = reader.takeRows();
  return result;
}

std::string trialsTable(const SweepSpec& spec, std::span<const SweepRow> rows) {
  std::string text = trialsHeader(spec) + "\n";
  for (const SweepRow& row : rows) text += trialsText(spec, row);
  return text;
}

std::string versionText(const SweepManifest& manifest) {
  return manifest.version + ", definitions " + std::to_string(manifest.definitions) + ",";
}

bool holdsManifest(const fs::path& path) {
  try {
    (void)manifestFromText(readTextFile(path), path);
    return true;
  } catch (const DataError&) {
    return false;
  }
}

/// Whether a table is there that has more than its header.
bool holdsRows(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return false;
  const std::string text = readTextFile(path);
  const std::size_t end = text.find('\n');
  return end == std::string::npos ? !text.empty() : end + 1 < text.size();
}

/// Nothing that took long to compute, and nothing of somebody else's, gives way to a new experiment.
void requireNothingLost(const SweepFiles& files) {
  std::error_code ignored;
  const bool manifestThere = fs::exists(files.manifest, ignored);
  const bool ours = manifestThere && holdsManifest(files.manifest);
  for (const fs::path& table : {files.trials, files.summary}) {
    if (!holdsRows(table)) continue;
    throw DataError(
        table, "",
        ours ? "holds rows of an earlier run, which would be lost: --resume keeps them and goes on; else name "
               "another file, or remove it first"
             : "exists and is no table of an experiment (--resume could not go on with it): name another "
               "file, or remove it first");
  }
  if (manifestThere && !ours) {
    throw DataError(files.manifest, "",
                    "exists and is no manifest of an experiment: name another file, or remove it first");
  }
}

/// Rows of two versions are never mixed: they need not be of the same bits.
void requireSameVersion(const SweepManifest& written, const SweepManifest& wanted, const fs::path& manifest) {
  if (written.version == wanted.version && written.definitions == wanted.definitions) return;
  throw DataError(manifest, "version",
                  "rows were computed by version " + versionText(written) + " and are not mixed with those of " +
                      versionText(wanted) +
                      " which may differ in the last bits: use another file, or start this experiment afresh");
}

}  // namespace

SweepFiles::SweepFiles(const fs::path& path) : summary(path), trials(path), manifest(path.string() + ".json") {
  trials.replace_extension(".trials" + path.extension().string());
}

StoredSweep readStoredSweep(const fs::path& path) {
  const SweepFiles files(path);
  StoredSweep stored;
  stored.manifest = manifestFromText(readTextFile(files.manifest), files.manifest);
  stored.rows = readTrials(files.trials, readTextFile(files.trials), stored.manifest.spec).rows;
  return stored;
}

nlohmann::json storedSweepJson(const StoredSweep& stored) {
  nlohmann::json json = sweepJson(stored.manifest.spec);
  json["version"] = stored.manifest.version;
  if (stored.manifest.definitions != 1) json["definitions"] = stored.manifest.definitions;
  if (!stored.manifest.spec.drawn()) json["data_hash"] = hashText(stored.manifest.dataHash);
  json["trials_table"] = trialsTable(stored.manifest.spec, stored.rows);
  return json;
}

StoredSweep readStoredSweep(const JsonCursor& cursor) {
  StoredSweep stored;
  stored.manifest.spec = readSweep(cursor);
  if (const auto version = cursor.find("version")) stored.manifest.version = version->text();
  stored.manifest.definitions = readDefinitions(cursor);
  if (const auto hash = cursor.find("data_hash")) stored.manifest.dataHash = readHash(*hash);
  if (const auto trials = cursor.find("trials_table")) {
    stored.rows = readTrials("trials_table", trials->text(), stored.manifest.spec).rows;
  }
  return stored;
}

SweepTable::SweepTable(const fs::path& path, const SweepManifest& manifest, Mode mode)
    : files_(path), lock_(files_.summary), manifest_(manifest) {
  std::error_code ignored;
  if (mode == Mode::Resume && fs::exists(files_.trials, ignored)) {
    resume();
  } else {
    if (mode != Mode::Replace) requireNothingLost(files_);
    create();
  }
  open(trials_, files_.trials);
  open(summary_, files_.summary);
}

void SweepTable::create() {
  // The tables first: should this be cut short, old rows never stand beside a new manifest.
  writeFile(files_.trials, trialsHeader(manifest_.spec) + "\n");
  writeFile(files_.summary, summaryHeader(manifest_.spec) + "\n");
  writeFile(files_.manifest, toText(manifest_));
}

void SweepTable::open(std::ofstream& stream, const fs::path& path) {
  stream.open(path, std::ios::app | std::ios::binary);
  if (!stream) throw DataError(path, "", "cannot be written");
}

void SweepTable::resume() {
  const std::string written = readTextFile(files_.manifest);
  const std::string wanted = toText(manifest_);
  if (written != wanted) {
    const SweepManifest other = manifestFromText(written, files_.manifest);
    requireSameVersion(other, manifest_, files_.manifest);
    if (!sameExperiment(other, manifest_) || other.shard != manifest_.shard) {
      throw DataError(files_.manifest, "", "belongs to another experiment: use another file, or start this one afresh");
    }
  }
  const std::string text = readTextFile(files_.trials);
  ReadTrials read = readTrials(files_.trials, text, manifest_.spec);
  std::string summary = summaryHeader(manifest_.spec) + "\n";
  for (const SweepRow& row : read.rows) {
    if (!places_.insert({row.cell, row.model}).second) {
      throw DataError(files_.trials, "", "holds a row twice");
    }
    summary += summaryText(manifest_.spec, row);
  }
  if (read.header != trialsHeader(manifest_.spec)) {
    writeFile(files_.trials, trialsTable(manifest_.spec, read.rows));  // nothing yet, or other columns
  } else if (read.wholeBytes != text.size()) {
    writeFile(files_.trials, text.substr(0, read.wholeBytes));
  }
  // All of the summary follows from the trials.
  writeFile(files_.summary, summary);
  if (written != wanted) writeFile(files_.manifest, wanted);
  known_ = std::move(read.rows);
}

void SweepTable::append(const SweepRow& row) {
  trials_ << trialsText(manifest_.spec, row) << std::flush;
  if (!trials_) throw DataError(files_.trials, "", "cannot be written: is the disk full?");
  summary_ << summaryText(manifest_.spec, row) << std::flush;
  if (!summary_) throw DataError(files_.summary, "", "cannot be written: is the disk full?");
  places_.insert({row.cell, row.model});
}

void writeSweep(const fs::path& path, const SweepManifest& manifest, std::span<const SweepRow> rows) {
  SweepTable table(path, manifest, SweepTable::Mode::Replace);
  for (const SweepRow& row : rows) table.append(row);
}

void mergeSweeps(std::span<const fs::path> parts, const fs::path& path) {
  if (parts.empty()) throwBadArgument("parts", "none", "at least one");
  std::vector<StoredSweep> stored;
  for (const fs::path& part : parts) {
    stored.push_back(readStoredSweep(part));
    SweepManifest mine = stored.back().manifest;
    SweepManifest first = stored.front().manifest;
    requireSameVersion(mine, first, SweepFiles(part).manifest);
    mine.shard = first.shard = {};
    if (toText(mine) != toText(first)) {
      throw DataError(SweepFiles(part).manifest, "", "belongs to another experiment than " + parts.front().string());
    }
  }
  SweepManifest manifest = stored.front().manifest;
  manifest.shard = {};
  const auto models = static_cast<Index>(manifest.spec.models.size());
  std::vector<const SweepRow*> rows(static_cast<std::size_t>(manifest.spec.cells() * models), nullptr);
  for (std::size_t i = 0; i < stored.size(); ++i) {
    for (const SweepRow& row : stored[i].rows) {
      const SweepRow*& place = rows[static_cast<std::size_t>(row.cell * models + row.model)];
      if (place != nullptr) {
        throw DataError(SweepFiles(parts[i]).trials, "cell " + std::to_string(row.cell + 1), "is there twice");
      }
      place = &row;
    }
  }
  const auto missing = std::ranges::count(rows, nullptr);
  if (missing > 0) {
    const auto first = std::ranges::find(rows, nullptr) - rows.begin();
    throw DataError(path, "cell " + std::to_string(first / models + 1),
                    "is missing, with " + std::to_string(missing) + " of " + std::to_string(rows.size()) +
                        " rows: is a part left out or unfinished?");
  }
  // The same parts may be put together again; another experiment's rows stay.
  std::error_code ignored;
  const fs::path before = SweepFiles(path).manifest;
  const bool again = fs::is_regular_file(before, ignored) && readTextFile(before) == toText(manifest);
  SweepTable table(path, manifest, again ? SweepTable::Mode::Replace : SweepTable::Mode::Create);
  for (const SweepRow* row : rows) table.append(*row);
}

}  // namespace hopscope
