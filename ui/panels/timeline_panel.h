#pragma once

#include <QWidget>

#include "ui/document/session.h"

class QLabel;

namespace hopscope::ui {

class Actions;
class Highlight;
class Playback;
class TimelineView;
struct TimelineFork;

/// The timeline of the run: a picture of every step for every lane in Compare, of the active lane in Explore; and how
/// it plays. Below it the forks, a row each.
class TimelinePanel : public QWidget {
  Q_OBJECT

 public:
  TimelinePanel(Session& session, Playback& playback, Highlight& highlight, Actions& actions,
                QWidget* parent = nullptr);

  /// Whether all lanes are shown or the active one alone.
  void setAllLanes(bool all);

 private:
  void refresh();
  void refreshTicks();
  void follow(int step);
  [[nodiscard]] QList<TimelineFork> forks(std::size_t lane) const;

  Session& session_;
  Playback& playback_;
  TimelineView* view_;
  QLabel* events_;  ///< flips of the sweep, where there are some
  bool allLanes_ = false;
};

}  // namespace hopscope::ui
