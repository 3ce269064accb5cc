#include "ui/workspace.h"

#include <QCoreApplication>

namespace hopscope::ui {

QString workspaceId(Workspace workspace) {
  switch (workspace) {
    case Workspace::Explore:
      return QStringLiteral("explore");
    case Workspace::Compare:
      return QStringLiteral("compare");
    case Workspace::Landscape:
      return QStringLiteral("landscape");
    case Workspace::Experiment:
      return QStringLiteral("experiment");
  }
  return {};
}

QString workspaceTitle(Workspace workspace) {
  switch (workspace) {
    case Workspace::Explore:
      return QCoreApplication::translate("Workspace", "Explore");
    case Workspace::Compare:
      return QCoreApplication::translate("Workspace", "Compare");
    case Workspace::Landscape:
      return QCoreApplication::translate("Workspace", "Landscape");
    case Workspace::Experiment:
      return QCoreApplication::translate("Workspace", "Experiment");
  }
  return {};
}

std::optional<Workspace> workspaceFromId(const QString& id) {
  for (const Workspace workspace : allWorkspaces) {
    if (workspaceId(workspace) == id) return workspace;
  }
  return std::nullopt;
}

}  // namespace hopscope::ui
