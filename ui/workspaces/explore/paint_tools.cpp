#include "ui/workspaces/explore/paint_tools.h"

#include <QAction>
#include <QColorDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

#include "ui/panels/form_row.h"
#include "ui/playing/actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint_pane.h"
#include "ui/widgets/value_slider.h"

namespace hopscope::ui {

namespace {

/// Six of them leave room for the overlap beside them.
constexpr int toolWidth = 24;

}  // namespace

PaintTools::PaintTools(PaintPane& pane, Actions& actions, QWidget* parent)
    : QWidget(parent), pane_(pane), actions_(actions) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);

  const std::pair<PaintTool, QAction*> tools[] = {
      {PaintTool::Brush, addTool("brush", tr("Brush"), Qt::Key_B, true)},
      {PaintTool::Eraser, addTool("eraser", tr("Eraser"), Qt::Key_E, true)},
      {PaintTool::Block, addTool("block", tr("Block"), Qt::Key_X, true)},
      {PaintTool::Fill, addTool("fill", tr("Fill a region"), Qt::Key_G, true)},
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
  settings->setFixedWidth(Theme::instance().scaled(toolWidth));
  settings->setIconSize({14, 14});
  settings->setProperty("dense", true);
  settings->setToolTip(tr("Size and value of the brush"));
  settings->setPopupMode(QToolButton::InstantPopup);
  settings->setAccessibleName(settings->toolTip());
  auto* menu = new QMenu(settings);
  auto* sliders = new QWidgetAction(menu);
  sliders->setDefaultWidget(buildSettings());
  menu->addAction(sliders);
  menu->addSeparator();
  menu->addAction(actions.clearPaint);
  settings->setMenu(menu);
  row->addWidget(settings);
  connect(menu, &QMenu::aboutToShow, this, &PaintTools::followPane);
  connect(&pane_, &PaintPane::brushSizeChanged, this, &PaintTools::followPane);
  connect(&pane_, &PaintPane::brushPaintChanged, this, &PaintTools::followPane);
}

QWidget* PaintTools::buildSettings() {
  auto* box = new QWidget;
  box->setMinimumWidth(Theme::instance().scaled(220));
  auto* form = new QFormLayout(box);
  form->setContentsMargins(12, 8, 12, 8);
  size_ = new ValueSlider;
  size_->setSpec(integerParameter("size", "", tr("Size of the brush in pixels").toStdString(), 3, 1, 32, ""));
  value_ = new ValueSlider;
  form->addRow(tr("Size"), size_);
  form->addRow(tr("Value"), value_);
  colour_ = new QPushButton;
  colour_->setAccessibleName(tr("Colour that is painted"));
  colour_->setIconSize({32, 16});
  form->addRow(tr("Colour"), colour_);
  connect(colour_, &QPushButton::clicked, this, [this] {
    auto* dialog = new QColorDialog(pane_.brushColour(), &pane_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Colour that is painted"));
    connect(dialog, &QColorDialog::colorSelected, &pane_, &PaintPane::setBrushColour);
    dialog->open();
  });
  auto* hint = captionLabel(tr("The right button takes what is under the mouse."));
  form->addRow(hint);
  form_ = form;
  for (const auto signal : {&ValueSlider::valueChanging, &ValueSlider::valueChanged}) {
    connect(size_, signal, &pane_, [this](double size) { pane_.setBrushSize(qRound(size)); });
    connect(value_, signal, &pane_, [this](double value) { pane_.setBrushValue(static_cast<float>(value)); });
  }
  return box;
}

void PaintTools::followPane() {
  const Picture& picture = pane_.picture();
  const double low = static_cast<double>(picture.low);
  const double high = static_cast<double>(picture.high);
  if (value_->spec().minimum != low || value_->spec().maximum != high || value_->spec().id.empty()) {
    value_->setSpec(realParameter("value", "", tr("Value that is painted").toStdString(), high, low, high, ""));
  }
  const double value = qBound(low, static_cast<double>(pane_.brushValue()), high);
  if (value_->value() != value) value_->setValue(value);
  size_->setValue(pane_.brushSize());
  const bool coloured = picture.channels == 3;
  form_->setRowVisible(value_, !coloured);
  form_->setRowVisible(colour_, coloured);
  QPixmap swatch(colour_->iconSize());
  swatch.fill(pane_.brushColour());
  colour_->setIcon(swatch);
  colour_->setText(pane_.brushColour().name());
}

QAction* PaintTools::addTool(const QString& icon, const QString& text, Qt::Key key, bool checkable) {
  auto* action = new QAction(Theme::instance().icon(icon), text, this);
  action->setObjectName(icon);
  action->setCheckable(checkable);
  actions_.addKey(action, {key});
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setFixedWidth(Theme::instance().scaled(toolWidth));
  button->setIconSize({14, 14});
  button->setProperty("dense", true);
  button->setFocusPolicy(Qt::TabFocus);
  layout()->addWidget(button);
  return action;
}

}  // namespace hopscope::ui
