#include <QCoreApplication>

#include "ui/page/page_context.h"
#include "ui/page/page_dock.h"
#include "ui/panels/memories_panel.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Docks)
};

PageDock create(const PageContext& context) {
  auto* panel = new MemoriesPanel(context.session, context.playback, context.highlight);
  QObject::connect(panel, &MemoriesPanel::importWanted, panel,
                   [import = context.importSource](const QString& path) { import(path); });
  return {.id = QStringLiteral("memories"),
          .title = Texts::tr("Memories"),
          .widget = panel,
          .area = Qt::LeftDockWidgetArea,
          .order = 10};
}

}  // namespace

extern const DockEntry memories_entry{"memories", create};

}  // namespace hopscope::ui
