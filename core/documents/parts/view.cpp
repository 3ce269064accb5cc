#include <nlohmann/json.hpp>

#include "core/documents/document_part.h"
#include "core/documents/session_file.h"
#include "core/dynamics/spec_json.h"

namespace hopscope {

namespace {

void writeView(const SessionDocument& document, nlohmann::json& text) {
  text["view"] = valuesJson(document.parts.get<SessionView>().values);
}

void readView(const JsonCursor& session, SessionDocument& document) {
  const auto view = session.find("view");
  if (!view) return;
  ParameterValues& values = document.parts.edit<SessionView>().values;
  for (const auto& [name, member] : view->members()) {
    if (auto value = readValue(member)) values.emplace(name, std::move(*value));
  }
}

}  // namespace

extern const DocumentPart view_entry;
const DocumentPart view_entry{.id = "view", .keys = {"view"}, .write = &writeView, .read = &readView};

}  // namespace hopscope
