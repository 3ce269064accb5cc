#include "ui/panels/drag_handle.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {

namespace {
constexpr int handleIconSize = 14;
}

DragHandle::DragHandle(QWidget* parent) : PaintedWidget(parent) {
  setCursor(Qt::OpenHandCursor);
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(tr("Move"));
  setToolTip(tr("Drag to reorder, or Alt with the arrow keys"));
  setFixedSize(sizeHint());
}

QSize DragHandle::sizeHint() const { return {16, 24}; }

void DragHandle::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.drawPixmap(
      QPointF((width() - handleIconSize) / 2.0, (height() - handleIconSize) / 2.0),
      theme.pixmap(QStringLiteral("drag"), handleIconSize, theme.colour(Colour::Text2), devicePixelRatioF()));
  if (hasFocus()) drawFrame(painter, rect(), 2, theme.colour(Colour::Accent));
}

void DragHandle::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  dragging_ = true;
  setCursor(Qt::ClosedHandCursor);
}

void DragHandle::mouseMoveEvent(QMouseEvent* event) {
  if (dragging_) emit dragged(event->globalPosition().toPoint().y());
}

void DragHandle::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !dragging_) return;
  dragging_ = false;
  setCursor(Qt::OpenHandCursor);
  emit dropped();
}

void DragHandle::keyPressEvent(QKeyEvent* event) {
  const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (vertical && (event->modifiers() & Qt::AltModifier) != 0) {
    emit moveWanted(event->key() == Qt::Key_Up ? -1 : 1);
  } else {
    PaintedWidget::keyPressEvent(event);
  }
}

}  // namespace hopscope::ui
