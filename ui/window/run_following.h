#pragma once

#include <QObject>

#include "ui/document/session.h"

namespace hopscope::ui {

class Playback;
class WorkspacePage;

/// Keeps the playback on the run that is shown: how many steps there are, that another target plays from its first, and that the first run
/// plays by itself. It has to listen to the session before the views do, so that these draw each run once, at its step.
class RunFollowing : public QObject {
  Q_OBJECT

 public:
  RunFollowing(Session& session, Playback& playback);

  /// The page that is shown from now on says what the steps are.
  void setPage(const WorkspacePage& page);

 private:
  void follow(const RunChange& change);

  Session& session_;
  Playback& playback_;
  const WorkspacePage* page_ = nullptr;
  bool playWhenReady_ = true;
};

}  // namespace hopscope::ui
