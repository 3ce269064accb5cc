#pragma once

#include <QString>
#include <array>
#include <optional>

namespace hopscope::ui {

enum class Workspace { Explore, Compare, Landscape, Experiment };

inline constexpr std::array allWorkspaces{Workspace::Explore, Workspace::Compare, Workspace::Landscape,
                                          Workspace::Experiment};

/// "explore", "compare", "landscape", "experiment": for settings and the command line.
[[nodiscard]] QString workspaceId(Workspace workspace);
/// What the tab says.
[[nodiscard]] QString workspaceTitle(Workspace workspace);
[[nodiscard]] std::optional<Workspace> workspaceFromId(const QString& id);

}  // namespace hopscope::ui
