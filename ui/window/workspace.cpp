#include "ui/window/workspace.h"

#include <QCoreApplication>

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Workspace)
};

}  // namespace

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
      return Texts::tr("Explore");
    case Workspace::Compare:
      return Texts::tr("Compare");
    case Workspace::Landscape:
      return Texts::tr("Landscape");
    case Workspace::Experiment:
      return Texts::tr("Experiment");
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
