#include "ui/widgets/timeline_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>

namespace hopscope::ui {
namespace {

constexpr int kMostLanes = 4;
constexpr int kPage = 10;

bool isStepKey(int key) {
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
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

void TimelineView::setRuns(int steps, const QVector<TimelineLane>& lanes) {
  const bool sameHeight = qMax<qsizetype>(lanes.size(), 1) == qMax<qsizetype>(lanes_.size(), 1);
  steps_ = std::max(steps, 1);
  lanes_ = lanes.mid(0, kMostLanes);
  computed_ = 0;
  for (const TimelineLane& lane : lanes_) computed_ = std::max(computed_, static_cast<int>(lane.pictures.size()) - 1);
  computed_ = std::min(computed_, steps_);
  step_ = std::min(step_, computed_);
  hovered_ = std::min(hovered_, computed_);
  thumbnails_.clear();
  if (!sameHeight) updateGeometry();
  describe();
  update();
}

void TimelineView::setStep(int step) {
  const int legal = std::clamp(step, 0, computed_);
  if (legal == step_) return;
  step_ = legal;
  describe();
  update();
}

void TimelineView::setPicturesVisible(bool visible) {
  if (visible == picturesVisible_) return;
  picturesVisible_ = visible;
  updateGeometry();
  update();
}

TimelineLayout TimelineView::timelineLayout() const {
  return TimelineLayout::make(size(), steps_, static_cast<int>(lanes_.size()), picturesVisible_);
}

QSize TimelineView::sizeHint() const {
  return {640, TimelineLayout::heightFor(static_cast<int>(lanes_.size()), picturesVisible_)};
}

QSize TimelineView::minimumSizeHint() const { return {240, sizeHint().height()}; }

void TimelineView::scrub(int step) {
  const int legal = std::clamp(step, 0, computed_);
  if (legal == step_) return;
  setStep(legal);
  emit scrubbed(legal);
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
  dragging_ = true;
  scrub(timelineLayout().stepAt(event->position().x()));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
  const int step = timelineLayout().stepAt(event->position().x());
  if (dragging_) scrub(step);
  setHovered(step);
}

void TimelineView::mouseReleaseEvent(QMouseEvent*) { dragging_ = false; }

void TimelineView::leaveEvent(QEvent*) { setHovered(-1); }

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
    if (isStepKey(key->key()) && key->modifiers() == Qt::NoModifier) {
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
    if (lane.end == TimelineEnd::Cycle) parts << tr("%1 in a cycle from step %2").arg(lane.name).arg(lane.endStep);
    if (lane.end == TimelineEnd::Diverged) parts << tr("%1 not finite from step %2").arg(lane.name).arg(lane.endStep);
  }
  setAccessibleDescription(parts.join(QStringLiteral(", ")).simplified());
}

}  // namespace hopscope::ui
