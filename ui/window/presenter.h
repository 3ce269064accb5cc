#pragma once

#include <functional>

#include "ui/widgets/painted_widget.h"
#include "ui/window/presenter_plots.h"

namespace hopscope::ui {

class Playback;
class Session;

/// The run for a lecture hall: query, state and stored pattern in large type over the whole window, nothing else.
///
/// PageUp and PageDown (a clicker), arrows, Home and End step; Space plays; digits and Up, Down choose the lane; B
/// shows nothing but black; Esc leaves. Other keys of the window (β, new noise, next memory) keep working.
class Presenter : public PaintedWidget {
  Q_OBJECT

 public:
  Presenter(QWidget& window, Session& session, Playback& playback);

  /// Covers the window and makes it fill the screen.
  void start();
  void leave();
  [[nodiscard]] bool black() const { return black_; }
  /// Asked first what to show; when it returns false the run is shown.
  void setGuest(std::function<bool(QPainter& painter, const QRectF& area)> guest) { guest_ = std::move(guest); }

 signals:
  void started();
  void left();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  bool step(int key);
  void setBlack(bool black);
  void describe();

  QWidget& window_;
  Session& session_;
  Playback& playback_;
  std::function<bool(QPainter&, const QRectF&)> guest_;
  PresenterPlots plots_;
  bool black_ = false;
  bool wasFullScreen_ = false;
};

}  // namespace hopscope::ui
