#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/files/json_cursor.h"
#include "core/landscape/landscape_spec.h"

namespace hopscope {

/// The section "landscape" of a session. Every field is written, so that a later default changes no file.
[[nodiscard]] nlohmann::json landscapeJson(const LandscapeSpec& spec);

/// Reads what landscapeJson wrote; what is left out keeps its default.
/// @throws DataError naming the place
[[nodiscard]] LandscapeSpec readLandscape(const JsonCursor& cursor);

}  // namespace hopscope
