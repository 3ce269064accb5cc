#include "core/documents/session_file.h"

#include <system_error>

#include "core/documents/document_part.h"
#include "core/files/files.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxPlainText = std::size_t{1} << 20U;

fs::path folderOf(const fs::path& file) { return fs::absolute(file).lexically_normal().parent_path(); }

/// Relative to `folder` when it lies in it, else absolute.
fs::path stored(const fs::path& path, const fs::path& folder) {
  if (path.empty()) return path;
  const fs::path whole = fs::absolute(path).lexically_normal();
  const fs::path relative = whole.lexically_relative(folder);
  return relative.empty() || *relative.begin() == ".." ? whole : relative;
}

fs::path foundNear(const fs::path& path, const fs::path& folder) {
  return path.empty() ? path : (folder / path).lexically_normal();
}

}  // namespace

SessionDocument readSession(const fs::path& path, const JobContext& job) {
  SessionDocument document = sessionFromText(readTextFile(path, job), path);
  const fs::path folder = folderOf(path);
  for (const DocumentPart* part : documentParts()) {
    if (part->find != nullptr) part->find(document, [&](const fs::path& each) { return foundNear(each, folder); });
  }
  return document;
}

void writeSession(const fs::path& path, const SessionDocument& document) {
  SessionDocument written = document;
  const fs::path folder = folderOf(path);
  for (const DocumentPart* part : documentParts()) {
    if (part->store != nullptr) part->store(written, [&](const fs::path& each) { return stored(each, folder); });
  }
  const std::string text = toText(written);
  writeFile(path, text.size() > maxPlainText ? gzip(text) : text);
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
