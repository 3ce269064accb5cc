#pragma once

#include <QWidget>

namespace hopscope::ui {

class Playback;
class ScoreBars;
class Session;

/// How good the state of the active lane is at the step shown, beside what doing nothing, the mean picture and a
/// look-up would have scored.
class ScorePanel : public QWidget {
  Q_OBJECT

 public:
  ScorePanel(Session& session, Playback& playback, QWidget* parent = nullptr);

 private:
  void refresh();

  Session& session_;
  Playback& playback_;
  ScoreBars* bars_;
};

}  // namespace hopscope::ui
