#include "ui/window/dock_layout.h"

#include <QComboBox>
#include <QDockWidget>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <algorithm>
#include <utility>

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
  // One call for both sides: a second one would not see the first dock of a side that was just added.
  QList<QDockWidget*> docks;
  QList<int> widths;
  for (const auto& [area, width] : {std::pair{Qt::LeftDockWidgetArea, 288}, std::pair{Qt::RightDockWidgetArea, 312}}) {
    const auto first = std::ranges::find_if(
        places_, [&](const Place& place) { return place.area == area && place.shownIn.contains(current_); });
    if (first == places_.end()) continue;
    docks.append(first->dock);
    widths.append(width);
  }
  const auto resize = [this, docks, widths] { window_.resizeDocks(docks, widths, Qt::Horizontal); };
  resize();
  // A side that appears in a window that is shown has no width to change before it is laid out.
  if (window_.isVisible()) QTimer::singleShot(0, &window_, resize);
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
