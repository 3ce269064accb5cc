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

const QString settingsGroup = QStringLiteral("layout");

}  // namespace

void DockLayout::add(QDockWidget* dock, Qt::DockWidgetArea area, const QStringList& shownIn) {
  places_.append({dock, area, shownIn});
  window_.addDockWidget(area, dock);
}

void DockLayout::enter(const QString& workspace) {
  if (current_ == workspace) return;
  if (!current_.isEmpty()) arrangements_[current_] = window_.saveState(layoutVersion);
  current_ = workspace;
  const QByteArray arrangement = arrangements_.value(workspace);
  isDefault_ = false;
  if (arrangement.isEmpty() || !window_.restoreState(arrangement, layoutVersion)) restoreDefault();
}

void DockLayout::restoreDefault() {
  if (current_.isEmpty()) return;
  for (const Place& place : places_) {
    place.dock->setFloating(false);
    window_.removeDockWidget(place.dock);
    window_.addDockWidget(place.area, place.dock);
    place.dock->setVisible(place.shownIn.contains(current_));
  }
  const auto widths = [&](Qt::DockWidgetArea area, int width) {
    QList<QDockWidget*> docks;
    for (const Place& place : places_) {
      if (place.area == area && place.shownIn.contains(current_)) docks.append(place.dock);
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
      if (place.area != side || !place.shownIn.contains(current_)) continue;
      const auto* area = qobject_cast<QScrollArea*>(place.dock->widget());
      const QWidget* content = area != nullptr ? area->widget() : place.dock->widget();
      stack.append(place.dock);
      heights.append(content->sizeHint().height() + place.dock->titleBarWidget()->height());
    }
    if (stack.size() > 1) window_.resizeDocks(stack, heights, Qt::Vertical);
  }
}

void DockLayout::save() {
  if (!current_.isEmpty()) arrangements_[current_] = window_.saveState(layoutVersion);
  QSettings settings;
  settings.beginGroup(settingsGroup);
  for (auto it = arrangements_.cbegin(); it != arrangements_.cend(); ++it) settings.setValue(it.key(), it.value());
}

void DockLayout::load() {
  QSettings settings;
  settings.beginGroup(settingsGroup);
  for (const QString& workspace : settings.childKeys()) {
    arrangements_[workspace] = settings.value(workspace).toByteArray();
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
