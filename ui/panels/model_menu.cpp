#include "ui/panels/model_menu.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>

#include "core/models/model.h"
#include "ui/text/engine_text.h"
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

void fillModels(QComboBox& box) {
  box.setItemDelegate(new SwatchDelegate(&box));
  box.setMaxVisibleItems(20);
  for (const ModelEntry* entry : models()) {
    const QString id = QString::fromStdString(entry->id);
    box.addItem(swatchIcon(id), engineText(entry->title), id);
    box.setItemData(box.count() - 1, engineText(entry->summary), Qt::ToolTipRole);
  }
  box.setIconSize(kSwatchSize);
}

}  // namespace hopscope::ui
