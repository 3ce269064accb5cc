#include "ui/window/run_following.h"

#include "ui/page/workspace_page.h"
#include "ui/playing/playback.h"

namespace hopscope::ui {

RunFollowing::RunFollowing(Session& session, Playback& playback) : session_(session), playback_(playback) {
  connect(&session_, &Session::runChanged, this, &RunFollowing::follow);
  connect(&session_, &Session::activeLaneChanged, this, [this] { follow({}); });
}

void RunFollowing::setPage(const WorkspacePage& page) {
  page_ = &page;
  follow({});
}

void RunFollowing::follow(const RunChange& change) {
  if (session_.run() == nullptr || page_ == nullptr) return;
  const bool atEnd = playback_.stepCount() > 0 && playback_.step() == playback_.stepCount();
  page_->follow(playback_);
  if (!page_->playsRun()) return;
  if (!change.target) {
    // Another damage, model or β is seen at the step that is looked at, and the end stays the end.
    if (atEnd && change.query && !playback_.playing()) playback_.last();
    return;
  }
  const bool wasPlaying = playback_.playing() || playWhenReady_;
  playback_.first();
  if (wasPlaying) playback_.play();
  playWhenReady_ = false;
}

}  // namespace hopscope::ui
