#include "ui/panels/timeline_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/dynamics/flips.h"
#include "ui/document/forking.h"
#include "ui/panels/action_widgets.h"
#include "ui/panels/weights_view.h"
#include "ui/playing/actions.h"
#include "ui/playing/playback.h"
#include "ui/text/outcome_text.h"
#include "ui/text/run_pictures.h"
#include "ui/text/run_values.h"
#include "ui/theme/theme.h"
#include "ui/widgets/timeline_view.h"

namespace hopscope::ui {

namespace {

/// More than this are drawn as every n-th.
constexpr std::size_t maxTicks = 400;

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
  lane.cycleLength = trace.cycleLength;
  lane.endStep = lane.end == TimelineEnd::Open ? -1 : trace.steps();
  return lane;
}

}  // namespace

TimelinePanel::TimelinePanel(Session& session, Playback& playback, Highlight& highlight, Actions& actions,
                             QWidget* parent)
    : QWidget(parent), session_(session), playback_(playback), view_(new TimelineView) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 4, 16, 8);
  row->setSpacing(16);
  auto* switches = new QVBoxLayout;
  switches->setSpacing(4);
  switches->addWidget(checkBoxOf(actions.loop));
  switches->addWidget(checkBoxOf(actions.stopWhenStable));
  switches->addWidget(textButtonOf(actions.corruptState));
  events_ = new QLabel;
  events_->setProperty("role", "label");
  switches->addWidget(events_);
  switches->addStretch();
  row->addLayout(switches);
  row->addWidget(view_, 1);
  connect(view_, &TimelineView::scrubbed, this, [this](int step) {
    playback_.seek(step);
    follow(playback_.step());
  });
  connect(view_, &TimelineView::stepHovered, &highlight,
          [this, &highlight](int step) { highlight.set(step < 0 ? Highlighted{} : highlightOf(session_, -1, step)); });
  connect(&highlight, &Highlight::stepChanged, view_, &TimelineView::setHighlightedStep);
  connect(view_, &TimelineView::forkChosen, &session_, &Session::setActiveFork);
  connect(view_, &TimelineView::forkRemoved, &session_, &Session::removeFork);
  connect(&playback_, &Playback::stepChanged, this, &TimelinePanel::follow);
  connect(&playback_, &Playback::flipsChanged, this, &TimelinePanel::refreshTicks);
  connect(&playback_, &Playback::stepCountChanged, this, [this] { follow(playback_.step()); });
  connect(&session_, &Session::runChanged, this, &TimelinePanel::refresh);
  connect(&session_, &Session::activeLaneChanged, this, &TimelinePanel::refresh);
  connect(&Theme::instance(), &Theme::changed, this, &TimelinePanel::refresh);
}

void TimelinePanel::setAllLanes(bool all) {
  if (all == allLanes_) return;
  allLanes_ = all;
  refresh();
}

void TimelinePanel::follow(int step) {
  view_->setStep(step);
  refreshTicks();
}

QList<TimelineFork> TimelinePanel::forks(std::size_t lane) const {
  const Run& run = *session_.mainRun();
  const bool dark = Theme::instance().isDark();
  QList<TimelineFork> rows;
  for (std::size_t i = 0; i < run.forks.size(); ++i) {
    const RetrievalTrace& trace = *run.forks[i]->traces[lane];
    TimelineFork row;
    row.parent = run.spec.forks[i].parent;
    row.from = trace.forkedAt;
    for (int step = trace.forkedAt; step <= trace.steps(); ++step) {
      row.pictures.append(pictureImage(statePicture(*run.forks[i], lane, step), dark));
    }
    row.title = forkTitle(run.spec.forks[i]);
    row.note = outcomeText(trace.outcome());
    rows.append(row);
  }
  return rows;
}

void TimelinePanel::refresh() {
  const auto& run = session_.mainRun();
  if (run == nullptr) return;
  const bool dark = Theme::instance().isDark();
  QVector<TimelineLane> lanes;
  const auto active = session_.shownLane();
  for (std::size_t lane = 0; lane < run->traces.size(); ++lane) {
    if (allLanes_ || lane == active) lanes.append(timelineLane(*run, lane, dark));
  }
  int steps = std::max(1, run->spec.retrieval.maxSteps);
  for (const auto& fork : run->forks)
    steps = std::max(steps, allLanes_ ? fork->steps() : fork->traces[active]->steps());
  view_->setRuns(steps, lanes, forks(active), session_.run() == run ? -1 : session_.activeFork());
  follow(playback_.step());
}

void TimelinePanel::refreshTicks() {
  const auto& run = session_.run();
  if (run == nullptr) return;
  const auto active = session_.shownLane();
  const RetrievalTrace& trace = *run->traces[active];
  const auto shown = static_cast<std::size_t>(playback_.flips());
  const int step = view_->step() + (shown > 0 ? 1 : 0);
  QVector<TimelineTick> ticks;
  QString text;
  if (const auto flips = flipsOf(trace, step)) {
    const std::size_t stride = 1 + flips->size() / maxTicks;
    for (std::size_t i = 0; i < flips->size(); ++i) {
      const bool current = i + 1 == shown;
      if (i % stride != 0 && !current) continue;
      ticks.append({(*flips)[i].time, shown == 0 || i < shown, current});
    }
    text = shown > 0 ? tr("flip %1 of %2").arg(shown).arg(flips->size())
                     : tr("%n flips in this sweep", nullptr, static_cast<int>(flips->size()));
  }
  view_->setTicks(step, ticks);
  events_->setText(text);
}

}  // namespace hopscope::ui
