#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/documents/document_part.h"
#include "core/documents/session_file.h"

namespace hopscope {

namespace {

using nlohmann::json;

void requireReadable(const JsonCursor& session) {
  const bool ours = session.value().is_object() && session.value().value("program", json()) == "hopscope";
  if (!ours) session.fail("is not a Hopscope session");
  const auto format = session.at("format").integer(1, std::numeric_limits<int>::max());
  if (format > sessionFormat) {
    session.fail("made by a newer Hopscope (format " + std::to_string(format) + "; this one reads up to " +
                 std::to_string(sessionFormat) + ")");
  }
}

bool knownKey(std::string_view key) {
  return key == "program" || key == "format" || std::ranges::any_of(documentParts(), [&](const DocumentPart* part) {
           return std::ranges::find(part->keys, key) != part->keys.end();
         });
}

}  // namespace

std::string toText(const SessionDocument& document) {
  json text = document.unknown.empty() ? json::object() : json::parse(document.unknown);
  text["program"] = "hopscope";
  text["format"] = sessionFormat;
  for (const DocumentPart* part : documentParts()) part->write(document, text);
  try {
    return text.dump(2) + "\n";
  } catch (const json::exception&) {
    throwBadArgument("session", document.run.source, "written in UTF-8, its names and paths too");
  }
}

SessionDocument sessionFromText(std::string_view text, const std::filesystem::path& path) {
  const json parsed = parseJson(text, path);
  const JsonCursor session(parsed, path);
  requireReadable(session);
  SessionDocument document;
  for (const DocumentPart* part : documentParts()) part->read(session, document);
  json unknown = json::object();
  for (const auto& [key, value] : parsed.items()) {
    if (!knownKey(key)) unknown[key] = value;
  }
  if (!unknown.empty()) document.unknown = unknown.dump();
  return document;
}

void keepEditedOnly(SessionDocument& document) {
  for (const DocumentPart* part : documentParts()) {
    if (part->drop != nullptr) part->drop(document);
  }
}

}  // namespace hopscope
