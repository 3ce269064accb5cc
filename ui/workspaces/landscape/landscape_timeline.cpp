#include "ui/workspaces/landscape/landscape_timeline.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/document/session.h"
#include "ui/panels/action_widgets.h"
#include "ui/playing/actions.h"
#include "ui/playing/playback.h"
#include "ui/text/number_format.h"
#include "ui/widgets/timeline_view.h"
#include "ui/workspaces/landscape/landscape_control.h"

namespace hopscope::ui {

LandscapeTimeline::LandscapeTimeline(LandscapeControl& control, Playback& playback, Actions& actions, QWidget* parent)
    : QWidget(parent), control_(control), playback_(playback), view_(new TimelineView), note_(new QLabel) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 4, 16, 8);
  row->setSpacing(16);
  auto* switches = new QVBoxLayout;
  switches->setSpacing(4);
  switches->addWidget(checkBoxOf(actions.loop));
  switches->addWidget(checkBoxOf(actions.stopWhenStable));
  row->addLayout(switches);
  view_->setPicturesVisible(false);
  row->addWidget(view_, 1);
  note_->setProperty("role", "label");
  note_->setAlignment(Qt::AlignCenter);
  note_->setMinimumHeight(view_->sizeHint().height());
  row->addWidget(note_, 1);
  connect(view_, &TimelineView::scrubbed, &playback_, &Playback::seek);
  connect(&playback_, &Playback::stepChanged, view_, &TimelineView::setStep);
  connect(&control_, &LandscapeControl::sceneChanged, this, &LandscapeTimeline::refresh);
  connect(&control_, &LandscapeControl::selectionChanged, this, &LandscapeTimeline::refresh);
  for (const auto signal : {&Session::specChanged, &Session::landscapeChanged}) {
    connect(&control_.session(), signal, this, &LandscapeTimeline::refresh);
  }
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  refresh();
}

void LandscapeTimeline::refresh() {
  const Trajectory* trajectory = control_.shownTrajectory();
  view_->setVisible(trajectory != nullptr);
  note_->setVisible(trajectory == nullptr);
  if (trajectory == nullptr) {
    note_->setText(!control_.computer().hasPlane() ? tr("No plane for this model: random starts are counted instead.")
                   : control_.pictures() ? tr("Shift and click in the plane: the steps from there are shown here.")
                                         : tr("Click in the plane: the steps from there are shown here."));
    return;
  }
  const int last = static_cast<int>(trajectory->places.size()) - 1;
  TimelineLane lane;
  for (int step = 0; step <= last; ++step) {
    const auto at = static_cast<std::size_t>(step);
    lane.captions.append(at < trajectory->energies.size() ? formatEnergy(trajectory->energies[at]) : QString());
  }
  if (trajectory->settled) {
    lane.end = TimelineEnd::Stable;
    lane.endStep = last;
  }
  view_->setRuns(std::max(last, control_.session().spec().retrieval.maxSteps), {lane});
  view_->setStep(playback_.step());
}

}  // namespace hopscope::ui
