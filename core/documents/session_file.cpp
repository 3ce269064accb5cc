#include "core/documents/session_file.h"

#include <system_error>

#include "core/data/generator.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestPlainText = std::size_t{1} << 20U;

fs::path folderOf(const fs::path& file) { return fs::absolute(file).lexically_normal().parent_path(); }

/// Relative to `folder` when it lies in it, else absolute.
fs::path stored(const fs::path& path, const fs::path& folder) {
  if (path.empty()) return path;
  const fs::path whole = fs::absolute(path).lexically_normal();
  const fs::path relative = whole.lexically_relative(folder);
  return relative.empty() || *relative.begin() == ".." ? whole : relative;
}

fs::path found(const fs::path& path, const fs::path& folder) {
  return path.empty() ? path : (folder / path).lexically_normal();
}

/// Gives every path of a run, and of the runs it pins, the other form.
template <typename Change>
void changePaths(RunSpec& run, DataKind kind, const Change& change) {
  if (kind == DataKind::File) run.source = change(run.source).string();
  run.load.labels = change(run.load.labels);
  for (auto& pinned : run.pinned) {
    PinnedSpec other = *pinned;
    changePaths(other.run, other.kind, change);
    pinned = std::make_shared<const PinnedSpec>(std::move(other));
  }
}

}  // namespace

SessionDocument readSession(const fs::path& path, const JobContext& job) {
  SessionDocument document = sessionFromText(readTextFile(path, job), path);
  const fs::path folder = folderOf(path);
  changePaths(document.run, document.kind, [&](const fs::path& each) { return found(each, folder); });
  for (StoredSweep& each : document.sweeps) {
    // Names of bundled and generated sets are no paths; a file beside the session is.
    std::string& source = each.manifest.spec.source;
    std::error_code ignored;
    const fs::path whole = found(source, folder);
    if (fs::path(source).has_extension() && fs::exists(whole, ignored)) source = whole.string();
  }
  return document;
}

void writeSession(const fs::path& path, const SessionDocument& document) {
  SessionDocument written = document;
  const fs::path folder = folderOf(path);
  changePaths(written.run, written.kind, [&](const fs::path& each) { return stored(each, folder); });
  for (StoredSweep& each : written.sweeps) {
    std::string& source = each.manifest.spec.source;
    if (fs::path(source).is_absolute()) source = stored(source, folder).string();
  }
  const std::string text = toText(written);
  writeFile(path, text.size() > largestPlainText ? gzip(text) : text);
}

std::optional<SessionDataError> missingData(const SessionDocument& document) {
  std::error_code ignored;
  if (document.kind != DataKind::File || fs::exists(document.run.source, ignored)) return std::nullopt;
  return SessionDataError(SessionDataError::Kind::Missing, document.run.source,
                          "is not there; the session needs these data");
}

std::optional<SessionDataError> changedData(const SessionDocument& document, const Dataset& dataset) {
  if (!document.dataHash || *document.dataHash == dataset.hash) return std::nullopt;
  return SessionDataError(SessionDataError::Kind::Changed, document.run.source,
                          "does not hold the data the session was saved with");
}

std::shared_ptr<const Run> computeSession(const SessionDocument& document, const DatasetLibrary& library,
                                          const JobContext& job) {
  if (const auto missing = missingData(document)) throw SessionDataError(*missing);
  auto run = computeRun(document.run, library, nullptr, job);
  if (const auto changed = changedData(document, *run->dataset)) throw SessionDataError(*changed);
  return run;
}

}  // namespace hopscope
