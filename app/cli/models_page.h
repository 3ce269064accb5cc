#pragma once

#include <string>

namespace hopscope::cli {

/// The reference page of all models in Markdown, from the catalog: docs/models.md.
[[nodiscard]] std::string modelsPage();

}  // namespace hopscope::cli
