#include "ui/workspaces/paint_tools.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint_pane.h"

namespace hopscope::ui {

PaintTools::PaintTools(PaintPane& pane, Actions& actions, QWidget* parent)
    : QWidget(parent), pane_(pane), actions_(actions) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);

  const std::pair<PaintTool, QAction*> tools[] = {
      {PaintTool::Brush, addTool("brush", tr("Brush"), Qt::Key_B, true)},
      {PaintTool::Eraser, addTool("eraser", tr("Eraser"), Qt::Key_E, true)},
      {PaintTool::Block, addTool("block", tr("Block"), Qt::Key_X, true)},
  };
  for (const auto& [tool, action] : tools) {
    connect(action, &QAction::triggered, this,
            [this, tool = tool](bool checked) { pane_.setTool(checked ? tool : PaintTool::None); });
    connect(&pane_, &PaintPane::toolChanged, action,
            [action = action, tool = tool](PaintTool now) { action->setChecked(now == tool); });
  }
  connect(addTool("invert", tr("Invert the query"), Qt::Key_I, false), &QAction::triggered, &pane_, &PaintPane::invert);

  auto* settings = new QToolButton;
  settings->setIcon(Theme::instance().icon("settings"));
  settings->setIconSize({14, 14});
  settings->setProperty("dense", true);
  settings->setToolTip(tr("Size and value of the brush"));
  settings->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(settings);
  for (const int size : {1, 2, 3, 5, 8, 12}) {
    QAction* action = menu->addAction(tr("Brush of %1 px").arg(size));
    action->setCheckable(true);
    action->setChecked(size == pane_.brushSize());
    connect(action, &QAction::triggered, &pane_, [this, size] { pane_.setBrushSize(size); });
    connect(&pane_, &PaintPane::brushSizeChanged, action, [action, size](int now) { action->setChecked(now == size); });
  }
  menu->addSeparator();
  auto* values = new QActionGroup(menu);
  const std::pair<QString, double> shares[] = {
      {tr("Paint white"), 1.0}, {tr("Paint grey"), 0.5}, {tr("Paint black"), 0.0}};
  for (const auto& [text, share] : shares) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(share == 1.0);
    values->addAction(action);
    connect(action, &QAction::triggered, &pane_, [this, share = static_cast<float>(share)] {
      const Picture& picture = pane_.picture();
      pane_.setBrushValue(picture.low + share * (picture.high - picture.low));
    });
  }
  menu->addSeparator();
  menu->addAction(actions.clearPaint);
  settings->setMenu(menu);
  row->addWidget(settings);
}

QAction* PaintTools::addTool(const QString& icon, const QString& text, Qt::Key key, bool checkable) {
  auto* action = new QAction(Theme::instance().icon(icon), text, this);
  action->setObjectName(icon);
  action->setCheckable(checkable);
  actions_.addKey(action, {key});
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setIconSize({14, 14});
  button->setProperty("dense", true);
  button->setFocusPolicy(Qt::TabFocus);
  layout()->addWidget(button);
  return action;
}

}  // namespace hopscope::ui
