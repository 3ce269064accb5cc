#include <QCoreApplication>

#include "ui/page/page_context.h"
#include "ui/page/page_dock.h"
#include "ui/panels/history_panel.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Docks)
};

PageDock create(const PageContext& context) {
  return {.id = QStringLiteral("history"),
          .title = Texts::tr("History"),
          .widget = new HistoryPanel(context.session),
          .area = Qt::LeftDockWidgetArea,
          .order = 60,
          .scrolls = false};
}

}  // namespace

extern const DockEntry history_entry{"history", create};

}  // namespace hopscope::ui
