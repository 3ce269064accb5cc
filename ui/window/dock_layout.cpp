#include "ui/window/dock_layout.h"

#include <QComboBox>
#include <QDockWidget>
#include <QScrollArea>
#include <QSettings>

#include "ui/widgets/narrow_combo.h"

namespace hopscope::ui {

namespace {

/// Raised whenever docks are added or renamed: older arrangements are then left unread.
constexpr int layoutVersion = 4;

QString settingsKey(Workspace workspace) { return QStringLiteral("layout/") + workspaceId(workspace); }

}  // namespace

void DockLayout::add(QDockWidget* dock, Qt::DockWidgetArea area, const QList<Workspace>& shownIn) {
  places_.append({dock, area, shownIn});
  window_.addDockWidget(area, dock);
}

void DockLayout::enter(Workspace workspace) {
  if (current_ == workspace) return;
  if (current_) arrangements_[static_cast<int>(*current_)] = window_.saveState(layoutVersion);
  current_ = workspace;
  const QByteArray arrangement = arrangements_.value(static_cast<int>(workspace));
  isDefault_ = false;
  if (arrangement.isEmpty() || !window_.restoreState(arrangement, layoutVersion)) restoreDefault();
}

void DockLayout::restoreDefault() {
  if (!current_) return;
  for (const Place& place : places_) {
    place.dock->setFloating(false);
    window_.removeDockWidget(place.dock);
    window_.addDockWidget(place.area, place.dock);
    place.dock->setVisible(place.shownIn.contains(*current_));
  }
  const auto widths = [&](Qt::DockWidgetArea area, int width) {
    QList<QDockWidget*> docks;
    for (const Place& place : places_) {
      if (place.area == area && place.shownIn.contains(*current_)) docks.append(place.dock);
    }
    if (!docks.isEmpty()) window_.resizeDocks({docks.first()}, {width}, Qt::Horizontal);
  };
  widths(Qt::LeftDockWidgetArea, 288);
  widths(Qt::RightDockWidgetArea, 312);
  isDefault_ = true;
  shareHeights();
}

void DockLayout::fitContents() {
  if (isDefault_) shareHeights();
}

void DockLayout::shareHeights() {
  // Each gets what its panel wants; resizeDocks() shares out what is missing or left over.
  for (const Qt::DockWidgetArea side : {Qt::RightDockWidgetArea, Qt::LeftDockWidgetArea}) {
    QList<QDockWidget*> stack;
    QList<int> heights;
    for (const Place& place : places_) {
      if (place.area != side || !place.shownIn.contains(*current_)) continue;
      const auto* area = qobject_cast<QScrollArea*>(place.dock->widget());
      const QWidget* content = area != nullptr ? area->widget() : place.dock->widget();
      stack.append(place.dock);
      heights.append(content->sizeHint().height() + place.dock->titleBarWidget()->height());
    }
    if (stack.size() > 1) window_.resizeDocks(stack, heights, Qt::Vertical);
  }
}

void DockLayout::save() {
  QSettings settings;
  if (current_) arrangements_[static_cast<int>(*current_)] = window_.saveState(layoutVersion);
  for (const Workspace workspace : allWorkspaces) {
    const QByteArray arrangement = arrangements_.value(static_cast<int>(workspace));
    if (!arrangement.isEmpty()) settings.setValue(settingsKey(workspace), arrangement);
  }
}

void DockLayout::load() {
  const QSettings settings;
  for (const Workspace workspace : allWorkspaces) {
    const QByteArray arrangement = settings.value(settingsKey(workspace)).toByteArray();
    if (!arrangement.isEmpty()) arrangements_[static_cast<int>(workspace)] = arrangement;
  }
}

QWidget* scrolled(QWidget* content) {
  auto* area = new QScrollArea;
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
  area->setFrameShape(QFrame::NoFrame);
  area->setMinimumHeight(64);
  area->setWidget(content);
  area->setFocusPolicy(Qt::NoFocus);  // what is in it takes the keys
  for (QComboBox* box : content->findChildren<QComboBox*>()) keepNarrow(*box);
  return area;
}

void keepWide(QWidget& scrolled, const QWidget& content) {
  constexpr int scrollBarRoom = 8;
  scrolled.setMinimumWidth(content.minimumSizeHint().width() + scrollBarRoom);
}

}  // namespace hopscope::ui
