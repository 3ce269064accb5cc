#include "ui/widgets/when_visible.h"

#include <QEvent>
#include <QWidget>
#include <utility>

namespace hopscope::ui {

WhenVisible::WhenVisible(QWidget& widget, std::function<void()> refresh)
    : QObject(&widget), widget_(widget), refresh_(std::move(refresh)) {
  widget.installEventFilter(this);
}

void WhenVisible::request() {
  wanted_ = !widget_.isVisible();
  if (!wanted_) refresh_();
}

bool WhenVisible::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Show && std::exchange(wanted_, false)) refresh_();
  return QObject::eventFilter(watched, event);
}

}  // namespace hopscope::ui
