#include "ui/panels/action_widgets.h"

#include <QAction>
#include <QCheckBox>
#include <QToolButton>

namespace hopscope::ui {

QCheckBox* checkBoxOf(QAction* action) {
  auto* box = new QCheckBox(action->text());
  box->setChecked(action->isChecked());
  box->setFocusPolicy(Qt::TabFocus);
  QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
  QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
  return box;
}

QToolButton* textButtonOf(QAction* action) {
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIconSize({14, 14});
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace hopscope::ui
