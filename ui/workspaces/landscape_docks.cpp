#include "ui/workspaces/landscape_docks.h"

#include "ui/workspaces/landscape_panels.h"

namespace hopscope::ui {

QList<LandscapeDock> landscapeDocks(LandscapeControl& control) {
  const auto tr = [](const char* text) { return LandscapePlanePanel::tr(text); };
  return {
      {QStringLiteral("landscape_plane"), tr("Plane"), new LandscapePlanePanel(control), Qt::LeftDockWidgetArea},
      {QStringLiteral("landscape_show"), tr("Show"), new LandscapeShowPanel(control), Qt::LeftDockWidgetArea},
      {QStringLiteral("landscape_merges"), tr("Pair merges"), new LandscapeMergesPanel(control),
       Qt::LeftDockWidgetArea},
      {QStringLiteral("landscape_fixed"), tr("Fixed points"), new LandscapeFixedPanel(control),
       Qt::RightDockWidgetArea},
      {QStringLiteral("landscape_selected"), tr("Selected"), new LandscapeSelectedPanel(control),
       Qt::RightDockWidgetArea},
  };
}

}  // namespace hopscope::ui
