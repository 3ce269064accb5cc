#include "ui/window/dock_layout.h"

#include <QComboBox>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
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

/// Docks go to their places at once until the end of a scope: what is arranged by the program is no movement to follow.
class AtOnce {
 public:
  explicit AtOnce(QMainWindow& window) : window_(window), animated_(window.isAnimated()) { window_.setAnimated(false); }
  ~AtOnce() { window_.setAnimated(animated_); }
  AtOnce(const AtOnce&) = delete;
  AtOnce& operator=(const AtOnce&) = delete;

 private:
  QMainWindow& window_;
  bool animated_;
};

/// Keeps a dock at the bottom as high as its panel wants to be, and as much higher as a person made it.
class HeightOfContent : public QObject {
 public:
  HeightOfContent(QMainWindow& window, QDockWidget& dock) : QObject(&dock), window_(window), dock_(dock) {
    dock.installEventFilter(this);
    if (dock.widget() != nullptr) dock.widget()->installEventFilter(this);
  }

  /// Once what is laid out now has its place.
  void fitSoon() {
    if (std::exchange(waits_, true)) return;
    QTimer::singleShot(0, this, [this] {
      waits_ = false;
      fit();
    });
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const bool isDock = watched == &dock_;
    if ((!isDock && event->type() == QEvent::LayoutRequest) || (isDock && event->type() == QEvent::Show)) fitSoon();
    // Only a separator that is dragged changes the height under a button that is held.
    if (isDock && event->type() == QEvent::Resize) {
      if (QGuiApplication::mouseButtons() != Qt::NoButton) added_ = std::max(0, dock_.height() - wanted());
      fitSoon();
    }
    return false;
  }

 private:
  [[nodiscard]] int wanted() const {
    const QWidget* title = dock_.titleBarWidget();
    return dock_.widget()->sizeHint().height() + (title != nullptr ? title->height() : 0);
  }
  void fit() {
    if (!dock_.isVisible() || dock_.isFloating() || dock_.height() == wanted() + added_) return;
    const AtOnce atOnce(window_);
    window_.resizeDocks({&dock_}, {wanted() + added_}, Qt::Vertical);
  }

  QMainWindow& window_;
  QDockWidget& dock_;
  bool waits_ = false;
  int added_ = 0;  ///< by hand
};

const QString settingsGroup = QStringLiteral("layout");
const QString sidesGroup = QStringLiteral("sides");  ///< in it

}  // namespace

void DockLayout::add(QDockWidget* dock, Qt::DockWidgetArea area, const QStringList& shownIn) {
  places_.append({dock, area, shownIn});
  window_.addDockWidget(area, dock);
  if (area == Qt::BottomDockWidgetArea && dock->widget() != nullptr) new HeightOfContent(window_, *dock);
}

void DockLayout::remember() {
  if (current_.isEmpty()) return;
  arrangements_[current_] = window_.saveState(layoutVersion);
  if (showsDefault()) {
    defaults_[current_] = sides_;
  } else {
    defaults_.remove(current_);
  }
}

void DockLayout::enter(const QString& workspace) {
  if (current_ == workspace) return;
  remember();
  current_ = workspace;
  const QByteArray arrangement = arrangements_.value(workspace);
  isDefault_ = false;
  // The default for another width is none for this one.
  if (arrangement.isEmpty() || defaults_.value(workspace, fitting()) != fitting()) return restoreDefault();
  const AtOnce atOnce(window_);
  // Docks of both workspaces at once would make a narrow window wider.
  for (const Place& place : places_) place.dock->hide();
  if (!window_.restoreState(arrangement, layoutVersion)) restoreDefault();
  isDefault_ = isDefault_ || defaults_.contains(workspace);
  sides_ = fitting();
}

void DockLayout::restoreDefault() {
  if (current_.isEmpty()) return;
  const AtOnce atOnce(window_);
  for (const Place& place : places_) {
    place.dock->setFloating(false);
    window_.removeDockWidget(place.dock);
    window_.addDockWidget(place.area, place.dock);
    place.dock->hide();
  }
  sides_ = fitting();
  tops_.clear();
  if (sides_ != Sides::Both) tabRightDocks();
  // Not before: docks at both sides would make a narrow window wider.
  for (const Place& place : places_) place.dock->setVisible(place.shownIn.contains(current_));
  for (QDockWidget* dock : tops_) dock->raise();
  // One call for both sides: a second one would not see the first dock of a side that was just added.
  QList<QDockWidget*> docks;
  QList<int> widths;
  for (const auto& [area, width] : {std::pair{Qt::LeftDockWidgetArea, 288}, std::pair{Qt::RightDockWidgetArea, 312}}) {
    const QList<QDockWidget*> side = shownAt(area);
    if (side.isEmpty() || window_.dockWidgetArea(side.first()) != area) continue;
    docks.append(side.first());
    widths.append(width);
  }
  const auto resize = [this, docks, widths] { window_.resizeDocks(docks, widths, Qt::Horizontal); };
  resize();
  // A side that appears in a window that is shown has no width to change before it is laid out.
  if (window_.isVisible()) QTimer::singleShot(0, &window_, resize);
  isDefault_ = true;
  shareHeights();
}

QList<QDockWidget*> DockLayout::shownAt(Qt::DockWidgetArea area) const {
  QList<QDockWidget*> docks;
  for (const Place& place : places_)
    if (place.area == area && place.shownIn.contains(current_)) docks.append(place.dock);
  return docks;
}

void DockLayout::tabRightDocks() {
  const QList<QDockWidget*> left = shownAt(Qt::LeftDockWidgetArea);
  const QList<QDockWidget*> right = shownAt(Qt::RightDockWidgetArea);
  if (left.isEmpty() || right.isEmpty()) return;
  // One stack hides much; two are few enough to see.
  QList<QDockWidget*> stacks = left;
  if (stacks.size() == 1 && right.size() > 1 && sides_ == Sides::Left) {
    window_.splitDockWidget(left.first(), right[1], Qt::Vertical);
    stacks.append(right[1]);
  }
  for (qsizetype i = 0; i < right.size(); ++i) {
    QDockWidget* stack = stacks[std::min(i, stacks.size() - 1)];
    if (stack != right[i]) window_.tabifyDockWidget(stack, right[i]);
  }
  tops_ = stacks;
}

DockLayout::Sides DockLayout::fitting() const {
  if (window_.width() > narrow) return Sides::Both;
  return window_.height() > low ? Sides::Left : Sides::OneStack;
}

bool DockLayout::showsDefault() const {
  return isDefault_ && std::ranges::all_of(places_, [this](const Place& place) {
           return place.dock->isHidden() != place.shownIn.contains(current_) && !place.dock->isFloating();
         });
}

void DockLayout::fitWidth() {
  if (!current_.isEmpty() && sides_ != fitting() && showsDefault()) restoreDefault();
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
      if (place.area != side || !place.shownIn.contains(current_) || window_.dockWidgetArea(place.dock) != side)
        continue;
      const auto* area = qobject_cast<QScrollArea*>(place.dock->widget());
      const QWidget* content = area != nullptr ? area->widget() : place.dock->widget();
      stack.append(place.dock);
      heights.append(content->sizeHint().height() + place.dock->titleBarWidget()->height());
    }
    if (stack.size() > 1) window_.resizeDocks(stack, heights, Qt::Vertical);
  }
}

void DockLayout::save() {
  remember();
  QSettings settings;
  settings.beginGroup(settingsGroup);
  for (auto it = arrangements_.cbegin(); it != arrangements_.cend(); ++it) settings.setValue(it.key(), it.value());
  settings.remove(sidesGroup);
  settings.beginGroup(sidesGroup);
  for (auto it = defaults_.cbegin(); it != defaults_.cend(); ++it)
    settings.setValue(it.key(), static_cast<int>(it.value()));
}

void DockLayout::load() {
  QSettings settings;
  settings.beginGroup(settingsGroup);
  for (const QString& workspace : settings.childKeys()) {
    arrangements_[workspace] = settings.value(workspace).toByteArray();
  }
  settings.beginGroup(sidesGroup);
  for (const QString& workspace : settings.childKeys()) {
    defaults_[workspace] = static_cast<Sides>(std::clamp(settings.value(workspace).toInt(), 0, 2));
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
