#include "ui/workspaces/landscape/landscape_workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/document/session.h"
#include "ui/panels/form_row.h"
#include "ui/playing/highlight.h"
#include "ui/playing/playback.h"
#include "ui/plots/bifurcation_strip.h"
#include "ui/text/number_format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/regime_badge.h"
#include "ui/workspaces/landscape/hunter_card.h"
#include "ui/workspaces/landscape/landscape_control.h"
#include "ui/workspaces/landscape/landscape_texts.h"

namespace hopscope::ui {

LandscapeWorkspace::LandscapeWorkspace(Session& session, Playback& playback, Highlight& highlight, JobRunner& jobs,
                                       QWidget* parent)
    : QWidget(parent),
      session_(session),
      playback_(playback),
      highlight_(highlight),
      control_(new LandscapeControl(session, jobs, this)),
      pages_(new QStackedWidget),
      view_(new LandscapeView),
      strip_(new BifurcationStrip),
      quantities_(new QComboBox),
      hunter_(new HunterCard(session, jobs)) {
  build();
  connectView();
  LandscapeComputer& computer = control_->computer();
  connect(control_, &LandscapeControl::sceneChanged, this, &LandscapeWorkspace::refreshScene);
  connect(control_, &LandscapeControl::landscapeChanged, this, &LandscapeWorkspace::refreshSpec);
  connect(control_, &LandscapeControl::bifurcationChanged, this, &LandscapeWorkspace::refreshStrip);
  connect(control_, &LandscapeControl::selectionChanged, this, [this] {
    view_->setSelection(control_->selection());
    followPlayback();
    refreshBadges();
  });
  connect(hunter_, &HunterCard::queryUsed, this, &LandscapeWorkspace::queryUsed);
  connect(control_, &LandscapeControl::queryUsed, this, &LandscapeWorkspace::queryUsed);
  connect(&session_, &Session::specChanged, this, &LandscapeWorkspace::refreshSpec);
  connect(&session_, &Session::activeLaneChanged, this, &LandscapeWorkspace::refreshSpec);
  connect(&session_, &Session::runChanged, this, [this] {
    if (isVisible() && !control_->computer().hasPlane()) hunter_->startIfNew();
  });
  connect(&computer, &LandscapeComputer::problemChanged, this,
          [this, &computer] { view_->setProblem(computer.problem()); });
  connect(&computer, &LandscapeComputer::computingChanged, this,
          [this, &computer] { view_->setBusy(computer.computing()); });
  connect(&highlight_, &Highlight::changed, this, [this](int memory) {
    // Pictures are memories of the run; points placed by hand are none.
    view_->setHighlighted(control_->pictures() ? memory : -1);
  });
  connect(&playback_, &Playback::stepChanged, this, [this](int step) {
    view_->setStep(step);
    refreshStatus();
  });
  refreshSpec();
}

void LandscapeWorkspace::build() {
  auto* plane = new QWidget;
  auto* column = new QVBoxLayout(plane);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(view_, 3);
  stripCard_ = stripCard();
  column->addWidget(stripCard_, 1);
  pages_->addWidget(plane);
  pages_->addWidget(hunter_);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(pages_);
}

QWidget* LandscapeWorkspace::stripCard() {
  auto* frame = new QWidget;
  frame->setProperty("surface", "panel");
  frame->setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(16, 8, 8, 4);
  column->setSpacing(2);
  quantities_->addItems({tr("angle on the plane"), tr("distance from the origin"), tr("x\u2081"), tr("x\u2082")});
  quantities_->setAccessibleName(tr("What the \u03b2 strip shows"));
  quantities_->setFocusPolicy(Qt::TabFocus);
  auto* legend =
      captionLabel(tr("solid: stable \u00b7 dashed: saddle \u00b7 dotted: maximum \u00b7 thin: carried up and down"));
  legend->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(headingLabel(tr("Fixed points against \u03b2")));
  head->addWidget(quantities_);
  head->addWidget(legend, 1);
  column->addLayout(head);
  column->addWidget(strip_, 1);
  connect(quantities_, &QComboBox::activated, this,
          [this](int index) { control_->setStrip(static_cast<StripQuantity>(index)); });
  connect(strip_, &BifurcationStrip::betaPicked, control_, &LandscapeControl::setBeta);
  connect(strip_, &BifurcationStrip::pickFinished, control_, &LandscapeControl::endMerge);
  return frame;
}

void LandscapeWorkspace::connectView() {
  connect(view_, &LandscapeView::memoryMoved, control_, &LandscapeControl::moveMemory);
  connect(view_, &LandscapeView::moveFinished, control_, &LandscapeControl::endMerge);
  connect(view_, &LandscapeView::memoryAdded, control_, &LandscapeControl::addMemory);
  connect(view_, &LandscapeView::memoryRemoved, control_, &LandscapeControl::removeMemory);
  connect(view_, &LandscapeView::trajectoryStarted, control_, &LandscapeControl::startTrajectory);
  connect(view_, &LandscapeView::trajectoryRemoved, control_, &LandscapeControl::removeTrajectory);
  connect(view_, &LandscapeView::trajectoriesCleared, control_, &LandscapeControl::clearTrajectories);
  connect(view_, &LandscapeView::placePicked, control_, &LandscapeControl::useAsQuery);
  connect(view_, &LandscapeView::viewMoved, control_, &LandscapeControl::setView);
  connect(view_, &LandscapeView::viewReset, control_, &LandscapeControl::resetView);
  connect(view_, &LandscapeView::selectionChanged, this, [this] { control_->select(view_->selection()); });
  connect(view_, &LandscapeView::sizeChanged, this, [this] {
    if (!presenting_) control_->computer().setView(view_->size(), view_->devicePixelRatioF());
  });
  connect(view_, &LandscapeView::placeHovered, this, &LandscapeWorkspace::pointAt);
  connect(view_, &LandscapeView::placeLeft, this, [this] {
    emit pointerText({});
    control_->leave();
    highlight_.set({});
  });
}

void LandscapeWorkspace::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  control_->computer().setView(view_->size(), view_->devicePixelRatioF());
  control_->computer().setActive(true);
  if (!control_->computer().hasPlane()) hunter_->startIfNew();
  followPlayback();
}

void LandscapeWorkspace::hideEvent(QHideEvent* event) {
  control_->computer().setActive(false);
  QWidget::hideEvent(event);
}

void LandscapeWorkspace::refreshSpec() {
  const bool plane = control_->computer().hasPlane();
  const bool points = !control_->pictures();
  pages_->setCurrentIndex(plane ? 0 : 1);
  stripCard_->setVisible(points);
  view_->setLandscape(control_->spec());
  strip_->setQuantity(control_->spec().strip);
  strip_->setBeta(control_->beta());
  strip_->setNote(control_->computer().hasBeta() ? QString() : tr("This model has no \u03b2."));
  {
    const QSignalBlocker blocker(quantities_);
    quantities_->setCurrentIndex(static_cast<int>(control_->spec().strip));
  }
  QVector<BifurcationStrip::Law> laws;
  const auto count = control_->spec().points.size();
  QStringList tips;
  for (std::size_t i = 0; i < count; ++i) tips << QString();
  const auto merges = control_->merges();
  for (const PairMerge& merge : merges) {
    laws.append({merge.beta, QStringLiteral("%1\u2013%2").arg(merge.first + 1).arg(merge.second + 1)});
    // The highest β comes first: that is the nearest of each.
    for (const auto& [own, other] : {std::pair{merge.first, merge.second}, {merge.second, merge.first}}) {
      QString& tip = tips[own];
      if (tip.isEmpty()) tip = tr("merges with %1 below").arg(other + 1) + QLatin1Char('\t') + formatBeta(merge.beta);
    }
  }
  if (const auto origin = control_->originLaw()) laws.append({*origin, tr("origin %1").arg(formatBeta(*origin))});
  strip_->setLaws(laws);
  view_->setMergeTexts(tips);
  refreshBadges();
}

void LandscapeWorkspace::refreshScene() {
  view_->setScene(control_->scene());
  refreshStrip();
  refreshBadges();
  followPlayback();
}

void LandscapeWorkspace::refreshStrip() {
  const SceneColours colours = sceneColours();
  strip_->setBifurcation(control_->computer().bifurcation(),
                         [colours](int memory) { return basinColour(colours, memory); });
}

void LandscapeWorkspace::refreshBadges() {
  QVector<LandscapeView::Badge> badges;
  const auto& scene = control_->scene();
  if (scene != nullptr) {
    int shown = -1;  // where the trajectory ends needs no second badge
    if (const Trajectory* trajectory = control_->shownTrajectory()) {
      shown = trajectory->attractor;
      const auto it = std::ranges::find(scene->fixedPoints, trajectory->attractor, &FixedPoint::attractor);
      if (trajectory->attractor >= 0 && it != scene->fixedPoints.end()) {
        const bool single = it->kind == FixedPointKind::Stored;
        badges.append({single ? QStringLiteral("single") : QStringLiteral("metastable"),
                       tr("Ends in %1").arg(fixedPointName(*scene, *it)),
                       static_cast<int>(single ? BadgeStatus::Good : BadgeStatus::Caution)});
      }
    }
    if (!scene->spec.pictures()) {
      for (const FixedPoint& point : scene->fixedPoints) {
        const bool told = point.attractor == shown || badges.size() > 2;
        if (point.kind != FixedPointKind::Merged || told) continue;
        badges.append(
            {QStringLiteral("metastable"), fixedPointName(*scene, point), static_cast<int>(BadgeStatus::Caution)});
      }
    }
  }
  view_->setBadges(badges);
}

void LandscapeWorkspace::followPlayback() {
  if (!isVisible()) return;
  const Trajectory* trajectory = control_->shownTrajectory();
  const int steps = trajectory == nullptr ? 0 : static_cast<int>(trajectory->places.size()) - 1;
  playback_.setStepCount(steps);
  playback_.setStableStep(trajectory != nullptr && trajectory->settled ? steps : -1);
  refreshStatus();
}

void LandscapeWorkspace::refreshStatus() {
  if (!isVisible()) return;
  const Trajectory* trajectory = control_->shownTrajectory();
  const auto& scene = control_->scene();
  StatusText text{{tr("No trajectory")}, {}, Colour::Text2};
  QStringList& parts = text.parts;
  if (!control_->computer().hasPlane()) {
    parts = {tr("Random starts, see the table")};
  } else if (trajectory != nullptr) {
    const int steps = static_cast<int>(trajectory->places.size()) - 1;
    if (trajectory->settled) {
      text = {{tr("Stable after %1 steps").arg(steps)}, QStringLiteral("check-circle"), Colour::Good};
    } else {
      text = {{tr("Not stable after %1 steps").arg(steps)}, QStringLiteral("clock"), Colour::Text2};
    }
  }
  if (scene != nullptr && control_->computer().hasPlane()) {
    const PlaneGrid& grid = scene->map.grid;
    parts << tr("basin map %1 \u00d7 %2").arg(grid.columns).arg(grid.rows);
    if (!scene->hasEnergy) {
      parts << tr("energy: none");
    } else if (trajectory != nullptr && !trajectory->energies.empty()) {
      const int step = std::clamp(playback_.step(), 0, static_cast<int>(trajectory->energies.size()) - 1);
      parts << tr("energy %1").arg(formatEnergy(trajectory->energies[static_cast<std::size_t>(step)]));
    }
  }
  emit statusChanged(text);
}

/// The one memory that an attractor is; −1 for blends and spurious states.
int LandscapeWorkspace::memoryOf(int attractor) const {
  const auto& points = control_->scene()->fixedPoints;
  const auto it = std::ranges::find(points, attractor, &FixedPoint::attractor);
  const bool stored = attractor >= 0 && it != points.end() && it->kind == FixedPointKind::Stored;
  return stored && !it->memories.empty() ? static_cast<int>(it->memories.front()) : -1;
}

void LandscapeWorkspace::pointAt(QPointF place) {
  control_->hover(place);
  const auto& scene = control_->scene();
  if (scene == nullptr || scene->spec.pictures() != control_->pictures()) return;
  QString text = placeText(place);
  if (!control_->pictures()) text += QStringLiteral("   ") + tr("angle %1").arg(angleText(place));
  const BasinMap& map = scene->map;
  const auto column = static_cast<Index>((place.x() - map.grid.range.xLow) / map.grid.range.width() *
                                         static_cast<double>(map.grid.columns));
  const auto row = static_cast<Index>((map.grid.range.yHigh - place.y()) / map.grid.range.height() *
                                      static_cast<double>(map.grid.rows));
  if (column >= 0 && row >= 0 && column < map.grid.columns && row < map.grid.rows) {
    const auto pixel = static_cast<std::size_t>(row * map.grid.columns + column);
    if (control_->pictures()) highlight_.setMemory(memoryOf(map.labels[pixel]));
    const QString name = attractorName(*scene, map.labels[pixel]);
    if (!name.isEmpty()) {
      text += QStringLiteral("   ") +
              tr("ends in %1 after %2 steps").arg(name, formatFixed(static_cast<double>(map.steps[pixel]), 1));
    }
  }
  emit pointerText(text);
}

}  // namespace hopscope::ui
