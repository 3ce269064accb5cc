#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

namespace hopscope {

class JsonCursor;
struct SessionDocument;

/// One part of a session document. One file in core/documents/parts defines one `extern const DocumentPart
/// <stem>_entry`; its value is a type of its own in SessionDocument::parts, and nothing else needs to know of it. A text
/// without a part leaves the value as it opens with.
struct DocumentPart {
  using PathChange = std::function<std::filesystem::path(const std::filesystem::path&)>;

  std::string id;                 ///< "landscape"
  std::vector<std::string> keys;  ///< the members of the text that belong to it
  /// Adds its members, or none while there is nothing to tell.
  void (*write)(const SessionDocument& document, nlohmann::json& text) = nullptr;
  /// @param session the whole text @throws DataError naming place and reason
  void (*read)(const JsonCursor& session, SessionDocument& document) = nullptr;
  /// Files it names, absolute ↔ relative to the session, see readSession; null when it names none.
  void (*store)(SessionDocument& document, const PathChange& relative) = nullptr;
  void (*find)(SessionDocument& document, const PathChange& absolute) = nullptr;
  /// Takes it out where only what a person edits is wanted (clipboard, autosave), because it is large and kept
  /// elsewhere too; null when it always belongs there.
  void (*drop)(SessionDocument& document) = nullptr;
};

/// All parts, in the order of their files.
[[nodiscard]] std::span<const DocumentPart* const> documentParts();

}  // namespace hopscope
