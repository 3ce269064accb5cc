#include "ui/widgets/track.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

#include "ui/theme/theme.h"
#include "ui/widgets/device_pixels.h"

namespace hopscope::ui {
namespace {

constexpr double kInset = 8;  // handle centre at the ends; also room for the focus ring
constexpr double kGroove = 4;
constexpr double kHandle = 13;
constexpr double kPage = 10;
constexpr double kFine = 0.2;

bool isSliderKey(int key) {
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
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

Track::Track(QWidget* parent) : PaintedWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
}

void Track::setScale(const SliderScale& scale) {
  scale_ = scale;
  update();
}

void Track::setValue(double value) {
  if (value == value_) return;
  value_ = value;
  update();
}

void Track::setValueText(const QString& text) { setAccessibleDescription(text); }

QSize Track::sizeHint() const { return {140, 20}; }

QSize Track::minimumSizeHint() const { return {48, sizeHint().height()}; }

double Track::positionOf(double value) const {
  return kInset + scale_.share(value) * std::max(width() - 2 * kInset, 1.0);
}

void Track::commit(double value) {
  if (value == value_) return;
  setValue(value);
  emit valueChanged(value);
}

void Track::stepBy(double count) { commit(scale_.moved(value_, count * keyStep_)); }

void Track::moveTo(double position) {
  const double value = scale_.value((position - kInset) / std::max(width() - 2 * kInset, 1.0));
  if (value == value_) return;
  moved_ = true;
  setValue(value);
  emit valueChanging(value);
}

void Track::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) {
    QWidget::mousePressEvent(event);
    return;
  }
  dragging_ = true;
  moved_ = false;
  // A press on the handle itself takes hold of it without moving it.
  if (std::abs(event->position().x() - positionOf(value_)) > kHandle / 2) moveTo(event->position().x());
  update();
}

void Track::mouseMoveEvent(QMouseEvent* event) {
  if (dragging_) moveTo(event->position().x());
}

void Track::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !dragging_) return;
  dragging_ = false;
  update();
  if (moved_) emit valueChanged(value_);
}

bool Track::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (isSliderKey(key->key()) && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
      event->accept();
      return true;
    }
  }
  return PaintedWidget::event(event);
}

void Track::keyPressEvent(QKeyEvent* event) {
  if (!isSliderKey(event->key()) || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
    QWidget::keyPressEvent(event);
    return;
  }
  const double fine = event->modifiers() & Qt::ShiftModifier ? kFine : 1.0;
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
      return stepBy(-fine);
    case Qt::Key_Right:
    case Qt::Key_Up:
      return stepBy(fine);
    case Qt::Key_PageDown:
      return stepBy(-kPage);
    case Qt::Key_PageUp:
      return stepBy(kPage);
    case Qt::Key_Home:
      return commit(scale_.low);
    default:
      return commit(scale_.high);
  }
}

void Track::wheelEvent(QWheelEvent* event) {
  if (!hasFocus() || event->angleDelta().y() == 0) {
    event->ignore();
    return;
  }
  stepBy(event->angleDelta().y() > 0 ? 1 : -1);
  event->accept();
}

void Track::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintTrack(painter);
}

void Track::paintTrack(QPainter& painter) const {
  const Theme& theme = Theme::instance();
  const DevicePixels pixels(painter);
  const double y = trackY();
  const double x = positionOf(value_);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const QRectF groove = pixels.rect(QRectF(0, y - kGroove / 2, width(), kGroove));
  painter.setBrush(theme.colour(Colour::Groove));
  painter.drawRoundedRect(groove, kGroove / 2, kGroove / 2);
  QRectF played = groove;
  played.setRight(x);
  painter.setBrush(theme.colour(isEnabled() ? Colour::Accent : Colour::Disabled));
  painter.drawRoundedRect(played, kGroove / 2, kGroove / 2);

  const QPointF centre(x, groove.center().y());
  const double radius = dragging_ ? kHandle / 2 - 0.5 : kHandle / 2;
  const bool ringed = isEnabled() && (hasFocus() || underMouse() || dragging_);
  if (ringed) {
    // A gap in the colour of the panel parts the ring from the handle.
    painter.setBrush(theme.colour(Colour::Panel));
    painter.drawEllipse(centre, kHandle / 2 + 2, kHandle / 2 + 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(hasFocus() ? Colour::Accent : Colour::SelectedEdge), hasFocus() ? 2 : 1.2));
    if (hasFocus() || !dragging_) painter.drawEllipse(centre, kHandle / 2 + 1.4, kHandle / 2 + 1.4);
  }
  painter.setPen(isEnabled() && theme.isDark() ? Qt::NoPen : QPen(theme.colour(Colour::Mark), 1));
  painter.setBrush(isEnabled() ? QColor(0xF4, 0xF5, 0xF8) : theme.colour(Colour::Control));
  painter.drawEllipse(centre, radius, radius);
  painter.restore();
}

}  // namespace hopscope::ui
