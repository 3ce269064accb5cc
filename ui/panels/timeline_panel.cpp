#include "ui/panels/timeline_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/actions.h"
#include "ui/playback.h"
#include "ui/run_pictures.h"
#include "ui/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/timeline_view.h"

namespace hopscope::ui {

namespace {

/// A check box that is the same switch as an action.
QCheckBox* checkBox(QAction* action) {
  auto* box = new QCheckBox(action->text());
  box->setChecked(action->isChecked());
  box->setFocusPolicy(Qt::TabFocus);
  QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
  QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
  return box;
}

TimelineEnd endOf(const RetrievalTrace& trace) {
  switch (trace.termination) {
    case Termination::FixedPoint:
      return TimelineEnd::Stable;
    case Termination::LimitCycle:
      return TimelineEnd::Cycle;
    case Termination::Diverged:
      return TimelineEnd::Diverged;
    case Termination::StepLimit:
    case Termination::Cancelled:
      break;
  }
  return TimelineEnd::Open;
}

TimelineLane timelineLane(const Run& run, std::size_t index, bool dark) {
  const RetrievalTrace& trace = *run.traces[index];
  TimelineLane lane;
  lane.modelId = QString::fromStdString(run.spec.lanes[index].id);
  lane.name = laneName(run.spec, index);
  for (int step = 0; step <= trace.steps(); ++step) {
    lane.pictures.append(pictureImage(statePicture(run, index, step), dark));
  }
  lane.end = endOf(trace);
  lane.endStep = lane.end == TimelineEnd::Open ? -1 : trace.steps();
  return lane;
}

}  // namespace

TimelinePanel::TimelinePanel(Session& session, Playback& playback, Actions& actions, QWidget* parent)
    : QWidget(parent), session_(session), playback_(playback), view_(new TimelineView) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 4, 16, 8);
  row->setSpacing(16);
  auto* switches = new QVBoxLayout;
  switches->setSpacing(4);
  switches->addWidget(checkBox(actions.loop));
  switches->addWidget(checkBox(actions.stopWhenStable));
  switches->addStretch();
  row->addLayout(switches);
  row->addWidget(view_, 1);
  connect(view_, &TimelineView::scrubbed, &playback_, &Playback::seek);
  connect(&playback_, &Playback::stepChanged, view_, &TimelineView::setStep);
  connect(&session_, &Session::runChanged, this, &TimelinePanel::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &TimelinePanel::refresh);
  connect(&Theme::instance(), &Theme::changed, this, &TimelinePanel::refresh);
}

void TimelinePanel::setAllLanes(bool all) {
  if (all == allLanes_) return;
  allLanes_ = all;
  refresh();
}

void TimelinePanel::refresh() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const bool dark = Theme::instance().isDark();
  QVector<TimelineLane> lanes;
  const auto active = std::min(static_cast<std::size_t>(session_.activeLane()), run->traces.size() - 1);
  for (std::size_t lane = 0; lane < run->traces.size(); ++lane) {
    if (allLanes_ || lane == active) lanes.append(timelineLane(*run, lane, dark));
  }
  view_->setRuns(std::max(1, run->spec.retrieval.maximumSteps), lanes);
  view_->setStep(playback_.step());
}

}  // namespace hopscope::ui
