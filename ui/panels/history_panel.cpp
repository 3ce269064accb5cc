#include "ui/panels/history_panel.h"

#include "ui/document/session.h"
#include "ui/theme/theme.h"

namespace hopscope::ui {

HistoryPanel::HistoryPanel(Session& session, QWidget* parent) : QUndoView(&session.undoStack(), parent) {
  setObjectName(QStringLiteral("history"));
  setAccessibleName(tr("History of changes"));
  setEmptyLabel(tr("As opened"));
  setUniformItemSizes(true);
  setTextElideMode(Qt::ElideRight);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  const auto follow = [this] {
    setCleanIcon(Theme::instance().icon(QStringLiteral("save")));
    setIconSize({14, 14});
  };
  connect(&Theme::instance(), &Theme::changed, this, follow);
  follow();
}

}  // namespace hopscope::ui
