#pragma once

#include <QWidget>

#include "ui/session.h"

namespace hopscope::ui {

class Actions;
class Playback;
class TimelineView;

/// The timeline of the run: a picture of every step for every lane in Compare, of the active lane in Explore; and how
/// it plays.
class TimelinePanel : public QWidget {
  Q_OBJECT

 public:
  TimelinePanel(Session& session, Playback& playback, Actions& actions, QWidget* parent = nullptr);

  /// Whether all lanes are shown or the active one alone.
  void setAllLanes(bool all);

 private:
  void refresh();

  Session& session_;
  Playback& playback_;
  TimelineView* view_;
  bool allLanes_ = false;
};

}  // namespace hopscope::ui
