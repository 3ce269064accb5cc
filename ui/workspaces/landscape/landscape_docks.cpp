#include "ui/workspaces/landscape/landscape_docks.h"

#include "ui/workspaces/landscape/landscape_model_panel.h"
#include "ui/workspaces/landscape/landscape_panels.h"
#include "ui/workspaces/landscape/landscape_timeline.h"

namespace hopscope::ui {

QList<LandscapeDock> landscapeDocks(LandscapeControl& control, Playback& playback, Actions& actions) {
  return {
      {QStringLiteral("landscape_plane"), LandscapePlanePanel::tr("Plane"), new LandscapePlanePanel(control),
       Qt::LeftDockWidgetArea},
      {QStringLiteral("landscape_show"), LandscapePlanePanel::tr("Show"), new LandscapeShowPanel(control),
       Qt::LeftDockWidgetArea},
      {QStringLiteral("landscape_merges"), LandscapePlanePanel::tr("Pair merges"), new LandscapeMergesPanel(control),
       Qt::LeftDockWidgetArea},
      {QStringLiteral("landscape_model"), LandscapePlanePanel::tr("Model and step size"),
       new LandscapeModelPanel(control), Qt::RightDockWidgetArea},
      {QStringLiteral("landscape_fixed"), LandscapePlanePanel::tr("Fixed points"), new LandscapeFixedPanel(control),
       Qt::RightDockWidgetArea},
      {QStringLiteral("landscape_selected"), LandscapePlanePanel::tr("Selected"), new LandscapeSelectedPanel(control),
       Qt::RightDockWidgetArea},
      {QStringLiteral("landscape_timeline"), LandscapePlanePanel::tr("Timeline of the trajectory"),
       new LandscapeTimeline(control, playback, actions), Qt::BottomDockWidgetArea},
  };
}

}  // namespace hopscope::ui
