#include "ui/panels/drop_zone.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <cmath>

#include "ui/panels/data_files.h"
#include "ui/theme/theme.h"
#include "ui/widgets/digits.h"

namespace hopscope::ui {

namespace {
constexpr int zoneHeight = 36;
constexpr int dropIconSize = 16;
constexpr int iconGap = 8;
}  // namespace

DropZone::DropZone(const QString& text, QWidget* parent) : PaintedWidget(parent), text_(text) {
  setAcceptDrops(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(text);
}

QSize DropZone::sizeHint() const { return {255, Theme::instance().scaled(zoneHeight)}; }

QSize DropZone::minimumSizeHint() const { return {120, sizeHint().height()}; }

QStringList DropZone::localPaths(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) paths.append(url.toLocalFile());
  }
  return paths;
}

void DropZone::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  const bool lit = dragging_ || underMouse();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor border = theme.colour(dragging_ || hasFocus() ? Colour::Accent
                                     : lit                   ? Colour::Mark
                                                             : Colour::LineStrong);
  QPen pen(border, 1.0);
  pen.setDashPattern({3, 3});
  painter.setPen(pen);
  painter.setBrush(dragging_ ? QBrush(theme.colour(Colour::Selected)) : Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

  painter.setFont(theme.font(12));
  const QColor colour = theme.colour(lit ? Colour::Text1 : Colour::Text2);
  const qreal room = width() - dropIconSize - iconGap - 16;
  const QString shown = elideTabular(painter.font(), text_, room);
  const qreal total = dropIconSize + iconGap + tabularWidth(painter.font(), shown);
  const qreal left = std::floor((width() - total) / 2);
  painter.drawPixmap(QPointF(left, std::floor((height() - dropIconSize) / 2.0)),
                     theme.pixmap(QStringLiteral("drop"), dropIconSize, colour, devicePixelRatioF()));
  painter.setPen(colour);
  drawTabular(painter, QRectF(left + dropIconSize + iconGap, 0, room + 1, height()), shown);
}

void DropZone::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) emit clicked();
}

void DropZone::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
    emit clicked();
  } else {
    PaintedWidget::keyPressEvent(event);
  }
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
  const QStringList paths = localPaths(event->mimeData());
  if (paths.isEmpty() || isSessionFile(paths.first())) return;  // a session is for the window
  event->acceptProposedAction();
  setDragging(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent* /*event*/) { setDragging(false); }

void DropZone::dropEvent(QDropEvent* event) {
  setDragging(false);
  const QStringList paths = localPaths(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  emit dropped(paths);
}

void DropZone::enterEvent(QEnterEvent* /*event*/) { update(); }

void DropZone::leaveEvent(QEvent* /*event*/) { update(); }

void DropZone::setDragging(bool dragging) {
  if (dragging == dragging_) return;
  dragging_ = dragging;
  update();
}

}  // namespace hopscope::ui
