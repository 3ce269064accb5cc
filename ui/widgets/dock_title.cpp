#include "ui/widgets/dock_title.h"

#include <QToolButton>

#include "ui/theme/theme.h"

namespace hopscope::ui {

namespace {

QToolButton* button(const QString& icon, const QString& tip) {
  auto* button = new QToolButton;
  button->setIcon(Theme::instance().icon(icon));
  button->setIconSize({14, 14});
  button->setProperty("dense", true);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

DockTitle::DockTitle(QDockWidget* dock) : QWidget(dock), row_(new QHBoxLayout(this)), detail_(new QLabel) {
  setFixedHeight(Theme::instance().scaled(32));
  row_->setContentsMargins(16, 0, 8, 0);
  row_->setSpacing(4);
  auto* name = new QLabel(dock->windowTitle());
  name->setProperty("role", "heading");
  name->setFont(Theme::instance().font(12, QFont::DemiBold));
  detail_->setProperty("role", "label");
  row_->addWidget(name);
  row_->addSpacing(4);
  row_->addWidget(detail_);
  row_->addStretch();
  auto* floating = button(QStringLiteral("expand"), tr("Float or dock %1").arg(dock->windowTitle()));
  auto* close = button(QStringLiteral("close"), tr("Close %1; View, Docks brings it back").arg(dock->windowTitle()));
  connect(floating, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
  connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
  row_->addWidget(floating);
  row_->addWidget(close);
  connect(dock, &QDockWidget::windowTitleChanged, name, &QLabel::setText);
  connect(&Theme::instance(), &Theme::changed, this, [this, name] {
    setFixedHeight(Theme::instance().scaled(32));
    name->setFont(Theme::instance().font(12, QFont::DemiBold));
  });
}

void DockTitle::addControl(QWidget* control) { row_->insertWidget(row_->count() - 2, control); }

}  // namespace hopscope::ui
