#include "ui/widgets/timeline_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>

namespace hopscope::ui {
namespace {

constexpr int kMostLanes = 6;
constexpr int kPage = 10;

bool isStepKey(int key) {
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Delete:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      return true;
    default:
      return false;
  }
}

}  // namespace

TimelineView::TimelineView(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Timeline"));
  describe();
}

void TimelineView::setRuns(int steps, const QVector<TimelineLane>& lanes, const QVector<TimelineFork>& forks,
                           int activeFork) {
  const int height = sizeHint().height();
  steps_ = std::max(steps, 1);
  lanes_ = lanes.mid(0, kMostLanes);
  forks_ = forks;
  activeFork_ = std::clamp(activeFork, -1, static_cast<int>(forks_.size()) - 1);
  hoveredFork_ = std::min(hoveredFork_, static_cast<int>(forks_.size()) - 1);
  computed_ = 0;
  for (const TimelineLane& lane : lanes_) computed_ = std::max(computed_, lane.lastStep());
  if (activeFork_ >= 0) computed_ = lastStep(activeFork_);
  computed_ = std::min(computed_, steps_);
  step_ = std::min(step_, computed_);
  hovered_ = std::min(hovered_, computed_);
  tickedStep_ = -1;
  thumbnails_.clear();
  if (sizeHint().height() != height) updateGeometry();
  describe();
  update();
}

void TimelineView::setTicks(int step, const QVector<TimelineTick>& ticks) {
  tickedStep_ = ticks.isEmpty() ? -1 : step;
  ticks_ = ticks;
  update();
}

int TimelineView::lastStep(int fork) const {
  return forks_[fork].from + static_cast<int>(forks_[fork].pictures.size()) - 1;
}

void TimelineView::setStep(int step) {
  const int legal = std::clamp(step, 0, computed_);
  if (legal == step_) return;
  step_ = legal;
  describe();
  update();
}

void TimelineView::setHighlightedStep(int step) {
  if (step == hovered_) return;
  hovered_ = step > computed_ ? -1 : step;
  update();
}

void TimelineView::setPicturesVisible(bool visible) {
  if (visible == picturesVisible_) return;
  picturesVisible_ = visible;
  updateGeometry();
  update();
}

TimelineLayout TimelineView::timelineLayout() const {
  TimelineLayout layout = TimelineLayout::make(size(), steps_, static_cast<int>(lanes_.size()), picturesVisible_,
                                               static_cast<int>(forks_.size()));
  // Captions stand below the circles.
  const bool captions = !picturesVisible_ && lanes_.size() == 1 && !lanes_.first().captions.isEmpty();
  if (captions) layout.circleY -= 10;
  return layout;
}

QSize TimelineView::sizeHint() const {
  return {640, TimelineLayout::heightFor(static_cast<int>(lanes_.size()), picturesVisible_,
                                         static_cast<int>(forks_.size()))};
}

QSize TimelineView::minimumSizeHint() const { return {240, sizeHint().height()}; }

void TimelineView::scrub(int step) {
  const int legal = std::clamp(step, 0, computed_);
  if (legal == step_) return;
  setStep(legal);
  emit scrubbed(legal);
}

void TimelineView::chooseFork(int fork) {
  if (fork == activeFork_) return;
  activeFork_ = fork;
  update();
  emit forkChosen(fork);
}

void TimelineView::setHovered(int step) {
  const int legal = step > computed_ ? -1 : step;
  if (legal == hovered_) return;
  hovered_ = legal;
  emit stepHovered(legal);
  update();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) {
    QWidget::mousePressEvent(event);
    return;
  }
  const TimelineLayout layout = timelineLayout();
  const int fork = layout.forkAt(event->position().y(), static_cast<int>(forks_.size()));
  if (fork >= 0 && removeRect(fork).contains(event->position())) {
    emit forkRemoved(fork);
    return;
  }
  if (fork >= 0) {
    chooseFork(fork);
  } else if (picturesVisible_ && event->position().y() > layout.pictureTop) {
    chooseFork(-1);
  }
  dragging_ = true;
  scrub(layout.stepAt(event->position().x()));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  const TimelineLayout layout = timelineLayout();
  const int step = layout.stepAt(event->position().x());
  if (dragging_) scrub(step);
  const int fork = layout.forkAt(event->position().y(), static_cast<int>(forks_.size()));
  if (fork != hoveredFork_) {
    hoveredFork_ = fork;
    update();
  }
  setHovered(step);
}

void TimelineView::mouseReleaseEvent(QMouseEvent*) { dragging_ = false; }

void TimelineView::leaveEvent(QEvent*) {
  hoveredFork_ = -1;
  setHovered(-1);
  update();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
  const QPoint delta = event->angleDelta();
  const int along = delta.y() != 0 ? delta.y() : delta.x();
  if (along != 0) scrub(step_ + (along < 0 ? 1 : -1));
  event->accept();
}

bool TimelineView::event(QEvent* event) {
  // With the focus here, the keys mean this timeline whatever they mean elsewhere.
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (isStepKey(key->key()) && plain) {
      event->accept();
      return true;
    }
  }
  return PaintedWidget::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
  if (!isStepKey(event->key()) || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
    QWidget::keyPressEvent(event);
    return;
  }
  const int reach = event->modifiers() & Qt::ShiftModifier ? kPage : 1;
  switch (event->key()) {
    case Qt::Key_Left:
      return scrub(step_ - reach);
    case Qt::Key_Right:
      return scrub(step_ + reach);
    case Qt::Key_Up:
      return chooseFork(std::max(activeFork_ - 1, -1));
    case Qt::Key_Down:
      return chooseFork(std::min(activeFork_ + 1, static_cast<int>(forks_.size()) - 1));
    case Qt::Key_Delete:
      if (activeFork_ >= 0) emit forkRemoved(activeFork_);
      return;
    case Qt::Key_PageUp:
      return scrub(step_ - kPage);
    case Qt::Key_PageDown:
      return scrub(step_ + kPage);
    case Qt::Key_Home:
      return scrub(0);
    default:
      return scrub(computed_);
  }
}

void TimelineView::describe() {
  QStringList parts{tr("step %1 of %2").arg(step_).arg(computed_)};
  for (const TimelineLane& lane : lanes_) {
    if (lane.end == TimelineEnd::Stable) parts << tr("%1 stable at step %2").arg(lane.name).arg(lane.endStep);
    if (lane.end == TimelineEnd::Cycle)
      parts << tr("%1 in a cycle of %2 from step %3").arg(lane.name).arg(lane.cycleLength).arg(lane.endStep);
    if (lane.end == TimelineEnd::Diverged) parts << tr("%1 not finite from step %2").arg(lane.name).arg(lane.endStep);
  }
  if (activeFork_ >= 0) parts << tr("fork %1 of %2").arg(activeFork_ + 1).arg(forks_.size());
  setAccessibleDescription(parts.join(QStringLiteral(", ")).simplified());
}

}  // namespace hopscope::ui
