#include <QCoreApplication>

#include "ui/page/page_context.h"
#include "ui/page/page_dock.h"
#include "ui/panels/corruption_panel.h"

namespace hopscope::ui {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Docks)
};

PageDock create(const PageContext& context) {
  return {.id = QStringLiteral("corruption"),
          .title = Texts::tr("Corruption"),
          .widget = new CorruptionPanel(context.session),
          .area = Qt::RightDockWidgetArea,
          .order = 40,
          .scrolls = true};
}

}  // namespace

extern const DockEntry corruption_entry{"corruption", create};

}  // namespace hopscope::ui
