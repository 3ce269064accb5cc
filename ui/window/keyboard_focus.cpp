#include "ui/window/keyboard_focus.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QDockWidget>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace hopscope::ui {

namespace {

bool takesText(const QWidget* widget) {
  return qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

/// What is typed into after a press here: the field of a spin box stands for the box. Null for what takes no text.
QWidget* editorAt(QWidget& pressed) {
  for (QWidget* each = &pressed; each != nullptr && !each->isWindow(); each = each->parentWidget()) {
    if (!takesText(each)) continue;
    return each->focusProxy() != nullptr ? each->focusProxy() : each;
  }
  return nullptr;
}

/// A line that is done with Return: text of several lines has it for itself.
bool isLine(const QWidget& widget) {
  return qobject_cast<const QLineEdit*>(&widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

bool hasOwnKeys(const QWidget* widget) {
  for (; widget != nullptr; widget = widget->parentWidget())
    if (widget->property(ownKeys).toBool()) return true;
  return false;
}

/// Tab still reaches it, a click and the wheel no longer.
void leaveToTab(QWidget& widget) {
  const Qt::FocusPolicy policy = widget.focusPolicy();
  if ((policy & Qt::ClickFocus) == 0 || takesText(&widget)) return;
  widget.setFocusPolicy((policy & Qt::TabFocus) != 0 ? Qt::TabFocus : Qt::NoFocus);
}

}  // namespace

KeyboardFocus::KeyboardFocus(QWidget& window) : QObject(&window), window_(window) { qApp->installEventFilter(this); }

void KeyboardFocus::toPage(QWidget& window) {
  const QWidget* now = window.focusWidget();
  if (now == &window || (now != nullptr && now->isVisible() && hasOwnKeys(now))) return;
  window.setFocus(Qt::OtherFocusReason);
}

bool KeyboardFocus::isOurs(const QWidget& widget) const {
  const QWidget* top = widget.window();
  const bool floating = qobject_cast<const QDockWidget*>(top) != nullptr && top->parentWidget() == &window_;
  return (top == &window_ || floating) && !hasOwnKeys(&widget);
}

bool KeyboardFocus::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Show:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::KeyPress:
      break;
    default:
      return false;
  }
  auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || !isOurs(*widget)) return false;
  switch (event->type()) {
    case QEvent::Show:
      leaveToTab(*widget);
      return false;
    case QEvent::FocusOut:
      left_ = widget;
      hasLeft_ = true;
      return false;
    case QEvent::FocusIn:
      return entered(*widget, static_cast<QFocusEvent*>(event)->reason());
    case QEvent::KeyPress:
      // A dock that floats is a window without keys of its own.
      if (widget != &window_ && widget->isWindow()) return QCoreApplication::sendEvent(&window_, event);
      typed(*widget, static_cast<QKeyEvent*>(event)->key());
      return false;
    default:
      if (event->spontaneous()) pressed(*widget);
      return false;
  }
}

void KeyboardFocus::pressed(QWidget& widget) {
  editor_ = editorAt(widget);
  if (editor_ != nullptr && editor_->isEnabled()) {
    editor_->setFocus(Qt::MouseFocusReason);
  } else {
    toPage(*widget.window());
  }
}

bool KeyboardFocus::entered(QWidget& widget, Qt::FocusReason reason) {
  if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason) return false;  // it was there before
  byMouse_ = reason == Qt::MouseFocusReason;
  // Qt goes on as if by Tab when it hides what has the focus: nobody asked for that.
  const bool pushed = (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) && hasLeft_ &&
                      (left_ == nullptr || !left_->isVisible());
  const bool clicked = byMouse_ && editor_ != &widget;
  if (widget.isWindow() || !(pushed || clicked)) return false;
  toPage(*widget.window());
  return true;
}

void KeyboardFocus::typed(QWidget& widget, int key) {
  const bool done = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
  if (!done || !byMouse_ || !widget.hasFocus() || !isLine(widget)) return;
  // After the field has read what was typed.
  QMetaObject::invokeMethod(
      this,
      [this, field = QPointer<QWidget>(&widget)] {
        if (field != nullptr && field->hasFocus()) toPage(*field->window());
      },
      Qt::QueuedConnection);
}

}  // namespace hopscope::ui
