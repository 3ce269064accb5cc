#include "ui/workspaces/landscape/landscape_view.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/workspaces/landscape/landscape_painter.h"
#include "ui/workspaces/landscape/landscape_texts.h"

namespace hopscope::ui {

namespace {

constexpr qreal handleReach = 14;
constexpr qreal dragStart = 4;
constexpr double zoomStep = 1.2;

qreal length(QPointF vector) { return std::hypot(vector.x(), vector.y()); }

}  // namespace

LandscapeView::LandscapeView(QWidget* parent) : PaintedWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(tr("Landscape"));
}

void LandscapeView::setScene(std::shared_ptr<const LandscapeScene> scene) {
  scene_ = std::move(scene);
  describe();
  update();
}

void LandscapeView::setLandscape(const LandscapeSpec& landscape) {
  landscape_ = landscape;
  const auto memories = static_cast<int>(memoryPlaces().size());
  if (selection_.kind == LandscapeSelection::Kind::Memory && selection_.index >= memories) choose({});
  describe();
  update();
}

void LandscapeView::setSelection(const LandscapeSelection& selection) { choose(selection); }

void LandscapeView::setStep(int step) {
  step_ = step;
  update();
}

void LandscapeView::setHighlighted(int memory) {
  if (memory == highlighted_) return;
  highlighted_ = memory;
  update();
}

void LandscapeView::setBusy(bool busy) {
  busy_ = busy;
  update();
}

void LandscapeView::setProblem(const QString& problem) {
  problem_ = problem;
  describe();
  update();
}

void LandscapeView::setBadges(const QVector<Badge>& badges) {
  badges_ = badges;
  update();
}

const PlaneView& LandscapeView::view() const { return pictures() ? landscape_.picturesView : landscape_.pointsView; }

QPointF LandscapeView::toView(QPointF place) const {
  const double unit = height() / (2.0 * view().halfHeight);
  return {width() / 2.0 + (place.x() - view().centre.x) * unit, height() / 2.0 - (place.y() - view().centre.y) * unit};
}

QPointF LandscapeView::toPlane(QPointF position) const {
  const double unit = 2.0 * view().halfHeight / height();
  return {view().centre.x + (position.x() - width() / 2.0) * unit,
          view().centre.y - (position.y() - height() / 2.0) * unit};
}

QVector<QPointF> LandscapeView::memoryPlaces() const {
  QVector<QPointF> places;
  if (pictures()) return scene_ != nullptr && scene_->spec.pictures() ? scene_->corners : places;
  for (const PlanePoint point : landscape_.points) places.append({point.x, point.y});
  return places;
}

int LandscapeView::memoryAt(QPointF position) const {
  const QVector<QPointF> places = memoryPlaces();
  // The last is on top.
  for (auto i = static_cast<int>(places.size()) - 1; i >= 0; --i) {
    if (length(toView(places[i]) - position) <= handleReach) return i;
  }
  return -1;
}

LandscapeSelection LandscapeView::thingAt(QPointF position) const {
  using Kind = LandscapeSelection::Kind;
  if (const int memory = memoryAt(position); memory >= 0) return {Kind::Memory, memory};
  if (scene_ == nullptr || scene_->spec.landscape.plane != landscape_.plane) return {};
  if (landscape_.showFixedPoints && !pictures()) {
    for (int i = 0; i < scene_->fixedPlaces.size(); ++i) {
      if (length(toView(scene_->fixedPlaces[i]) - position) < handleReach * 0.8) return {Kind::FixedPoint, i};
    }
  }
  for (int i = 0; i < scene_->trajectories.size(); ++i) {
    for (const QPointF place : scene_->trajectories[i].places) {
      if (length(toView(place) - position) < handleReach * 0.6) return {Kind::Trajectory, i};
    }
  }
  return {};
}

void LandscapeView::choose(const LandscapeSelection& selection) {
  if (selection == selection_) return;
  selection_ = selection;
  describe();
  update();
  emit selectionChanged();
}

void LandscapeView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  pressed_ = event->position();
  viewAtPress_ = view();
  const LandscapeSelection thing = thingAt(pressed_);
  drag_ = Drag::Press;
  dragged_ = -1;
  if (thing.kind == LandscapeSelection::Kind::None) return;
  choose(thing);
  setFocus(Qt::OtherFocusReason);  // the keys move or remove what is held
  if (thing.kind == LandscapeSelection::Kind::Memory && !pictures()) {
    drag_ = Drag::Memory;
    dragged_ = thing.index;
  } else {
    drag_ = Drag::None;
  }
}

void LandscapeView::mouseMoveEvent(QMouseEvent* event) {
  const QPointF position = event->position();
  if (drag_ == Drag::Press && length(position - pressed_) > dragStart) drag_ = Drag::Plane;
  if (drag_ == Drag::Memory) {
    if (length(position - pressed_) > 1.0) emit memoryMoved(dragged_, toPlane(position));
  } else if (drag_ == Drag::Plane) {
    PlaneView moved = viewAtPress_;
    const double unit = 2.0 * moved.halfHeight / height();
    moved.centre.x -= (position.x() - pressed_.x()) * unit;
    moved.centre.y += (position.y() - pressed_.y()) * unit;
    emit viewMoved(moved);
  }
  hovered_ = drag_ == Drag::Memory ? dragged_ : memoryAt(position);
  setCursor(drag_ == Drag::Plane ? Qt::ClosedHandCursor : hovered_ >= 0 ? Qt::PointingHandCursor : Qt::CrossCursor);
  emit placeHovered(toPlane(position));
  update();
}

void LandscapeView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const Drag ended = std::exchange(drag_, Drag::None);
  if (ended == Drag::Press) {
    const bool trajectory = !pictures() || (event->modifiers() & Qt::ShiftModifier) != 0;
    if (trajectory) {
      emit trajectoryStarted(toPlane(event->position()));
    } else {
      emit placePicked(toPlane(event->position()));
    }
  } else if (ended != Drag::None) {
    emit moveFinished();
  }
  update();
}

void LandscapeView::leaveEvent(QEvent* event) {
  hovered_ = -1;
  emit placeLeft();
  update();
  PaintedWidget::leaveEvent(event);
}

void LandscapeView::wheelEvent(QWheelEvent* event) {
  const double notches = event->angleDelta().y() / 120.0;
  if (notches != 0.0) zoom(std::pow(zoomStep, -notches), event->position());
  event->accept();
}

void LandscapeView::zoom(double factor, QPointF about) {
  const QPointF fixed = toPlane(about);
  PlaneView zoomed = view();
  zoomed.halfHeight = std::clamp(zoomed.halfHeight * factor, 0.01, 100.0);
  const double share = zoomed.halfHeight / view().halfHeight;
  zoomed.centre = {fixed.x() + (view().centre.x - fixed.x()) * share,
                   fixed.y() + (view().centre.y - fixed.y()) * share};
  emit viewMoved(zoomed);
}

void LandscapeView::moveByKey(int key, bool fine) {
  const QPointF place = memoryPlaces().value(selection_.index);
  const int x = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
  const int y = key == Qt::Key_Up ? 1 : key == Qt::Key_Down ? -1 : 0;
  if (landscape_.keepOnCircle) {
    // Left and up turn against the clock, as angles grow.
    const double turn = (fine ? 0.25 : 2.0) * (y - x) * M_PI / 180.0;
    const double angle = std::atan2(place.y(), place.x()) + turn;
    emit memoryMoved(selection_.index, {std::cos(angle), std::sin(angle)});
  } else {
    const double by = fine ? 0.005 : 0.05;
    emit memoryMoved(selection_.index, place + QPointF(x * by, y * by));
  }
}

void LandscapeView::keyPressEvent(QKeyEvent* event) {
  using Kind = LandscapeSelection::Kind;
  const bool memory = selection_.kind == Kind::Memory && !pictures();
  const auto count = static_cast<int>(memoryPlaces().size());
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      if (!memory) break;
      moveByKey(event->key(), (event->modifiers() & Qt::ShiftModifier) != 0);
      return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (memory) {
        emit memoryRemoved(selection_.index);
        return;
      }
      if (selection_.kind != Kind::Trajectory) break;
      emit trajectoryRemoved(std::exchange(selection_, {}).index);
      return;
    case Qt::Key_Plus:
      if (pictures()) break;
      emit memoryAdded(
          toPlane(rect().contains(mapFromGlobal(QCursor::pos())) ? mapFromGlobal(QCursor::pos()) : rect().center()));
      return;
    case Qt::Key_Comma:
    case Qt::Key_Period:
      if (count == 0) break;
      if (selection_.kind != Kind::Memory) {
        choose({Kind::Memory, 0});
      } else {
        const int by = event->key() == Qt::Key_Period ? 1 : count - 1;
        choose({Kind::Memory, (selection_.index + by) % count});
      }
      return;
    default:
      break;
  }
  PaintedWidget::keyPressEvent(event);
}

void LandscapeView::keyReleaseEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
  if (arrow && !event->isAutoRepeat()) emit moveFinished();
  PaintedWidget::keyReleaseEvent(event);
}

void LandscapeView::contextMenuEvent(QContextMenuEvent* event) {
  const QPointF place = toPlane(event->pos());
  const LandscapeSelection thing = thingAt(event->pos());
  QMenu menu(this);
  if (!pictures() && thing.kind == LandscapeSelection::Kind::Memory) {
    menu.addAction(tr("Remove memory %1").arg(thing.index + 1), this, [&] { emit memoryRemoved(thing.index); });
  } else if (!pictures()) {
    menu.addAction(tr("Add a memory here"), this, [&] { emit memoryAdded(place); });
  }
  menu.addAction(tr("Start a trajectory here"), this, [&] { emit trajectoryStarted(place); });
  if (pictures()) menu.addAction(tr("Use the picture here as the query"), this, [&] { emit placePicked(place); });
  if (thing.kind == LandscapeSelection::Kind::Trajectory) {
    menu.addAction(tr("Remove this trajectory"), this, [&] { emit trajectoryRemoved(thing.index); });
  }
  menu.addSeparator();
  menu.addAction(tr("Remove all trajectories"), this, &LandscapeView::trajectoriesCleared);
  menu.addAction(tr("Reset view"), this, &LandscapeView::viewReset);
  menu.exec(event->globalPos());
}

void LandscapeView::resizeEvent(QResizeEvent* event) {
  PaintedWidget::resizeEvent(event);
  emit sizeChanged();
}

void LandscapeView::describe() {
  QString text = !problem_.isEmpty() ? problem_ : scene_ == nullptr ? QString() : sceneText(*scene_);
  if (selection_.kind == LandscapeSelection::Kind::Memory && !pictures()) {
    const QPointF place = memoryPlaces().value(selection_.index);
    text = tr("memory %1 at %2, angle %3").arg(selection_.index + 1).arg(placeText(place), angleText(place)) +
           QStringLiteral("; ") + text;
  }
  setAccessibleDescription(text);
}

void LandscapeView::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  LandscapePainter(*this, painter).paint();
}

}  // namespace hopscope::ui
