#include "ui/workspaces/landscape/landscape_docks.h"

#include "ui/workspaces/landscape/landscape_model_panel.h"
#include "ui/workspaces/landscape/landscape_panels.h"
#include "ui/workspaces/landscape/landscape_timeline.h"

namespace hopscope::ui {

QList<PageDock> landscapeDocks(LandscapeControl& control, Playback& playback, Actions& actions) {
  QList<PageDock> docks;
  const auto add = [&](const char* id, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
    docks.append({.id = QLatin1String(id),
                  .title = title,
                  .widget = panel,
                  .area = area,
                  .order = 90 + static_cast<int>(docks.size()),
                  .scrolls = area != Qt::BottomDockWidgetArea});
  };
  add("landscape_plane", LandscapePlanePanel::tr("Plane"), new LandscapePlanePanel(control), Qt::LeftDockWidgetArea);
  add("landscape_show", LandscapePlanePanel::tr("Show"), new LandscapeShowPanel(control), Qt::LeftDockWidgetArea);
  add("landscape_merges", LandscapePlanePanel::tr("Pair merges"), new LandscapeMergesPanel(control),
      Qt::LeftDockWidgetArea);
  add("landscape_model", LandscapePlanePanel::tr("Model and step size"), new LandscapeModelPanel(control),
      Qt::RightDockWidgetArea);
  add("landscape_fixed", LandscapePlanePanel::tr("Fixed points"), new LandscapeFixedPanel(control),
      Qt::RightDockWidgetArea);
  add("landscape_selected", LandscapePlanePanel::tr("Selected"), new LandscapeSelectedPanel(control),
      Qt::RightDockWidgetArea);
  add("landscape_timeline", LandscapePlanePanel::tr("Timeline of the trajectory"),
      new LandscapeTimeline(control, playback, actions), Qt::BottomDockWidgetArea);
  return docks;
}

}  // namespace hopscope::ui
