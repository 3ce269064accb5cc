#pragma once

#include <QWidget>

class QLabel;

namespace hopscope::ui {

class Actions;
class LandscapeControl;
class Playback;
class TimelineView;

/// The steps of the trajectory that is shown in the landscape, with the energy of each.
class LandscapeTimeline : public QWidget {
  Q_OBJECT

 public:
  LandscapeTimeline(LandscapeControl& control, Playback& playback, Actions& actions, QWidget* parent = nullptr);

  [[nodiscard]] TimelineView& view() { return *view_; }

 private:
  void refresh();

  LandscapeControl& control_;
  Playback& playback_;
  TimelineView* view_;
  QLabel* note_;  ///< while there is no trajectory
};

}  // namespace hopscope::ui
