#include <nlohmann/json.hpp>
#include <system_error>

#include "core/documents/document_part.h"
#include "core/documents/session_file.h"

namespace hopscope {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxSweeps = 1000;

void writeSweeps(const SessionDocument& document, nlohmann::json& text) {
  for (const StoredSweep& each : document.parts.get<StoredSweeps>()) text["sweeps"].push_back(storedSweepJson(each));
}

void readSweeps(const JsonCursor& session, SessionDocument& document) {
  const auto sweeps = session.find("sweeps");
  if (!sweeps) return;
  auto& stored = document.parts.edit<StoredSweeps>();
  for (const JsonCursor& each : sweeps->elements(maxSweeps)) stored.push_back(readStoredSweep(each));
}

void storePaths(SessionDocument& document, const DocumentPart::PathChange& relative) {
  for (StoredSweep& each : document.parts.edit<StoredSweeps>()) {
    std::string& source = each.manifest.spec.source;
    if (fs::path(source).is_absolute()) source = relative(source).string();
  }
}

void findPaths(SessionDocument& document, const DocumentPart::PathChange& absolute) {
  for (StoredSweep& each : document.parts.edit<StoredSweeps>()) {
    // Names of bundled and generated sets are no paths; a file beside the session is.
    std::string& source = each.manifest.spec.source;
    std::error_code ignored;
    const fs::path whole = absolute(source);
    if (fs::path(source).has_extension() && fs::exists(whole, ignored)) source = whole.string();
  }
}

void dropSweeps(SessionDocument& document) { document.parts.remove<StoredSweeps>(); }

}  // namespace

extern const DocumentPart sweeps_entry;
const DocumentPart sweeps_entry{.id = "sweeps",
                                .keys = {"sweeps"},
                                .write = &writeSweeps,
                                .read = &readSweeps,
                                .store = &storePaths,
                                .find = &findPaths,
                                .drop = &dropSweeps};

}  // namespace hopscope
