#include "ui/panels/model_menu.h"

#include <QAction>
#include <QMenu>

#include "core/models/model.h"
#include "ui/engine_text.h"
#include "ui/widgets/swatch.h"

namespace hopscope::ui {

QMenu* modelMenu(QWidget* parent, const std::function<void(const std::string& id)>& chosen) {
  auto* menu = new QMenu(parent);
  menu->setToolTipsVisible(true);
  for (const ModelEntry* entry : models()) {
    const QString id = QString::fromStdString(entry->id);
    QAction* action =
        menu->addAction(swatchIcon(id), engineText(entry->title), [chosen, known = entry->id] { chosen(known); });
    action->setToolTip(engineText(entry->summary));
    action->setData(id);
  }
  return menu;
}

}  // namespace hopscope::ui
