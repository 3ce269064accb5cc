#include "ui/widgets/segmented.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"
#include "ui/widgets/math_text.h"

namespace hopscope::ui {

namespace {

constexpr int segmentHeight = 24;
constexpr int segmentPadding = 10;

QFont segmentFont() { return Theme::instance().font(12, QFont::Medium); }

}  // namespace

Segmented::Segmented(QWidget* parent) : PaintedWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segmented::addSegment(const QString& markup) {
  segments_ << markup;
  if (segments_.size() == 1) setAccessibleName(plainMathText(markup));
  updateGeometry();
  update();
}

void Segmented::clear() {
  segments_.clear();
  current_ = 0;
  hovered_ = -1;
  updateGeometry();
  update();
}

void Segmented::setCurrentIndex(int index) {
  index = std::clamp(index, 0, std::max(0, count() - 1));
  if (index == current_) return;
  current_ = index;
  setAccessibleName(plainMathText(segments_.value(current_)));
  update();
  emit currentChanged(current_);
}

QSize Segmented::sizeHint() const {
  const QRectF last = segmentRect(count() - 1);
  return {static_cast<int>(std::ceil(last.right())), Theme::instance().scaled(segmentHeight)};
}

void Segmented::paintEvent(QPaintEvent* /*event*/) {
  const Theme& theme = Theme::instance();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF outer = rect();
  drawRoundFrame(painter, outer, 5, 1, theme.colour(Colour::LineStrong), theme.colour(Colour::Field));
  painter.setFont(segmentFont());
  for (int i = 0; i < count(); ++i) {
    const QRectF box = segmentRect(i);
    if (i > 0) fillSharp(painter, QRectF(box.left(), 1, 1, height() - 2), theme.colour(Colour::LineStrong));
    if (i == current_) {
      drawRoundFrame(painter, box, 5, 1, theme.colour(Colour::SelectedEdge), theme.colour(Colour::Selected));
    }
    const bool strong = i == current_ || i == hovered_;
    painter.setPen(theme.colour(i == current_ ? Colour::Accent : strong ? Colour::Text1 : Colour::Text2));
    drawMathText(painter, box, segments_[i], Qt::AlignHCenter);
  }
  if (hasFocus()) drawRoundFrame(painter, outer, 5, 2, theme.colour(Colour::Accent));
}

void Segmented::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const int index = segmentAt(event->position()); index >= 0) setCurrentIndex(index);
}

void Segmented::mouseMoveEvent(QMouseEvent* event) {
  hovered_ = segmentAt(event->position());
  update();
}

void Segmented::leaveEvent(QEvent* /*event*/) {
  hovered_ = -1;
  update();
}

void Segmented::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left) {
    setCurrentIndex(current_ - 1);
  } else if (event->key() == Qt::Key_Right) {
    setCurrentIndex(current_ + 1);
  } else {
    PaintedWidget::keyPressEvent(event);
  }
}

QRectF Segmented::segmentRect(int index) const {
  qreal x = 0;
  qreal width = 0;
  for (int i = 0; i <= index; ++i) {
    x += width;
    width = std::ceil(mathTextWidth(segmentFont(), segments_[i])) + 2 * segmentPadding;
  }
  return {x, 0, width, static_cast<qreal>(Theme::instance().scaled(segmentHeight))};
}

int Segmented::segmentAt(QPointF position) const {
  for (int i = 0; i < count(); ++i) {
    if (segmentRect(i).contains(position)) return i;
  }
  return -1;
}

}  // namespace hopscope::ui
