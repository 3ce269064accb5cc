#include <QCoreApplication>

#include "ui/page/workspace_page.h"
#include "ui/panels/timeline_panel.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Docks)
};

PageDock create(const PageContext& context) {
  auto* panel = new TimelinePanel(context.session, context.playback, context.highlight, context.actions);
  return {.id = QStringLiteral("timeline"),
          .title = Texts::tr("Timeline"),
          .widget = panel,
          .area = Qt::BottomDockWidgetArea,
          .order = 80,
          .follow = [panel](const WorkspacePage& page) { panel->setAllLanes(page.showsAllLanes()); }};
}

}  // namespace

extern const DockEntry timeline_entry{"timeline", create};

}  // namespace hopscope::ui
