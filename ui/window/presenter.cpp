#include "ui/window/presenter.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/document/session.h"
#include "ui/panels/accessible_text.h"
#include "ui/playing/playback.h"
#include "ui/window/keyboard_focus.h"
#include "ui/window/presenter_paint.h"

namespace hopscope::ui {

Presenter::Presenter(QWidget& window, Session& session, Playback& playback)
    : PaintedWidget(&window), window_(window), session_(session), playback_(playback) {
  hide();
  setObjectName(QStringLiteral("presenter"));
  setProperty(ownKeys, true);
  setAccessibleName(tr("Presenter"));
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  window_.installEventFilter(this);
  const auto refresh = [this] {
    if (!isVisible()) return;
    describe();
    update();
  };
  connect(&playback_, &Playback::stepChanged, this, refresh);
  connect(&playback_, &Playback::stepCountChanged, this, refresh);
  connect(&session_, &Session::runChanged, this, refresh);
  connect(&session_, &Session::activeLaneChanged, this, refresh);
}

void Presenter::start() {
  if (isVisible()) return;
  wasFullScreen_ = window_.isFullScreen();
  window_.showFullScreen();
  setBlack(false);
  setGeometry(window_.rect());
  describe();
  show();
  raise();
  setFocus(Qt::OtherFocusReason);
  emit started();
}

void Presenter::leave() {
  if (!isVisible()) return;
  setBlack(false);
  hide();
  if (!wasFullScreen_) window_.showNormal();
  window_.setFocus(Qt::OtherFocusReason);
  emit left();
}

void Presenter::setBlack(bool black) {
  black_ = black;
  setCursor(black ? Qt::BlankCursor : Qt::ArrowCursor);
  update();
}

void Presenter::describe() { setAccessibleDescription(stateText(session_, playback_.step())); }

bool Presenter::step(int key) {
  switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
      playback_.stepForward();
      return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
      playback_.stepBack();
      return true;
    case Qt::Key_Home:
      playback_.first();
      return true;
    case Qt::Key_End:
      playback_.last();
      return true;
    case Qt::Key_Space:
      playback_.toggle();
      return true;
    case Qt::Key_Up:
      session_.setActiveLane(session_.activeLane() - 1);
      return true;
    case Qt::Key_Down:
      session_.setActiveLane(session_.activeLane() + 1);
      return true;
    default:
      return false;
  }
}

void Presenter::keyPressEvent(QKeyEvent* event) {
  if (black_) {
    // A black screen is left by whatever was meant to go on.
    setBlack(false);
    return;
  }
  if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F5) {
    leave();
  } else if (event->key() == Qt::Key_B) {
    setBlack(true);
  } else if (event->key() >= Qt::Key_1 && event->key() < Qt::Key_1 + Session::maxLaneCount &&
             event->modifiers() == Qt::NoModifier) {
    session_.setActiveLane(event->key() - Qt::Key_1);
  } else if (!step(event->key())) {
    PaintedWidget::keyPressEvent(event);
  }
}

void Presenter::mousePressEvent(QMouseEvent* event) {
  if (black_) {
    setBlack(false);
  } else if (event->button() == Qt::LeftButton) {
    playback_.stepForward();
  } else if (event->button() == Qt::RightButton) {
    playback_.stepBack();
  }
  event->accept();
}

bool Presenter::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Resize && isVisible()) {
    setGeometry(window_.rect());
    raise();
  }
  return PaintedWidget::eventFilter(watched, event);
}

bool Presenter::focusNextPrevChild(bool /*next*/) { return false; }

void Presenter::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  if (black_) {
    painter.fillRect(rect(), Qt::black);
    return;
  }
  if (guest_ && guest_(painter, rect())) return;
  paintPresentation(painter, rect(), session_, playback_, plots_);
}

}  // namespace hopscope::ui
